import { isInsideWord, isLetterAt } from '#core/text/letters.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import { contains, overlaps, splitsCharacter, type Span } from '#core/text/span.ts';
import { quotedWords } from './finding/pairs.ts';

/** So many paragraphs on either side are read, since a quotation may run over several. */
const PARAGRAPHS_AROUND = 3;

/** So far around a place is read, in UTF-16 code units, however long its paragraph. */
const REACH = 20_000;

/**
 * What can be selected around a selection or a caret, the smallest first, each within the next: the word, the sentence as
 * far as the quotation goes, the quotations from within outwards, the sentences that they stand in, the paragraph. All
 * begin and end where words do. A caret that stands in no word means the next one of its paragraph, else the last.
 * `paragraphs` are those of the text in order.
 */
export function stepsAround(text: string, selection: Span, paragraphs: readonly Span[]): Span[] {
  const word = wordAround(text, selection, paragraphs);
  if (word === null) return [];
  const touched = paragraphsTouched(paragraphs, word);
  if (touched === null) return [word];
  const first = paragraphs[Math.max(0, touched.first - PARAGRAPHS_AROUND)]!;
  const last = paragraphs[Math.min(paragraphs.length - 1, touched.last + PARAGRAPHS_AROUND)]!;
  const window = {
    start: Math.max(first.start, word.start - REACH),
    end: Math.min(last.end, word.end + REACH),
  };
  const steps = [word];
  const grow = (span: Span) => {
    const next = onWords(text, {
      start: Math.min(span.start, word.start),
      end: Math.max(span.end, word.end),
    });
    const before = steps.at(-1)!;
    if (contains(next, before) && next.end - next.start > before.end - before.start) steps.push(next);
  };
  const quotations = quotationsAround(text, window, word);
  const sentences = sentencesOf(text, window);
  const inner = quotations[0];
  const own = cover(sentences, word);
  if (own) grow(inner ? within(own, inner) : own);
  for (const quotation of quotations) grow(quotation);
  // A sentence of wrapped lines ends in another paragraph than it began in: both are taken until neither adds to the other.
  for (let taken = 0; taken !== steps.length;) {
    taken = steps.length;
    const sentence = cover(sentences, steps.at(-1)!);
    if (sentence) grow(sentence);
    const touching = paragraphsTouched(paragraphs, steps.at(-1)!);
    if (touching) grow({ start: paragraphs[touching.first]!.start, end: paragraphs[touching.last]!.end });
  }
  return steps;
}

/** The next larger selection; `null` where the whole paragraph is selected. */
export function grown(text: string, selection: Span, paragraphs: readonly Span[]): Span | null {
  const steps = stepsAround(text, selection, paragraphs);
  const words = onWords(text, selection);
  // A caret beside a mark, or blanks alone, mean a word that need not touch them.
  if (words.start === words.end) return steps[0] ?? null;
  return steps.find((step) => isLarger(step, words)) ?? null;
}

/** The next smaller selection around `anchor`, where growing began; the caret there where there is none. */
export function shrunk(text: string, selection: Span, anchor: number, paragraphs: readonly Span[]): Span {
  const at = Math.max(selection.start, Math.min(anchor, selection.end));
  const steps = stepsAround(text, { start: at, end: at }, paragraphs);
  return steps.findLast((step) => isLarger(selection, step)) ?? { start: at, end: at };
}

function isLarger(outer: Span, inner: Span): boolean {
  return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}

/** The words that a selection touches. */
function wordAround(text: string, selection: Span, paragraphs: readonly Span[]): Span | null {
  let { start, end } = onWords(text, selection);
  if (start === end) {
    const at = letterNear(text, selection.start, paragraphs);
    if (at === null) return null;
    start = at;
    end = at + 1;
  }
  for (let turn = 0; turn < REACH && isInsideWord(text, start); turn += 1) start -= 1;
  for (let turn = 0; turn < REACH && isInsideWord(text, end); turn += 1) end += 1;
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  return { start, end };
}

/** A letter at a caret, else the next one of its paragraph, else the last one before. */
function letterNear(text: string, at: number, paragraphs: readonly Span[]): number | null {
  if (isLetterAt(text, at)) return at;
  if (at > 0 && isLetterAt(text, at - 1)) return at - 1;
  const touched = paragraphsTouched(paragraphs, { start: at, end: at });
  if (touched === null) return null;
  const { start, end } = paragraphs[touched.first]!;
  for (let next = at; next < Math.min(end, at + REACH); next += 1) if (isLetterAt(text, next)) return next;
  for (let last = at; last > Math.max(start, at - REACH); last -= 1)
    if (isLetterAt(text, last - 1)) return last - 1;
  return null;
}

/** Quotations that hold `word` whole, those within others first. */
function quotationsAround(text: string, window: Span, word: Span): Span[] {
  return quotedWords(text.slice(window.start, window.end))
    .filter((one) => one.closed)
    .map((one) => ({ start: one.start + window.start, end: one.end + window.start }))
    .filter((one) => contains(one, word))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

function within(span: Span, outer: Span): Span {
  return { start: Math.max(span.start, outer.start), end: Math.min(span.end, outer.end) };
}

/** From the start of the first to the end of the last of the `parts` that a span touches. */
function cover(parts: readonly Span[], span: Span): Span | null {
  const touched = parts.filter((part) => overlaps(part, span));
  return touched.length === 0 ? null : { start: touched[0]!.start, end: touched.at(-1)!.end };
}

/** The paragraphs that a span touches, by their place in the list. */
function paragraphsTouched(
  paragraphs: readonly Span[],
  { start, end }: Span,
): { readonly first: number; readonly last: number } | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < paragraphs.length && paragraphs[last + 1]!.start < end) last += 1;
  return low < paragraphs.length && paragraphs[low]!.start <= end ? { first: low, last } : null;
}

/** Without white space at either end. */
function onWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text[start]!.trim() === '') start += 1;
  while (end > start && text[end - 1]!.trim() === '') end -= 1;
  return { start, end };
}
