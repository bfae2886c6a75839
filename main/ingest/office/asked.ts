import type { ReaderChoices } from '#core/contract/intake.ts';

/** What a document holds beside its words, for those who read them. */
export interface Tallies {
  tracked: number;
  comments: number;
  hidden: number;
  /** Documents that are put in whole and have formats of their own, and such as lie outside of the file. */
  readonly chunks: string[];
  elsewhere: number;
  /** Parts beside the words that could not be read. */
  readonly damaged: string[];
}

export function noTallies(): Tallies {
  return { tracked: 0, comments: 0, hidden: 0, chunks: [], elsewhere: 0, damaged: [] };
}

/** Whether words that somebody added with tracking on are to be read, and whether those that were struck out. */
export function changesAsked({ trackedChanges }: ReaderChoices): {
  readonly added: boolean;
  readonly struck: boolean;
} {
  return { added: trackedChanges === 'accepted', struck: trackedChanges === 'rejected' };
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
