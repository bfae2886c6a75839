import type { Carried } from '#core/brief/carried.ts';
import type { BriefDocument } from '#core/brief/document.ts';

/** What an exported file says of itself. */
export interface ExportProperties {
  /** The file's own date. Nothing else in it tells the time: the same brief and date give the same bytes. */
  readonly created: Date;
  /** The reporter's name, if the file shall bear it. */
  readonly author?: string;
  /** What a DOCX carries to be known again. */
  readonly carried?: Carried;
}

/** Writes a brief in one file format. */
export type ExportBrief = (
  document: BriefDocument,
  properties: ExportProperties,
) => Uint8Array | Promise<Uint8Array>;

/** What stands for the author, and as the creator of the file, where the reporter gave no name. */
export const PROGRAM = 'Pincite';
