import type { DraftText } from '#core/draft/text.ts';
import { paragraphs } from '#core/text/paragraphs.ts';

/** Plain text as a draft. `text` is normalised; a line is a paragraph unless the text was broken at a fixed width. */
export function draftOfText(text: string): DraftText {
  const words = paragraphs(text).map(({ start, end }) => text.slice(start, end));
  return { text: words.join('\n\n'), notes: [] };
}
