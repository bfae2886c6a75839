import { blocksOf } from '../html/blocks.ts';
import { laidOut } from '../html/laid-out.ts';
import { parsePage } from '../html/tree.ts';

/** The words of a message that was written as HTML, whole: nothing around them is a page's. */
export function wordsOfHtml(html: string): string {
  const { root } = parsePage(html);
  const blocks = root ? blocksOf(root) : [];
  return laidOut(
    blocks,
    blocks.map(() => null),
  ).text;
}
