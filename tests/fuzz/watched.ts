import { Worker } from 'node:worker_threads';
import { type Fault, whyOf, written } from './found.ts';
import type { Fuzzing } from './fuzzing.ts';
import type { Given, Told } from './worker.ts';

export interface Fuzzed {
  readonly faults: readonly Fault[];
  /** How many inputs were tried, those among them by which one was made smaller. */
  readonly inputs: number;
  /** Of them, so many of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  /** What was in memory, at even distances. */
  readonly megabytes: readonly number[];
}

/** No input may take longer: of the processor, for a machine that does much else takes any time for anything. */
const LONGEST_MS = 10_000;
/** Nor may one stand still, whoever it waits for. */
const STANDING_MS = 180_000;
/** More than what comes and goes, and less than what thousands of inputs would leave if each left something. */
const MOST_GROWTH_MB = 64;
const MOST_MB = 1_536;

/** Tries inputs in a thread of their own, so that one by which it dies or stands still is a fault like any other. */
export function fuzzed(fuzzing: Fuzzing): Promise<Fuzzed> {
  const { target } = fuzzing;
  const beat = new SharedArrayBuffer(4);
  const count = new Int32Array(beat);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...fuzzing, beat } satisfies Given,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  let { seed } = fuzzing;
  let last = { count: 0, at: performance.now(), used: usedMs() };
  let slowestMs = 0;
  let trying: unknown = null;
  const kinds = new Map<string, number>();
  return new Promise((resolve) => {
    const end = (faults: readonly Fault[], megabytes: readonly number[] = []) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ faults, inputs: Atomics.load(count, 0), kinds, slowestMs: Math.round(slowestMs), megabytes });
    };
    const fault = (why: string): Fault => ({ target, seed, why, input: written(trying) });
    const watch = setInterval(() => {
      const now = Atomics.load(count, 0);
      const ms = usedMs() - last.used;
      const stood = performance.now() - last.at;
      if (now !== last.count) last = { count: now, at: performance.now(), used: usedMs() };
      // The first one waits for the thread to start and for what it begins with.
      else if (now > 0) slowestMs = Math.max(slowestMs, ms);
      if (now === 0 || now !== last.count) return;
      if (ms > LONGEST_MS || stood > STANDING_MS) end([fault(`hangs for ${Math.round(ms / 1_000)} s`)]);
    }, 100);
    worker.on('message', (told: Told) => {
      if (told.kind === 'began') ({ seed } = told);
      else if (told.kind === 'trying') {
        trying = told.input;
        kinds.set(told.what, (kinds.get(told.what) ?? 0) + 1);
      } else end([...told.faults, ...grown(told.megabytes, fault)], told.megabytes);
    });
    worker.on('error', (thrown) => end([fault(`ends the thread: ${whyOf(thrown)}`)]));
    worker.on('exit', (code) => end([fault(`ends the thread with code ${code}`)]));
  });
}

/** What this program took of the processor, in milliseconds. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function grown(megabytes: readonly number[], fault: (why: string) => Fault): Fault[] {
  const [first] = megabytes;
  const end = megabytes.at(-1);
  if (first === undefined || end === undefined || end - first <= MOST_GROWTH_MB) return [];
  return [{ ...fault(`memory grows: ${megabytes.join(', ')} MB`), input: null }];
}
