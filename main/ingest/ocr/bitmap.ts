/** Shades of grey in rows from the top, one byte a pixel: 0 is black, 255 is paper. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** `[a, b, c, d, e, f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** `null` for what lays all in one line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const size = a * d - b * c;
  if (!Number.isFinite(size) || Math.abs(size) < 1e-12) return null;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

export function blank(width: number, height: number): Bitmap {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/** How dark a picture is at a place of its own; `null` where it lets through what lies below. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly shadeAt: (x: number, y: number) => number | null;
}

/**
 * Draws a picture into `onto`, where `place` takes the unit square of PDF, in which pictures stand upright, to pixels
 * of the bitmap. Where it has more pixels than the bitmap, up to four by four of them are averaged.
 */
export function draw(onto: Bitmap, drawn: Drawn, place: Matrix): void {
  const back = inverse(place);
  if (!back) return;
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([u = 0, v = 0]) => [place[0] * u + place[2] * v + place[4], place[1] * u + place[3] * v + place[5]]);
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const right = Math.min(onto.width, Math.ceil(Math.max(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(onto.height, Math.ceil(Math.max(...ys)));
  const across = Math.hypot(back[0] * drawn.width, back[1] * drawn.height);
  const down = Math.hypot(back[2] * drawn.width, back[3] * drawn.height);
  const samples = Math.min(4, Math.max(1, Math.round(Math.max(across, down))));
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      let sum = 0;
      let seen = 0;
      for (let j = 0; j < samples; j += 1) {
        for (let i = 0; i < samples; i += 1) {
          const px = x + (i + 0.5) / samples;
          const py = y + (j + 0.5) / samples;
          const u = Math.floor((back[0] * px + back[2] * py + back[4]) * drawn.width);
          const v = Math.floor((1 - (back[1] * px + back[3] * py + back[5])) * drawn.height);
          if (u < 0 || v < 0 || u >= drawn.width || v >= drawn.height) continue;
          const shade = drawn.shadeAt(u, v);
          if (shade === null) continue;
          sum += shade;
          seen += 1;
        }
      }
      if (seen === 0) continue;
      const at = y * onto.width + x;
      const below = onto.pixels[at] ?? 255;
      onto.pixels[at] = (sum + below * (samples * samples - seen)) / (samples * samples);
    }
  }
}

/** As a file of the kind PGM. */
export function pgmOf({ width, height, pixels }: Bitmap): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
