import type { Signal } from '#core/contract/transport.ts';
import { askewOf } from './askew.ts';
import type { Opened } from './engine.ts';
import { shownOf } from './hidden.ts';
import { isLost } from './letters.ts';
import { area } from './matrix.ts';
import type { Ocr } from './ocr.ts';
import type { PageWords } from './page.ts';
import type { Painted } from './painted.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { paintedOf } from './sheet.ts';

export interface ReadPages {
  readonly pages: readonly PageWords[];
  /** The pages of which nothing could be read, from 0. */
  readonly damaged: readonly number[];
  /** How many pages were left unread. */
  readonly cut: number;
}

/** Discovery in one file may have 10,000 pages; a number of pages beyond is a lie or not one article. */
const MOST_PAGES = 20_000;
/** As many pages one after the other that cannot be found: then the rest is not there, whatever the file says. */
const MISSING = 20;
/** The caches of fonts and of objects are dropped as often, so that memory does not grow with the pages. */
const CLEAN_EVERY = 50;
/** A page with this many shapes and no words has its words drawn as shapes, or is a drawing. */
const DRAWN = 30;
/** So much of its page a scan fills, in one piece or in strips; a court's stamp on it has at most so many letters. */
const SCAN = 0.7;
const STAMP = 160;
/** A page of 400,000 letters takes 2 s on two cores. */
const LONGEST_MS = 60_000;
/** One that is read from its picture takes some 4 s of a core. */
const LONGEST_SCAN_MS = 150_000;

/** The words of each page. A page's letters and pictures are given up before the next one is read. */
export async function readPages(opened: Opened, signal: Signal, ocr: Ocr | null): Promise<ReadPages> {
  const { document } = opened;
  const count = Math.min(document.numPages, MOST_PAGES);
  const pages: PageWords[] = [];
  const damaged: number[] = [];
  const layers = await document.getOptionalContentConfig().catch(() => null);
  for (let at = 0; at < count && !signal.aborted; at += 1) {
    const read = await inTime(
      readPage(opened, at, layers, signal, ocr),
      signal,
      ocr ? LONGEST_SCAN_MS : LONGEST_MS,
    );
    if (read === null) damaged.push(at);
    pages.push(read ?? { ...NOTHING, at });
    if (damaged.length >= MISSING && damaged.slice(-MISSING)[0] === at - MISSING + 1) break;
    if (at % CLEAN_EVERY === CLEAN_EVERY - 1) await document.cleanup().catch(() => {});
  }
  while (damaged.length > 0 && damaged.at(-1) === pages.length - 1 && damaged.length >= MISSING) {
    pages.pop();
    damaged.pop();
  }
  return { pages, damaged, cut: document.numPages - pages.length };
}

const NOTHING: PageWords = {
  at: 0,
  width: 612,
  height: 792,
  pieces: [],
  askew: [],
  rules: [],
  hidden: 0,
  fromPicture: false,
  pictured: false,
  stamped: false,
  lost: 0,
  letters: 0,
  cut: false,
};

/** `null` for a page that cannot be read. */
async function readPage(
  { document, ops }: Opened,
  at: number,
  layers: Parameters<typeof paintedOf>[1],
  signal: Signal,
  ocr: Ocr | null,
): Promise<PageWords | null> {
  try {
    const page = await document.getPage(at + 1);
    try {
      const words = wordsOf(await paintedOf(page, layers, ops), at);
      const isScan = words.stamped || (words.letters === 0 && words.pictured);
      if (!isScan || !ocr) return words;
      const pieces = await ocr(page, signal);
      const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (letters === 0) return words;
      const all = [...words.pieces, ...pieces];
      return { ...words, pieces: all, letters: words.letters + letters, stamped: false, fromPicture: true };
    } finally {
      page.cleanup();
    }
  } catch {
    return null;
  }
}

function wordsOf(painted: Painted, at: number): PageWords {
  const { width, height, patches, rules, cut } = painted;
  const { glyphs, hidden, fromPicture } = shownOf(painted);
  const seen = glyphs.filter(({ text }) => text !== ' ');
  const pieces: Piece[] = piecesOf(glyphs);
  const pictures = patches.filter(({ kind }) => kind === 'picture');
  const whole = pictures.reduce((sum, { box }) => sum + area(box), 0) > SCAN * width * height;
  return {
    at,
    width,
    height,
    pieces,
    askew: askewOf(glyphs),
    rules,
    hidden,
    fromPicture,
    pictured:
      pictures.some(({ box }) => area(box) > 0.02 * width * height) || patches.length + rules.length >= DRAWN,
    stamped: whole && !fromPicture && seen.length > 0 && seen.length <= STAMP,
    lost: seen.filter(({ text }) => isLost(text)).length,
    letters: seen.length,
    cut,
  };
}

/** A page on which something is waited for that never comes is given up. */
async function inTime<T>(work: Promise<T>, signal: Signal, longestMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => {};
  const late = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    timer = setTimeout(stop, longestMs);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
