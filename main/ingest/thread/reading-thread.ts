import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ScannedWord } from '#core/contract/originals.ts';
import type { ListDescription } from '../lists/describe.ts';
import type { ReadPart } from '../read.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FromThread, ReadJob, Seen, ToThread } from './jobs.ts';

/** The built thread, or its source where this file is run as it is written. */
const THREAD_FILE = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'reading.js'),
);

export interface ThreadLimits {
  /** So long a file may give nothing: neither a part of it nor its end. */
  readonly silentMs: number;
  /** The same where pages are read from their pictures, which takes seconds a page. */
  readonly scanningMs: number;
  /** For what a reader makes of a file. */
  readonly megabytes: number;
  /** For bytes, which are not counted among that: the file, and what is unpacked of it. */
  readonly megabytesOfBytes: number;
}

/**
 * A filing of 1,000 pages takes some ten seconds on a slow machine, and a page of a million elements 600 MB. The largest file
 * is in memory three times at once, while it is put together and while its reader makes a copy of its own.
 */
const LIMITS: ThreadLimits = {
  silentMs: 120_000,
  scanningMs: 3_600_000,
  megabytes: 2_048,
  megabytesOfBytes: 2_560,
};

/** So often a thread is asked how many bytes it holds, which the engine bounds no further than the machine does. */
const WEIGHED_MS = 250;

/** A thread that nobody asks anything is kept so long: the next import begins without starting one. */
const KEPT_MS = 30_000;
/** So many files are asked for ahead of the one that is read, so that the thread never waits for who stores. */
const AHEAD = 64;

/** What is told comes thousands at a time: after so long, whoever else waits has a turn. */
const TURN_MS = 10;

/** What a thread gave of a file; `null` at its end. */
export interface Given<Job, Piece> {
  readonly job: Job;
  readonly piece: Piece | null;
}

/**
 * Reads files in a thread of their own, in their order, with bounds of memory and time. A file of which the thread dies,
 * or that takes too long, is refused, and the rest is read by another thread. Giving up ends the thread at once.
 */
export class ReadingThread {
  readonly #threadFile: URL;
  readonly #limits: ThreadLimits;
  #kept: Link | null = null;
  #busy: Link | null = null;
  #letGo: NodeJS.Timeout | null = null;

  constructor(threadFile: URL = THREAD_FILE, limits: ThreadLimits = LIMITS) {
    this.#threadFile = threadFile;
    this.#limits = limits;
  }

  /** Each file's parts, then `null`. Throws the signal's reason when it aborts. */
  read<Job extends ReadJob>(jobs: readonly Job[], signal: AbortSignal): AsyncGenerator<Given<Job, ReadPart>> {
    const refused = (refusal: Refusal): ReadPart => ({ kind: 'refused', part: null, refusal });
    return this.#run(jobs, 'read', (told) => (told.kind === 'part' ? told.part : null), refused, signal);
  }

  /** What there is in each file, then `null`. */
  look<Job extends ReadJob>(jobs: readonly Job[], signal: AbortSignal): AsyncGenerator<Given<Job, Seen>> {
    const refused = (refusal: Refusal): Seen => ({
      part: null,
      size: 0,
      format: null,
      sha256: null,
      offered: false,
      refusal,
    });
    return this.#run(jobs, 'look', (told) => (told.kind === 'seen' ? told.seen : null), refused, signal);
  }

  /** The columns of a list; refused where the file is none. Throws the signal's reason when it aborts. */
  async describe(job: ReadJob, signal: AbortSignal): Promise<ListDescription | Refusal> {
    const pieceOf = (told: FromThread) => (told.kind === 'described' ? told.described : null);
    const refused = (refusal: Refusal) => refusal;
    let described: ListDescription | Refusal = refuse('broken-off');
    for await (const { piece } of this.#run([job], 'describe', pieceOf, refused, signal)) {
      described = piece ?? described;
    }
    return described;
  }

  /** The words of the picture of a page of a PDF; none where it cannot be read. Throws the signal's reason when it aborts. */
  async scan(job: ReadJob & { readonly page: number }, signal: AbortSignal): Promise<readonly ScannedWord[]> {
    const pieceOf = (told: FromThread) => (told.kind === 'scanned' ? told.words : null);
    let words: readonly ScannedWord[] = [];
    for await (const { piece } of this.#run([job], 'scan', pieceOf, () => [], signal)) words = piece ?? words;
    return words;
  }

  /** What waits to be taken, in code units: for tests of its bound. */
  get underWay(): number {
    return this.#busy?.weight ?? 0;
  }

  close(): void {
    this.#take()?.end(null);
  }

  /** The thread that was kept, if it still lives. */
  #take(): Link | null {
    const kept = this.#kept;
    this.#kept = null;
    if (this.#letGo) clearTimeout(this.#letGo);
    return kept?.alive ? kept : null;
  }

  #keep(link: Link): void {
    this.close();
    link.idle();
    this.#kept = link;
    this.#letGo = setTimeout(() => this.close(), KEPT_MS).unref();
  }

  async *#run<Job extends ReadJob, Piece>(
    jobs: readonly Job[],
    kind: 'read' | 'look' | 'describe' | 'scan',
    pieceOf: (told: FromThread) => Piece | null,
    refused: (refusal: Refusal) => Piece,
    signal: AbortSignal,
  ): AsyncGenerator<Given<Job, Piece>> {
    let done = 0;
    let turned = performance.now();
    while (done < jobs.length) {
      signal.throwIfAborted();
      const link = this.#take() ?? new Link(this.#threadFile, this.#limits);
      link.busy();
      this.#busy = link;
      const giveUp = () => link.end(null);
      signal.addEventListener('abort', giveUp);
      try {
        let asked = done;
        const ask = () => {
          for (; asked < Math.min(jobs.length, done + AHEAD); asked += 1) {
            link.send({ kind, number: asked, job: plainJob(jobs[asked]!) });
          }
        };
        ask();
        while (done < jobs.length) {
          const job = jobs[done]!;
          const told = await link.next(job.choices.scans);
          if (performance.now() - turned > TURN_MS) {
            await setImmediate();
            turned = performance.now();
          }
          signal.throwIfAborted();
          if (told === null) {
            yield { job, piece: refused(link.why) };
            yield { job, piece: null };
            done += 1;
            break;
          }
          if (told.kind === 'done') {
            done += 1;
            ask();
            yield { job, piece: null };
          } else if (told.kind !== 'began') {
            const piece = pieceOf(told);
            if (piece !== null) yield { job, piece };
            link.send({ kind: 'taken', weight: told.weight });
          }
        }
      } finally {
        signal.removeEventListener('abort', giveUp);
        // What was asked of it and is not done would come up among what is asked next.
        if (done === jobs.length && link.alive) this.#keep(link);
        else link.end(null);
      }
    }
  }
}

/** Only what the thread needs: what else a job carries need not be clonable. */
function plainJob({ path, name, choices, takes, page }: ReadJob): ReadJob {
  return { path, name, choices, takes, ...(page === undefined ? {} : { page }) };
}

/** One thread for as long as it lives. */
class Link {
  /** Why it ended. */
  why: Refusal = refuse('broken-off');
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  readonly #told: FromThread[] = [];
  readonly #weighing: NodeJS.Timeout;
  #ended = false;
  #wake: (() => void) | null = null;

  constructor(file: URL, limits: ThreadLimits) {
    this.#limits = limits;
    this.#worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    this.#worker.on('message', (told: FromThread) => {
      this.#told.push(told);
      this.#wake?.();
    });
    // What it told before it died may come after the fault, and is there at its exit: else another file would be blamed.
    let fault: Refusal | null = null;
    this.#worker.on('error', (thrown) => (fault = whyOf(thrown, limits)));
    this.#worker.on('exit', (code) => this.end(fault ?? refuse('broken-off', `code ${code}`)));
    this.#weighing = setInterval(() => void this.#weigh(), WEIGHED_MS).unref();
  }

  /** A small file can be made to unpack for ever, with no end at which its reader could look at how much that was. */
  async #weigh(): Promise<void> {
    const most = this.#limits.megabytesOfBytes;
    try {
      const { external_memory: bytes } = await this.#worker.getHeapStatistics();
      if (bytes > most * 2 ** 20) this.end(refuse('too-much-memory', `${most} MB`));
    } catch {
      // It has ended meanwhile.
    }
  }

  get weight(): number {
    return this.#told.reduce((sum, told) => sum + ('weight' in told ? told.weight : 0), 0);
  }

  get alive(): boolean {
    return !this.#ended;
  }

  busy(): void {
    this.#worker.ref();
  }

  /** One that waits does not keep a program from ending. */
  idle(): void {
    this.#worker.unref();
  }

  send(told: ToThread): void {
    this.#worker.postMessage(told);
  }

  /** What it tells next; `null` when it has ended. */
  async next(scanning: boolean): Promise<FromThread | null> {
    const limitMs = scanning ? this.#limits.scanningMs : this.#limits.silentMs;
    const limit = setTimeout(
      () => this.end(refuse('too-slow', String(Math.round(limitMs / 1_000)))),
      limitMs,
    );
    try {
      while (this.#told.length === 0 && !this.#ended) {
        await new Promise<void>((settle) => (this.#wake = settle));
        this.#wake = null;
      }
      return this.#told.shift() ?? null;
    } finally {
      clearTimeout(limit);
    }
  }

  end(why: Refusal | null): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#weighing);
    if (why) this.why = why;
    void this.#worker.terminate();
    this.#wake?.();
  }
}

function whyOf(fault: unknown, { megabytes }: ThreadLimits): Refusal {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('too-much-memory', `${megabytes} MB`);
  return refuse('broken-off', fault instanceof Error ? fault.message.slice(0, 200) : String(fault));
}
