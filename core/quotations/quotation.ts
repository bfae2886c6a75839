import type { QuotationKind, Speech } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';

/** What stands around a quotation: “double”, ‘single’, „low“, «guillemets», or nothing but its place as a block. */
export type QuotationMarks = 'double' | 'single' | 'low' | 'guillemets' | 'block';

/** The words between one pair of marks, or of one block, before anything is said of them. */
export interface QuotedWords extends Span {
  readonly marks: QuotationMarks;
  /**
   * The words alone, in order: one span, or one a paragraph where the quotation runs over several, without the opening
   * marks that are repeated there. The first starts where the quotation starts, the last ends where it ends.
   */
  readonly segments: readonly Span[];
  /** How many quotations stand around this one. */
  readonly depth: number;
  /** Whether a closing mark was found; without one the quotation ends with its paragraph. */
  readonly closed: boolean;
}

/** Words of an article by their place. */
export interface Phrase extends Span {
  readonly text: string;
}

/** Who is said to have spoken, and which words say so. */
export interface Attribution {
  /** The whole noun phrase of the sentence, without the comma: `His legal team, Alex Spiro and Luke Nikas`, `the filing`, `she`. */
  readonly speaker: Phrase | null;
  /** The fullest name that the article gives to the one meant by a surname, a pronoun or a description; `null` if none is sure. */
  readonly who: Phrase | null;
  /** As printed: `said`, `conceded`, `according to`. */
  readonly verb: Phrase | null;
  /** The outlet or platform that the sentence credits: `People magazine`, `CNN`. */
  readonly reportedVia: Phrase | null;
  /** The stretch of the article from which the proposal was read, so that the reporter can look at it. */
  readonly reason: Span;
}

/** A quotation found in an article's text. Offsets are UTF-16 code units, half-open, of the words inside the outer marks. */
export interface Quotation extends QuotedWords {
  readonly kind: QuotationKind;
  readonly speech: Speech;
  /** The index, in the list that it came in, of the first piece of its utterance (“…,” he said, “…”); its own if it is whole. */
  readonly utterance: number;
  readonly attribution: Attribution | null;
}
