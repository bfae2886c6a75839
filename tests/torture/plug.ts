import type { Part } from './part.ts';
import { told } from './killed.ts';
import { killAndLook, type Figures, type Torment } from './rounds.ts';
import { buildShim } from './shim.ts';

/** The power goes: what was written and not synced is kept, lost or torn by chance. */
export const plug: Part = {
  name: 'plug',
  rounds: 300,
  async run({ folder, ...how }) {
    const shim = buildShim(folder);
    if ('missing' in shim) return [`left out: ${shim.missing}`];
    return told(await pullPlug(folder, shim.path, how));
  },
};

/** Most rounds make fewer writes and syncs than so many: in those the program is killed at the end. */
const MOST_CALLS = 260;

/** `lies`: the disk says that it synced, and did not, so that edits must be found missing. */
export function pullPlug(folder: string, shim: string, how: Torment, lies = false): Promise<Figures> {
  return killAndLook(folder, {
    ...how,
    env: (chance) => ({
      LD_PRELOAD: shim,
      DISK_FILES: '/matters/',
      DISK_PLUG: `${1 + chance.below(MOST_CALLS)}:${chance.below(2 ** 31)}`,
      ...(lies ? { DISK_LIES: '1' } : {}),
    }),
  });
}
