import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rendered } from './engine.ts';
import type { Checked, Done, Job, StyleText, ToRender } from './jobs.ts';

type Unnumbered = Job extends infer One ? (One extends Job ? Omit<One, 'number'> : never) : never;

/** The built thread, or its source where this file is run as it is written. */
const THREAD_FILE = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'citing.js'),
);

/** Three thousand notes take some seconds; what takes longer than that never ends. */
const LIMIT_MS = 90_000;
/** A style of a stranger may not take all memory. */
const MEGABYTES = 1_024;
/** Of so many briefs and styles what was put into words last is kept. */
const MOST_KEPT = 8;

/** A style, or citations, that the engine could not do anything with. */
export class CannotCite extends Error {
  override readonly name = 'CannotCite';
}

/**
 * Puts citations into words in a thread of its own, which is started when it is first needed. One that dies or does not
 * answer is ended, whoever waits for it hears `CannotCite`, and the next who asks has another. What was asked before is
 * answered from memory.
 */
export class Citer {
  readonly #options: { readonly resourcesFolder: string };
  readonly #threadFile: URL;
  readonly #limitMs: number;
  readonly #waiting = new Map<
    number,
    {
      readonly settle: (done: Done) => void;
      readonly fail: (fault: Error) => void;
      readonly limit: NodeJS.Timeout;
    }
  >();
  readonly #kept = new Map<string, Promise<Rendered>>();
  #worker: Worker | null = null;
  #last = 0;
  #closed = false;

  constructor(options: { readonly resourcesFolder: string }, threadFile = THREAD_FILE, limitMs = LIMIT_MS) {
    this.#options = options;
    this.#threadFile = threadFile;
    this.#limitMs = limitMs;
  }

  /** Throws `CannotCite`. */
  render(style: StyleText, cited: ToRender): Promise<Rendered> {
    const key = createHash('sha256')
      .update(JSON.stringify([style, cited]))
      .digest('base64');
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const rendered = known ?? this.#ask({ kind: 'render', style, cited }).then(renderedOf);
    this.#kept.set(key, rendered);
    rendered.catch(() => this.#kept.delete(key));
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return rendered;
  }

  /** What the file of a style holds, or why it is none. */
  async check(bytes: Uint8Array): Promise<Checked> {
    try {
      const done = await this.#ask({ kind: 'check', bytes });
      return done.kind === 'checked' ? done.checked : { ok: false, problem: 'broken' };
    } catch (fault) {
      if (fault instanceof CannotCite) return { ok: false, problem: 'broken' };
      throw fault;
    }
  }

  close(): void {
    this.#closed = true;
    this.#end(new CannotCite('the workbench was closed'));
  }

  #ask(job: Unnumbered): Promise<Done> {
    return new Promise((settle, fail) => {
      if (this.#closed) return fail(new CannotCite('the workbench was closed'));
      const worker = (this.#worker ??= this.#start());
      const number = (this.#last += 1);
      const limit = setTimeout(() => this.#end(new CannotCite('it took too long')), this.#limitMs);
      limit.unref();
      this.#waiting.set(number, { settle, fail, limit });
      worker.ref();
      worker.postMessage({ ...job, number } satisfies Job);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#threadFile, {
      workerData: { resourcesFolder: this.#options.resourcesFolder },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const died = (fault: unknown) => {
      if (this.#worker === worker) this.#end(new CannotCite(String(fault), { cause: fault }));
    };
    worker.on('message', (done: Done) => {
      const waiting = this.#waiting.get(done.number);
      this.#waiting.delete(done.number);
      // Who only waits for nothing does not keep a program from ending.
      if (this.#waiting.size === 0) worker.unref();
      if (!waiting) return;
      clearTimeout(waiting.limit);
      waiting.settle(done);
    });
    worker.on('error', died);
    worker.on('exit', (code) => died(`the thread ended with code ${code}`));
    return worker;
  }

  #end(fault: CannotCite): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail, limit } of waiting) {
      clearTimeout(limit);
      fail(fault);
    }
  }
}

function renderedOf(done: Done): Rendered {
  if (done.kind === 'rendered') return done.rendered;
  throw new CannotCite(done.kind === 'failed' ? done.reason : 'it answered something else');
}
