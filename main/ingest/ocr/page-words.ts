import type { ScannedWord } from '#core/contract/originals.ts';
import { openPdf } from '../pdf/engine.ts';
import { pictureOf } from './picture.ts';
import { readPicture } from './read-picture.ts';

/** Beyond a word's letters, so much of the height of its line is drawn around it. */
const AROUND = 0.12;

/**
 * The words of a page's picture, from 0, with the places of each as shares of the page as it is shown: the page is read
 * anew, and gives the words that it gave at import. None where it has no picture or there is no such page.
 */
export async function wordsOnPage(
  bytes: Uint8Array,
  at: number,
  signal: AbortSignal,
): Promise<readonly ScannedWord[]> {
  const opened = await openPdf(bytes, true);
  if (typeof opened === 'string') return [];
  try {
    if (at >= opened.document.numPages) return [];
    const page = await opened.document.getPage(at + 1);
    const picture = await pictureOf(page, opened.ops, signal);
    if (!picture) return [];
    const { bitmap, scale } = picture;
    const { paragraphs } = await readPicture(bitmap, scale, signal);
    return paragraphs.flat().flatMap(({ words, height }) =>
      words.map(({ text, left, top, right, bottom }) => ({
        text,
        left: left / bitmap.width,
        top: (top - AROUND * height) / bitmap.height,
        right: right / bitmap.width,
        bottom: (bottom + AROUND * height) / bitmap.height,
      })),
    );
  } finally {
    await opened.close();
  }
}
