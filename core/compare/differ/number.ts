import type { WrittenNumber } from '#core/checks/figures.ts';
import type { ReadClaim } from '../read-claim.ts';
import { stemOf } from '../stem.ts';
import type { Differ } from './difference.ts';

/** Two numbers of the same thing: `three investigators` and `four investigators`, not `18 months` and `two trials`. */
export const differInNumber: Differ = (a, b) => {
  const ours = a.figures.numbers.map((number) => counted(a, number));
  const theirs = b.figures.numbers.map((number) => counted(b, number));
  for (const here of ours) {
    const alike = theirs.filter(({ unit }) => unit === here.unit);
    if (alike.length === 0 || alike.some(({ value }) => value === here.value)) continue;
    const there = alike.find(
      (other) => !ours.some(({ unit, value }) => unit === other.unit && value === other.value),
    );
    if (!there) continue;
    return { gap: { start: here.start, end: here.end }, answers: [here.words, there.words] };
  }
  return null;
};

interface Counted extends WrittenNumber {
  /** What is counted: the word after the number; empty at the end of the text. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

function counted({ claim, tokens }: ReadClaim, { value, words }: WrittenNumber): Counted {
  const start = claim.text.indexOf(words);
  const end = start + words.length;
  const next = tokens.find((token) => token.start >= end && token.type === 'word');
  return { value, words, unit: next ? stemOf(next.key) : '', start, end };
}
