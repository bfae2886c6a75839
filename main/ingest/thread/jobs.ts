import type { ReaderChoices } from '#core/contract/intake.ts';
import type { ScannedWord } from '#core/contract/originals.ts';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { ReadPart } from '../read.ts';
import type { ListDescription } from '../lists/describe.ts';
import type { Refusal } from '../refusal.ts';

/** A file that a thread is to read, or to look into. */
export interface ReadJob {
  readonly path: string;
  /** As the person knows it: by it a format is told where the bytes do not tell. */
  readonly name: string;
  readonly choices: ReaderChoices;
  /** What is offered inside the file and is to be read as well, each by its way in. */
  readonly takes: readonly string[];
  /** The page of a PDF, from 0, of which the picture alone is read. */
  readonly page?: number;
}

/** What there is in a file, before it is read: itself, or the files that it holds. */
export interface Seen {
  /** The way to it inside the file; `null` for the file as a whole. */
  readonly part: string | null;
  /** In bytes. */
  readonly size: number;
  /** `null` where it cannot be read. */
  readonly format: SourceFormat | null;
  /** Of its bytes; `null` where they could not be had. */
  readonly sha256: string | null;
  /** Whether it goes in only if the reporter asks for it, such as an attachment. */
  readonly offered: boolean;
  readonly refusal: Refusal | null;
}

/** What goes to a thread. `taken` says that so much of what it gave is used up: it may give more. */
export type ToThread =
  | { readonly kind: 'read'; readonly number: number; readonly job: ReadJob }
  | { readonly kind: 'look'; readonly number: number; readonly job: ReadJob }
  /** The list that `job.takes` leads to, or the file as a whole where it names none. */
  | { readonly kind: 'describe'; readonly number: number; readonly job: ReadJob }
  /** The words of the picture of the page that the job names. */
  | { readonly kind: 'scan'; readonly number: number; readonly job: ReadJob }
  | { readonly kind: 'taken'; readonly weight: number };

/** What comes back: for each job `began`, what it gives, and `done`, one job after the other. */
export type FromThread =
  | { readonly kind: 'began'; readonly number: number }
  | { readonly kind: 'part'; readonly number: number; readonly weight: number; readonly part: ReadPart }
  | { readonly kind: 'seen'; readonly number: number; readonly weight: number; readonly seen: Seen }
  | {
      readonly kind: 'described';
      readonly number: number;
      readonly weight: number;
      readonly described: ListDescription | Refusal;
    }
  | {
      readonly kind: 'scanned';
      readonly number: number;
      readonly weight: number;
      readonly words: readonly ScannedWord[];
    }
  | { readonly kind: 'done'; readonly number: number };

/**
 * So many code units may be on their way: a thread that is ahead of who stores waits. An article is as long as a book at
 * most, so that memory holds two or three of those.
 */
export const MOST_UNDER_WAY = 8_000_000;
