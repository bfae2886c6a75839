import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { told } from './killed.ts';
import { commandLine, inNamespace } from './namespace.ts';
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
  const mount = 'mount -t tmpfs -o size=4m torture "$1"';
  if (process.platform !== 'linux' || inNamespace(mount, mattersFolder).status !== 0) {
    return { missing: 'this system lets nobody mount a small disk of their own' };
  }
  const program = join(import.meta.dirname, 'full-disk-inside.ts');
  const words = commandLine(program, folder, String(rounds), String(seed));
  const { status, stdout, stderr } = inNamespace(`${mount} && shift && exec "$@"`, mattersFolder, ...words);
  if (status !== 0) throw new Error(`a disk that fills: ${stderr}`);
  // Only that program writes there.
  return JSON.parse(stdout) as Figures;
}
