import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { Failure, isLocked } from '#core/contract/failures.ts';
import { createClient } from '#core/contract/transport.ts';
import type { Workbench } from '../serving.ts';

/**
 * The matters that a command line names, as absolute paths: by `--matter FILE`, or as a double-click does, by the path
 * alone. Chromium moves its switches about in the line that a second start passes on, so that a `.matter` counts
 * wherever it stands.
 */
export function mattersNamed(argv: readonly string[], workingFolder: string): readonly string[] {
  const named = argv.flatMap((word, at) => {
    if (word.startsWith('--matter=')) return [word.slice('--matter='.length)];
    if (word.startsWith('-')) return [];
    return argv[at - 1] === '--matter' || (at > 0 && /\.matter$/i.test(word)) ? [word] : [];
  });
  return named.filter((path) => path !== '').map((path) => resolve(workingFolder, path));
}

/** Opens matters one after the other; those asked for before there is a workbench wait for it. */
export class MatterOpener {
  readonly #tell: (failure: Failure) => void;
  #waiting: string[] = [];
  #open: ((path: string) => Promise<void>) | null = null;
  #last: Promise<void> = Promise.resolve();

  /** `tell` says to the person why a matter was not opened. */
  constructor(tell: (failure: Failure) => void) {
    this.#tell = tell;
  }

  open(path: string): void {
    const open = this.#open;
    if (open) this.#last = this.#last.then(() => open(path));
    else this.#waiting.push(path);
  }

  start(workbench: Workbench): void {
    const client = createClient(workbench, randomUUID);
    this.#open = async (path) => {
      try {
        const ref = await workbench.hand({ path, name: basename(path) });
        await client.call('matters.open', { ref });
      } catch (fault) {
        // The window asks for the passphrase.
        if (isLocked(fault)) return;
        this.#tell(fault instanceof Failure ? fault : new Failure('internal', {}));
      }
    };
    for (const path of this.#waiting.splice(0)) this.open(path);
  }
}
