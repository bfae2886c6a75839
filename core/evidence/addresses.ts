import type { Span } from '../text/span.ts';

/** What is an address of the web or of mail, or the handle of somebody there. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>"“”()[\]{}]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{3,}|(?<![\p{L}\p{N}.])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|gov|edu|info|news|io|co|uk|us|eu|de|fr|test|example)(?:\/[^\s<>"“”()[\]{}]*)?(?![\p{L}\p{N}])/giu;

export function addressesIn(text: string): Span[] {
  if (!/[@#:.]/.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    const words = match[0].replace(/[.,;:!?'’]+$/u, '');
    return { start: match.index, end: match.index + words.length };
  });
}
