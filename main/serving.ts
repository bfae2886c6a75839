import type { Transport } from '#core/contract/transport.ts';
import type { Wait } from './answered-late.ts';
import type { HandedFile } from './files.ts';

/** A stretch of the file that an article came from. */
export interface OriginalPart {
  /** Of the whole file. */
  readonly size: number;
  readonly sha256: string;
  /** As many of those that were asked for as are given at a time; `null` where they are not those that were kept. */
  readonly bytes: Uint8Array | null;
}

/** What a host has in hand: the contract's transport, and the few things that only a host may do, since they name paths. */
export interface Workbench extends Transport {
  /** A reference for a file that the person handed over; a window passes it on. */
  hand(file: HandedFile): Promise<string>;
  /** The file that an export made, once; `null` for a word that names none. */
  take(ref: string): Promise<HandedFile | null>;
  /** A half-open stretch of the file that an article came from; `null` where that is not kept. */
  original(articleId: number, start: number, end: number): Promise<OriginalPart | null>;
  /** The file of the matter that is open, or `null`. */
  opened(): string | null;
  /** What opens that file again, `null` where it is not encrypted. It stays in the memory of this process. */
  key(): string | null;
  /** Closes the matter, makes a last backup of it where it changed, which `onBackup` hears, and lets go of everything. */
  close(onBackup?: () => void): Promise<void>;
}

export interface WorkbenchOptions {
  readonly host: 'electron' | 'loopback' | 'cli';
  readonly version: string;
  /** Settings, the list of recent matters, the log. */
  readonly dataFolder: string;
  readonly mattersFolder: string;
  /**
   * Files on their way in or out, for this user alone. Made when the first needs it, and removed at the end; where a
   * start died, by the next one.
   */
  readonly scratchFolder: string;
  /** The assets that ship with the product. */
  readonly resourcesFolder: string;
  /** How often a watched folder is looked into, in milliseconds; every two seconds unless it is said. */
  readonly lookEveryMs?: number;
  /** How often the open matter is backed up where it changed, in milliseconds; every hour unless it is said. `null`, as in a terminal: nothing is backed up by itself. */
  readonly backUpEveryMs?: number | null;
  /** A matter file that is opened at the start, where it still can be. */
  readonly matter?: string | null;
  /** What that file is encrypted by. */
  readonly key?: string | null;
  /** By what the answer to a wrong passphrase is put off; the clock, unless it is said. */
  readonly wait?: Wait | undefined;
}
