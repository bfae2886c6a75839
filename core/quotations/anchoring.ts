import type { Span } from '../text/span.ts';

/** A passage of one text that is looked for in another version of it. */
export interface Anchored extends Span {
  readonly exact: string;
}

/**
 * Where a passage stands in the other version. `exact`: letter for letter, in the place that answers to its own.
 * `elsewhere`: letter for letter, but among other words. `changed`: the likeliest place, of which the words are others.
 * Whatever is not `exact` is only proposed.
 */
export type Anchor =
  | (Span & { readonly kind: 'exact' | 'elsewhere' | 'changed' })
  /** `several`: letter for letter in more than one place, none of them more likely than the others. */
  | { readonly kind: 'lost'; readonly reason: 'gone' | 'several' };

/** A stretch of the old text and the one that stands for it in the new one; what lies between two is the same. */
export interface Changed {
  readonly a: Span;
  readonly b: Span;
}

/** The places of a pattern in a text with at most so many letters otherwise, best ones only (`approx-string-match`). */
export type NearSearch = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly (Span & { readonly errors: number })[];

/** Of a passage near its own place so many letters may be others; anywhere else, fewer. */
const MOST_CHANGED_HERE = 0.35;
const MOST_CHANGED_ELSEWHERE = 0.2;
/** Shorter ones would be near to anything. */
const SHORTEST = 8;
/** So far around the place that answers to its own a passage is looked for first. */
const AROUND = 300;
/** All words around a place that can tell it from others. */
const MOST_CONTEXT = 400;
/** Words stand among the same words where so many letters beside them are the same. */
const SAME_CONTEXT = 12;
const MOST_PLACES = 500;
/** Looking through whole texts goes on for so many letters times those of the passages, which takes a second or two. */
const MOST_LETTERS = 400_000_000;

/**
 * Where the passages of `before` stand in `after`. `changes` are all the differences between the two, in order: from
 * them follows which place answers to which, so that of words that stand there twice the right ones are found. Yields
 * between passages, so that it can be given up.
 */
export function* anchored(
  before: string,
  after: string,
  passages: readonly Anchored[],
  changes: readonly Changed[],
  search: NearSearch,
): Generator<void, Anchor[]> {
  const anchors: Anchor[] = [];
  let left = MOST_LETTERS;
  for (const passage of passages) {
    const length = passage.exact.length;
    const near = left > 0 ? search : () => [];
    const anchor = anchorOf(before, after, passage, changes, near);
    if (anchor.kind !== 'exact') left -= (after.length + before.length) * Math.ceil(length / 32);
    anchors.push(anchor);
    yield;
  }
  return anchors;
}

function anchorOf(
  before: string,
  after: string,
  passage: Anchored,
  changes: readonly Changed[],
  search: NearSearch,
): Anchor {
  const { start, end, exact } = passage;
  const place = placeFor(passage, changes);
  const context = (at: number) => contextOf(before, { start, end }, after, at, exact.length);
  if (
    place.untouched &&
    after.slice(place.start, place.end) === exact &&
    context(place.start) >= SAME_CONTEXT
  )
    return { kind: 'exact', start: place.start, end: place.end };
  // Where it stands already in its own place in the old text, another passage is what these words are.
  const others = new Set(
    placesOf(before, exact)
      .filter((at) => at !== start)
      .map((at) => placeFor({ start: at, end: at + exact.length }, changes))
      .flatMap((one) => (one.untouched ? [one.start] : [])),
  );
  const there = placesOf(after, exact).filter((at) => !others.has(at));
  const scored = there
    .map((at) => ({ at, context: context(at) }))
    .sort((a, b) => b.context - a.context || a.at - b.at);
  const [best, second] = scored;
  const isClear = best !== undefined && (second === undefined || best.context > second.context);
  const here = { start: best?.at ?? 0, end: (best?.at ?? 0) + exact.length };
  if (isClear && best.context >= SAME_CONTEXT) return { kind: 'exact', ...here };
  const changed = changedPlace(without(after, exact), exact, place, search);
  if (changed) return { kind: 'changed', ...changed };
  if (isClear) return { kind: 'elsewhere', ...here };
  if (best !== undefined) return { kind: 'lost', reason: 'several' };
  const far = bestOf(
    without(after, exact),
    exact,
    { start: 0, end: after.length },
    MOST_CHANGED_ELSEWHERE,
    search,
    null,
  );
  return far ? { kind: 'changed', ...far } : { kind: 'lost', reason: 'gone' };
}

/** The stretch of the new text that answers to one of the old, and whether nothing in it is told to have changed. */
function placeFor(span: Span, changes: readonly Changed[]): Span & { readonly untouched: boolean } {
  let untouched = true;
  let start = span.start;
  let end = span.end;
  let shift = 0;
  for (const { a, b } of upTo(changes, span)) {
    if (a.end <= span.start) {
      shift = b.end - a.end;
      continue;
    }
    if (untouched) start = a.start < span.start ? b.start : span.start + shift;
    untouched = false;
    end = a.end > span.end ? b.end : span.end + b.end - a.end;
  }
  return untouched
    ? { start: span.start + shift, end: span.end + shift, untouched }
    : { start, end: Math.max(start, end), untouched };
}

/** The last change before a stretch, from which it follows where that lies, and those that touch it. */
function upTo(changes: readonly Changed[], span: Span): readonly Changed[] {
  const first = lowerBound(changes, (change) => change.a.end > span.start);
  const last = lowerBound(changes, (change) => change.a.start >= span.end);
  return changes.slice(Math.max(0, first - 1), Math.max(first, last));
}

/** The first index of which something holds, where it holds of all behind it. */
function lowerBound<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1 && places.length < MOST_PLACES;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  return places;
}

/** How many letters before and behind two places are the same. */
function contextOf(before: string, span: Span, after: string, at: number, length: number): number {
  let back = 0;
  while (
    back < MOST_CONTEXT &&
    span.start - back > 0 &&
    at - back > 0 &&
    before[span.start - back - 1] === after[at - back - 1]
  )
    back += 1;
  // Both begin here, or end: there is nothing else that could be the same.
  if (span.start === back && at === back) back += SAME_CONTEXT;
  let on = 0;
  while (
    on < MOST_CONTEXT &&
    span.end + on < before.length &&
    at + length + on < after.length &&
    before[span.end + on] === after[at + length + on]
  )
    on += 1;
  if (span.end + on === before.length && at + length + on === after.length) on += SAME_CONTEXT;
  return back + on;
}

/** A text in which the very words of a passage cannot be found, so that what is nearly the same is. */
function without(text: string, exact: string): string {
  return text.replaceAll(exact, '\u0000'.repeat(exact.length));
}

/** What answers to a passage, where that is like it; else the stretch that is, thereabouts. */
function changedPlace(after: string, exact: string, place: Span, search: NearSearch): Span | null {
  const answering = wholeWords(after, place);
  const most = Math.floor(exact.length * MOST_CHANGED_HERE);
  const words = after.slice(answering.start, answering.end);
  if (exact.length >= SHORTEST && words !== '' && !words.includes('\u0000') && isNear(words, exact, most))
    return answering;
  const from = Math.max(0, place.start - AROUND);
  const to = Math.min(after.length, Math.max(place.end, place.start + exact.length) + AROUND);
  return bestOf(after, exact, { start: from, end: to }, MOST_CHANGED_HERE, search, place.start);
}

/** Longer ones are not held against each other letter by letter. */
const LONGEST_HELD = 4_000;

/** Whether one becomes the other by so many letters put in, left out or exchanged (V. Levenshtein's distance). */
function isNear(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  if (Math.max(one.length, other.length) > LONGEST_HELD) return false;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const exchanged = row[j - 1]! + Number(one[i - 1] !== other[j - 1]);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, exchanged));
    }
    row = next;
  }
  return row[other.length]! <= most;
}

/** `nearest` breaks a tie; without it a tie is no place. */
function bestOf(
  text: string,
  exact: string,
  within: Span,
  most: number,
  search: NearSearch,
  nearest: number | null,
): Span | null {
  if (exact.length < SHORTEST) return null;
  const found = search(text.slice(within.start, within.end), exact, Math.floor(exact.length * most));
  const errors = Math.min(...found.map((one) => one.errors));
  const best = found
    .filter((one) => one.errors === errors)
    .map((one) => wholeWords(text, { start: one.start + within.start, end: one.end + within.start }));
  const places = [...new Map(best.map((one) => [`${one.start} ${one.end}`, one])).values()].filter(
    ({ start, end }) => end > start && !text.slice(start, end).includes('\u0000'),
  );
  if (nearest === null) return places.length === 1 ? places[0]! : null;
  return (
    places.toSorted(
      (a, b) => Math.abs(a.start - nearest) - Math.abs(b.start - nearest) || a.start - b.start,
    )[0] ?? null
  );
}

const IN_WORD = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u;

/** A passage never begins or ends within a word. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number) => at >= 0 && at < text.length && IN_WORD.test(text[at]!);
  let from = start;
  let to = end;
  while (isWord(from) && isWord(from - 1)) from -= 1;
  while (isWord(to - 1) && isWord(to)) to += 1;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
