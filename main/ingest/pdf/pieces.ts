import { SOFT_HYPHEN } from './letters.ts';
import type { Glyph } from './painted.ts';

/** Words that stand together on one line of a page, without a wide gap in them. Places are in points, y downwards. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** Where its first word ends, and where its second begins; the same as `x1` where it has but one. */
  readonly firstEnd: number;
  readonly secondStart: number;
}

/** A gap this many times as high as the letters parts two pieces: wider than most blanks of justified lines, narrower than gutters. */
const PARTED = 1;
/** The narrowest gap between two words, in heights of letters, where the letters of a word touch. Fonts' blanks have 0.2 to 0.3. */
const BLANK = 0.12;

/** What is left of a piece when its beginning is taken away; where its first word then ends is reckoned. */
export function restOf(piece: Piece, text: string): Piece {
  const { x1, secondStart: x0 } = piece;
  const [word = ''] = text.split(' ', 1);
  const firstEnd = x0 + ((x1 - x0) * word.length) / text.length;
  return { ...piece, text, x0, firstEnd, secondStart: word === text ? x1 : firstEnd + 0.25 * piece.size };
}

export function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const level = glyphs.filter(({ dx, dy }) => Math.abs(dy) <= 0.2 * Math.abs(dx) || (dx === 0 && dy === 0));
  const groups = rowsOf(level).flatMap(parted);
  return attached(groups).flatMap((group) => pieceOf(group) ?? []);
}

/** Letters that belong together; `raised` are those that stand above its baseline. */
interface Group {
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  readonly raised: ReadonlySet<Glyph>;
}

/** Glyphs on the same baseline, from left to right; rows from the top down. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { y: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    // Fonts of the same line differ by rounding only; marks are raised by a third of the height.
    if (last && glyph.y - last.y <= Math.max(0.4, 0.07 * glyph.size)) last.glyphs.push(glyph);
    else rows.push({ y: glyph.y, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.x - b.x));
}

function parted(row: readonly Glyph[]): Group[] {
  const groups: Glyph[][] = [];
  let end = -Infinity;
  for (const glyph of row) {
    if (glyph.text === ' ') {
      groups.at(-1)?.push(glyph);
      continue;
    }
    if (glyph.x - end > PARTED * glyph.size) groups.push([glyph]);
    else groups.at(-1)!.push(glyph);
    end = Math.max(end, glyph.x + glyph.dx);
  }
  return groups.map((glyphs) => ({ y: yOf(glyphs), size: sizeOf(glyphs), glyphs, raised: new Set() }));
}

function yOf(glyphs: readonly Glyph[]): number {
  const first = glyphs.find(({ text }) => text !== ' ') ?? glyphs[0]!;
  return first.y;
}

/** The height of most letters. */
function sizeOf(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of glyphs) {
    const rounded = Math.round(size * 4) / 4;
    if (text !== ' ') counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let best = glyphs[0]?.size ?? 0;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most || (count === most && size > best)) [best, most] = [size, count];
  }
  return best;
}

/** Marks of notes and the like, small letters above or below a line, put into the line that they stand at. */
function attached(groups: readonly Group[]): Group[] {
  const kept: (Group & { extra: Glyph[]; up: Set<Glyph> })[] = groups.map((group) => ({
    ...group,
    extra: [],
    up: new Set(),
  }));
  const gone = new Set<Group>();
  for (const small of kept) {
    const [x0, x1] = [startOf(small.glyphs), endOf(small.glyphs)];
    if (small.glyphs.length > 12) continue;
    const host = kept
      .filter(
        (other) =>
          other !== small &&
          !gone.has(other) &&
          other.size >= 1.15 * small.size &&
          small.y > other.y - 0.75 * other.size &&
          small.y < other.y + 0.35 * other.size &&
          x0 <= endOf(other.glyphs) + 0.5 * other.size &&
          x1 >= startOf(other.glyphs) - 0.5 * other.size,
      )
      .sort((a, b) => Math.abs(a.y - small.y) - Math.abs(b.y - small.y))[0];
    if (!host || !isFree(host, x0, x1)) continue;
    gone.add(small);
    host.extra.push(...small.glyphs);
    if (small.y < host.y - 0.12 * host.size) for (const glyph of small.glyphs) host.up.add(glyph);
  }
  return kept
    .filter((group) => !gone.has(group))
    .map(({ y, size, glyphs, extra, up }) => {
      const all = extra.length === 0 ? glyphs : [...glyphs, ...extra].sort((a, b) => a.x - b.x);
      return { y, size, glyphs: all, raised: up };
    });
}

/** Whether the line has no letters of its own there: else it is another line that runs close above. */
function isFree({ glyphs, size }: Group, x0: number, x1: number): boolean {
  return !glyphs.some(({ x, dx, text }) => text !== ' ' && x + dx > x0 + 0.15 * size && x < x1 - 0.15 * size);
}

function startOf(glyphs: readonly Glyph[]): number {
  return glyphs.find(({ text }) => text !== ' ')?.x ?? glyphs[0]?.x ?? 0;
}

function endOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((end, { x, dx, text }) => (text === ' ' ? end : Math.max(end, x + dx)), -Infinity);
}

function pieceOf({ y, size, glyphs, raised }: Group): Piece | null {
  const seen = withoutTwins(glyphs.filter(({ text }) => text !== ' '));
  const first = seen[0];
  if (!first) return null;
  const blanks = glyphs.filter(({ text }) => text === ' ');
  const usual = usualGap(seen);
  let text = '';
  let end = first.x;
  let firstEnd: number | null = null;
  let secondStart: number | null = null;
  for (const glyph of seen) {
    const gap = glyph.x - end;
    if (
      text !== '' &&
      isBlank(gap, glyph, end, blanks, raised.has(glyph) ? Math.max(usual, 0.5 * size) : usual)
    ) {
      text += ' ';
      firstEnd ??= end;
      secondStart ??= glyph.x;
    }
    text += raised.has(glyph) ? superscript(glyph.text) : glyph.text;
    end = Math.max(end, glyph.x + glyph.dx);
  }
  const words = inOrder(hyphensIn(text));
  return {
    text: words,
    x0: first.x,
    x1: end,
    y,
    size,
    firstEnd: firstEnd ?? end,
    secondStart: secondStart ?? end,
  };
}

function isBlank(gap: number, glyph: Glyph, end: number, blanks: readonly Glyph[], usual: number): boolean {
  if (gap > usual + (BLANK + Math.max(0, usual / glyph.size) / 2) * glyph.size) return true;
  const painted = blanks.some(
    ({ x, dx }) => x + dx / 2 > end - 0.1 * glyph.size && x + dx / 2 < glyph.x + 0.1 * glyph.size,
  );
  return painted && gap > 0.02 * glyph.size;
}

/** The gap between the letters of a word: more than nothing where they are spaced out. Leaders of dots always are. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (let at = 1; at < glyphs.length; at += 1) {
    const [before, glyph] = [glyphs[at - 1]!, glyphs[at]!];
    if (before.text !== '.' && glyph.text !== '.') gaps.push(glyph.x - before.x - before.dx);
  }
  if (gaps.length < 3) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 2)]!);
}

/** Some programs print bold letters by printing them twice, a little aside. */
function withoutTwins(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = kept.at(-1);
    // Letters that do not overlap are no twins.
    const close = last !== undefined && glyph.x - last.x < 0.5 * glyph.size;
    const twin =
      close &&
      kept
        .slice(-4)
        .some(
          ({ text, x, y, size }) =>
            text === glyph.text && Math.abs(x - glyph.x) < 0.12 * size && Math.abs(y - glyph.y) < 0.12 * size,
        );
    if (!twin) kept.push(glyph);
  }
  return kept;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as the characters that stand for raised ones, so that no mark is taken for a part of the word before it. */
function superscript(text: string): string {
  return text.replace(/[0-9]/g, (digit) => RAISED[Number(digit)]!);
}

function hyphensIn(text: string): string {
  const inside = text.replaceAll(SOFT_HYPHEN, '-');
  return text.endsWith(SOFT_HYPHEN) ? inside.slice(0, -1) + SOFT_HYPHEN : inside;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF]+(?:[^\p{L}\p{N}]*[\u0590-\u08FF]+)*/gu;

/** Letters were gathered from left to right; what is written from right to left is turned back. */
export function inOrder(text: string): string {
  const parts: string[] = [];
  let turned = 0;
  let from = 0;
  for (const { 0: run, index } of text.matchAll(RIGHT_TO_LEFT)) {
    parts.push(text.slice(from, index), [...run].reverse().join(''));
    turned += run.length;
    from = index + run.length;
  }
  if (turned === 0) return text;
  parts.push(text.slice(from));
  if (turned * 2 <= text.length) return parts.join('');
  // The blanks at both ends of a part change sides with it.
  const swapped = parts.map((part) => part.replace(/^(\s*)(.*?)(\s*)$/su, '$3$2$1'));
  return swapped.reverse().join('').trim();
}
