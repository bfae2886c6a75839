import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';

const LARGEST = 1_000_000;
/** Of a fault that came of a fault that came of a fault, no more is told. */
const DEEPEST = 3;

/**
 * Writes what went wrong in the program to `pincite.log` in the data folder: what kind of fault, and where in the program. Never what it
 * says, for that may quote the words that it was about, or the name of a file, and those may name a source. `where` is in our own words.
 */
export function writeLog(dataFolder: string, where: string, fault?: unknown): void {
  const filePath = join(dataFolder, 'pincite.log');
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    if ((statSync(filePath, { throwIfNoEntry: false })?.size ?? 0) > LARGEST)
      renameSync(filePath, `${filePath}.1`);
    const told = fault === undefined ? '' : ` ${withoutWords(fault)}`;
    appendFileSync(filePath, `${new Date().toISOString()} ${where}${told}\n`, { mode: 0o600 });
  } catch {
    // A log that cannot be written must not stop the work.
  }
}

/** A fault by its kind, its code and the places of the program that it went through. */
function withoutWords(fault: unknown, depth = 0): string {
  if (!types.isNativeError(fault)) return `a thrown ${fault === null ? 'null' : typeof fault}`;
  const { code, syscall, cause } = fault as Error & { readonly code?: unknown; readonly syscall?: unknown };
  const kind = [asName(fault.name) ?? 'Error', asCode(code), asName(syscall)].filter((part) => part !== null);
  const from = cause === undefined || depth === DEEPEST ? '' : `\n  from ${withoutWords(cause, depth + 1)}`;
  return `${kind.join(' ')}${placesOf(fault)}${from}`;
}

function asName(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z]{1,40}$/i.test(value) ? value : null;
}

function asCode(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(value) ? value : null;
}

/** What stands between the function's name and its place in a line of a stack, which ends with the folder, file, line and column. */
const PLACE = /^ {4}at (?:(?:async )?[\w$.<>#]+(?: \[as \w+\])? \()?\S*?((?:[\w.-]+\/)?[\w.-]+:\d+:\d+)\)?$/;

/** The stack without its message, in which each line could be anything. Paths are cut to a folder and a file of the program. */
function placesOf({ stack = '', message }: Error): string {
  const at = message === '' ? 0 : stack.indexOf(message);
  const lines = stack.slice(at === -1 ? stack.length : at + message.length).split('\n');
  return lines
    .flatMap((line) => PLACE.exec(line.replaceAll('\\', '/'))?.[1] ?? [])
    .map((place) => `\n    at ${place}`)
    .join('');
}
