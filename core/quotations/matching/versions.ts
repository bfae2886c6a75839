import { normalised, rawSpan } from '#core/text/normal.ts';
import type { Span } from '#core/text/span.ts';
import { anchorsOf } from '../wordings/align.ts';
import { differencesBetween } from '../wordings/aligned.ts';
import type { Difference } from '../wordings/comparison.ts';

/** So many words of one side times those of the other are aligned word by word at once; a larger stretch is cut first. */
const MAX_CELLS = 250_000;
/** In all together, some 17 million a second; what is left then is told as one difference. */
const MAX_CELLS_IN_ALL = 40_000_000;
/** A stretch that is the same but for its typography is gone through in pieces of so many words. */
const PIECE = 400;
/** So often is a stretch cut again at words that only it has once. */
const MAX_DEPTH = 6;

/**
 * All that has to change in one text to make it the other, letter for letter, in order of place. First the words that
 * both have once are held for the same, in order (B. Cohen's patience diff); what lies between them is aligned. Yields
 * between its steps, so that it can be given up; in time linear in what is the same.
 */
export function* versionDifferences(a: string, b: string): Generator<void, Difference[]> {
  if (a === b) return [];
  const left = wordsIn(a);
  yield;
  const right = wordsIn(b);
  yield;
  const found: Difference[] = [];
  let cells = MAX_CELLS_IN_ALL;
  for (const [pieceA, pieceB, words] of pieces(a, b, { a: left, b: right })) {
    const one = a.slice(pieceA.start, pieceA.end);
    const other = b.slice(pieceB.start, pieceB.end);
    if (one === other) continue;
    // Words that are the same but for their typography are aligned without a table.
    cells -= words.same ? 0 : words.a * words.b;
    const differences = cells < 0 ? whole(one, other) : differencesBetween(one, other);
    for (const { kind, a: inA, b: inB } of differences) {
      found.push({
        kind: INNER.get(kind) ?? kind,
        a: { start: pieceA.start + inA.start, end: pieceA.start + inA.end },
        b: { start: pieceB.start + inB.start, end: pieceB.start + inB.end },
      });
    }
    yield;
  }
  return found;
}

/** Of a whole text no stretch is the end of a wording that may have been cut. */
const INNER: ReadonlyMap<Difference['kind'], Difference['kind']> = new Map([
  ['insertion at an end', 'insertion'],
  ['omission at an end', 'omission'],
]);

function whole(a: string, b: string): Difference[] {
  const kind = a === '' ? 'insertion' : b === '' ? 'omission' : 'substitution';
  return [{ kind, a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }];
}

/** A word of a text: what it is compared by, and its place. */
interface Word extends Span {
  readonly key: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['.,][\p{L}\p{M}\p{N}]+)*/gu;

function wordsIn(text: string): Word[] {
  const normal = normalised(text);
  const words: Word[] = [];
  for (const match of normal.text.matchAll(WORD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    words.push({ key: match[0], ...rawSpan(normal, span) });
  }
  return words;
}

/** Words of both texts that are the same, one after the other: half-open ranges of as many words on both sides. */
interface Stretch {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

interface Sides {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
}

/** So many words that are the same are read with what changed beside them: whether a word is a name, its neighbours tell. */
const CONTEXT = 2;

function stretches({ a, b }: Sides): Stretch[] {
  const found: Stretch[] = [];
  same({ a, b }, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, MAX_DEPTH, found);
  let endA = 0;
  let endB = 0;
  return found.map((one, i) => {
    const next = found[i + 1] ?? { a: a.length, b: b.length };
    const changedBefore = one.a > endA || one.b > endB;
    endA = one.a + one.length;
    endB = one.b + one.length;
    const changedAfter = next.a > endA || next.b > endB;
    const context = Math.min(CONTEXT, (one.length - 1) >> 1);
    const before = changedBefore ? context : 0;
    const after = changedAfter ? context : 0;
    return { a: one.a + before, b: one.b + before, length: one.length - before - after };
  });
}

interface Box {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Finds the same words of a box, in order; cuts what is left again until it is small. */
function same(sides: Sides, { fromA, toA, fromB, toB }: Box, depth: number, found: Stretch[]): void {
  const { a, b } = sides;
  const front = run(sides, fromA, fromB, Math.min(toA - fromA, toB - fromB), 1);
  if (front > 0) found.push({ a: fromA, b: fromB, length: front });
  const innerA = fromA + front;
  const innerB = fromB + front;
  const back = run(sides, toA - 1, toB - 1, Math.min(toA - innerA, toB - innerB), -1);
  const endA = toA - back;
  const endB = toB - back;
  if ((endA - innerA) * (endB - innerB) > MAX_CELLS && depth > 0) {
    let nextA = innerA;
    let nextB = innerB;
    const anchors = anchorsOf(a.slice(innerA, endA), b.slice(innerB, endB));
    for (const anchor of anchors) {
      const atA = innerA + anchor.a;
      const atB = innerB + anchor.b;
      if (atA < nextA || atB < nextB) continue;
      // What lies before this anchor, and what goes on from it, is found by the box that ends and the one that begins here.
      const forward = run(sides, atA, atB, Math.min(endA - atA, endB - atB), 1);
      same(sides, { fromA: nextA, toA: atA, fromB: nextB, toB: atB }, depth - 1, found);
      found.push({ a: atA, b: atB, length: forward });
      nextA = atA + forward;
      nextB = atB + forward;
    }
    if (anchors.length > 0)
      same(sides, { fromA: nextA, toA: endA, fromB: nextB, toB: endB }, depth - 1, found);
  }
  if (back > 0) found.push({ a: endA, b: endB, length: back });
}

/** How many words are the same from a place on, forwards or backwards. */
function run({ a, b }: Sides, atA: number, atB: number, most: number, step: 1 | -1): number {
  let length = 0;
  while (length < most && a[atA + step * length]!.key === b[atB + step * length]!.key) length += 1;
  return length;
}

/** Both texts cut into pieces that stand for each other, all of both and in order. */
function* pieces(
  a: string,
  b: string,
  sides: Sides,
): Generator<[Span, Span, { same: boolean; a: number; b: number }]> {
  const { a: wordsA, b: wordsB } = sides;
  let endA = 0;
  let endB = 0;
  let nextA = 0;
  let nextB = 0;
  for (const { a: fromA, b: fromB, length } of stretches(sides)) {
    yield [
      { start: endA, end: wordsA[fromA]!.start },
      { start: endB, end: wordsB[fromB]!.start },
      { same: false, a: fromA - nextA, b: fromB - nextB },
    ];
    for (let at = 0; at < length; at += PIECE) {
      const last = Math.min(at + PIECE, length) - 1;
      // The marks after the last word of a piece belong to the next one.
      const startA = at === 0 ? wordsA[fromA]!.start : wordsA[fromA + at - 1]!.end;
      const startB = at === 0 ? wordsB[fromB]!.start : wordsB[fromB + at - 1]!.end;
      endA = wordsA[fromA + last]!.end;
      endB = wordsB[fromB + last]!.end;
      yield [
        { start: startA, end: endA },
        { start: startB, end: endB },
        { same: true, a: 0, b: 0 },
      ];
    }
    nextA = fromA + length;
    nextB = fromB + length;
  }
  yield [
    { start: endA, end: a.length },
    { start: endB, end: b.length },
    { same: false, a: wordsA.length - nextA, b: wordsB.length - nextB },
  ];
}
