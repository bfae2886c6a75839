import type { Span } from '#core/text/span.ts';

/** The words of a draft, whatever file it came in. Offsets are UTF-16 code units of `text`. */
export interface DraftText {
  /** Paragraphs parted by `\n\n`, a line end inside one is `\n`; of tables each cell is a paragraph. Tracked deletions are left out, insertions are in. */
  readonly text: string;
  /** Foot- and endnotes, in the order of their marks: `at` is where the mark stands in `text` (the mark itself is not in it). */
  readonly notes: readonly DraftNote[];
}

export interface DraftNote {
  readonly at: number;
  readonly text: string;
}

/** A stretch of a draft: of its text or, where `note` is a number, of that one of its notes, counted from 0. */
export interface DraftSpan extends Span {
  readonly note: number | null;
}
