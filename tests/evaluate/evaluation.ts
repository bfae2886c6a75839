/** What one evaluation measures against texts that people annotated. */
export interface Evaluation {
  readonly name: string;
  /** `sharedDir` is the folder beside the project; an evaluation whose texts are not there skips with a reason. */
  run(sharedDir: string): Promise<Outcome>;
}

export type Outcome =
  | { readonly kind: 'measured'; readonly scores: readonly Score[] }
  | { readonly kind: 'skipped'; readonly reason: string };

/** How what was found compares with what was annotated. */
export interface Score {
  readonly name: string;
  readonly right: number;
  /** Found, but not annotated. */
  readonly extra: readonly string[];
  /** Annotated, but not found. */
  readonly missing: readonly string[];
  /** Something plain that others are held against: its differences are not listed. */
  readonly isBaseline?: boolean;
}

/** The score of two lists of facts, each fact one line that says all that has to agree. */
export function score(name: string, expected: readonly string[], found: readonly string[]): Score {
  const left = [...expected];
  const extra: string[] = [];
  for (const one of found) {
    const at = left.indexOf(one);
    if (at === -1) extra.push(one);
    else left.splice(at, 1);
  }
  return { name, right: expected.length - left.length, extra, missing: left };
}

/** 1 where nothing was found: nothing of it was wrong. */
export function precision({ right, extra }: Score): number {
  return right + extra.length === 0 ? 1 : right / (right + extra.length);
}

/** 1 where nothing was to be found. */
export function recall({ right, missing }: Score): number {
  return right + missing.length === 0 ? 1 : right / (right + missing.length);
}

/** The harmonic mean of both. */
export function f1(one: Score): number {
  const sum = precision(one) + recall(one);
  return sum === 0 ? 0 : (2 * precision(one) * recall(one)) / sum;
}
