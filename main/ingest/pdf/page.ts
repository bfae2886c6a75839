import type { Askew } from './askew.ts';
import type { Box } from './matrix.ts';
import type { Piece } from './pieces.ts';

/** What is kept of a page once its letters are put into words. */
export interface PageWords {
  /** From 0. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly askew: readonly Askew[];
  /** Level lines. */
  readonly rules: readonly Box[];
  /** How many letters nobody sees who looks at the page. */
  readonly hidden: number;
  readonly fromPicture: boolean;
  /** Whether a picture, or much drawing, stands on it. */
  readonly pictured: boolean;
  /** Whether nearly all of it is a picture, with no more words than a court's stamp has: a scan. */
  readonly stamped: boolean;
  /** How many letters of it are known to nobody, and how many there are. */
  readonly lost: number;
  readonly letters: number;
  readonly cut: boolean;
}

/** Pieces on the same line of a page, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** From the top down. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const last = rows.at(-1);
    if (last && piece.y - last.y <= 0.3 * Math.min(piece.size, last.size)) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map(({ y, size, pieces: own }) => {
    const sorted = own.sort((a, b) => a.x0 - b.x0);
    return { y, size, pieces: sorted, text: sorted.map(({ text }) => text).join(' ') };
  });
}

/** The middle one of numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
