import { findQuotations } from '#core/quotations/find.ts';
import type { Quotation } from '#core/quotations/quotation.ts';
import { MIN_LETTERS } from '#core/quotations/wordings/compare.ts';
import type { DraftUncheckable } from './finding.ts';
import type { DraftSpan, DraftText } from './text.ts';

/** A quotation of a draft, in its text or in a note. The spans of `found` are of the text or the note that it stands in. */
export interface DraftQuoted {
  readonly at: DraftSpan;
  /** The words alone, without marks that are repeated in it. */
  readonly words: string;
  readonly found: Quotation;
}

/** Every quotation of a draft, in the order of its text; those of a note stand where its mark does. */
export function quotationsOfDraft({ text, notes }: DraftText): DraftQuoted[] {
  const found = [
    ...quotationsOf(text, null).map((one) => ({ one, place: one.at.start })),
    ...notes.flatMap((note, i) => quotationsOf(note.text, i).map((one) => ({ one, place: note.at }))),
  ];
  // Sorting is stable: what stands in one note keeps its order, and a text goes before the notes at one place.
  return found.toSorted((a, b) => a.place - b.place).map(({ one }) => one);
}

function quotationsOf(text: string, note: number | null): DraftQuoted[] {
  return findQuotations(text).map((found) => ({
    at: { note, start: found.start, end: found.end },
    words: found.segments.map(({ start, end }) => text.slice(start, end)).join('\n'),
    found,
  }));
}

/** More words of one quotation are not looked for, in UTF-16 code units: it is a whole document. */
export const LONGEST_QUOTATION = 20_000;

/** Why nothing can be said of a quotation, whatever the matter holds. */
export function uncheckable({ words }: DraftQuoted): DraftUncheckable | null {
  if (words.length > LONGEST_QUOTATION) return 'too long';
  const letters = words.match(LETTERS)?.length ?? 0;
  if (letters === 0) return 'no words';
  return letters < MIN_LETTERS ? 'too short' : null;
}
const LETTERS = /[\p{L}\p{N}]/gu;

/** So few words at arm's length, or as a title or a term, are nobody's in particular. */
const MOST_OWN = 4;

/** Whether words that the matter has not are missing there: a title, a term, or a few words at arm's length are the writer's own. */
export function isSpeech({ at, words, found: { kind, attribution } }: DraftQuoted): boolean {
  // In a note, what nobody is said to say is the title of what is cited.
  if (at.note !== null && !attribution?.verb) return false;
  if (kind === 'direct' || kind === 'partial') return true;
  return kind === 'scare' && words.trim().split(/\s+/).length > MOST_OWN;
}
