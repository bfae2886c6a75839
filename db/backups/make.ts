import { readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outdated } from '#core/backups/keeping.ts';
import type { BackupReason } from '#core/contract/vocabulary.ts';
import { keyOf } from '../cipher.ts';
import { copyMatter } from '../copy.ts';
import { closeUntouched, isOfDamage } from '../damage.ts';
import { matterUuid } from '../queries/matter.ts';
import type { Db } from '../sql.ts';
import { contentsOf, corruption, faultsOf, isUntouched, markOf, type BackupContents } from './contents.ts';
import { connect, keyThatOpens, look, putWhereNothingIs, sync } from './disk.ts';
import {
  backupName,
  backupsIn,
  folderBeside,
  makeBackupFolder,
  nextNumber,
  type BackupFile,
} from './place.ts';

export interface BackupJob {
  readonly matterPath: string;
  /** Where it goes; where that cannot be reached, the next one is taken. */
  readonly folders: readonly [string, ...string[]];
  readonly why: BackupReason;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What the matter is encrypted by, and its backup with it; `null` where it is not. */
  readonly key: string | null;
}

export type BackupOutcome =
  /** `instead`: not in the first of the folders. */
  | { readonly kind: 'made'; readonly backup: BackupFile; readonly instead: boolean }
  /** The last one holds just this, or nothing was ever done. */
  | { readonly kind: 'unchanged' }
  /** What was copied is not sound: it was thrown away, and none before it was dropped. */
  | { readonly kind: 'not-sound'; readonly faults: readonly string[] }
  /** In bytes. */
  | { readonly kind: 'no-room'; readonly needed: number };

/** So much is left free on the disk beside a backup, in bytes: the matter itself has to grow there. */
const LEFT_FREE = 100e6;

/**
 * Copies a matter by a connection of its own, as it stands at one moment, while others go on writing; looks through the
 * copy, and then drops those before it that have had their time. A matter that is damaged is not written to.
 */
export function makeBackup(job: BackupJob): BackupOutcome {
  const db = connect(job.matterPath, job.key, { timeout: 5_000 });
  try {
    return backedUp(db, job);
  } catch (error) {
    if (!isOfDamage(error, db)) throw error;
    return { kind: 'not-sound', faults: [corruption(error)] };
  } finally {
    // Damage may stand where no copy comes by, and be known to whoever left a log beside the file.
    closeUntouched(db, job.matterPath);
  }
}

function backedUp(db: Db, job: BackupJob): BackupOutcome {
  if (job.why !== 'asked' && isUntouched(db)) return { kind: 'unchanged' };
  const { folder, instead } = reachable(job.folders);
  sweep(folder);
  if (job.why !== 'asked' && lastMarkIn(folder, job.key) === markOf(db)) return { kind: 'unchanged' };
  const size = sizeOf(job.matterPath);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < size + LEFT_FREE) return { kind: 'no-room', needed: size + LEFT_FREE };
  const made = put(db, folder, job, faultsOf);
  if (typeof made !== 'string') return { kind: 'not-sound', faults: made };
  const ofThis = backupsIn([folder]).filter((one) => mayBeOf(one.path, job.key, matterUuid(db)));
  for (const one of outdated(inTime(ofThis), Date.parse(job.at))) rmSync(one.path, { force: true });
  const { at, why } = job;
  return { kind: 'made', backup: { path: made, at, why, size: statSync(made).size }, instead };
}

/** Whether a backup is not known to be of another matter, which lay in this one's place before it. */
function mayBeOf(path: string, key: string | null, uuid: string): boolean {
  try {
    return look(path, key, matterUuid) === uuid;
  } catch {
    return true;
  }
}

/** What a backup holds; `null` where it is encrypted by another key. Throws where it cannot be read. */
export function describeBackup(path: string, key: string | null): BackupContents | null {
  const opening = keyThatOpens(path, [key]);
  return opening === undefined ? null : look(path, opening, contentsOf);
}

/** The first folder that is there or can be made; a drive that was taken out must keep nobody without a backup. */
function reachable(folders: BackupJob['folders']): { readonly folder: string; readonly instead: boolean } {
  for (const folder of folders.slice(0, -1)) {
    try {
      // What it lies in is there, or else the drive is not.
      if (statSync(dirname(folder)).isDirectory()) makeBackupFolder(folder);
      return { folder, instead: folder !== folders[0] };
    } catch {
      continue;
    }
  }
  const last = folders.at(-1)!;
  makeBackupFolder(last);
  return { folder: last, instead: folders.length > 1 };
}

/** No copy takes so long, in milliseconds. */
const BROKEN_OFF = 24 * 3_600_000;

/** Removes what copies left behind that were broken off. Two never go on at once into one folder in one program. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.matter\.(\d+)\.part$/.exec(name)?.[1];
    if (pid === undefined && !/^\.pincite-[0-9a-f]+\.part$/.test(name)) continue;
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Number(pid) === process.pid || Date.now() - made > BROKEN_OFF) rmSync(path, { force: true });
  }
}

/** The mark of the last backup; `null` where there is none that can be read. */
function lastMarkIn(folder: string, key: string | null): string | null {
  const last = backupsIn([folder])[0];
  try {
    return last ? look(last.path, key, markOf) : null;
  } catch {
    return null;
  }
}

/** With what stands in the write-ahead log alone. */
export function sizeOf(matterPath: string): number {
  const sizes = ['', '-wal'].map((ending) => statSync(matterPath + ending, { throwIfNoEntry: false })?.size);
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

function inTime(files: readonly BackupFile[]) {
  return files.map(({ path, at, why, size }) => ({ path, at: Date.parse(at), why, size }));
}

/** Copies an older matter before a new version changes it. Nothing is dropped for it. */
export function backUpBefore(db: Db, matterPath: string, at: string): void {
  const folder = folderBeside(matterPath);
  makeBackupFolder(folder);
  sweep(folder);
  // Who tries again after a migration that failed needs no second copy.
  if (lastMarkIn(folder, keyOf(db)) === markOf(db)) return;
  const made = put(db, folder, { at, why: 'before' }, () => []);
  if (typeof made !== 'string') throw new Error(`no backup could be made: ${made.join()}`);
}

type Name = Pick<BackupJob, 'at' | 'why'>;

/** A copy gets its name when it is whole, was looked through and is on the disk. Gives its path, or what is wrong with it. */
function put(db: Db, folder: string, { at, why }: Name, faultsIn: (copy: Db) => string[]): string | string[] {
  const part = join(folder, `${backupName(at, why, 1)}.${process.pid}.part`);
  try {
    try {
      // Nothing of ours is there: `sweep` has seen to it.
      if (!copyMatter(db, part)) throw new Error('a copy is being made already');
    } catch (error) {
      return [corruption(error)];
    }
    const faults = look(part, keyOf(db), faultsIn);
    if (faults.length > 0) return faults;
    sync(part);
    for (let number = nextNumber(folder, at); ; number += 1) {
      const path = join(folder, backupName(at, why, number));
      if (!putWhereNothingIs(part, path)) continue;
      sync(folder);
      return path;
    }
  } finally {
    rmSync(part, { force: true });
  }
}
