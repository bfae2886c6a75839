import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { Refused, touching } from './refused.ts';

/**
 * Puts a copy of the file at `from` at `to`: whole, or not at all. Another file there is replaced only when `replace`
 * says so. Throws `file-there` and `cannot-write`.
 */
export function saveFile(from: string, to: string, replace: boolean): void {
  const bytes = readFileSync(from);
  const part = join(dirname(to), `.pincite-${randomBytes(6).toString('hex')}.part`);
  touching(to, 'write', () => {
    const file = openSync(part, 'wx');
    try {
      try {
        writeFileSync(file, bytes, { flush: true });
      } finally {
        closeSync(file);
      }
      if (replace) renameSync(part, to);
      else putWhereNothingIs(part, to);
    } finally {
      rmSync(part, { force: true });
    }
  });
}

/** Moves a file to a place that nothing has; a link never replaces, so no other program can come between. */
export function putWhereNothingIs(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw fileThere(to);
    // Some disks know no links: there a look must do.
    if (
      code !== 'EPERM' &&
      code !== 'ENOTSUP' &&
      code !== 'EOPNOTSUPP' &&
      code !== 'ENOSYS' &&
      code !== 'EMLINK'
    )
      throw error;
    if (existsSync(to)) throw fileThere(to);
    renameSync(from, to);
    return;
  }
  rmSync(from);
}

/**
 * Moves files that belong together, all under one number, the first that none of them is taken under; gives their
 * names. All move, or none.
 */
export function putNumbered(from: string, to: string, names: readonly string[]): string[] {
  return touching(to, 'write', () => {
    for (let number = 1; ; number += 1) {
      const numbered = names.map((name) => withNumber(name, number));
      const moved: (readonly [there: string, here: string])[] = [];
      try {
        names.forEach((name, at) => {
          const [here, there] = [join(from, name), join(to, numbered[at]!)];
          putWhereNothingIs(here, there);
          moved.push([there, here]);
        });
        return numbered;
      } catch (error) {
        // Any of them can be the one that is taken; those before it go back to where they were.
        for (const [there, here] of moved) putWhereNothingIs(there, here);
        if (!(error instanceof Refused && error.code === 'file-there')) throw error;
      }
    }
  });
}

function withNumber(name: string, number: number): string {
  if (number === 1) return name;
  const ending = extname(name);
  return `${basename(name, ending)} ${number}${ending}`;
}

/** Makes a folder in one that is there; a longer way is more likely a slip than a wish. Throws `cannot-write`. */
export function makeFolder(path: string): void {
  touching(path, 'write', () => {
    // With the slash at its end, a path leads to a folder or nowhere.
    if (!existsSync(path)) mkdirSync(path);
    accessSync(join(path, sep), constants.W_OK);
  });
}

export function fileThere(path: string): Refused {
  return new Refused('file-there', `${path} is there already, and was left as it is.`, { path });
}
