import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf, type Chance } from './chance.ts';
import { optionsIn, startChild } from './kept-child.ts';
import { Tortured, type Ended } from './tortured.ts';

/** What came of so many ends. */
export interface Figures {
  /** Edits that were acknowledged before an end, and are all there. */
  acknowledged: number;
  /** Edits that the workbench refused. */
  refused: number;
  /** Edits that were under way when the end came, and how many of those had been done. */
  underWay: number;
  doneAnyway: number;
  readonly ends: Record<Ended, number>;
}

export interface Torment {
  readonly rounds: number;
  readonly seed: number;
  /** Whether the disk is to fail, so that any call may be refused. */
  readonly failing?: boolean;
  /** What is done to the disk before a round, and what mends it. */
  readonly disk?: Disk;
  /** What is added to the environment of a round's program. */
  readonly env?: (chance: Chance) => NodeJS.ProcessEnv;
  readonly onRound?: (done: number) => void;
}

export interface Disk {
  fill(chance: Chance): void;
  free(): void;
}

/** After so many rounds a matter has grown enough, and the next one begins. */
const ROUNDS_OF_A_MATTER = 25;

/**
 * Ends a workbench at random moments, and after each holds the file against what was acknowledged. Throws, naming round
 * and seed, where anything is missing or the file is not whole.
 */
export async function killAndLook(
  folder: string,
  { rounds, seed, failing = false, disk, env = () => ({}), onRound = () => {} }: Torment,
): Promise<Figures> {
  const chance = chanceOf(seed);
  const figures: Figures = {
    acknowledged: 0,
    refused: 0,
    underWay: 0,
    doneAnyway: 0,
    ends: { opening: 0, working: 0, closing: 0 },
  };
  mkdirSync(optionsIn(folder).mattersFolder, { recursive: true });
  const began = (round: number) => round % ROUNDS_OF_A_MATTER === 1;
  const begin = async (round: number) => {
    clear(optionsIn(folder).mattersFolder);
    const matter = new Tortured({
      folder,
      name: `Matter ${round}`,
      figures,
      chance,
      failing,
      disk: disk ?? null,
    });
    // It ends by itself, and leaves its compiled code to all that follow, which start in half the time.
    await matter.make(startChild(folder));
    return matter;
  };
  let matter = await begin(1);
  let child = startChild(folder, env(chance));
  try {
    for (let round = 1; round <= rounds; round += 1) {
      if (round > 1 && began(round)) matter = await begin(round);
      // Starting a program takes the longest: the next one gets ready meanwhile.
      const next = round < rounds ? startChild(folder, env(chance)) : null;
      try {
        figures.ends[await matter.round(child)] += 1;
      } catch (cause) {
        await Promise.all([child.kill(), next?.kill()]);
        throw new Error(`round ${round} of seed ${seed}: ${String(cause)}`, { cause });
      }
      child = next ?? child;
      onRound(round);
    }
  } finally {
    await child.kill();
  }
  return figures;
}

/** The matters before are done with. */
function clear(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}
