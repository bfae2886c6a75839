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

/** Greek letters, in the order of the Latin ones in whose places the font Symbol has them. */
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';

/** Of the font Wingdings, what stands among words: boxes, ticks, dots and arrows. */
const IN_WINGDINGS = new Map(
  '6c● 6d❍ 6e■ 6f□ 70□ 71❑ 72❒ 73⬧ 74⧫ 75◆ 76❖ 77⬥ 9f• a7▪ a8☐ d8➢ df← e0→ e1↑ e2↓ e8➔ fb✗ fc✓ fd☒ fe☑'
    .split(' ')
    .map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)] as const),
);

/** The character of a `w:sym`: `code` is hexadecimal, often moved into the private use area by F000. */
export function symbolOf(font: string, code: string): string {
  const number = /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const small = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  if (small < 0x20 || (small >= 0xd800 && small <= 0xdfff)) return '';
  if (PICTURES.test(font)) {
    const known = pictured(font, small);
    return known ?? (small < 0x100 ? '\ufffd' : String.fromCharCode(small));
  }
  if (small < 0x100) return new TextDecoder('windows-1252').decode(Uint8Array.of(small));
  return String.fromCharCode(small);
}

function pictured(font: string, code: number): string | undefined {
  if (/^wingdings$/i.test(font)) return IN_WINGDINGS.get(code);
  if (!/^symbol$/i.test(font)) return undefined;
  if (code >= 0x61 && code <= 0x7a) return GREEK[code - 0x61];
  if (code >= 0x41 && code <= 0x5a) return GREEK_CAPITALS[code - 0x41];
  // Digits and the plainest signs are where they are in other fonts.
  if (code >= 0x28 && code <= 0x3f && code !== 0x2d) return String.fromCharCode(code);
  return IN_SYMBOL.get(code);
}
