import { noteText, type Citation, type CitedSource } from './cite.ts';
import type { BriefQuote } from './content.ts';
import { quotedParagraphs } from './quotation.ts';

/**
 * Words of an article with their source, to be pasted elsewhere: in quotation marks, and on a line of its own the source
 * as a brief's note names it.
 */
export function citedWords(
  words: Pick<BriefQuote, 'exact' | 'paragraph' | 'lastParagraph'> & {
    readonly pages?: Citation['places'][number]['pages'];
  },
  source: CitedSource,
): string {
  const places = [{ first: words.paragraph, last: words.lastParagraph, pages: words.pages ?? null }];
  const note = noteText([{ source, places }]);
  return `${quotedParagraphs(words).join('\n')}\n${note.map((run) => (run.kind === 'text' ? run.text : '')).join('')}\n`;
}
