import { hash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, thisRun } from './held.ts';

/**
 * A matter that is being made lies in the folder of the file whose place it is to take, and gets its name when it is whole.
 * Whoever makes one removes it; what a program that died has left is removed by the next that opens a matter there.
 */

/** Files of SQLite that lie beside one of its files. */
const BESIDE = ['-wal', '-shm', '-journal'] as const;
/** Of earlier versions, or of another computer, which cannot be asked whether the program still runs. */
const LEFT_AFTER_MS = 24 * 3_600_000;
const NAME = new RegExp(
  `^\\.pincite-(?:([0-9a-f]{8})-([1-9]\\d*)-)?[0-9a-f]{12}\\.part(?:${BESIDE.join('|')})?$`,
);

/** A path in a folder at which nothing is yet; its name says which process it belongs to. */
export function newPart(folder: string): string {
  return join(folder, `.pincite-${run()}-${process.pid}-${randomBytes(6).toString('hex')}.part`);
}

/** Removes what is left of a file that was made, and what SQLite had beside it. */
export function removePart(path: string): void {
  for (const ending of ['', ...BESIDE]) rmSync(path + ending, { force: true });
}

/** Removes what programs left in a folder that died while they made a matter. */
export function sweepParts(folder: string): void {
  for (const name of namesIn(folder)) {
    const [found, of, pid] = NAME.exec(name) ?? [];
    if (found === undefined) continue;
    try {
      const path = join(folder, name);
      const isLeft =
        of === run() ? !isRunning(Number(pid)) : Date.now() - statSync(path).mtimeMs > LEFT_AFTER_MS;
      if (isLeft) rmSync(path, { force: true });
    } catch {
      // What cannot be removed now is when the next matter is opened.
    }
  }
}

/** This run of this computer, in a few letters. */
const run = () => hash('sha256', thisRun(), 'hex').slice(0, 8);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Whoever opens something there hears why.
  }
}
