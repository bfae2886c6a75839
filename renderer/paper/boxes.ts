import type { ScannedWord } from '#core/contract/originals.ts';

/** A box on a drawn page, in CSS pixels from its left and its top. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line of letters as it stands on a page; `turn` is its direction in radians, clockwise from left to right. */
export interface LineOfLetters {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly turn: number;
  readonly fromRight: boolean;
}

/** So far letters reach above their baseline and below it, in shares of their size. */
const ABOVE = 0.82;
const BELOW = 0.24;

/** The box of some letters of a line; `measure` tells how wide words are, in any unit. */
export function boxOf(
  line: LineOfLetters,
  { start, end }: { readonly start: number; readonly end: number },
  measure: (words: string) => number,
): Box {
  const all = measure(line.text) || 1;
  let from = (measure(line.text.slice(0, start)) / all) * line.width;
  let to = (measure(line.text.slice(0, end)) / all) * line.width;
  if (line.fromRight) [from, to] = [line.width - to, line.width - from];
  const [along, across] = [Math.cos(line.turn), Math.sin(line.turn)];
  const corners = [from, to].flatMap((far) =>
    [-ABOVE * line.size, BELOW * line.size].map((down) => [
      line.x + far * along - down * across,
      line.y + far * across + down * along,
    ]),
  );
  const [xs, ys] = [corners.map(([x]) => x!), corners.map(([, y]) => y!)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The box of some letters of a word of a scan, on a page that is drawn so large; letters count as equally wide. */
export function scannedBox(
  word: ScannedWord,
  { start, end }: { readonly start: number; readonly end: number },
  width: number,
  height: number,
): Box {
  const across = (word.right - word.left) / Math.max(1, word.text.length);
  return {
    left: (word.left + start * across) * width,
    top: word.top * height,
    width: (end - start) * across * width,
    height: (word.bottom - word.top) * height,
  };
}

/** Boxes that follow each other on one line become one. */
export function joinedBoxes(boxes: readonly Box[]): Box[] {
  const all: Box[] = [];
  for (const box of boxes) {
    const before = all.at(-1);
    if (before && follow(before, box)) all[all.length - 1] = around(before, box);
    else all.push(box);
  }
  return all;
}

function follow(one: Box, next: Box): boolean {
  const shared = Math.min(one.top + one.height, next.top + next.height) - Math.max(one.top, next.top);
  const lower = Math.min(one.height, next.height);
  const gap = next.left - (one.left + one.width);
  return shared > lower * 0.6 && gap < lower * 1.5 && next.left + next.width > one.left;
}

function around(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}
