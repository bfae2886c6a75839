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
const MOST_CALLS = 600;

/** Made to the log of a matter alone: of those to all files most are of the backup that an opening makes. */
const MOST_CALLS_TO_LOG = 200;

/** `lies`: the disk says that it synced the log, and did not, so that edits must be found missing. */
export function pullPlug(folder: string, shim: string, how: Torment, lies = false): Promise<Figures> {
  return killAndLook(folder, {
    ...how,
    env: (chance) => ({
      LD_PRELOAD: shim,
      DISK_FILES: lies ? '.matter-wal' : '/matters/',
      DISK_PLUG: `${1 + chance.below(lies ? MOST_CALLS_TO_LOG : MOST_CALLS)}:${chance.below(2 ** 31)}`,
      ...(lies ? { DISK_LIES: '1' } : {}),
    }),
  });
}
