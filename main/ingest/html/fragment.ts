import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { normalise } from '#core/intake/normalise.ts';
import { blocksOf } from './blocks.ts';
import { laidOut } from './laid-out.ts';
import { squeezed } from './squeezed.ts';
import { parsePage } from './tree.ts';

/** What a clipboard holds of words that were copied from a page. */
export interface Copied {
  /** The words without their marks, as the program that copied them wrote them down. */
  readonly text: string;
  /** With their marks, as browsers and word processors give them; '' where there is none. */
  readonly html: string;
  /** Where a browser says that they were copied from, if it does; '' where not. */
  readonly source: string;
}

/**
 * Copied words with their paragraphs parted, and the address they are from. All of them are taken, since who copied them
 * chose them; and where the marks tell other words than were seen, the words as they were seen are.
 */
export function readCopied({ text, html, source }: Copied): {
  readonly text: string;
  readonly url: string | null;
} {
  const windows = WINDOWS.exec(html.slice(0, 3_000))?.[1];
  const url = [windows, source]
    .map((one) => one?.split(/[\r\n]/)[0]?.trim())
    .find((one) => one && ADDRESS.test(one));
  const marked = html.length <= MAX_ARTICLE_BYTES ? wordsOf(between(html)) : '';
  const seen = normalise(text);
  const same = seen.trim() === '' || squeezed(marked) === squeezed(seen);
  return { text: marked !== '' && same ? marked : seen, url: url ?? null };
}

/** Windows writes a header above the marks: 'Version:0.9', where they begin, and often where they are from. */
const WINDOWS = /^Version:[\d.]+\s[^<]{0,2900}?\bSourceURL:(\S+)/;
const ADDRESS = /^https?:\/\/\S{3,2000}$/i;
const START = '<!--StartFragment-->';
const END = '<!--EndFragment-->';

/** What was chosen of the page; what lies around it are the elements in which it stands. */
function between(html: string): string {
  const bare = html.replace(/^Version:[\d.]+\s[^<]{0,3000}/, '');
  const start = bare.indexOf(START);
  const end = bare.lastIndexOf(END);
  return start === -1 || end < start ? bare : bare.slice(start + START.length, end);
}

function wordsOf(html: string): string {
  const { root } = parsePage(html);
  const blocks = root ? blocksOf(root) : [];
  return laidOut(
    blocks,
    blocks.map(() => null),
  ).text;
}
