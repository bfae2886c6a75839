import { statSync, utimesSync } from 'node:fs';
import type { BackupFate } from '#core/contract/vocabulary.ts';
import { keyThatOpens } from '../backups/disk.ts';
import { removeBackup } from '../backups/rekey.ts';
import { forgetInFile, holds, type ForgettingJob } from './forget-in-file.ts';

export interface BackupForgettingJob extends ForgettingJob {
  /** What becomes of a backup that has the text; one of an older version can only be removed. */
  readonly fate: BackupFate;
}

/** `left`: it may have the text still. `overwritten`: whether all that had it was, before it was removed. */
export interface BackupForgotten {
  readonly became: 'forgotten' | 'removed' | 'untouched' | 'left';
  readonly overwritten: boolean;
}

/**
 * Forgets a text in a backup, or removes the backup; `key` is that of the matter, and those of before a passphrase was set
 * have none. One that cannot be looked into goes only where all are to be removed.
 */
export function forgetInBackup({ fate, ...job }: BackupForgettingJob): BackupForgotten {
  const { path } = job;
  const held = holds(path, job.key, job.sha256);
  if (held === 'not held') return { became: 'untouched', overwritten: true };
  try {
    if (fate === 'remove' || held === 'held by an older version')
      return { became: 'removed', overwritten: removeBackup(path) };
    if (held === 'closed') return { became: 'left', overwritten: true };
    const { atime, mtime } = statSync(path);
    const became = forgetInFile({ ...job, key: keyThatOpens(path, [job.key]) ?? null });
    // The name of those that older versions made does not say when that was.
    utimesSync(path, atime, mtime);
    return { became: 'forgotten', overwritten: became !== 'traces' };
  } catch {
    // A disk that is full, gone or read-only: whoever asked is told its name.
    return { became: 'left', overwritten: true };
  }
}
