import type { PDFPageProxy } from 'pdfjs-dist';
import { blank, draw, IDENTITY, times, type Bitmap, type Drawn, type Matrix } from './bitmap.ts';

type Operators = (typeof import('pdfjs-dist'))['OPS'];

/** How pdf.js numbers the ways in which the bytes of a picture stand for its colours. */
const ONE_BIT = 1;
const RGB = 2;
const RGBA = 3;

/** A page as its pictures show it, and how fine it is. */
export interface PagePicture {
  readonly bitmap: Bitmap;
  /** Pixels to a point, the unit of PDF, of which 72 make an inch. */
  readonly scale: number;
}

/** Pixels to a point. Finer than 300 to an inch gains no letter and takes longer, as the square; coarser than 100 is unreadable. */
const FINEST = 300 / 72;
const COARSEST = 100 / 72;
/** A sheet of 17 by 11 inches at 300 pixels to an inch. */
const MOST_PIXELS = 17 * 11 * 300 * 300;
/** A scan may lie on its page in strips; so many of them are drawn. */
const MOST_PICTURES = 2_000;

interface Placed {
  readonly drawn: Drawn;
  readonly place: Matrix;
}

/**
 * What the pictures of a page show together, each where it lies on it, upright as the page is to be read; `null` where
 * it has none. `page` is of a document of which pictures are decoded. Words, lines and shadings are not drawn.
 */
export async function pictureOf(
  page: PDFPageProxy,
  ops: Operators,
  signal: AbortSignal,
): Promise<PagePicture | null> {
  const placed = await picturesOf(page, ops, signal);
  if (placed.length === 0) return null;
  const view = page.getViewport({ scale: 1 });
  const finest = Math.max(...placed.map(({ drawn, place }) => finenessOf(drawn, place)));
  const most = Math.sqrt(MOST_PIXELS / (view.width * view.height));
  const scale = Math.min(FINEST, most, Math.max(COARSEST, finest));
  const width = Math.max(1, Math.round(view.width * scale));
  const height = Math.max(1, Math.round(view.height * scale));
  const bitmap = blank(width, height);
  const { transform } = page.getViewport({ scale });
  for (const { drawn, place } of placed) {
    signal.throwIfAborted();
    draw(bitmap, drawn, times(transform as unknown as Matrix, place));
  }
  return { bitmap, scale };
}

function finenessOf({ width, height }: Drawn, [a, b, c, d]: Matrix): number {
  const size = Math.abs(a * d - b * c);
  return size === 0 ? 0 : Math.sqrt((width * height) / size);
}

async function picturesOf(page: PDFPageProxy, ops: Operators, signal: AbortSignal): Promise<Placed[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting: ReadonlySet<number> = new Set([
    ops.paintImageXObject,
    ops.paintInlineImageXObject,
    ops.paintImageMaskXObject,
  ]);
  const found: Placed[] = [];
  const kept: Matrix[] = [];
  let now = IDENTITY;
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    const given: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) {
      kept.push(now);
      const matrix = matrixOf(given[0]);
      if (operator === ops.paintFormXObjectBegin && matrix) now = times(now, matrix);
    } else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) now = kept.pop() ?? IDENTITY;
    else if (operator === ops.transform) now = times(now, matrixOf(given) ?? IDENTITY);
    else if (painting.has(operator) && found.length < MOST_PICTURES) {
      signal.throwIfAborted();
      const data = await dataOf(page, given[0]);
      const drawn = data && drawnOf(data, operator === ops.paintImageMaskXObject);
      if (drawn) found.push({ drawn, place: now });
    }
  }
  return found;
}

function matrixOf(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null;
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>, Number);
  const all = [a, b, c, d, e, f].map((one) => one ?? Number.NaN);
  return all.every((one) => Number.isFinite(one)) ? (all as unknown as Matrix) : null;
}

interface PictureData {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A picture that is not in the list itself is named there, and has been sent beside it. */
async function dataOf(page: PDFPageProxy, argument: unknown): Promise<PictureData | null> {
  const named = isObject(argument) && 'data' in argument ? argument['data'] : argument;
  if (typeof named !== 'string') return isPicture(argument) ? argument : null;
  const objects = named.startsWith('g_') ? page.commonObjs : page.objs;
  const value = await new Promise<unknown>((settle) => void objects.get(named, settle));
  return isPicture(value) ? value : null;
}

function isPicture(value: unknown): value is PictureData {
  return (
    isObject(value) &&
    typeof value['width'] === 'number' &&
    typeof value['height'] === 'number' &&
    (value['data'] instanceof Uint8Array || value['data'] instanceof Uint8ClampedArray)
  );
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** `null` where the bytes are fewer than they say. */
function drawnOf({ width, height, kind, data }: PictureData, isMask: boolean): Drawn | null {
  const row = (width + 7) >> 3;
  const bit = (x: number, y: number) => ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  // A mask paints where it has no bit: nearly always black, and a scan's words nearly always are one.
  if (isMask)
    return data.length < row * height ? null : { width, height, shadeAt: (x, y) => (bit(x, y) ? null : 0) };
  if (kind === ONE_BIT)
    return data.length < row * height ? null : { width, height, shadeAt: (x, y) => (bit(x, y) ? 255 : 0) };
  const bytes = kind === RGBA ? 4 : kind === RGB ? 3 : 0;
  if (bytes === 0 || data.length < width * height * bytes) return null;
  const shadeAt = (x: number, y: number) => {
    const at = (y * width + x) * bytes;
    const shade = (data[at] ?? 0) * 0.299 + (data[at + 1] ?? 0) * 0.587 + (data[at + 2] ?? 0) * 0.114;
    return bytes === 4 && data[at + 3] === 0 ? null : shade;
  };
  return { width, height, shadeAt };
}
