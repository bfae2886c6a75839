import type { Part } from './part.ts';
import { told } from './killed.ts';
import { killAndLook, type Figures, type Torment } from './rounds.ts';
import { buildShim } from './shim.ts';

export const FAULTS = [
  'write-EIO',
  'write-ENOSPC',
  'write-EDQUOT',
  'short',
  'sync-EIO',
  'truncate-EIO',
  'read-EIO',
] as const;

/** The disk fails at the N-th call, once or from then on. */
export const faults: Part = {
  name: 'faults',
  rounds: 280,
  async run({ folder, rounds, seed, onRound }) {
    const shim = buildShim(folder);
    if ('missing' in shim) return [`left out: ${shim.missing}`];
    const lines: string[] = [];
    const each = Math.ceil(rounds / FAULTS.length);
    for (const [i, fault] of FAULTS.entries()) {
      const how = { rounds: each, seed: seed + i, onRound: (done: number) => onRound(i * each + done) };
      const [ends, edits] = told(await failDisk(`${folder}/${fault}`, shim.path, [fault], how));
      lines.push(`${fault}: ${ends}`, `  ${edits}`);
    }
    return lines;
  },
};

/** How many calls of these kinds come before a round is at its end; of reads, the first hundreds at the opening. */
const CALLS: Readonly<Record<string, number>> = { 'sync-EIO': 20, 'truncate-EIO': 4, 'read-EIO': 1_000 };

/** Each round has one of these faults. */
export function failDisk(
  folder: string,
  shim: string,
  faultsOfRounds: readonly (typeof FAULTS)[number][],
  how: Torment,
): Promise<Figures> {
  return killAndLook(folder, {
    ...how,
    failing: true,
    env: (chance) => {
      const fault = chance.of(faultsOfRounds);
      const call = 1 + chance.below(CALLS[fault] ?? 150);
      return {
        LD_PRELOAD: shim,
        DISK_FILES: '/matters/',
        DISK_FAULT: `${fault}:${call}${chance.below(2) === 0 ? ':on' : ''}`,
      };
    },
  });
}
