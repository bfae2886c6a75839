import { VERDICTS } from '#core/contract/vocabulary.ts';
import { type Normal, normalised, rawSpan } from '#core/text/normal.ts';
import type { Span } from '#core/text/span.ts';
import { align } from './align.ts';
import { compareWordings } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { weightsOf } from './weights.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A place in a text where a wording, a piece of it or a near form of it stands; the comparison is of the wording with the place. */
export interface WordingPlace extends Span {
  readonly comparison: Comparison;
  /** How much of the wording stands there, 0 to 1. */
  readonly coverage: number;
}

/** So many places and no more are given for one wording in one text. */
const MAX_PLACES = 500;
/** So many cells of alignments and no more are filled for one text (some 17 million a second): a guard, never met in print. */
const MAX_CELLS = 20_000_000;
/** Words beside a seed's own stretch that are looked at, for what a near form has more. */
const SLACK = 14;
/** A window never grows past twice the wording and so many words: two pieces farther apart are two places. */
const MAX_SPREAD = 80;
/** A piece of a wording counts from so many words that weigh so much, or from fewer that weigh more: `malicious abuse of process` weighs 3. */
const MIN_WORDS = 5;
const MIN_WEIGHT = 2;
const MIN_DISTINCT = 2.9;
/** Below this part of a wording its words count only if they weigh as much as those of a short piece: `the public interest in the`. */
const SMALL_PART = 0.3;
/** A wording of so few words is looked for as it is only. */
const VERBATIM_WORDS = 2;

/**
 * All places of a text where a wording stands, quoted or not, the one that has most of it first. Runs of three words
 * that both have are the seeds; what lies around them is aligned. In time linear in the text, whatever it is.
 */
export function findPlaces(wording: string, text: string): readonly WordingPlace[] {
  const tokens = tokensOf(wording);
  const words = tokens.filter(({ type }) => type === 'word');
  if (words.length === 0) return [];
  const heard = hear(wording, text);
  const places =
    heard.sought.length <= VERBATIM_WORDS
      ? verbatim(wording, text, heard)
      : near(wording, text, heard, tokens);
  return places.sort(byWorth).slice(0, MAX_PLACES);
}

/** The words of a text by their number in the wording, -1 for those that it has not; and the runs that both have. */
interface Heard {
  readonly normal: Normal;
  /** The wording's words, each by the number of where it comes first. */
  readonly sought: Int32Array;
  readonly numbers: Int32Array;
  /** Of each word of the text, where it starts and ends in the folded text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly length: number;
}

function hear(wording: string, text: string): Heard {
  const known = new Map<string, number>();
  const own = normalised(wording);
  const places = wordsIn(own.text);
  const sought = new Int32Array(places.length);
  for (let i = 0; i < places.length; i += 1) {
    const word = own.text.slice(places.starts[i], places.ends[i]);
    if (!known.has(word)) known.set(word, i);
    sought[i] = known.get(word)!;
  }
  const normal = normalised(text);
  const found = wordsIn(normal.text);
  const numbers = new Int32Array(found.length);
  for (let i = 0; i < found.length; i += 1) {
    numbers[i] = known.get(normal.text.slice(found.starts[i], found.ends[i])) ?? -1;
  }
  return { normal, sought, numbers, starts: found.starts, ends: found.ends, length: found.length };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsIn(folded: string): { starts: Int32Array; ends: Int32Array; length: number } {
  let starts = new Int32Array(Math.max(16, folded.length >> 2));
  let ends = new Int32Array(starts.length);
  let length = 0;
  for (const match of folded.matchAll(WORD)) {
    if (length === starts.length) {
      const [oldStarts, oldEnds] = [starts, ends];
      starts = new Int32Array(length * 2);
      ends = new Int32Array(length * 2);
      starts.set(oldStarts);
      ends.set(oldEnds);
    }
    starts[length] = match.index;
    ends[length] = match.index + match[0].length;
    length += 1;
  }
  return { starts, ends, length };
}

function verbatim(wording: string, text: string, heard: Heard): WordingPlace[] {
  const { sought, numbers } = heard;
  const places: WordingPlace[] = [];
  for (let i = 0; i + sought.length <= heard.length && places.length < MAX_PLACES; i += 1) {
    let k = 0;
    while (k < sought.length && numbers[i + k] === sought[k]) k += 1;
    if (k < sought.length) continue;
    const span = rawWords(heard, i, i + k);
    const comparison = compareWordings(wording, text.slice(span.start, span.end));
    if (EXACT.has(comparison.verdict)) places.push({ ...span, comparison, coverage: 1 });
  }
  return places;
}
const EXACT: ReadonlySet<Comparison['verdict']> = new Set(['identical', 'typographic']);

/** A stretch of the text's words in which something of the wording was heard. */
interface Window {
  readonly from: number;
  readonly to: number;
  /** The words at which seeds start. */
  readonly seeds: readonly number[];
}

function near(wording: string, text: string, heard: Heard, tokens: readonly Token[]): WordingPlace[] {
  const weights = weightsOf(tokens);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const places: WordingPlace[] = [];
  const windows = windowsOf(heard).reverse();
  let cells = MAX_CELLS;
  while (windows.length > 0 && places.length < MAX_PLACES * 2 && cells > 0) {
    const window = windows.pop()!;
    const { start, end } = rawWords(heard, window.from, window.to);
    const around = tokensOf(text.slice(start, end));
    cells -= Math.max(around.length * tokens.length, 1000);
    const pairs = align(tokens, around).filter(({ relation }) => STRONG.has(relation));
    const inside = withoutStrays(pairs);
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last) continue;
    const span = { start: start + around[first.b]!.start, end: start + around[last.b]!.end };
    const shared = inside.reduce((sum, pair) => sum + weights[pair.a]!, 0);
    const coverage = total === 0 ? 0 : Math.min(1, shared / total);
    const comparison = compareWordings(wording, text.slice(span.start, span.end));
    const run = longestRun(inside, weights);
    const enough =
      comparison.verdict === 'altered' ? isNearForm(run, coverage) : isPiece(inside.length, shared, coverage);
    if (comparison.verdict !== 'cannot be checked' && (enough || coverage >= MOST)) {
      places.push({ ...span, comparison, coverage });
    }
    // The same words may come again before or after: seeds that lie outside the place are looked at by themselves.
    const before = window.seeds.filter((seed) => rawEnd(heard, seed + 2) <= span.start);
    const after = window.seeds.filter((seed) => rawStart(heard, seed) >= span.end);
    if (after.length > 0) windows.push({ from: after[0]!, to: window.to, seeds: after });
    if (before.length > 0) windows.push({ from: window.from, to: before.at(-1)! + 3, seeds: before });
  }
  return places;
}

/** A text that has so much of a wording has the wording. */
const MOST = 0.75;

function isPiece(words: number, weight: number, coverage: number): boolean {
  return weight >= MIN_DISTINCT || (words >= MIN_WORDS && weight >= MIN_WEIGHT && coverage >= SMALL_PART);
}

/** Words that are alike here and there are of the same events; a run of them is of the same utterance. */
function isNearForm(run: { words: number; weight: number }, coverage: number): boolean {
  return run.words >= MIN_WORDS && run.weight >= MIN_WEIGHT && coverage >= MIN_COVERAGE;
}
const MIN_COVERAGE = 0.2;

function longestRun(
  pairs: readonly Stepped[],
  weights: readonly number[],
): { words: number; weight: number } {
  let longest = { words: 0, weight: 0 };
  let words = 0;
  let weight = 0;
  pairs.forEach((pair, i) => {
    const before = pairs[i - 1];
    const follows = before !== undefined && before.a + 1 === pair.a && before.b + 1 === pair.b;
    words = follows ? words + 1 : 1;
    weight = follows ? weight + weights[pair.a]! : weights[pair.a]!;
    if (words > longest.words) longest = { words, weight };
  });
  return longest;
}

const STRONG: ReadonlySet<string> = new Set([
  'same',
  'bracket',
  'spelling',
  'negation',
  'modal verb',
  'tense or person',
  'number',
  'date',
  'and/or',
]);

interface Stepped {
  readonly a: number;
  readonly b: number;
}

/** A lone word before or after a wide gap is chance and would stretch the place over words that are nobody's. */
function withoutStrays<Step extends Stepped>(pairs: readonly Step[]): readonly Step[] {
  let from = 0;
  let to = pairs.length;
  while (to - from > 2 && isStray(pairs, from, from + 1, from + 2)) from += 1;
  while (to - from > 2 && isStray(pairs, to - 1, to - 2, to - 3)) to -= 1;
  return pairs.slice(from, to);
}

function isStray(pairs: readonly Stepped[], at: number, next: number, afterNext: number): boolean {
  const gap = Math.abs(pairs[next]!.b - pairs[at]!.b);
  const lone = gap > 3 || (gap > 1 && Math.abs(pairs[afterNext]!.b - pairs[next]!.b) > 2);
  return lone;
}

/** The stretches around runs of three words that both have, in order; the same run in one stretch many times is one. */
function windowsOf({ sought, numbers, length }: Heard): Window[] {
  const size = sought.length;
  const runs = new Map<string, number>();
  for (let i = size - 3; i >= 0; i -= 1) runs.set(`${sought[i]} ${sought[i + 1]} ${sought[i + 2]}`, i);
  const windows: { from: number; to: number; limit: number; seeds: number[] }[] = [];
  for (let i = 0; i + 2 < length; i += 1) {
    if (numbers[i]! < 0 || numbers[i + 1]! < 0 || numbers[i + 2]! < 0) continue;
    const at = runs.get(`${numbers[i]} ${numbers[i + 1]} ${numbers[i + 2]}`);
    if (at === undefined) continue;
    const to = Math.min(length, i + (size - at) + SLACK);
    const open = windows.at(-1);
    if (open && i + 3 <= open.to && i < open.limit) {
      open.to = Math.max(open.to, Math.min(to, open.limit));
      open.seeds.push(i);
      continue;
    }
    const from = Math.max(open ? open.seeds.at(-1)! + 3 : 0, i - at - SLACK, 0);
    windows.push({ from: Math.min(from, i), to, limit: i + 2 * size + MAX_SPREAD, seeds: [i] });
  }
  return windows;
}

function rawWords(heard: Heard, from: number, to: number): Span {
  return { start: rawStart(heard, from), end: rawEnd(heard, to - 1) };
}

function rawStart({ normal, starts, ends }: Heard, word: number): number {
  return rawSpan(normal, { start: starts[word]!, end: ends[word]! }).start;
}

function rawEnd({ normal, starts, ends }: Heard, word: number): number {
  return rawSpan(normal, { start: starts[word]!, end: ends[word]! }).end;
}

const RANKS = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]));

function byWorth(one: WordingPlace, other: WordingPlace): number {
  return (
    other.coverage - one.coverage ||
    RANKS.get(one.comparison.verdict)! - RANKS.get(other.comparison.verdict)! ||
    one.start - other.start
  );
}
