import { sentencesOf } from '#core/text/sentences.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import type { ReturnedWords } from './returned.ts';
import type { CarriedSide, ReturnedSide } from './returned-sides.ts';
import { firstWhere, type Passage } from './returned-passage.ts';

/** Two sentences are one where so much of the shorter one, by its letters, stands in the other. */
const LEAST_SHARED = 0.4;

/** Sentences of both sides that became each other, by their numbers; one side may have none. */
interface Group {
  readonly a: number[];
  readonly b: number[];
}

/** The sentences that became other, without those that changed within quotations only, and how many were exported. */
export function* returnedSentences(
  a: CarriedSide,
  b: ReturnedSide,
  passage: Passage,
): Generator<void, { changes: ReturnedWords[]; exported: number }> {
  const left = sentencesOf(a.text);
  yield;
  const right = sentencesOf(b.text);
  yield;
  const groups = groupsOf(left, right, linksOf(left, right, passage));
  yield;
  const changedA = new Set<number>();
  const changedB = new Set<number>();
  const quoted = a.quotes.map((quote) => ({ a: quote, b: passage.through(quote) }));
  for (const one of passage.differences) {
    if (isWithin(one, quoted)) continue;
    mark(changedA, left, one.a, a.text);
    mark(changedB, right, one.b, b.text);
  }
  yield;
  const headings = new Set(
    a.paragraphs.filter(({ part }) => part === 'heading').map(({ text }) => text.toLowerCase()),
  );
  const came = new Map(
    groups.flatMap(({ a: [from], b: to }) =>
      from === undefined ? [] : to.map((one) => [one, from] as const),
    ),
  );
  const gone = new Map<string, number>();
  const changes: (ReturnedWords & { at: number })[] = [];
  for (const group of groups) {
    if (!group.a.some((one) => changedA.has(one)) && !group.b.some((one) => changedB.has(one))) continue;
    const before = wordsOf(a.text, left, group.a);
    const after = wordsOf(b.text, right, group.b);
    if (before === after || (before === '' && isContents(after, headings))) continue;
    const first = group.a[0];
    const beside = first ?? besideOf(b.text, right, group.b[0]!, came);
    const paragraph = beside === undefined ? null : paragraphAt(a, left[beside]!.start);
    const at = group.b[0] === undefined ? passage.places(left[first!]!.start).low : right[group.b[0]]!.start;
    if (after === '') gone.set(before, (gone.get(before) ?? 0) + 1);
    changes.push({ item: paragraph?.item ?? null, part: paragraph?.part ?? 'other', before, after, at });
  }
  // What is gone from one place and came in another was moved.
  const moved = new Map<string, number>();
  for (const { before, after } of changes) {
    const left = before === '' ? (gone.get(after) ?? 0) : 0;
    if (left === 0) continue;
    gone.set(after, left - 1);
    moved.set(after, (moved.get(after) ?? 0) + 1);
  }
  const isMoved = takes(new Map(moved));
  const wasMoved = takes(moved);
  return {
    changes: changes
      .filter(({ before, after }) => !(before === '' ? isMoved(after) : after === '' && wasMoved(before)))
      .sort((one, other) => one.at - other.at)
      .map(({ item, part, before, after }) => ({ item, part, before, after })),
    exported: left.length,
  };
}

/** For a sentence that was put in, one that was exported and stands in the same paragraph before or behind it. */
function besideOf(
  text: string,
  sentences: readonly Span[],
  at: number,
  came: ReadonlyMap<number, number>,
): number | undefined {
  for (const step of [-1, 1]) {
    for (let other = at + step; sentences[other]; other += step) {
      const [before, behind] =
        step < 0 ? [sentences[other]!, sentences[other + 1]!] : [sentences[other - 1]!, sentences[other]!];
      if (text.slice(before.end, behind.start).includes('\n')) break;
      const from = came.get(other);
      if (from !== undefined) return from;
    }
  }
  return undefined;
}

/** Whether one more of these words is left, which is then taken. */
function takes(left: Map<string, number>): (words: string) => boolean {
  return (words) => {
    const count = left.get(words) ?? 0;
    if (count > 0) left.set(words, count - 1);
    return count > 0;
  };
}

/** For each pair of sentences that have letters in common, whether they are enough. */
function linksOf(left: readonly Span[], right: readonly Span[], passage: Passage): [number, number][] {
  const shared = new Map<number, Map<number, number>>();
  for (const { a, b } of passage.same) {
    let one = firstWhere(left, ({ end }) => end > a.start);
    let other = firstWhere(right, ({ end }) => end > b.start);
    while (
      one < left.length &&
      other < right.length &&
      left[one]!.start < a.end &&
      right[other]!.start < b.end
    ) {
      const moved = b.start - a.start;
      const from = Math.max(left[one]!.start, right[other]!.start - moved, a.start);
      const to = Math.min(left[one]!.end, right[other]!.end - moved, a.end);
      if (to > from) {
        const row = shared.get(one) ?? new Map<number, number>();
        row.set(other, (row.get(other) ?? 0) + to - from);
        shared.set(one, row);
      }
      if (left[one]!.end + moved <= right[other]!.end) one += 1;
      else other += 1;
    }
  }
  const links: [number, number][] = [];
  for (const [one, row] of shared)
    for (const [other, letters] of row)
      if (letters / Math.min(lengthOf(left[one]!), lengthOf(right[other]!)) >= LEAST_SHARED)
        links.push([one, other]);
  return links;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Sentences that hang together by links, in order. */
function groupsOf(
  left: readonly Span[],
  right: readonly Span[],
  links: readonly (readonly [number, number])[],
): Group[] {
  const parents = Array.from({ length: left.length + right.length }, (_, at) => at);
  const rootOf = (at: number): number => {
    let one = at;
    while (parents[one] !== one) {
      parents[one] = parents[parents[one]!]!;
      one = parents[one]!;
    }
    return one;
  };
  for (const [one, other] of links) parents[rootOf(left.length + other)] = rootOf(one);
  const groups = new Map<number, Group>();
  for (let at = 0; at < parents.length; at += 1) {
    const root = rootOf(at);
    const group = groups.get(root) ?? { a: [], b: [] };
    groups.set(root, group);
    if (at < left.length) group.a.push(at);
    else group.b.push(at - left.length);
  }
  return [...groups.values()];
}

/** Whether a difference touches nothing but the inside of quotations, which are told apart. */
function isWithin(one: { a: Span; b: Span }, quoted: readonly { a: Span; b: Span }[]): boolean {
  const at = firstWhere(quoted, ({ a }) => a.end >= one.a.end);
  const quote = quoted[at];
  if (!quote) return false;
  const inside = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
  return inside(quote.a, one.a) && inside(quote.b, one.b);
}

function mark(changed: Set<number>, sentences: readonly Span[], span: Span, text: string): void {
  if (text.slice(span.start, span.end).trim() === '') return;
  for (let at = firstWhere(sentences, ({ end }) => end > span.start); at < sentences.length; at += 1) {
    if (!overlaps(sentences[at]!, span)) break;
    changed.add(at);
  }
}

function wordsOf(text: string, sentences: readonly Span[], numbers: readonly number[]): string {
  return numbers.map((at) => text.slice(sentences[at]!.start, sentences[at]!.end)).join(' ');
}

function paragraphAt({ paragraphs }: CarriedSide, at: number): CarriedSide['paragraphs'][number] | null {
  return paragraphs[firstWhere(paragraphs, ({ end }) => end > at)] ?? null;
}

/** Some programs make paragraphs of the list of contents: a heading, and the number of its page. */
function isContents(words: string, headings: ReadonlySet<string>): boolean {
  return headings.has(
    words
      .replace(/[\s.…]*\d*$/, '')
      .trim()
      .toLowerCase(),
  );
}
