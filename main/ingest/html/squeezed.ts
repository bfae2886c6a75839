/** The letters and digits of words alone: what is left when two printings of them differ in marks and blanks. */
export function squeezed(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
