import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';
import { optionsIn } from './kept-child.ts';
import { killAndLook } from './rounds.ts';

/** `FOLDER ROUNDS SEED`: works on a small disk, which is mounted already, and prints the figures. */
const [folder, rounds, seed] = process.argv.slice(2) as [string, string, string];
const { mattersFolder } = optionsIn(folder);
const ballast = join(mattersFolder, 'ballast');
/** So much is left at most when a round begins. */
const MOST_LEFT = 700_000;

const disk = {
  fill(chance: Chance): void {
    const { bavail, bsize } = statfsSync(mattersFolder);
    const size = bavail * bsize - chance.below(MOST_LEFT);
    if (size > 0) writeFileSync(ballast, Buffer.alloc(size));
  },
  free: () => rmSync(ballast, { force: true }),
};
console.log(
  JSON.stringify(
    await killAndLook(folder, { rounds: Number(rounds), seed: Number(seed), failing: true, disk }),
  ),
);
