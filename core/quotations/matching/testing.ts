import { findQuotations } from '../find.ts';
import { matchTexts, type Matching } from './matches.ts';
import type { MatchedText } from './read.ts';

/** What a generator that yields between its steps comes to. */
export function ended<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A text with its quotations as they are found in it, for the tests of what two texts have in common. */
export function matched(text: string): MatchedText {
  const quotations = findQuotations(text).filter(({ kind }) => kind === 'direct' || kind === 'partial');
  return { text, quotations, mentions: [], excluded: [] };
}

export function matching(left: string, right: string): Matching {
  return ended(matchTexts(matched(left), matched(right)));
}

/** What each match tells, in order, with its words. */
export function told(left: string, right: string): [reason: string, left: string, right: string][] {
  return matching(left, right).matches.map((one) => [
    one.reason,
    left.slice(one.left.start, one.left.end),
    right.slice(one.right.start, one.right.end),
  ]);
}
