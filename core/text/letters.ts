/** Whether a letter, a digit or a mark on one stands at `at`; of a character of two code units, at either of them. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  const first = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  const character = text.codePointAt(first);
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(character));
}

/** What joins letters into one word when it stands between two of them: `don’t`, `well-known`, `12,000`, `3.5`. */
const JOINS = new Set(["'", '’', '-', '\u2010', '\u2011', '.', ',']);

/** Whether `at`, the place before a character, lies inside a word. */
export function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = isLetterAt(text, at - 1);
  const after = isLetterAt(text, at);
  if (before && after) return true;
  if (before) return joinsAt(text, at);
  return after && joinsAt(text, at - 1);
}

function joinsAt(text: string, at: number): boolean {
  const mark = text[at]!;
  if (!JOINS.has(mark) || !isLetterAt(text, at - 1) || !isLetterAt(text, at + 1)) return false;
  return (mark !== '.' && mark !== ',') || (isDigitAt(text, at - 1) && isDigitAt(text, at + 1));
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
