import { randomBytes } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import { uuidv7 } from '#core/identity/uuid.ts';
import type { Action } from '#core/contract/actions.ts';
import { Failure } from '#core/contract/failures.ts';
import type { WorkbenchEvent } from '#core/contract/methods.ts';
import type { By } from '#db/chain/seal.ts';
import { closeUntouched } from '#db/damage.ts';
import { closeLeavingNothing } from '#db/leftovers.ts';
import { recordStep } from '#db/log.ts';
import { fileAt, isSame } from '#db/beginning.ts';
import type { Hold } from '#db/held.ts';
import type { Db } from '#db/sql.ts';
import type { FileRefs } from '../files.ts';
import { accountName } from '../account.ts';
import { printByBrowser, type Printer } from '../printing.ts';
import type { WorkbenchOptions } from '../serving.ts';
import { diskFailure } from './disk.ts';

/** The one matter that is open, and where it lies. */
export interface OpenMatter {
  readonly db: Db;
  readonly filePath: string;
  /** What says to others that it is open; `null` where nothing does. */
  readonly hold: Hold | null;
}

/** A matter file by its reference, and as it is called. */
export interface Asked {
  readonly ref: string;
  readonly name: string;
}

/** Several changes of one moment are told once: an import of a thousand articles is one reload of a list, not a thousand. */
const CHANGES_ARE_ONE_MS = 100;

/** What all services share: the open matter, the clock and dice, the files handed over, and the bell. */
export class Desk {
  readonly options: WorkbenchOptions;
  readonly files: FileRefs;
  readonly print: Printer;
  readonly #announce: (event: WorkbenchEvent) => void;
  #open: OpenMatter | null = null;
  #file: BigIntStats | null = null;
  #isDamaged = false;
  #changed: { readonly timer: NodeJS.Timeout; readonly due: number } | null = null;
  #asked: Asked | null = null;
  readonly #unfinished = new Set<() => void>();
  readonly #random = randomTens();

  constructor(
    options: WorkbenchOptions,
    files: FileRefs,
    announce: (event: WorkbenchEvent) => void,
    print: Printer = printByBrowser,
  ) {
    this.options = options;
    this.print = print;
    this.files = files;
    this.#announce = announce;
  }

  get open(): OpenMatter | null {
    return this.#open;
  }

  /** Puts another matter on the desk, or none; the one before is closed. */
  use(matter: OpenMatter | null): void {
    this.#leave();
    this.#open = matter;
    this.#file = matter && fileAt(matter.filePath);
    this.#announce({ kind: 'matter' });
  }

  /**
   * Throws `file-moved` where the file of the open matter is not where it was opened. The matter is closed then, with all
   * that was saved in the one file: what still stood in the log beside it would not have gone along.
   */
  inPlace(): void {
    if (!this.#open || !this.#file) return;
    const { db, filePath } = this.#open;
    const there = fileAt(filePath);
    if (there && isSame(there, this.#file)) return;
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // The drive is gone, and the log with it: both are there again when it is.
    }
    this.use(null);
    throw new Failure('file-moved', { name: basename(filePath) });
  }

  /** Whether damage was found in the open matter's file: it takes no change any more. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** Damage was found in the file of this matter: from now on it is only read. */
  foundDamaged(db: Db): void {
    if (this.#open?.db !== db || this.#isDamaged) return;
    this.#isDamaged = true;
    db.pragma('query_only = ON');
    this.changed(0);
  }

  /**
   * Takes the matter off the desk while `work` does something to its file, and puts back what it opens. Windows go on
   * with it as it is; long work that was being done is broken off, as by closing.
   */
  replace(work: (filePath: string) => Db): void {
    if (!this.#open) throw new Failure('no-matter', {});
    const { filePath, hold } = this.#open;
    // It stays held meanwhile.
    this.#open = { ...this.#open, hold: null };
    this.#leave();
    try {
      this.#open = { db: work(filePath), filePath, hold };
      this.#file = fileAt(filePath);
      this.#announce({ kind: 'changed' });
    } catch (error) {
      hold?.release();
      this.#announce({ kind: 'matter' });
      throw error;
    }
  }

  /** The matter that wants its passphrase before it is opened. */
  get asked(): Asked | null {
    return this.#asked;
  }

  ask(asked: Asked | null): void {
    if (this.#asked === asked) return;
    this.#asked = asked;
    this.#announce({ kind: 'asked' });
  }

  /** Throws `no-matter`. */
  db(): Db {
    if (!this.#open) throw new Failure('no-matter', {});
    return this.#open.db;
  }

  /** Does `work` as one step that can be undone, all or nothing; windows hear of it within so many milliseconds. */
  record<T>(action: Action, work: (db: Db) => T, withinMs?: number): T {
    this.inPlace();
    const db = this.db();
    if (this.#isDamaged) throw new Failure('matter-damaged', {});
    const head = { uuid: this.uuid(), action, ...this.by() };
    try {
      const result = writing(() => recordStep(db, head, () => work(db)));
      this.changed(withinMs);
      return result;
    } catch (error) {
      // What a disk refused as it synced, one on a network may have kept: windows show what is there.
      if (error instanceof Failure && error.is('disk-fault')) this.changed();
      throw error;
    }
  }

  tell(event: WorkbenchEvent): void {
    this.#announce(event);
  }

  /** Tells the windows, within so many milliseconds, that something changed. */
  changed(withinMs = CHANGES_ARE_ONE_MS): void {
    const due = performance.now() + withinMs;
    if (this.#changed && this.#changed.due <= due) return;
    if (this.#changed) clearTimeout(this.#changed.timer);
    const timer = setTimeout(() => {
      this.#changed = null;
      this.#announce({ kind: 'changed' });
    }, withinMs);
    this.#changed = { timer, due };
  }

  close(): void {
    this.#leave();
  }

  #leave(): void {
    for (const closed of this.#unfinished) closed();
    this.#unfinished.clear();
    if (this.#changed) clearTimeout(this.#changed.timer);
    this.#changed = null;
    if (this.#open && this.#isDamaged) closeUntouched(this.#open.db, this.#open.filePath);
    else if (this.#open) closeLeavingNothing(this.#open.db);
    this.#open?.hold?.release();
    this.#open = null;
    this.#isDamaged = false;
  }

  /**
   * Long work that writes in parts says here how it hears that its matter is closed before it has ended. Gives what to
   * call at its end.
   */
  unfinished(closed: () => void): () => void {
    this.#unfinished.add(closed);
    return () => void this.#unfinished.delete(closed);
  }

  /** Who does what is done now, as the history keeps it. */
  by(): By & { readonly at: string } {
    const via = this.options.host === 'cli' ? 'terminal' : 'window';
    return { who: accountName(), via, at: this.now().toISOString() };
  }

  now(): Date {
    return new Date();
  }

  uuid(): string {
    return uuidv7(Date.now(), this.#random());
  }
}

/** Ten random bytes a time, out of a block: asked of the system for each row, they took a tenth of a long import. */
function randomTens(): () => Uint8Array {
  let block = randomBytes(0);
  let at = 0;
  return () => {
    if (at + 10 > block.length) {
      block = randomBytes(4_000);
      at = 0;
    }
    at += 10;
    return block.subarray(at - 10, at);
  };
}

/** Turns what a disk may do to a write into a failure that can be told; the transaction has been rolled back. */
export function writing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
}

/** The row, or the failure that there is none. */
export function found<Row>(
  row: Row | null | undefined | false,
  noun: Failure<'not-found'>['detail']['noun'],
  id: number | string,
): Row {
  if (row === null || row === undefined || row === false) throw new Failure('not-found', { noun, id });
  return row;
}
