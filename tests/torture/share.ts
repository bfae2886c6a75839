import type { Part } from './part.ts';
import { told } from './killed.ts';
import { killAndLook, type Figures, type Torment } from './rounds.ts';
import { buildShim } from './shim.ts';

/** The disk says that it is a share over a network, where a rollback journal takes the place of the write-ahead log. */
export const share: Part = {
  name: 'share',
  rounds: 100,
  async run({ folder, ...how }) {
    const shim = buildShim(folder);
    if ('missing' in shim) return [`left out: ${shim.missing}`];
    return told(await killOnShare(folder, shim.path, how));
  },
};

/** NFS, by the number that Linux has for it. */
const NFS = '6969';

export function onShare(shim: string): NodeJS.ProcessEnv {
  return { LD_PRELOAD: shim, DISK_FILES: '/matters', DISK_TYPE: NFS };
}

export function killOnShare(folder: string, shim: string, how: Torment): Promise<Figures> {
  return killAndLook(folder, { ...how, env: () => onShare(shim) });
}
