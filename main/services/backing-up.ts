import { existsSync } from 'node:fs';
import type { BackupProblem, BackupReason } from '#core/contract/vocabulary.ts';
import { sizeOf, type BackupOutcome } from '#db/backups/make.ts';
import { folderBeside } from '#db/backups/place.ts';
import { keyOf } from '#db/cipher.ts';
import { placeOf } from '#db/place.ts';
import { doJob, type Job, type OutcomeOf } from '../backups/jobs.ts';
import { doInThread } from '../backups/thread.ts';
import { writeLog } from '../log.ts';
import { backupFolders } from './backup-folders.ts';
import { boundLog } from './bounding.ts';
import type { Desk, OpenMatter } from './desk.ts';

/** Each hour in which something was done. */
const EACH_MS = 3_600_000;
/** A larger matter is copied by a thread of its own, as is any to a chosen drive, which may be slow; the thread takes longer to start than a small one to be copied. In bytes. */
const IN_A_THREAD = 8e6;

/** The matter that is backed up, also when it was closed a moment ago. */
export interface Followed {
  readonly matterPath: string;
  /** What it is encrypted by, in memory only; `null` where it is not. */
  readonly key: string | null;
}

export function followed({ filePath, db }: OpenMatter): Followed {
  return { matterPath: filePath, key: keyOf(db) };
}

/** Backs up the matter on a desk by itself, one copy at a time. */
class Backups {
  readonly #desk: Desk;
  readonly #abort = new AbortController();
  #followed: Followed | null = null;
  #each: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #problem: BackupProblem | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What became of the last attempt. */
  get problem(): BackupProblem | null {
    return this.#problem;
  }

  /** Another matter is on the desk, or none, or the same under another passphrase. */
  follow(): void {
    const { open, options } = this.#desk;
    // A terminal makes none: a script may go through hundreds of commands.
    const { backUpEveryMs = options.host === 'cli' ? null : EACH_MS } = options;
    if (backUpEveryMs === null) return;
    clearInterval(this.#each);
    const before = this.#followed;
    const now = open ? followed(open) : null;
    this.#followed = now;
    this.#problem = null;
    if (before !== null && before.matterPath !== now?.matterPath) void this.#byItself('close', before);
    if (now === null) return;
    void this.#byItself('open', now);
    this.#each = setInterval(() => void this.#hourly(now), backUpEveryMs);
    this.#each.unref();
  }

  /** Damage was found in the matter: no copy of it may take the place of those before it. */
  stop(): void {
    if (this.#followed === null) return;
    clearInterval(this.#each);
    this.#followed = null;
    this.#problem = 'not-sound';
    this.#desk.tell({ kind: 'backed-up', problem: 'not-sound' });
  }

  /** A day of edits outgrows the bound of the history too, with no import and nothing opened. */
  async #hourly(matter: Followed): Promise<void> {
    await boundLog(this.#desk);
    await this.#byItself('hour', matter);
  }

  /** Where something was done, and no backup holds it. Never rejects. */
  async #byItself(why: BackupReason, matter: Followed): Promise<void> {
    if (!existsSync(matter.matterPath) || wouldBeWaitedFor(why, matter)) return;
    const problem = await this.make(why, matter).then(problemOf, (fault: unknown) => {
      writeLog(this.#desk.options.dataFolder, 'backup', fault);
      return 'failed' as const;
    });
    if (this.#followed !== matter) return;
    const before = this.#problem;
    this.#problem = problem;
    this.#desk.tell({ kind: 'backed-up', problem: problem === before ? null : problem });
  }

  make(why: BackupReason, { matterPath, key }: Followed): Promise<BackupOutcome> {
    const { dataFolder } = this.#desk.options;
    const [first] = backupFolders(dataFolder, matterPath);
    const beside = folderBeside(matterPath);
    const folders = first === beside ? ([beside] as const) : ([first, beside] as const);
    return this.inTurn(
      () => {
        const at = this.#desk.now().toISOString();
        return { kind: 'back up', job: { matterPath, folders, why, at, key } };
      },
      first === beside ? sizeOf(matterPath) : Infinity,
    );
  }

  /** Does something to the file of the matter when no copy of it is being made. */
  alone<T>(work: () => T): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Does a job when those before it are done; a large file's by a thread of its own. */
  inTurn<One extends Job>(jobNow: () => One, size: number): Promise<OutcomeOf<One>> {
    const done = this.#turn.then(() => {
      this.#abort.signal.throwIfAborted();
      const job = jobNow();
      // What a job gives follows from its kind.
      return size < IN_A_THREAD ? (doJob(job) as OutcomeOf<One>) : doInThread(job, this.#abort.signal);
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Makes the last backup, of which `onBackup` hears where it takes time. */
  async close(onBackup: () => void = () => {}): Promise<void> {
    clearInterval(this.#each);
    const last = this.#followed;
    this.#followed = null;
    if (last !== null && existsSync(last.matterPath)) {
      if (sizeOf(last.matterPath) >= IN_A_THREAD) onBackup();
      await this.#byItself('close', last);
    }
    await this.#turn;
    this.#abort.abort();
  }
}

function problemOf(outcome: BackupOutcome): BackupProblem | null {
  if (outcome.kind === 'no-room' || outcome.kind === 'not-sound') return outcome.kind;
  return outcome.kind === 'made' && outcome.instead ? 'elsewhere' : null;
}

/** On a share, where there is no write-ahead log, whoever writes waits for a copy: a large one is made as the matter is closed. */
function wouldBeWaitedFor(why: BackupReason, { matterPath }: Followed): boolean {
  return why !== 'close' && sizeOf(matterPath) >= IN_A_THREAD && placeOf(matterPath) === 'share';
}

const ON = new WeakMap<Desk, Backups>();

export function backupsOn(desk: Desk): Backups {
  const backups = ON.get(desk) ?? new Backups(desk);
  ON.set(desk, backups);
  return backups;
}
