import { plainLine } from '#core/brief/plain.ts';

/** How wide letters of the sans face are, in ems: a little more than they measure, so that nothing is cut off. */
const NARROW = 0.32;
const USUAL = 0.58;
const WIDE = 0.84;
const FULL = 1.05;

/** About how wide a line of text is drawn, in the units of `size`, the height of its letters. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  if (/[ .,:;'’‘|!iljftI()[\]-]/.test(letter)) return NARROW;
  if (/[A-Z@%&mwMW—…]/.test(letter)) return WIDE;
  return letter.charCodeAt(0) < 0x1100 ? USUAL : FULL;
}

/** A text as one line that is at most `width` wide, with an ellipsis where it was cut; '' where not even one letter fits. */
export function fitted(text: string, width: number, size: number): string {
  const line = plainLine(text).replace(/\s+/g, ' ');
  if (textWidth(line, size) <= width) return line;
  let room = width - WIDE * size;
  let kept = '';
  for (const letter of line) {
    room -= widthOf(letter) * size;
    if (room < 0) break;
    kept += letter;
  }
  return kept.trimEnd() === '' ? '' : `${kept.trimEnd()}…`;
}
