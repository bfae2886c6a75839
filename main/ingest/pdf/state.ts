import { type Box, type Matrix, SAME } from './matrix.ts';

/** A font as far as its words are measured. */
export interface Font {
  /** From glyph space to text space, as a rule a thousandth. */
  readonly scale: number;
  /** How high its letters are for a size of 1: other than 1 only for fonts that are drawn by operators. */
  readonly height: number;
  readonly vertical: boolean;
}

/** What the operators of a page change as they go, and `save` keeps. */
export interface State {
  ctm: Matrix;
  clip: Box | null;
  /** Whether `clip` is just what is shown, and not only the box around it. */
  clipExact: boolean;
  fill: string | null;
  stroke: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** Of the groups that it stands in. */
  groupAlpha: number;
  blended: boolean;
  masked: boolean;
  lineWidth: number;
  font: Font;
  /** Negative sizes run backwards. */
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const PLAIN_FONT: Font = { scale: 0.001, height: 1, vertical: false };

export function freshState(ctm: Matrix): State {
  return {
    ctm,
    clip: null,
    clipExact: true,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    blended: false,
    masked: false,
    lineWidth: 1,
    font: PLAIN_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    textMatrix: SAME,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}
