import type { BriefQuote } from './content.ts';
import { plainText } from './plain.ts';

/** A quotation of more words than this is set off as a block. */
const LONGEST_IN_LINE = 40;

type QuotedWords = Pick<BriefQuote, 'exact' | 'paragraph' | 'lastParagraph'> &
  Partial<Pick<BriefQuote, 'altered'>>;

/**
 * The exact words, or those that the reporter altered for the brief, in curly quotation marks, as one or more paragraphs: a further one opens with a mark, only the last
 * closes, as newspapers have it. Nothing inside is touched, whatever marks stand there; words that were taken together
 * with their own pair of double marks keep that pair and get no second one.
 */
export function quotedParagraphs(quote: QuotedWords): string[] {
  const paragraphs = brokenUp(quote);
  if (isEnclosed(paragraphs.join('\n'))) return paragraphs;
  return paragraphs.map((words, index) => `“${words}${index === paragraphs.length - 1 ? '”' : ''}`);
}

export function isLong(paragraphs: readonly string[]): boolean {
  if (paragraphs.length > 1) return true;
  return paragraphs[0]!.split(/\s+/, LONGEST_IN_LINE + 1).length > LONGEST_IN_LINE;
}

/**
 * A line end in a text that was broken at a fixed width is a space and no more; how many paragraphs a quote has is
 * known from the count of its article. Where that does not settle it, every line end is a break.
 */
function brokenUp(quote: QuotedWords): string[] {
  const blocks: string[][] = [[]];
  for (const line of plainText(quote.altered ?? quote.exact).split('\n')) {
    const words = line.trim();
    if (words !== '') blocks.at(-1)!.push(words);
    else if (blocks.at(-1)!.length > 0) blocks.push([]);
  }
  const filled = blocks.filter((block) => block.length > 0);
  if (filled.length === 0) return [''];
  const { paragraph, lastParagraph } = quote;
  if (paragraph !== null && lastParagraph !== null) {
    if (lastParagraph === paragraph) return [filled.flat().join(' ')];
    if (lastParagraph - paragraph + 1 === filled.length) return filled.map((block) => block.join(' '));
  }
  return filled.flat();
}

function isEnclosed(text: string): boolean {
  return /^[“"][^“”"]+[”"]$/.test(text);
}
