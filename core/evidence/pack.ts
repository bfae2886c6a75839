import type { PrintedResult } from '../brief/checked.ts';
import type { HistoryLine } from './history.ts';

/** What goes into a pack for whoever reads a brief as a lawyer, whatever the files are. */
export interface Pack {
  readonly matter: string;
  readonly title: string;
  /** UUIDs; `null` in a redacted edition, where they could be looked up. */
  readonly matterUuid: string | null;
  readonly briefUuid: string | null;
  /** When it was made, as an ISO instant. */
  readonly made: string;
  /** Of the program. */
  readonly version: string;
  /** What stands in the place of those who are not named; `null` where the edition is whole. */
  readonly instead: readonly string[] | null;
  readonly quotes: readonly PackQuote[];
  readonly sources: readonly PackSource[];
  readonly claims: readonly PackClaim[];
}

/** A quote of the brief, compared with its article. */
export interface PackQuote {
  /** 1-based, in the order of the brief. */
  readonly number: number;
  /** As the brief prints them. */
  readonly words: string;
  /** As the article has them, where the brief prints them otherwise. */
  readonly exact: string | null;
  readonly speaker: string | null;
  readonly reportedVia: string | null;
  /** The number of its source. */
  readonly source: number;
  /** Where it is on paper, as `pageCite` says it; `null` where the source's pages are not known. */
  readonly page: string | null;
  readonly paragraph: number | null;
  readonly lastParagraph: number | null;
  /** The half-open span in the article's text, in UTF-16 code units; `null` in a redacted edition, where it would tell how long names are. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Of the article's text, in UTF-8; `null` where it is left out. */
  readonly sha256: string | null;
  readonly result: PrintedResult;
  /** The result in words, with what was altered and why it was signed off. */
  readonly said: string;
}

export interface PackSource {
  /** 1-based, in the order in which they are cited. */
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly importedAt: string | null;
  /** What was imported. */
  readonly file: {
    readonly name: string | null;
    readonly sha256: string | null;
    readonly encoding: string | null;
  };
  readonly machineWritten: boolean;
  /** The text as it was read; `null` where the source is hidden. */
  readonly text: string | null;
  /** Of the article's text; `null` where it is left out. */
  readonly sha256: string | null;
  /** Whether names were replaced in the text. */
  readonly touched: boolean;
  /** The very file that was imported, where it is in the pack, or why it is not. */
  readonly original: PackOriginal;
}

export type PackOriginal =
  /** `ending` as of the imported file's name, with the full stop; it may be ''. */
  | { readonly kind: 'there'; readonly ending: string; readonly bytes: Uint8Array }
  /**
   * `same`: the text is the file, letter for letter. `part`: the file holds other sources too. `redacted`: it cannot be
   * shown that nobody who is hidden is named in it.
   */
  | { readonly kind: 'none' | 'same' | 'not kept' | 'part' | 'too large' | 'redacted' };

export interface PackClaim {
  readonly number: number;
  readonly text: string;
  readonly lines: readonly HistoryLine[];
}

/** A file of the pack, its path within it parted by slashes. */
export interface PackFile {
  readonly path: string;
  readonly contents: Uint8Array;
}
