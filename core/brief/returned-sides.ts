import type { DraftText } from '#core/draft/text.ts';
import type { Span } from '#core/text/span.ts';
import type { Carried, CarriedParagraph } from './carried.ts';

/** Words of what was exported, by their span in all of its words. */
export interface CarriedWords extends Span {
  readonly item: string | null;
  readonly part: CarriedParagraph['part'];
  readonly text: string;
}

/** A note by the place of its mark. */
export interface PlacedNote {
  readonly at: number;
  readonly text: string;
}

/** All words of what was exported: paragraphs parted by `\n\n`, in each of them one blank for a run of blanks. */
export interface CarriedSide {
  readonly text: string;
  readonly paragraphs: readonly CarriedWords[];
  readonly quotes: readonly (CarriedWords & { readonly quote: string })[];
  readonly notes: readonly (PlacedNote & Pick<CarriedWords, 'item' | 'part'>)[];
}

/** The same of what came back; `original` is the way from a place in it to one in the draft's text. */
export interface ReturnedSide {
  readonly text: string;
  readonly notes: readonly PlacedNote[];
  readonly original: (at: number) => number;
}

export function carriedSide(carried: Carried): CarriedSide {
  const paragraphs: CarriedWords[] = [];
  const quotes: {
    quote: string;
    item: string | null;
    part: CarriedParagraph['part'];
    start: number;
    end: number;
  }[] = [];
  const notes: CarriedSide['notes'][number][] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { item, part, text: written, quotes: own, notes: marks } of carried.paragraphs) {
    const { text, moved } = spaced(written);
    const end = start + text.length;
    paragraphs.push({ item, part, text, start, end });
    for (const { at, text: words } of marks)
      notes.push({ item, part, at: start + moved(at), text: spaced(words).text });
    for (const { quote, start: from, end: to } of own) {
      const before = quotes.at(-1);
      // The paragraphs of a long quotation are one.
      if (before?.quote === quote && before.item === item && before.end === start - 2)
        before.end = start + moved(to);
      else quotes.push({ quote, item, part, start: start + moved(from), end: start + moved(to) });
    }
    texts.push(text);
    start = end + 2;
  }
  const text = texts.join('\n\n');
  return {
    text,
    paragraphs,
    quotes: quotes.map((one) => ({ ...one, text: text.slice(one.start, one.end) })),
    notes,
  };
}

export function returnedSide(draft: DraftText): ReturnedSide {
  const { text, moved } = spaced(draft.text);
  const places = new Uint32Array(text.length + 1);
  for (let at = draft.text.length; at >= 0; at -= 1) places[moved(at)] = at;
  return {
    text,
    notes: draft.notes.map((note) => ({ at: moved(note.at), text: spaced(note.text).text })),
    original: (at) => places[at]!,
  };
}

/** A text with one blank, or one empty line, for each run of blanks, and the way of a place of it into that. */
function spaced(text: string): { text: string; moved: (at: number) => number } {
  const moves = new Uint32Array(text.length + 1);
  const out: string[] = [];
  let length = 0;
  let from = 0;
  for (const { 0: blanks, index } of text.matchAll(/\s+/g)) {
    out.push(text.slice(from, index));
    for (let at = from; at < index; at += 1) moves[at] = length + at - from;
    length += index - from;
    from = index + blanks.length;
    moves.fill(length, index, from);
    // None at either end.
    if (index === 0 || from === text.length) continue;
    const blank = /\n\s*\n/.test(blanks) ? '\n\n' : ' ';
    out.push(blank);
    length += blank.length;
  }
  out.push(text.slice(from));
  for (let at = from; at <= text.length; at += 1) moves[at] = length + at - from;
  return { text: out.join(''), moved: (at) => moves[Math.min(at, text.length)]! };
}
