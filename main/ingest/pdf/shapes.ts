import type { Box } from './matrix.ts';

/** Below this much of its box a shape is no bar. A bar with round ends as high as it is wide has 0.79. */
const FULL = 0.78;

/** The filled boxes that a path draws, in its own coordinates; `null` where it is another shape. */
export function boxesOf(path: ArrayLike<number>): Box[] | null {
  const boxes: Box[] = [];
  for (const points of subpathsOf(path)) {
    const box = boxAround(points);
    const whole = (box.x1 - box.x0) * (box.y1 - box.y0);
    if (whole === 0) continue;
    if (Math.abs(turned(points)) < FULL * whole) return null;
    // One inside another may be a hole, as in a frame.
    if (boxes.some((other) => meets(other, box))) return null;
    boxes.push(box);
    if (boxes.length > 200) return null;
  }
  return boxes;
}

export function boxAround(points: readonly number[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let at = 0; at + 1 < points.length; at += 2) {
    box.x0 = Math.min(box.x0, points[at]!);
    box.x1 = Math.max(box.x1, points[at]!);
    box.y0 = Math.min(box.y0, points[at + 1]!);
    box.y1 = Math.max(box.y1, points[at + 1]!);
  }
  return box;
}

/** How many numbers follow each of the drawing operators of pdf.js: move, line, curve, quadratic curve, close. */
const NUMBERS = [2, 2, 6, 4, 0];

export function subpathsOf(path: ArrayLike<number>): number[][] {
  const subpaths: number[][] = [];
  let points: number[] = [];
  for (let at = 0; at < path.length;) {
    const kind = Number(path[at]);
    const count = NUMBERS[kind];
    if (count === undefined) break;
    if (kind === 0 && points.length > 0) {
      subpaths.push(points);
      points = [];
    }
    for (let next = 1; next <= count; next += 1) points.push(path[at + next]!);
    at += count + 1;
  }
  if (points.length > 0) subpaths.push(points);
  return subpaths;
}

/** Twice the half: the area inside the points in their order, with its sign. */
function turned(points: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const next = (at + 2) % points.length;
    sum += points[at]! * points[next + 1]! - points[next]! * points[at + 1]!;
  }
  return sum / 2;
}

function meets(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}
