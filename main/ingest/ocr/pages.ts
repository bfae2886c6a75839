import type { Signal } from '#core/contract/transport.ts';
import { openPdf, type Opened, type PdfPage } from '../pdf/engine.ts';
import type { Piece } from '../pdf/pieces.ts';
import { pictureOf } from './picture.ts';
import { readPicture, type OcrLine, type PictureText } from './read-picture.ts';

/** Reads the pages of a PDF that are pictures; opened a second time, since for its words pictures are not decoded. */
export interface Scans {
  /** The words of a page, placed as those of the page are; none where it has no picture. */
  read(page: PdfPage, signal: Signal): Promise<readonly Piece[]>;
  close(): Promise<void>;
}

export function scansOf(bytes: Uint8Array): Scans {
  let opening: Promise<Opened | null> | null = null;
  const open = async () => {
    const opened = await openPdf(bytes, true);
    return typeof opened === 'string' ? null : opened;
  };
  return {
    async read({ pageNumber }, signal) {
      const opened = await (opening ??= open());
      if (!opened) return [];
      return withSignal(signal, async (own) => {
        const page = await opened.document.getPage(pageNumber);
        try {
          const picture = await pictureOf(page, opened.ops, own);
          return picture
            ? piecesOf(await readPicture(picture.bitmap, picture.scale, own), picture.scale)
            : [];
        } finally {
          page.cleanup();
        }
      });
    },
    async close() {
      const opened = await opening;
      await opened?.close();
    },
  };
}

/** The signal of the contract as the platform's own. */
async function withSignal<T>(signal: Signal, work: (own: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  const abort = () => own.abort();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    return await work(own.signal);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Of a row's height, with what reaches up and down, the size of its letters as fonts count it. */
const SIZE = 1.18;
/** Sizes that differ by less are the same, measured in other letters. */
const SAME = 0.3;

function piecesOf({ paragraphs }: PictureText, scale: number): Piece[] {
  const lines = paragraphs.flat();
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return lines.map((line) => pieceOf(line, scale, usual));
}

function pieceOf({ text, box, baseline, height, words }: OcrLine, scale: number, usual: number): Piece {
  const like = Math.abs(height - usual) < SAME * usual ? usual : height;
  const [first, second] = words;
  return {
    text,
    x0: box.left / scale,
    x1: box.right / scale,
    y: baseline / scale,
    size: (like * SIZE) / scale,
    firstEnd: (first?.right ?? box.right) / scale,
    secondStart: (second?.left ?? box.right) / scale,
  };
}
