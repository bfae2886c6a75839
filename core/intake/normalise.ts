const REPLACEMENT = '\uFFFD';

/**
 * The text as it is stored, for good. Line ends (CRLF, CR, U+2028, U+2029) become `\n`, since the editor would
 * otherwise count them differently; a byte order mark at the start is dropped; U+0000 and halves of surrogate pairs,
 * which neither SQLite nor UTF-8 can hold, become U+FFFD. Nothing else changes: offsets of a text that has only CRLF
 * to lose are those after replacing CRLF.
 */
export function normalise(raw: string): string {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u0000', REPLACEMENT)
    .toWellFormed();
}
