import fc from 'fast-check';
import { type Method, methods } from '#core/contract/methods.ts';
import { garbage, valuesOf } from './from-schema.ts';
import { HOSTILE_NAMES } from './hostile.ts';
import { type HostileFile, hostileFile } from './hostile-file.ts';
import type { Sample } from './samples.ts';

/** One request of a window, as it may come in. */
export interface Call {
  readonly method: unknown;
  readonly params: unknown;
  /** Whether it is given up as soon as it was made. */
  readonly cancelled: boolean;
}

/** What a session goes through: files that are handed over, and calls, of which one may be left out. */
export interface Round {
  readonly files: readonly HostileFile[];
  readonly calls: readonly (Call | null)[];
}

const ALL = Object.keys(methods) as Method[];

/** So many calls are made of one matter before it is as it was again. */
export const CALLS_OF_ROUND = 25;

/** Rounds such that, one after the other, every procedure is called as often as any other. */
export function rounds(nth: number, files: readonly Sample[]): fc.Arbitrary<Round> {
  const own = Array.from({ length: CALLS_OF_ROUND - 1 }, (_, at) => {
    // A step that shares no factor with how many there are meets each of them, in another company each time.
    const place =
      (nth * (CALLS_OF_ROUND - 1) + at) * stepOf(Math.floor((nth * (CALLS_OF_ROUND - 1)) / ALL.length));
    return callOf(ALL[place % ALL.length]!);
  });
  return fc.record({
    files: fc.tuple(hostileFile(files), hostileFile(files)),
    calls: fc.tuple(...[...own, strange].map((call) => fc.option(call, { nil: null, freq: 40 }))),
  });
}

function stepOf(turn: number): number {
  let step = 1 + ((turn * 37) % ALL.length);
  while (commonOf(step, ALL.length) !== 1) step += 1;
  return step;
}

function commonOf(a: number, b: number): number {
  return b === 0 ? a : commonOf(b, a % b);
}

function callOf(method: Method): fc.Arbitrary<Call> {
  return fc.record({
    method: fc.constant(method),
    params: valuesOf(methods[method].params),
    cancelled: fc.nat(30).map((n) => n === 30),
  });
}

const strange: fc.Arbitrary<Call> = fc.record({
  method: fc.oneof(fc.constantFrom<unknown>(...HOSTILE_NAMES), fc.constantFrom<unknown>(...ALL), garbage),
  params: garbage,
  cancelled: fc.constant(false),
});
