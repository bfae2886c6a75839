import type { Verdict } from '#core/contract/vocabulary.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import { isTraceable, pairsOf, wordsOf } from '../wordings/fingerprint.ts';
import { findPlaces } from '../wordings/places.ts';
import type { Candidate } from './candidate.ts';
import { likely, type ReadText } from './read.ts';

/** More words of one quotation are not looked for, and more quotations of one text neither: a guard, never met in print. */
const MOST_WORDS = 600;
const MOST_QUOTATIONS = 4_000;
/** Of a quotation so many pairs of words have to stand in one sentence of the other text, or all that it has. */
const MIN_SHARED = 3;
/** So much of a quotation has to stand there. */
const MIN_COVERAGE = 0.6;
/** Words that stand there without quotation marks have to be so many to be the quotation's; in marks of their own a few are enough. */
const MIN_UNMARKED = 5;
const MIN_MARKED = 3;
/** What is quoted in both weighs more than the sentence around it, unless the sentence has far more words in common. */
const WORTH = 1.6;

/** Where the quotations of one text stand in the other, quoted or not. */
export function* quotationCandidates(
  from: ReadText,
  to: ReadText,
): Generator<void, Omit<Candidate, 'reason'>[]> {
  const found: Omit<Candidate, 'reason'>[] = [];
  const quoted = [...to.quotations].sort((a, b) => a.start - b.start);
  const excluded = from.excluded;
  for (const { start, end } of from.quotations.slice(0, MOST_QUOTATIONS)) {
    const here = { start, end };
    if (excluded.some((one) => overlaps(one, here))) continue;
    const wording = from.text.slice(start, end);
    const words = wordsOf(wording);
    if (!isTraceable(words) || words.length > MOST_WORDS) continue;
    const place = placeOf(wording, words, to, quoted);
    if (!place) continue;
    const there = wordsOf(to.text.slice(place.start, place.end)).length;
    found.push({ left: here, right: place, weight: Math.min(words.length, there) * WORTH });
    yield;
  }
  return found;
}

function placeOf(
  wording: string,
  words: readonly string[],
  to: ReadText,
  quoted: readonly Span[],
): Span | null {
  const most = new Set(pairsOf(words)).size;
  const [best] = likely(words, to, 1);
  if (!best || best.shared < Math.min(MIN_SHARED, most)) return null;
  // As many sentences as the quotation may have stand around the one that has most of it.
  const reach = Math.min(12, 1 + Math.ceil(words.length / 8));
  const start = to.sentences[Math.max(0, best.at - reach)]!.start;
  const end = to.sentences[Math.min(to.sentences.length - 1, best.at + reach)]!.end;
  const around = to.text.slice(start, end);
  for (const place of findPlaces(wording, around)) {
    const span = { start: start + place.start, end: start + place.end };
    if (place.coverage < MIN_COVERAGE || to.excluded.some((one) => overlaps(one, span))) continue;
    const marked = quoted.find((one) => overlaps(one, span));
    const shared = wordsOf(to.text.slice(span.start, span.end)).length;
    const alike = marked !== undefined && isMost(span, marked) && isMost(marked, span);
    if (shared < (alike && SAME.has(place.comparison.verdict) ? MIN_MARKED : MIN_UNMARKED)) continue;
    return alike ? { start: marked.start, end: marked.end } : span;
  }
  return null;
}
const SAME: ReadonlySet<Verdict> = new Set<Verdict>([
  'identical',
  'typographic',
  'lawfully altered',
  'trimmed',
]);

/** Whether one stretch covers most of the other. */
function isMost(one: Span, other: Span): boolean {
  const inside = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return inside >= (other.end - other.start) * 0.7;
}
