import { closeSync, openSync, rmSync, statSync, utimesSync } from 'node:fs';
import { overwrite, rewriteMatter } from '../rewrite.ts';
import { keyThatOpens } from './disk.ts';

/** The backups of a matter that is encrypted otherwise from now on; `null` is not at all. */
export interface RekeyJob {
  readonly paths: readonly string[];
  /** What the matter was encrypted by. */
  readonly from: string | null;
  /** What it is encrypted by now. */
  readonly to: string | null;
  /** `rewrite`: they are encrypted as the matter is; `remove`: those that are not are overwritten and removed. */
  readonly what: 'rewrite' | 'remove';
}

/** How many were changed, and how many stayed as they were: damaged, say, or under a passphrase of before. */
export interface RekeyOutcome {
  readonly done: number;
  readonly left: number;
}

/** Changes one after the other; one that fails stays as it was, and stops none of the rest. */
export function rekeyBackups({ paths, from, to, what }: RekeyJob): RekeyOutcome {
  let done = 0;
  let left = 0;
  for (const path of paths) {
    try {
      const is = keyThatOpens(path, [to, from]);
      if (is === to) continue;
      if (what === 'remove') removeBackup(path);
      else if (is === undefined) throw new Error('under another passphrase');
      else rewrite(path, is, to);
      done += 1;
    } catch {
      left += 1;
    }
  }
  return { done, left };
}

function rewrite(path: string, from: string | null, to: string | null): void {
  const { atime, mtime } = statSync(path);
  rewriteMatter({ filePath: path, from, to });
  // The name of those that older versions made does not say when that was.
  utimesSync(path, atime, mtime);
}

/** Removes a backup; `false` where it could not be overwritten before. */
export function removeBackup(path: string): boolean {
  const file = openSync(path, 'r+');
  let overwritten: boolean;
  try {
    overwritten = overwrite(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
  return overwritten;
}
