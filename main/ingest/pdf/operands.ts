import type { Box, Matrix } from './matrix.ts';

export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Whether it leaves the sides of a box upright and level. */
export function upright([a, b, c, d]: Matrix): boolean {
  const near = (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d)) / 1000;
  return (Math.abs(b) <= near && Math.abs(c) <= near) || (Math.abs(a) <= near && Math.abs(d) <= near);
}

export function within(clip: Box, box: Box): Box {
  return {
    x0: Math.max(clip.x0, box.x0),
    y0: Math.max(clip.y0, box.y0),
    x1: Math.min(clip.x1, box.x1),
    y1: Math.min(clip.y1, box.y1),
  };
}

export function boxOf(value: unknown): Box | null {
  const given = value as ArrayLike<unknown> | null;
  if (typeof given !== 'object' || given === null || given.length < 4) return null;
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((at) => Number(given[at]));
  return Number.isFinite(x0! + y0! + x1! + y1!) ? { x0: x0!, y0: y0!, x1: x1!, y1: y1! } : null;
}
