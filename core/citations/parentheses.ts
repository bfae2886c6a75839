const DATED = /,?\s{0,4}[([]([^()[\]]{0,60}?)\s?(?<!\d)((?:1[6-9]|20)\d\d)(?:[-–]\d{2,4})?[)\]]/y;
const DAY =
  /,?\s*(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s*(?:\d{1,2},?)?|\d{1,2}\/\d{1,2}\/)$/;
const OPENS = /\s{0,3}\((?=[a-z][a-z]|\w+, (?:C\.)?J)/y;
const YEAR_FIRST = /\s{0,3}[([](?:1[6-9]|20)\d\d[)\]]/y;

/** Longer ones are not followed to their end, in UTF-16 code units. */
const LONGEST = 600;

export interface Dated {
  readonly year: number;
  /** What stands before the year, but for the day. */
  readonly words: string;
  readonly end: number;
}

/** “(4th Cir. 1982)”, “[1983]” at a place of a text. */
export function datedAt(text: string, from: number): Dated | null {
  DATED.lastIndex = from;
  const match = DATED.exec(text);
  if (!match) return null;
  const words = match[1]!.replaceAll(/\s+/g, ' ').trim().replace(DAY, '').replace(/,$/, '').trim();
  // What has a volume in it is a citation of its own.
  if (/\d{2,} [A-Z]/.test(words)) return null;
  return { year: Number(match[2]), words, end: DATED.lastIndex };
}

/** The words in the parentheses that explain a citation, “(overruling …)”, and where they end. */
export function parentheticalAt(text: string, from: number): { words: string; end: number } | null {
  OPENS.lastIndex = from;
  if (!OPENS.test(text)) return null;
  const start = OPENS.lastIndex;
  const limit = Math.min(text.length, start + LONGEST);
  for (let i = start, depth = 1; i < limit; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')' && (depth -= 1) === 0)
      return { words: text.slice(start, i).replaceAll(/\s+/g, ' '), end: i + 1 };
  }
  return null;
}

/** Behind the year of a short form, which says nothing new. */
export function yearEnd(text: string, from: number): number {
  YEAR_FIRST.lastIndex = from;
  return YEAR_FIRST.test(text) ? YEAR_FIRST.lastIndex : from;
}
