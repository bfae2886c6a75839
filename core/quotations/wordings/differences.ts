import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import { splitsCharacter, type Span } from '#core/text/span.ts';
import { changeKind, lawfulKind, type Notes } from './changes.ts';
import type { Difference } from './comparison.ts';
import type { Link, Region } from './links.ts';
import type { Token } from './tokens.ts';

/** A wording with its words. */
export interface Read {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A change of words, with the words that it is about; `null` for one of typography. */
export interface Change extends Difference {
  readonly region: Region | null;
}

/** Two wordings with what links them: one region before each link and one after the last. */
export interface Aligned {
  readonly a: Read;
  readonly b: Read;
  readonly links: readonly Link[];
  readonly regions: readonly Region[];
}

/** All that has to change in `a` to make it `b`, letter for letter, in order of place. */
export function changesOf({ a, b, links, regions }: Aligned): Change[] {
  const notes = notesOf(a, b);
  const changes: Change[] = [];
  let endA = 0;
  let endB = 0;
  regions.forEach((region, i) => {
    const link = links[i];
    const startA = link ? a.tokens[link.fromA]!.start : a.text.length;
    const startB = link ? b.tokens[link.fromB]!.start : b.text.length;
    const atEnd = i === 0 || !link;
    between(a, b, { start: endA, end: startA }, { start: endB, end: startB }, region, atEnd, notes, changes);
    if (!link) return;
    endA = a.tokens[link.toA - 1]!.end;
    endB = b.tokens[link.toB - 1]!.end;
    const left = a.text.slice(startA, endA);
    const right = b.text.slice(startB, endB);
    if (left === right) return;
    const kind = link.relation === 'same' ? 'typography' : link.relation;
    changes.push({
      kind,
      a: { start: startA, end: endA },
      b: { start: startB, end: endB },
      region: kind === 'typography' ? null : link,
    });
  });
  return joinTouching(markMoved(splitMoved(changes, a, b), a, b));
}

/** `b`, made by putting the differences into `a`. */
export function applyDifferences(a: string, b: string, differences: readonly Difference[]): string {
  let made = '';
  let at = 0;
  for (const one of [...differences].sort(byPlace)) {
    made += a.slice(at, one.a.start) + b.slice(one.b.start, one.b.end);
    at = one.a.end;
  }
  return made + a.slice(at);
}

export function byPlace(one: Difference, other: Difference): number {
  return one.a.start - other.a.start || one.b.start - other.b.start || one.a.end - other.a.end;
}

function notesOf(a: Read, b: Read): Notes {
  const citations = [...a.tokens, ...b.tokens].some(
    ({ type }) => type === 'citation note' || type === 'clean-up note',
  );
  return { citations };
}

/** What changed between two links. */
function between(
  a: Read,
  b: Read,
  spanA: Span,
  spanB: Span,
  region: Region,
  atEnd: boolean,
  notes: Notes,
  changes: Change[],
): void {
  const wordsA = a.tokens.slice(region.fromA, region.toA);
  const wordsB = b.tokens.slice(region.fromB, region.toB);
  if (wordsA.length === 0 && wordsB.length === 0) return marks(a.text, b.text, spanA, spanB, changes);
  const kind = lawfulKind(wordsA, wordsB, notes) ?? changeKind(wordsA, wordsB, atEnd);
  if (wordsA.length > 0 && wordsB.length > 0) {
    const insideA = withBrackets(a.text, wordsA, spanA);
    const insideB = withBrackets(b.text, wordsB, spanB);
    marks(
      a.text,
      b.text,
      { start: spanA.start, end: insideA.start },
      { start: spanB.start, end: insideB.start },
      changes,
    );
    changes.push({ kind, a: insideA, b: insideB, region });
    marks(
      a.text,
      b.text,
      { start: insideA.end, end: spanA.end },
      { start: insideB.end, end: spanB.end },
      changes,
    );
    return;
  }
  // One side has marks only: what they have in common with the marks before and after the words stays.
  const words = wordsA.length > 0 ? wordsA : wordsB;
  const whole = wordsA.length > 0 ? spanA : spanB;
  const trimmed = trim(
    a.text,
    b.text,
    spanA,
    spanB,
    words[0]!.start - whole.start,
    whole.end - words.at(-1)!.end,
  );
  changes.push({ kind, ...trimmed, region });
}

/** The stretch of some words, with the brackets right around them. */
function withBrackets(text: string, words: readonly Token[], within: Span): Span {
  let { start } = words[0]!;
  let { end } = words.at(-1)!;
  if (words[0]!.bracket === 'whole' && start > within.start && text[start - 1] === '[') start -= 1;
  if (words.at(-1)!.bracket === 'whole' && end < within.end && text[end] === ']') end += 1;
  return { start, end };
}

/** What changed in the marks and blanks between two words. */
function marks(a: string, b: string, spanA: Span, spanB: Span, changes: Change[]): void {
  const left = a.slice(spanA.start, spanA.end);
  const right = b.slice(spanB.start, spanB.end);
  if (left === right) return;
  const emphasis = left.replaceAll(EMPHASIS, '') === right.replaceAll(EMPHASIS, '');
  const trimmed = trim(a, b, spanA, spanB, Infinity, Infinity);
  changes.push({ kind: emphasis ? 'emphasis' : 'typography', ...trimmed, region: null });
}
const EMPHASIS = /[*_]+/g;

/** Two stretches without what both begin and end with, of which so much and no more is looked at. */
function trim(
  a: string,
  b: string,
  spanA: Span,
  spanB: Span,
  maxBefore: number,
  maxAfter: number,
): { a: Span; b: Span } {
  const shorter = Math.min(spanA.end - spanA.start, spanB.end - spanB.start);
  let before = 0;
  while (before < Math.min(shorter, maxBefore) && a[spanA.start + before] === b[spanB.start + before])
    before += 1;
  if (splitsCharacter(a, spanA.start + before) || splitsCharacter(b, spanB.start + before)) before -= 1;
  let after = 0;
  while (
    after < Math.min(shorter - before, maxAfter) &&
    a[spanA.end - 1 - after] === b[spanB.end - 1 - after]
  ) {
    after += 1;
  }
  if (splitsCharacter(a, spanA.end - after) || splitsCharacter(b, spanB.end - after)) after -= 1;
  before = Math.max(0, before);
  after = Math.max(0, after);
  return {
    a: { start: spanA.start + before, end: spanA.end - after },
    b: { start: spanB.start + before, end: spanB.end - after },
  };
}

/** So many words in a row that are gone here and come inside a longer stretch there were moved, and are told apart from it. */
const MIN_MOVED = 4;

function splitMoved(changes: readonly Change[], a: Read, b: Read): Change[] {
  const gone = changes.filter(
    ({ kind, a: left, b: right }) =>
      ONE_SIDED.has(kind) && left.end > left.start && right.end === right.start,
  );
  const come = changes.filter(
    ({ kind, a: left, b: right }) =>
      ONE_SIDED.has(kind) && left.end === left.start && right.end > right.start,
  );
  // Few stretches are looked at: a wording with more has too much changed in it to be told from where.
  if (gone.length === 0 || come.length === 0 || gone.length + come.length > 12) return [...changes];
  return changes.flatMap((change) => {
    const isGone = gone.includes(change);
    if (!isGone && !come.includes(change)) return [change];
    const own = isGone ? a : b;
    const other = isGone ? b : a;
    for (const counterpart of isGone ? come : gone) {
      const [from, to] = rangeOf(change, isGone);
      const wanted = keys(other.tokens, ...rangeOf(counterpart, !isGone));
      if (wanted.length < MIN_MOVED || wanted.length >= to - from) continue;
      const at = placeOf(wanted, own.tokens.slice(from, to));
      if (at === -1) continue;
      return cut(change, isGone, own.tokens, from + at, from + at + wanted.length);
    }
    return [change];
  });
}
const ONE_SIDED: ReadonlySet<DifferenceKind> = new Set([
  'omission',
  'insertion',
  'omission at an end',
  'insertion at an end',
]);

function rangeOf({ region }: Change, inA: boolean): [number, number] {
  if (!region) return [0, 0];
  return inA ? [region.fromA, region.toA] : [region.fromB, region.toB];
}

/** Where words stand in a row, -1 for nowhere. */
function placeOf(wanted: readonly string[], tokens: readonly Token[]): number {
  const text = ` ${tokens.map(({ key }) => key).join(' ')} `;
  const at = text.indexOf(` ${wanted.join(' ')} `);
  return at === -1 ? -1 : text.slice(0, at + 1).split(' ').length - 2;
}

/** A change on one side, in up to three: before the words from `from` to `to`, these, and after. */
function cut(change: Change, inA: boolean, tokens: readonly Token[], from: number, to: number): Change[] {
  const side = inA ? change.a : change.b;
  const [first, last] = rangeOf(change, inA);
  const bounds = [
    { from: first, to: from, start: side.start, end: from > first ? tokens[from]!.start : side.start },
    {
      from,
      to,
      start: from > first ? tokens[from]!.start : side.start,
      end: to < last ? tokens[to]!.start : side.end,
    },
    { from: to, to: last, start: to < last ? tokens[to]!.start : side.end, end: side.end },
  ];
  return bounds
    .filter(({ start, end }) => start < end)
    .map(({ from: low, to: high, start, end }) => ({
      ...change,
      [inA ? 'a' : 'b']: { start, end },
      region: inA
        ? { ...change.region!, fromA: low, toA: high }
        : { ...change.region!, fromB: low, toB: high },
    }));
}

/** Words that are gone here and come there were moved. */
function markMoved(changes: readonly Change[], a: Read, b: Read): Change[] {
  const open = changes.filter(({ kind, region }) => region !== null && MOVABLE.has(kind));
  if (open.length < 2) return [...changes];
  const gone = counted(open.flatMap(({ region }) => keys(a.tokens, region!.fromA, region!.toA)));
  const come = counted(open.flatMap(({ region }) => keys(b.tokens, region!.fromB, region!.toB)));
  const moved = new Set<Change>();
  for (const change of open) {
    const { fromA, toA, fromB, toB } = change.region!;
    const wordsA = keys(a.tokens, fromA, toA);
    const wordsB = keys(b.tokens, fromB, toB);
    const content = [...a.tokens.slice(fromA, toA), ...b.tokens.slice(fromB, toB)].some(
      ({ weight }) => weight > 0.2,
    );
    if (content && isPartOf(wordsA, come, wordsB) && isPartOf(wordsB, gone, wordsA)) moved.add(change);
  }
  if (moved.size < 2) return [...changes];
  return changes.map((change) => (moved.has(change) ? { ...change, kind: 're-ordering' } : change));
}
const MOVABLE: ReadonlySet<DifferenceKind> = new Set([
  'substitution',
  'omission',
  'insertion',
  'omission at an end',
  'insertion at an end',
  'name',
  'negation',
  'number',
  'date',
]);

/** Whether all words come elsewhere, beside those of their own place. */
function isPartOf(
  words: readonly string[],
  all: ReadonlyMap<string, number>,
  own: readonly string[],
): boolean {
  const here = counted(own);
  const wanted = counted(words);
  return [...wanted].every(([key, count]) => (all.get(key) ?? 0) - (here.get(key) ?? 0) >= count);
}

function keys(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(({ type }) => type === 'word')
    .map(({ key }) => key);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** `won't` and `will not` part at two words and a blank, `will` and `won't` at two: one difference. */
function joinTouching(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const touches = last && last.a.end === change.a.start && last.b.end === change.b.start;
    const kinds = [last?.kind, change.kind];
    if (touches && kinds.includes('spelling') && JOINED.has(last.kind) && JOINED.has(change.kind)) {
      joined[joined.length - 1] = {
        kind: kinds.includes('negation') ? 'negation' : 'spelling',
        a: { start: last.a.start, end: change.a.end },
        b: { start: last.b.start, end: change.b.end },
        region: last.region ?? change.region,
      };
    } else joined.push(change);
  }
  return joined;
}
const JOINED: ReadonlySet<DifferenceKind> = new Set(['spelling', 'typography', 'negation']);
