import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 1_000_000;

/** Writes what went wrong in the program to `pincite.log` in the data folder. Never a word of an article: those may name a source. */
export function writeLog(dataFolder: string, where: string, fault: unknown): void {
  const filePath = join(dataFolder, 'pincite.log');
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  try {
    mkdirSync(dataFolder, { recursive: true });
    if ((statSync(filePath, { throwIfNoEntry: false })?.size ?? 0) > LARGEST)
      renameSync(filePath, `${filePath}.1`);
    appendFileSync(filePath, `${new Date().toISOString()} ${where} ${stack}\n`, { mode: 0o600 });
  } catch {
    // A log that cannot be written must not stop the work.
  }
}
