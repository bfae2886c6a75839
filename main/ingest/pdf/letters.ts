/** What symbol fonts keep where no character is: the bullets of word processors. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0A8': '□',
  '\uF06F': '□',
  '\uF0FE': '☒',
  '\uF020': ' ',
};

/** The letters of a glyph: ligatures taken apart, blanks of all kinds as one, what no text can hold left out. */
export function letters(unicode: unknown): string {
  if (typeof unicode !== 'string' || unicode === '') return '';
  if (/^[!-~]$/.test(unicode)) return unicode;
  const symbol = SYMBOLS[unicode];
  if (symbol !== undefined) return symbol;
  if (/^[\s\u00A0\u2000-\u200A\u202F\u3000]+$/.test(unicode)) return ' ';
  return (
    unicode
      .slice(0, 20)
      .replace(/[\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/g, (one) => one.normalize('NFKC'))
      // A hyphen that is painted is a hyphen, whatever its font calls it.
      .replaceAll('\u00AD', SOFT_HYPHEN)
      .replace(/[\u0000-\u001F\u007F-\u009F\u200B\u2028\u2029\u2060\uFEFF]/g, '')
  );
}

/** Kept until its line is known to end with it; anywhere else it was painted as a hyphen. */
export const SOFT_HYPHEN = '\u00AD';

const LOST = /[\uFFFD\uE000-\uF8FF]/;

/** Whether nobody can say which letter it is. */
export function isLost(text: string): boolean {
  return LOST.test(text);
}
