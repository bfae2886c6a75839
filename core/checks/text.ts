/** Plain helpers for the words that rules read. */

/** So much of a text names it in a list or a sentence, in UTF-16 code units. */
const MOST = 300;

/** A text on one line, cut where it is long. */
export function clipped(text: string, most = MOST): string {
  const line = text
    .slice(0, most * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}

export interface Word {
  /** As printed, without a possessive ending. */
  readonly word: string;
  /** In small letters, without accents. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu;
/** More of a text is not read for its words: nobody writes so much of a claim. */
const LONGEST = 20_000;

/** The words of a text in order; a hyphen or an apostrophe between letters belongs to the word. */
export function wordsOf(text: string): Word[] {
  return [...text.slice(0, LONGEST).matchAll(WORDS)].map((match) => {
    const word = match[0].replace(/['’]s$/i, '');
    return { word, folded: foldedWord(word), start: match.index, end: match.index + word.length };
  });
}

/** English needs no folding of accents: three times as quick. */
const PLAIN = /^[\x20-\x7e]*$/;

export function foldedWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
