import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { Fault } from './found.ts';
import type { Fuzzing } from './fuzzing.ts';
import { fuzz } from './targets.ts';

/** The thread that tries inputs: whoever watches it ends it where one of them never comes to an end. */

export interface Given extends Fuzzing {
  /** How many inputs were begun; goes on whatever this thread does. */
  readonly beat: SharedArrayBuffer;
}

export type Told =
  | { readonly kind: 'began'; readonly seed: number }
  | { readonly kind: 'trying'; readonly what: string; readonly input: unknown }
  | { readonly kind: 'done'; readonly faults: readonly Fault[]; readonly megabytes: readonly number[] };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const given = workerData as Given;
const beat = new Int32Array(given.beat);
const megabytes: number[] = [];

/** So often what is in memory is measured: the first time when all that is kept for good has been fetched. */
const MEASURES = 5;
let measured = 0;

function began(seed: number, done: number): void {
  tell({ kind: 'began', seed });
  if (done < (given.inputs * (measured + 1)) / (MEASURES + 1)) return;
  measured += 1;
  measure();
}

function measure(): void {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  megabytes.push(Math.round((heapUsed + external) / 2 ** 20));
}

function tell(told: Told): void {
  parentPort!.postMessage(told);
}

const faults = await fuzz(given, {
  began,
  trying: (what, input) => tell({ kind: 'trying', what, input }),
  tick: () => void Atomics.add(beat, 0, 1),
});
measure();
tell({ kind: 'done', faults, megabytes });
