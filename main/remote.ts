import { Worker } from 'node:worker_threads';
import type { Request } from '#core/contract/transport.ts';
import { Failure } from '#core/contract/failures.ts';
import { refused } from '#core/contract/transport.ts';
import type { HandedFile } from './files.ts';
import type { Print } from './printing.ts';
import type { OriginalPart, Workbench, WorkbenchOptions } from './serving.ts';

/** What goes to the worker and what comes back; only `main/worker.ts` is at the other end. */
export type Call =
  | { readonly kind: 'call'; readonly number: number; readonly request: Request }
  | { readonly kind: 'hand'; readonly number: number; readonly file: HandedFile }
  | { readonly kind: 'take'; readonly number: number; readonly ref: string }
  | {
      readonly kind: 'original';
      readonly number: number;
      readonly articleId: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'close'; readonly number: number }
  | { readonly kind: 'cancel'; readonly id: string }
  /** The answer to a `print`. */
  | { readonly kind: 'printed'; readonly number: number; readonly done: boolean };
export type Answer =
  | { readonly kind: 'reply'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'event'; readonly event: unknown }
  | { readonly kind: 'opened'; readonly filePath: string | null; readonly key: string | null }
  /** On closing: the matter is closed, and a backup of it is being made. */
  | { readonly kind: 'backing up' }
  /** What only the host can print, which is asked of it. */
  | { readonly kind: 'print'; readonly number: number; readonly print: Print };

/** Prints where only the host can; the worker cancels by not waiting for it. */
export type HostPrinter = (print: Print) => Promise<void>;

/** How the worker is started. */
export interface WorkerData {
  readonly options: WorkbenchOptions;
  readonly hostPrints: boolean;
}

type Numbered = Exclude<Call, { kind: 'cancel' | 'printed' }>;
type Unnumbered = Numbered extends infer One ? (One extends Numbered ? Omit<One, 'number'> : never) : never;

/** A worker that is in the midst of something gets this long to close; what was saved is safe either way. */
const CLOSING_LIMIT_MS = 5_000;
/** And this long for the last backup; the next start makes one that was broken off. */
const LAST_BACKUP_LIMIT_MS = 30_000;

/**
 * Starts a workbench in a worker thread. `workerFile` is the built `worker.js`. When the thread dies, whoever waits is
 * answered `closed`, `onEnd` hears why, and every later call is answered `closed`. With `print` the host prints, else
 * a browser that is found.
 */
export function startWorkbench(
  options: WorkbenchOptions,
  workerFile: URL,
  onEnd: (fault: unknown) => void = () => {},
  print: HostPrinter | null = null,
): Workbench {
  const worker = new Worker(workerFile, {
    workerData: { options, hostPrints: print !== null } satisfies WorkerData,
  });
  const waiting = new Map<number, (value: unknown) => void>();
  const listeners = new Set<(event: unknown) => void>();
  let last = 0;
  let ended = false;
  let opened: string | null = options.matter ?? null;
  let key: string | null = options.key ?? null;
  let limit: NodeJS.Timeout | undefined;
  const endWithin = (ms: number) => {
    clearTimeout(limit);
    limit = setTimeout(() => void worker.terminate(), ms);
  };

  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'event') for (const listener of listeners) listener(answer.event);
    else if (answer.kind === 'opened') ({ filePath: opened, key } = answer);
    else if (answer.kind === 'backing up') endWithin(LAST_BACKUP_LIMIT_MS);
    else if (answer.kind === 'print') void printed(answer.number, print!(answer.print));
    else {
      waiting.get(answer.number)?.(answer.value);
      waiting.delete(answer.number);
    }
  });
  const printed = async (number: number, printing: Promise<void>) => {
    const done = await printing.then(
      () => true,
      () => false,
    );
    if (!ended) worker.postMessage({ kind: 'printed', number, done } satisfies Call);
  };
  const end = (fault: unknown) => {
    if (ended) return;
    ended = true;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
    onEnd(fault);
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(code === 0 ? null : new Error(`the worker ended with code ${code}`)));

  /** The worker's answer; `undefined` when it has ended. */
  const ask = (call: Unnumbered): Promise<unknown> =>
    new Promise((settle) => {
      if (ended) return settle(undefined);
      last += 1;
      waiting.set(last, settle);
      worker.postMessage({ ...call, number: last });
    });

  return {
    call: async (request) => (await ask({ kind: 'call', request })) ?? refused(new Failure('closed', {})),
    cancel: (id) => {
      if (!ended) worker.postMessage({ kind: 'cancel', id } satisfies Call);
    },
    listen(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
    // The worker answers these with what Workbench.hand, .take and .original give; nobody else writes to its port.
    hand: async (file) => {
      const ref = await ask({ kind: 'hand', file });
      if (ref === undefined) throw new Failure('closed', {});
      return ref as string;
    },
    take: async (ref) => ((await ask({ kind: 'take', ref })) ?? null) as HandedFile | null,
    original: async (articleId, start, end) =>
      ((await ask({ kind: 'original', articleId, start, end })) ?? null) as OriginalPart | null,
    opened: () => opened,
    key: () => key,
    async close() {
      endWithin(CLOSING_LIMIT_MS);
      await ask({ kind: 'close' });
      clearTimeout(limit);
    },
  };
}
