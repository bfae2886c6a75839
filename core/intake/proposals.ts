import type { FurnitureReason, ProposedField } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';

/** A value that an article's own text (or file) suggests for one of its fields. The reporter decides. */
export interface ArticleProposal extends Span {
  readonly field: ProposedField;
  /** `published` is yyyy-mm-dd, `machineWritten` is 'true', `kind` one of ARTICLE_KINDS, the rest as printed. */
  readonly value: string;
  /** What the value was read from, in a few plain words, such as 'credit line'. */
  readonly reason: string;
}

/** A stretch of the text that looks like a part of the page instead of the article. */
export interface FurnitureProposal extends Span {
  readonly reason: FurnitureReason;
}

/** What one kind of sign yields. Of two values for one field, the earlier one is the stronger. */
export interface Found {
  readonly proposals: readonly ArticleProposal[];
  readonly furniture: readonly FurnitureProposal[];
}

export const NOTHING: Found = { proposals: [], furniture: [] };

/** Where a value is not words of the text: a file's name, a record's column. */
export const OUTSIDE: Span = { start: 0, end: 0 };
