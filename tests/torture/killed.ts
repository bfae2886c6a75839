import type { Part } from './part.ts';
import { killAndLook, type Figures } from './rounds.ts';

/** The program is killed at random moments. */
export const killed: Part = {
  name: 'killed',
  rounds: 1_000,
  async run({ folder, ...how }) {
    return told(await killAndLook(folder, how));
  },
};

export function told({ acknowledged, refused, underWay, doneAnyway, ends }: Figures): string[] {
  return [
    `${ends.working} ends at work, ${ends.opening} while opening, ${ends.closing} while closing; every file opened and was whole`,
    `${acknowledged} acknowledged edits, all of them there; ${refused} refused`,
    `${underWay} edits were under way: ${doneAnyway} had been done wholly, ${underWay - doneAnyway} not at all`,
  ];
}
