/** How far letters reach, by the numbers that they have; 0 is nothing. */
export interface Widths {
  numberOf(code: number): number;
  width(letter: number, before: number): number;
}

/** A browser counts in these, and lets a line be longer by one. */
const LAYOUT_UNIT = 1 / 64;

/**
 * Where a line is broken that may be `width` wide, as a browser breaks it that may break too long words anywhere:
 * offsets after `from`, ascending. `insideOf` gives where else than at its ends a word may be broken, in offsets from its
 * beginning; when it does not know yet (`null`), neither do we. The one space between two words takes no room at the end
 * of a line; of several spaces, all but the last stand fast.
 */
export function breaksOf(
  text: string,
  from: number,
  width: number,
  widths: Widths,
  insideOf: (word: string) => readonly number[] | null,
): readonly number[] | null {
  const breaks: number[] = [];
  const { edges, letters } = measured(text, from, widths);
  const room = width + LAYOUT_UNIT;
  const reach = (start: number, end: number) =>
    Math.max(edges[end]!, edges[end - 1]! + widths.width(letters[end - 1]!, 0)) - edges[start]!;
  let lineStart = from;
  let wordStart = from;
  while (wordStart < text.length) {
    const wordEnd = endOfWord(text, wordStart);
    if (wordEnd > wordStart && reach(lineStart, wordEnd) > room) {
      const inside = insideOf(text.slice(wordStart, wordEnd).trimEnd());
      if (inside === null) return null;
      let start = wordStart;
      for (const offset of [...inside, wordEnd - wordStart]) {
        const end = wordStart + offset;
        if (reach(lineStart, end) > room && start > lineStart) breaks.push((lineStart = start));
        while (lineStart + 1 < end && reach(lineStart, end) > room) {
          let last = lineStart + 1;
          while (last + 1 < end && reach(lineStart, last + 1) <= room) last += 1;
          breaks.push((lineStart = last));
        }
        start = end;
      }
    }
    wordStart = wordEnd + 1;
  }
  return breaks;
}

function endOfWord(text: string, start: number): number {
  let space = text.indexOf(' ', start);
  while (space !== -1 && text.charCodeAt(space + 1) === 0x20) space += 1;
  return space === -1 ? text.length : space;
}

/** One measure for all lines, made larger when a line is longer than any before. */
const measure = { edges: new Float64Array(0), letters: new Uint16Array(0) };

/** The left edge of every letter if nothing were broken, and its number; valid until the next line is measured. */
function measured(text: string, from: number, widths: Widths): typeof measure {
  if (measure.letters.length <= text.length) {
    measure.edges = new Float64Array(2 * text.length + 2);
    measure.letters = new Uint16Array(2 * text.length + 2);
  }
  const { edges, letters } = measure;
  let edge = 0;
  let letter = from < text.length ? widths.numberOf(text.charCodeAt(from)) : 0;
  for (let at = from; at < text.length; at += 1) {
    edges[at] = edge;
    letters[at] = letter;
    const next = at + 1 < text.length ? widths.numberOf(text.charCodeAt(at + 1)) : 0;
    edge += widths.width(letter, next);
    letter = next;
  }
  edges[text.length] = edge;
  return measure;
}
