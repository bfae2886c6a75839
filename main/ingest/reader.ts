import type { ReaderChoices } from '#core/contract/intake.ts';
import type { Signal } from '#core/contract/transport.ts';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { Source } from '#core/intake/source.ts';
import type { Refusal } from './refusal.ts';

export interface ReaderInput {
  readonly bytes: Uint8Array;
  /** Without folders. */
  readonly fileName: string;
  readonly choices: ReaderChoices;
  /** Once it is aborted a reader gives nothing more. */
  readonly signal: Signal;
}

/** What a reader met in a file, in the order of the file. */
export type Met =
  | { readonly kind: 'source'; readonly source: Source }
  /** A part that cannot be read; the others go on. `part` is `null` for the whole file. */
  | { readonly kind: 'refused'; readonly part: string | null; readonly refusal: Refusal }
  /** A file inside the file, to be read by its own format: of an archive taken, of a message's attachments offered. */
  | { readonly kind: 'file'; readonly part: string; readonly bytes: Uint8Array; readonly offered: boolean };

/** Reads one format. It changes no word, runs nothing and asks nothing of the network; for a given input it gives the same. */
export interface Reader {
  readonly format: SourceFormat;
  /** To be raised whenever a file is read otherwise than before: what was read by an older one can be read again. */
  readonly version: number;
  read(input: ReaderInput): AsyncIterable<Met>;
}
