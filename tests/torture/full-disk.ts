import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, typeScriptFlags } from '../../tools/install.mjs';
import { root } from '../../tools/workspace.mjs';
import { told } from './killed.ts';
import type { Part } from './part.ts';
import { optionsIn } from './kept-child.ts';
import type { Figures } from './rounds.ts';

/** The matters lie on a disk of a few megabytes, which fills up, is freed and fills up again. */
export const fullDisk: Part = {
  name: 'full',
  rounds: 150,
  async run({ folder, rounds, seed }) {
    const came = fillDisk(folder, rounds, seed);
    return 'missing' in came ? [`left out: ${came.missing}`] : told(came);
  },
};

/** Runs in a namespace of its own, where any user may mount such a disk, or says why there is none here. */
export function fillDisk(
  folder: string,
  rounds: number,
  seed: number,
): Figures | { readonly missing: string } {
  const { mattersFolder } = optionsIn(folder);
  mkdirSync(mattersFolder, { recursive: true });
  const inside = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])];
  const mount = 'mount -t tmpfs -o size=4m torture "$1"';
  const run = (script: string, ...words: readonly string[]) =>
    spawnSync(inside[0]!, [...inside.slice(1), 'sh', '-c', script, 'sh', mattersFolder, ...words], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    });
  if (process.platform !== 'linux' || run(mount).status !== 0) {
    return { missing: 'this system lets nobody mount a small disk of their own' };
  }
  const program = join(import.meta.dirname, 'full-disk-inside.ts');
  const words = [...typeScriptFlags(), program, folder, String(rounds), String(seed)];
  const { status, stdout, stderr } = run(`${mount} && shift && exec "$@"`, projectNode(), ...words);
  if (status !== 0) throw new Error(`a disk that fills: ${stderr}`);
  // Only that program writes there.
  return JSON.parse(stdout) as Figures;
}
