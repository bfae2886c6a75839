import fc from 'fast-check';

/** Something that does not hold, and the smallest input that was found for it. */
export interface Fault {
  readonly target: string;
  /** With it and the number of its inputs the run is made again. */
  readonly seed: number;
  readonly why: string;
  /** As JSON, bytes in base64; `null` where no single one did it. */
  readonly input: string | null;
}

/** An input is made smaller for so long at most. */
const SHRINKING_MS = 15_000;

/** Tries so many inputs of one seed; the fault that the first bad one shows, made as small as time allows, or `null`. */
export async function tried<Input>(
  target: string,
  inputs: fc.Arbitrary<Input>,
  law: (input: Input) => Promise<void>,
  {
    seed,
    runs,
    known,
  }: { readonly seed: number; readonly runs: number; readonly known: (why: string) => boolean },
): Promise<Fault | null> {
  const property = fc.asyncProperty(inputs, law);
  const first = await fc.check(property, { seed, numRuns: runs, endOnFailure: true });
  if (!first.failed) return null;
  const why = whyOf(first.errorInstance);
  if (known(why)) return { target, seed, why, input: written(first.counterexample?.[0]) };
  const path = first.counterexamplePath ?? '';
  const small = await fc.check(property, {
    seed,
    path,
    numRuns: runs,
    interruptAfterTimeLimit: SHRINKING_MS,
    markInterruptAsFailure: false,
  });
  const input = (small.failed ? small.counterexample : first.counterexample)?.[0];
  return { target, seed, why, input: written(input) };
}

/** An input as it is kept. */
export function written(input: unknown): string {
  return JSON.stringify(input ?? null, (_, value: unknown) => {
    if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
    return typeof value === 'bigint' ? Number(value) : value;
  });
}

/** What took a reader too long says the same over and over: these words, so many times each; `{n}` is which time it is. */
type Repeated = readonly (readonly [words: string, times: number])[];

/** An input as it was before it was written down; bytes may be written by hand as well, as `{ "repeated": … }`. */
export function readBack(input: string): unknown {
  return JSON.parse(input, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('base64' in value) return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
    if ('repeated' in value) return repeated(value.repeated as Repeated);
    return value;
  });
}

function repeated(pieces: Repeated): Uint8Array {
  const words = pieces.flatMap(([piece, times]) =>
    Array.from({ length: times }, (_, n) => piece.replaceAll('{n}', String(n))),
  );
  return new Uint8Array(Buffer.from(words.join('')));
}

/** The fault in a line, and where it came from. */
export function whyOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const [line] = (fault.stack ?? '').split('\n').filter((one) => /^\s+at .*\.(?:ts|m?js)/.test(one));
  return `${fault.name}: ${fault.message.slice(0, 300)}${line ? ` ${line.trim().replace(/\(?file:.*\/(?=(?:core|db|main|tests|node_modules)\/)/, '')}` : ''}`;
}
