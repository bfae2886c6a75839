/** Fonts whose letters are pictures: what stands at a letter's number in them is not that letter. */
const PICTURES = /^(?:symbol|wingdings|webdings|marlett|zapfdingbats|mt extra)/i;

/** Of the font Symbol, the marks that stand in sentences. */
const IN_SYMBOL = new Map<number, string>([
  [0x2d, '−'],
  [0xa2, '′'],
  [0xb2, '″'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xbc, '…'],
  [0xbe, '—'],
]);

/** The character of a `w:sym`: `code` is hexadecimal, often moved into the private use area by F000. */
export function symbolOf(font: string, code: string): string {
  const number = /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const small = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  if (small < 0x20 || (small >= 0xd800 && small <= 0xdfff)) return '';
  if (PICTURES.test(font)) {
    const known = /^symbol$/i.test(font) ? IN_SYMBOL.get(small) : undefined;
    return known ?? (small < 0x100 ? '\ufffd' : String.fromCharCode(small));
  }
  if (small < 0x100) return new TextDecoder('windows-1252').decode(Uint8Array.of(small));
  return String.fromCharCode(small);
}
