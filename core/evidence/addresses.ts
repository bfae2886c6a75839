import type { Span } from '../text/span.ts';

/**
 * What is an address of the web or of mail, or the handle of somebody there. Schemes, names of people and names of hosts are
 * as long as their standards let them be, or a run of letters would be gone through to its end from each of them.
 */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,62}:\/\/|www\.)[^\s<>"“”()[\]{}]+|(?<person>[\p{L}\p{N}._%+-]{1,64})@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{3,}|(?<![\p{L}\p{N}.])(?:[\p{L}\p{N}-]{1,63}\.){1,20}(?:com|org|net|gov|edu|info|news|io|co|uk|us|eu|de|fr|test|example)(?:\/[^\s<>"“”()[\]{}]*)?(?![\p{L}\p{N}])/giu;
/** What may stand in the name of a person of mail: one that is longer than it may be is hidden whole. */
const OF_PERSON = /[\p{L}\p{N}._%+-]/u;

export function addressesIn(text: string): Span[] {
  if (!/[@#:.]/.test(text)) return [];
  let before = 0;
  return [...text.matchAll(ADDRESS)].map((match) => {
    const words = match[0].replace(/[.,;:!?'’]+$/u, '');
    const end = match.index + words.length;
    let start = match.index;
    if (match.groups?.['person'] !== undefined) {
      while (start > before && OF_PERSON.test(text[start - 1]!)) start -= 1;
    }
    before = match.index + match[0].length;
    return { start, end };
  });
}
