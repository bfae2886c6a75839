import type { MatchReason } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { chosen, Taken, type Candidate } from './candidate.ts';
import { factCandidates } from './facts.ts';
import { quotationCandidates } from './quoted.ts';
import { readText, type MatchedText, type ReadText } from './read.ts';
import { sentenceCandidates, sentencePairs, type SentencePair } from './sentences.ts';

/** A passage of each of two texts that says the same, and what they have in common. */
export interface PassageMatch {
  readonly reason: MatchReason;
  readonly left: Span;
  readonly right: Span;
}

export interface Matching {
  /** In the order of the left text; none touches another, on either side. */
  readonly matches: readonly PassageMatch[];
  /** Whether the two are plainly versions of one text: a proposal, no more. */
  readonly versions: boolean;
}

/** More are not told: in two texts of a megabyte there are some thousand paragraphs. */
const MOST = 20_000;

/**
 * The passages that two texts have in common. Swapping the texts swaps the sides of the answer and changes nothing else.
 * Yields between its steps, so that it can be given up; a step takes some milliseconds.
 */
export function* matchTexts(left: MatchedText, right: MatchedText): Generator<void, Matching> {
  // Ties must fall alike both ways round: the work is always done in one order.
  if (isBefore(right.text, left.text)) return mirrored(yield* matchInOrder(right, left));
  return yield* matchInOrder(left, right);
}

function isBefore(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}

function mirrored({ matches, versions }: Matching): Matching {
  return {
    matches: matches
      .map(({ reason, left, right }) => ({ reason, left: right, right: left }))
      .sort((a, b) => a.left.start - b.left.start),
    versions,
  };
}

function* matchInOrder(given: MatchedText, other: MatchedText): Generator<void, Matching> {
  const left = yield* readText(given);
  const right = yield* readText(other);
  if (isSame(left, right)) {
    const matches = left.sentences.map(({ start, end }, at): PassageMatch => {
      const there = right.sentences[at]!;
      return { reason: 'sentence', left: { start, end }, right: { start: there.start, end: there.end } };
    });
    return { matches: joined(left, right, matches).slice(0, MOST), versions: isLong(left) };
  }
  const pairs = yield* sentencePairs(left, right);
  const quotedLeft = yield* quotationCandidates(left, right);
  const quotedRight = yield* quotationCandidates(right, left);
  const told = chosen([
    ...sentenceCandidates(left, right, pairs),
    ...quotedLeft.map((one): Candidate => ({ ...one, reason: 'quotation' })),
    ...quotedRight.map((one): Candidate => ({
      reason: 'quotation',
      left: one.right,
      right: one.left,
      weight: one.weight,
    })),
  ]);
  yield;
  const taken = { left: new Taken(), right: new Taken() };
  for (const one of told) taken.left.take(one.left);
  for (const one of told.toSorted((a, b) => a.right.start - b.right.start)) taken.right.take(one.right);
  const facts = yield* factCandidates(left, right, taken);
  const matches = chosen([...told, ...facts]).map(({ reason, left: here, right: there }) => ({
    reason,
    left: here,
    right: there,
  }));
  return {
    matches: joined(left, right, matches).slice(0, MOST),
    versions: areVersions(left, right, pairs),
  };
}

function isSame(left: ReadText, right: ReadText): boolean {
  return (
    left.sentences.length === right.sentences.length &&
    left.sentences.every(({ key }, at) => key === right.sentences[at]!.key)
  );
}

/** Sentences that follow one another on both sides, in one paragraph, are one passage. */
function joined(left: ReadText, right: ReadText, matches: readonly PassageMatch[]): PassageMatch[] {
  const found: PassageMatch[] = [];
  for (const match of matches) {
    const last = found.at(-1);
    const goesOn =
      last?.reason === 'sentence' &&
      match.reason === 'sentence' &&
      isBlank(left.text, last.left.end, match.left.start) &&
      isBlank(right.text, last.right.end, match.right.start);
    if (!goesOn) found.push(match);
    else {
      found[found.length - 1] = {
        reason: 'sentence',
        left: { start: last.left.start, end: match.left.end },
        right: { start: last.right.start, end: match.right.end },
      };
    }
  }
  return found;
}

/** Whether two places of a text are parted by a few blanks alone. */
function isBlank(text: string, from: number, to: number): boolean {
  return from <= to && to - from <= 4 && /^[^\S\n]*$/.test(text.slice(from, to));
}

/** So much of the shorter text and of the longer one stands in both, in so many sentences and words at least. */
const MOST_OF_SHORTER = 0.6;
const PART_OF_LONGER = 0.3;
const MIN_SENTENCES = 4;
const MIN_WORDS = 40;

function areVersions(left: ReadText, right: ReadText, pairs: readonly SentencePair[]): boolean {
  const inLeft = pairs.reduce((sum, pair) => sum + left.sentences[pair.left]!.words.length, 0);
  const inRight = pairs.reduce((sum, pair) => sum + right.sentences[pair.right]!.words.length, 0);
  if (pairs.length < MIN_SENTENCES || Math.min(inLeft, inRight) < MIN_WORDS) return false;
  const parts = [inLeft / wordsOf(left), inRight / wordsOf(right)];
  return Math.max(...parts) >= MOST_OF_SHORTER && Math.min(...parts) >= PART_OF_LONGER;
}

function wordsOf({ sentences }: ReadText): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0);
}

function isLong(text: ReadText): boolean {
  return text.sentences.length >= MIN_SENTENCES && wordsOf(text) >= MIN_WORDS;
}
