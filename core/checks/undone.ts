import { sentencesOf } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import { NOT_DONE, UNDOING, UNDONE, UNDONE_KINDS, UNDONE_NOUNS, type UndoneKind } from './lists/reversals.ts';

const NOUNS = UNDONE_KINDS.map((kind) => `(?<${kind}>\\b(?:${UNDONE_NOUNS[kind]})\\b)`).join('|');
/** A few words between, none of them a stop. */
const FEW = String.raw`(?:\s+[^\s.;:!?]{1,40}){0,7}?\s+`;
const FORMS = [
  // the conviction was vacated
  new RegExp(`(?:${NOUNS})${FEW}(?:was|were|been|being|is|are)(?:\\s+\\w{1,14}ly)?\\s+${UNDONE}\\b`, 'giu'),
  // vacated the conviction
  new RegExp(`\\b${UNDONE}${FEW}(?:${NOUNS})`, 'giu'),
  // the reversal of the conviction
  new RegExp(`\\b${UNDOING}\\s+of${FEW}(?:${NOUNS})`, 'giu'),
];
const ANY = new RegExp(`\\b(?:${UNDONE}|${UNDOING})\\b`, 'iu');
/** A longer sentence is a list or a table, in UTF-16 code units. */
const LONGEST = 1_500;

/** The sentences that tell that a ruling was undone, in order. */
export function sentencesUndoing(text: string): Span[] {
  if (!ANY.test(text)) return [];
  return sentencesOf(text).filter(({ start, end }) => undoneIn(text.slice(start, end)).size > 0);
}

/** What a sentence says was undone; nothing where that is only asked for, or was refused. */
export function undoneIn(sentence: string): ReadonlySet<UndoneKind> {
  const kinds = new Set<UndoneKind>();
  if (sentence.length > LONGEST || !ANY.test(sentence)) return kinds;
  for (const form of FORMS) {
    for (const { index, groups, 0: words } of sentence.matchAll(form)) {
      if (NOT_DONE.test(sentence.slice(Math.max(0, index - 60), index)) || NOT_DONE.test(words)) continue;
      for (const kind of UNDONE_KINDS) if (groups?.[kind] !== undefined) kinds.add(kind);
    }
  }
  return kinds;
}
