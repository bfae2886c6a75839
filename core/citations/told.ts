import type { Span } from '../text/span.ts';
import type { CitationFields, CitationKind } from './citation.ts';
import { findCitations } from './find.ts';

/**
 * A citation as it is printed for other programs: `start` to `end` is the citation alone, `fullStart` to `fullEnd` has the names
 * before it and the pin cite and parentheses behind it; `refersTo` is the place in the list of what id., supra or a short
 * form means. Fields that the citation does not have are not there.
 */
export interface ToldCitation extends Span, CitationFields {
  readonly kind: CitationKind;
  readonly text: string;
  readonly fullStart: number;
  readonly fullEnd: number;
  readonly refersTo: number | null;
}

/** The citations of a text as they are printed; `furniture` is no part of it. */
export function citationsToTell(text: string, furniture: readonly Span[] = []): ToldCitation[] {
  return findCitations(text, furniture).map(({ kind, start, end, whole, fields, refersTo }) => ({
    kind,
    start,
    end,
    text: text.slice(start, end),
    ...fields,
    fullStart: whole.start,
    fullEnd: whole.end,
    refersTo,
  }));
}
