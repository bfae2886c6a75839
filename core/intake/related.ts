import { isSentence, type Page } from './page.ts';
import type { FurnitureProposal } from './proposals.ts';

const THINGS =
  '(?:articles?|stories|story|posts?|news|coverage|content|links|headlines|topics|reads?|reading|videos)';
const PLACE = "(?:\\s(?:on|from|in|by|at)\\s[\\p{L}\\p{N}.&'’ -]{2,40})?";
const HEADINGS = new RegExp(
  `^(?:(?:related|recommended|similar|latest|popular|trending|suggested|featured|more related|other|top|most (?:read|popular|viewed|shared))\\s${THINGS}${PLACE}` +
    `|related|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed|shared)|popular now` +
    `|more (?:from|on|in|by|about)\\s[\\p{L}\\p{N}.&'’ -]{2,40}|more ${THINGS}${PLACE}|more (?:like this|on this story)|explore more(?: on these topics)?|read more about|(?:topics|tags|filed under)` +
    `|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|(?:what to )?read next|(?:keep|also|further|more to) read(?:ing)?|up next` +
    `|editor[’']?s?[’']? picks|from our partners|around the web|from the web|in case you missed it|don[’']t miss)\\s?[:…]?$`,
  'iu',
);
const LEGAL =
  /§|\bv\.?s?\.\s|\bU\.?S\.?C\b|\bF\.\s?(?:2d|3d|4th|Supp)|\bN\.?M\.?S\.?A|^\(?\d{1,3}[.)]\s|^\(?[a-z]\)\s|^count\s/i;
const LONGEST = 160;
const LEAST = 3;

/**
 * The list of other articles at the end, its heading included. Only where every line down to the end is short and no
 * sentence, save lines that `isFurniture` already knows, and where few of them are legal references.
 */
export function findRelated(page: Page, isFurniture: (index: number) => boolean): FurnitureProposal | null {
  const { lines } = page;
  let legal = 0;
  let listed = 0;
  let heading = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const { words } = lines[index]!;
    if (listed >= LEAST && legal / listed < 0.2 && isHeading(page, index)) heading = index;
    if (isFurniture(index)) continue;
    if (words.length > LONGEST || isProse(words)) break;
    listed += 1;
    if (LEGAL.test(words)) legal += 1;
  }
  // A page that is nothing but such lines is a list somebody saved on purpose.
  if (heading < 1) return null;
  return { start: lines[heading]!.start, end: lines.at(-1)!.end, reason: 'related articles' };
}

/** Whether words stand over a list of other articles: 'More from Courts', 'Related stories'. */
export function isRelatedHeading(words: string): boolean {
  if (words.length > 80 || !HEADINGS.test(words)) return false;
  // 'More in sorrow than in anger' is a line of verse; 'More in Courts' names a section.
  return !/^more (?:from|on|in|by|about) \P{Lu}/u.test(words.replace(/^M/, 'm'));
}

function isHeading(page: Page, index: number): boolean {
  const { words, blankBefore } = page.lines[index]!;
  if (!isRelatedHeading(words)) return false;
  const before = page.lines[index - 1]?.words ?? '';
  return blankBefore || isSentence(before) || before.length >= 120;
}

/** A sentence of running text: more than three words that end with a full stop. Headlines end with none. */
function isProse(words: string): boolean {
  return /\.["'”’)]*$/.test(words.slice(-6)) && words.split(/\s+/, 4).length > 3;
}
