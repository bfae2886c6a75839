import type { Box } from './matrix.ts';

/** A glyph as it was painted. Places are in points from the page's upper left corner, as the page is shown. */
export interface Glyph {
  /** One character or the letters of a ligature; ' ' for a blank. */
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** The way to where the next one begins. */
  readonly dx: number;
  readonly dy: number;
  /** The height of its font. */
  readonly size: number;
  /** The text of one operator: what stands in the same is painted alike. */
  readonly run: Run;
}

export interface Run {
  /** Later ones are painted over earlier ones. */
  readonly order: number;
  /** '#rrggbb'; `null` for a pattern. */
  readonly colour: string | null;
  /** Painted by nothing but a mode that leaves no mark, as under the picture of a scan. */
  readonly invisible: boolean;
}

/** Something painted that may cover words or be the ground under them. */
export interface Patch {
  readonly order: number;
  readonly box: Box;
  /** '#rrggbb' where it is one opaque colour from edge to edge; `null` where nothing is known of it. */
  readonly colour: string | null;
  readonly kind: 'fill' | 'picture';
}

export interface Painted {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly patches: readonly Patch[];
  /** Level lines, as they are drawn above footnotes. */
  readonly rules: readonly Box[];
  /** How many glyphs lie on a layer that is not shown. */
  readonly unshown: number;
  /** There was more on the page than is read. */
  readonly cut: boolean;
}
