import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { randomInt } from 'node:crypto';
import { source } from './programs.mjs';
import { test } from './test.mjs';
import { root } from './workspace.mjs';

/** So many times more than in `npm test` each law is tried. */
const TIMES = '30';
const ROOMS = ['core', 'db', 'main', 'renderer', 'tests'];

/**
 * Generated inputs for every reader and the whole contract, or, with `laws`, every test of a law many times over.
 * @param {readonly string[]} args
 */
export async function fuzz(args) {
  const [first, ...rest] = args;
  if (first !== 'laws') return source('tests/fuzz/run.ts', args);
  process.env['PINCITE_RUNS'] ??= TIMES;
  process.env['PINCITE_SEED'] ??= String(randomInt(2 ** 30));
  console.log(`seed ${process.env['PINCITE_SEED']}, ${process.env['PINCITE_RUNS']} times the runs`);
  const parts = ['unit', 'across', 'browser'].flatMap((part) => ['--only', part]);
  return test([...parts, ...(rest.length > 0 ? rest : laws())]);
}

/** The files whose tests are of laws. */
function laws() {
  return ROOMS.flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /fast-check|undone-law/.test(readFileSync(path, 'utf8')))
    .map((path) => relative(root, path).replaceAll('\\', '/'));
}
