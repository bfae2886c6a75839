import { chmodSync, constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { newPart } from '../parts.ts';
import { corruption, faultsOf } from './contents.ts';
import { keyThatOpens, look, putWhereNothingIs, sync } from './disk.ts';

export interface RestoreJob {
  readonly backupPath: string;
  /** The file that is made; its name gets the first number that is free, unless `exact`. */
  readonly to: string;
  readonly exact: boolean;
  /** What the open matter is encrypted by; `null` where it is not. */
  readonly key: string | null;
}

export type RestoreOutcome =
  /** Not looked through: it is encrypted by another key. */
  | { readonly kind: 'restored'; readonly path: string; readonly lookedThrough: boolean }
  /** The backup is not what was made any more; nothing is left of the copy. */
  | { readonly kind: 'not-sound'; readonly faults: readonly string[] }
  | { readonly kind: 'there' };

/** Makes a new matter file out of a backup, byte for byte, and looks through it where `key` opens it; never takes the place of a file. */
export function restoreBackup({ backupPath, to, exact, key }: RestoreJob): RestoreOutcome {
  if (exact && existsSync(to)) return { kind: 'there' };
  const part = newPart(dirname(to));
  try {
    // A file system that can share the bytes of two files does.
    copyFileSync(backupPath, part, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    chmodSync(part, 0o600);
    // What cannot be opened is copied as it is: whoever opens it has the passphrase.
    const opening = keyThatOpens(part, [key]);
    const faults = opening === undefined ? [] : faultsIn(part, opening);
    if (faults.length > 0) return { kind: 'not-sound', faults };
    sync(part);
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? to : to.replace(/(?:\.matter)?$/, ` ${number}.matter`);
      if (putWhereNothingIs(part, path)) {
        sync(dirname(path));
        return { kind: 'restored', path, lookedThrough: opening !== undefined };
      }
      if (exact) return { kind: 'there' };
    }
  } finally {
    rmSync(part, { force: true });
  }
}

function faultsIn(path: string, key: string | null): string[] {
  try {
    return look(path, key, faultsOf);
  } catch (error) {
    return [corruption(error)];
  }
}
