import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  Util,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.mjs?worker&url';
import type { Span } from '#core/text/span.ts';
import { boxOf, type Box, type LineOfLetters } from './boxes.ts';

/** The one door to pdf.js, fetched when the first page is asked for. */

declare global {
  interface Window {
    /** Chromium's; the typings of the standard library leave it out. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (address: string) => string },
      ): { createScriptURL(address: string): unknown };
    };
  }
}

/** What the page's policy asks of whoever starts a program: that it is named here, and no other can be. */
const ours = window.trustedTypes?.createPolicy('pincite-pdf', { createScriptURL: () => workerAddress });
GlobalWorkerOptions.workerPort = new Worker(
  // The standard's type says string, and takes the trusted address as well.
  (ours?.createScriptURL('') ?? workerAddress) as string,
  { type: 'module', name: 'pdf' },
);

/** Gives a half-open stretch of a file; `null` where it cannot be had. */
export type Parts = (part: Span) => Promise<Uint8Array | null>;

/** Files up to this size, in bytes, are fetched whole: ten round trips take as long. */
const WHOLE = 4 * 2 ** 20;
/** Of larger ones the parts that a page needs are fetched, so many bytes at a time. */
const CHUNK = 2 ** 18;
/** More pixels than this to a page are drawn coarser: a canvas of 4,000 by 4,000 takes 64 MB. */
const MOST_PIXELS = 16e6;

export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** In CSS pixels. */
  readonly height: number;
  /** Its words, in the order in which they were drawn. */
  readonly lines: readonly string[];
  /** Where some letters of a line stand. */
  boxOf(line: number, span: Span): Box;
}

export interface Pdf {
  readonly count: number;
  /** Draws a page, counted from 0, so many CSS pixels wide. Throws where it is damaged, or the signal's reason. */
  draw(index: number, width: number, signal: AbortSignal): Promise<DrawnPage>;
  close(): void;
}

/** Opens a PDF of so many bytes. Nothing in it is run, and nothing is fetched but the program's own faces and maps. */
export async function openPdf(parts: Parts, size: number): Promise<Pdf> {
  const files = new URL('/pdfjs/', location.href).href;
  const task = getDocument({
    ...(await sourceOf(parts, size)),
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: `${files}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    BinaryDataFactory: OwnFiles,
  });
  const pdf = await task.promise;
  return {
    count: pdf.numPages,
    draw: (index, width, signal) => drawPage(pdf, index, width, signal),
    close: () => void task.destroy(),
  };
}

async function sourceOf(parts: Parts, size: number) {
  const start = await parts({ start: 0, end: Math.min(size, WHOLE) });
  if (!start) throw new Error('the file cannot be had');
  if (start.length >= size) return { data: start };
  return {
    range: new PartsTransport(size, start, parts),
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
  };
}

class PartsTransport extends PDFDataRangeTransport {
  readonly #parts: Parts;

  constructor(size: number, start: Uint8Array, parts: Parts) {
    super(size, start);
    this.#parts = parts;
  }

  override requestDataRange(start: number, end: number): void {
    // What is missing is blank to pdf.js, which says that the page is damaged.
    void this.#parts({ start, end }).then(
      (bytes) => this.onDataRange(start, bytes ?? new Uint8Array(end - start)),
      () => this.onDataRange(start, new Uint8Array(end - start)),
    );
  }
}

/** The same by both hosts: pdf.js itself knows only addresses of the web. */
class OwnFiles {
  readonly #folders: Readonly<Record<string, string>>;

  constructor(folders: Readonly<Record<string, string>>) {
    this.#folders = folders;
  }

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = this.#folders[kind];
    if (folder === undefined || !/^[\w-]+\.\w+$/.test(filename)) throw new Error(`no ${kind}`);
    const response = await fetch(`${folder}${filename}`);
    if (!response.ok) throw new Error(`no ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

async function drawPage(
  pdf: PDFDocumentProxy,
  index: number,
  width: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const page = await pdf.getPage(index + 1);
  signal.throwIfAborted();
  const scale = width / page.getViewport({ scale: 1 }).width;
  const { height } = page.getViewport({ scale });
  const finest = Math.sqrt(MOST_PIXELS / (width * height));
  const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio, finest) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const drawing = page.render({ canvas, viewport });
  const stop = () => drawing.cancel();
  signal.addEventListener('abort', stop);
  try {
    await drawing.promise;
    const lines = await linesOf(page, scale);
    signal.throwIfAborted();
    return {
      canvas,
      height,
      lines: lines.map(({ text }) => text),
      boxOf: (line, span) => {
        const one = lines[line]!;
        return boxOf(one, span, (words) => widthOf(words, one.face));
      },
    };
  } finally {
    signal.removeEventListener('abort', stop);
    page.cleanup();
  }
}

/** A line with the face that it was drawn in, as CSS names it. */
interface DrawnLine extends LineOfLetters {
  readonly face: string;
}

async function linesOf(page: PDFPageProxy, scale: number): Promise<DrawnLine[]> {
  const { items, styles } = await page.getTextContent();
  const { transform } = page.getViewport({ scale });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform) as readonly number[];
    return {
      text: item.str,
      x: x ?? 0,
      y: y ?? 0,
      width: item.width * scale,
      size: Math.hypot(c ?? 0, d ?? 0),
      turn: Math.atan2(b ?? 0, a ?? 0),
      fromRight: item.dir === 'rtl',
      // pdf.js gives a face of the document its own name, and keeps it as long as the document is open.
      face: `100px "${item.fontName}", ${styles[item.fontName]?.fontFamily ?? 'serif'}`,
    };
  });
}

let ruler: CanvasRenderingContext2D | null = null;

function widthOf(words: string, face: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return words.length;
  ruler.font = face;
  return ruler.measureText(words).width;
}
