import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesIn } from './names-in.ts';

/** A scratch folder's name is of `scratchFolder` in folders.ts: the process that it belongs to, and a word. */
const NAME = /^([1-9]\d*)-[0-9a-f]{16}$/;

/** Removes the scratch folders, beside the one at `own`, of starts that died without doing so. */
export function sweepScratch(own: string): void {
  const folder = dirname(own);
  for (const name of namesIn(folder)) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // What cannot be removed now is removed by a later start.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else refuses to be asked, and runs.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
