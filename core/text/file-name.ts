/** Names that Windows keeps for itself, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\..*)?$/i;

/** What no system allows, controls, what nobody sees, and the marks that turn the reading direction, behind which an ending can hide. */
const REFUSED = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]/gu;

/** Most systems take 255 bytes of UTF-8 with the extension; ours are short, a copy's " (2)" and a backup's are longer. */
const MOST_BYTES = 200;

/**
 * A title as the name of a file on any system, without extension: what no system allows is dropped, long names are cut.
 * `null` where nothing is left.
 */
export function fileNameFor(title: string): string | null {
  const allowed = title
    .slice(0, 2_000)
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(REFUSED, ' ')
    .replaceAll(/\s+/g, ' ');
  const name = cut(allowed.trim().replace(/^[ .]+/, '')).replace(/[ .]+$/, '');
  return name === '' || RESERVED.test(name) ? null : name;
}

/** By what programs know a file: the ending of its name with the dot, '' where that is no such ending. */
export function endingOf(fileName: string): string {
  return /\.[a-z0-9]{1,10}$/i.exec(fileName)?.[0] ?? '';
}

function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    end += character.length;
  }
  return name.slice(0, end);
}
