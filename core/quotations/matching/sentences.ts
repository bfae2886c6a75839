import type { Verdict } from '#core/contract/vocabulary.ts';
import { compareWordings } from '../wordings/compare.ts';
import type { Candidate } from './candidate.ts';
import { likely, type ReadText } from './read.ts';

/** Two sentences, by their numbers, that say the same in the same words or nearly. */
export interface SentencePair {
  readonly left: number;
  readonly right: number;
  /** Whether all words are the same. */
  readonly exact: boolean;
  readonly weight: number;
}

/** Of so many sentences that share most with one, the words are compared. */
const LOOKED_AT = 3;
/** Two sentences with fewer pairs of words in common, of those that are not in many sentences, are not compared. */
const MIN_SHARED = 3;
/** A sentence of more words is a list or no sentence at all: it is matched only where it is the same. */
const MOST_WORDS = 150;
/** The shorter one has to stand in the other with so much of its words, and be so much of it. */
const MIN_LIKENESS = 0.72;
const MIN_SIZE = 0.4;
/** So many comparisons and no more are made for two texts, some 0.2 ms each: a guard that two texts of a megabyte do not meet. */
const MOST_COMPARED = 20_000;

/** The sentences of two texts that are the same or nearly, each in one pair at most. */
export function* sentencePairs(left: ReadText, right: ReadText): Generator<void, SentencePair[]> {
  const pairs = exactPairs(left, right);
  const paired = { left: new Set<number>(), right: new Set<number>() };
  const take = (pair: SentencePair) => {
    paired.left.add(pair.left);
    paired.right.add(pair.right);
  };
  pairs.forEach(take);
  yield;
  const near: SentencePair[] = [];
  let compared = 0;
  for (const [at, sentence] of left.sentences.entries()) {
    if (paired.left.has(at) || !sentence.telling || sentence.words.length > MOST_WORDS) continue;
    for (const { at: other, shared } of likely(sentence.words, right, LOOKED_AT)) {
      const there = right.sentences[other]!;
      if (shared < MIN_SHARED || paired.right.has(other)) continue;
      if (!there.telling || there.words.length > MOST_WORDS) continue;
      const ratio = sentence.words.length / there.words.length;
      if (Math.min(ratio, 1 / ratio) < MIN_SIZE || (compared += 1) > MOST_COMPARED) continue;
      const { verdict, likeness } = compareWordings(
        left.text.slice(sentence.start, sentence.end),
        right.text.slice(there.start, there.end),
      );
      if (verdict === 'cannot be checked' || likeness < MIN_LIKENESS) continue;
      const weight = likeness * Math.min(sentence.words.length, there.words.length);
      near.push({ left: at, right: other, exact: SAME.has(verdict), weight });
    }
    yield;
  }
  for (const pair of near.sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right)) {
    if (paired.left.has(pair.left) || paired.right.has(pair.right)) continue;
    take(pair);
    pairs.push(pair);
  }
  return pairs.concat([...neighbours(left, right, pairs, paired)]);
}
const SAME: ReadonlySet<Verdict> = new Set<Verdict>(['identical', 'typographic']);

/** The same words on both sides; where they come more than once, the first with the first. */
function exactPairs(left: ReadText, right: ReadText): SentencePair[] {
  const there = new Map<number, number[]>();
  for (const [at, { key, telling }] of right.sentences.entries()) {
    if (!telling) continue;
    const known = there.get(key);
    if (known) known.push(at);
    else there.set(key, [at]);
  }
  const used = new Map<number, number>();
  const pairs: SentencePair[] = [];
  for (const [at, { key, words, telling }] of left.sentences.entries()) {
    const turn = used.get(key) ?? 0;
    const other = telling ? there.get(key)?.[turn] : undefined;
    if (other === undefined) continue;
    used.set(key, turn + 1);
    pairs.push({ left: at, right: other, exact: true, weight: words.length });
  }
  return pairs;
}

/** A short sentence says something where it stands right beside one that matches: `He paused.` */
function* neighbours(
  left: ReadText,
  right: ReadText,
  pairs: readonly SentencePair[],
  paired: { readonly left: Set<number>; readonly right: Set<number> },
): Generator<SentencePair> {
  for (const pair of pairs) {
    for (const step of [-1, 1]) {
      for (let by = step; ; by += step) {
        const at = pair.left + by;
        const other = pair.right + by;
        const key = left.sentences[at]?.key;
        if (key === undefined || key !== right.sentences[other]?.key) break;
        if (paired.left.has(at) || paired.right.has(other)) break;
        paired.left.add(at);
        paired.right.add(other);
        yield { left: at, right: other, exact: true, weight: left.sentences[at]!.words.length };
      }
    }
  }
}

export function sentenceCandidates(
  left: ReadText,
  right: ReadText,
  pairs: readonly SentencePair[],
): Candidate[] {
  return pairs.map((pair) => {
    const { start, end } = left.sentences[pair.left]!;
    const there = right.sentences[pair.right]!;
    return {
      reason: 'sentence',
      left: { start, end },
      right: { start: there.start, end: there.end },
      weight: pair.weight,
    };
  });
}
