import type { SourceFormat, SourceWarningCode } from '#core/contract/vocabulary.ts';
import type { Page } from '#core/text/pages.ts';
import type { ArticleProposal, FurnitureProposal } from './proposals.ts';

/** One source as its reader gives it: its words, and what the file says of them. Nothing of it is decided yet. */
export interface Source {
  /** The format whose reader read it. */
  readonly format: SourceFormat;
  /** Where a file holds several: an archive's path, a mailbox's message; `null` for the file as a whole. */
  readonly part: string | null;
  /** As `normalise` leaves it. Paragraphs are parted by `\n\n`; a `\n` inside one is a line end of the source. */
  readonly text: string;
  /** WHATWG name; `null` where the format has no encoding of its own. */
  readonly encoding: string | null;
  /** In the order of the text, without gaps; empty where the source has no pages. */
  readonly pages: readonly Page[];
  /** At most one for each field; what the file says of itself is stronger than what its text says. */
  readonly proposals: readonly ArticleProposal[];
  readonly furniture: readonly FurnitureProposal[];
  /** What the reporter ought to look at before trusting the words. */
  readonly warnings: readonly SourceWarning[];
}

export interface SourceWarning {
  readonly code: SourceWarningCode;
  /** A count, a name, or ''. */
  readonly detail: string;
  /** The labels of the pages that it is about. */
  readonly pages: readonly string[];
}
