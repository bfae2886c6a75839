import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the person stood when calling: npm runs scripts in the clone and leaves the caller's folder in INIT_CWD. */
export function callerFolder() {
  const asked = process.env.INIT_CWD;
  return asked && process.cwd() === root ? asked : process.cwd();
}

/** A failure that one sentence explains; the launcher prints that sentence and no stack. */
export class Refusal extends Error {}

/** One line for the person on standard error, which leaves standard output to the command's own answer. @param {string} line */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {string} path below the clone; `null` where there is no such file */
export function readIfThere(path) {
  const whole = join(root, path);
  return existsSync(whole) ? readFileSync(whole, 'utf8') : null;
}

/**
 * A hash over names and contents of files and folders below the clone, the same on every system. Absent ones count as
 * absent; tests are left out, since they are not built.
 * @param {readonly string[]} paths
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).toSorted()) {
    if (/\.(test|bench)\.tsx?$/.test(file)) continue;
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
    );
  } catch {
    return [path];
  }
}
