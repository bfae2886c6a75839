/** A place of the page: six numbers as PDF has them, x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** A box with its corners in order: x to the right, y down, in points. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Six numbers of a file, which may be anything. */
export function matrixOf(value: unknown): Matrix | null {
  const given = value as ArrayLike<unknown> | null | undefined;
  if (typeof given !== 'object' || given === null || given.length < 6) return null;
  const six = Array.from({ length: 6 }, (_, at) => Number(given[at]));
  return six.every((one) => Number.isFinite(one)) ? (six as unknown as Matrix) : null;
}

/** The box around a box that was moved, turned or stretched. */
export function around(matrix: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return {
    x0: Math.min(...xs) + e,
    y0: Math.min(...ys) + f,
    x1: Math.max(...xs) + e,
    y1: Math.max(...ys) + f,
  };
}

export function area({ x0, y0, x1, y1 }: Box): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

export function overlap(one: Box, other: Box): number {
  return area({
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  });
}
