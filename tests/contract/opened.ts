import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client, type Transport } from '#core/contract/transport.ts';
import { startWorkbench } from '#main/remote.ts';
import type { Workbench, WorkbenchOptions } from '#main/serving.ts';

/** A workbench as somebody at the near end of a transport has it, and what only a test may do behind its back. */
export interface Opened {
  readonly client: Client;
  readonly raw: Transport;
  readonly mattersFolder: string;
  readonly dataFolder: string;
  /** Hands a file over as a person does. */
  hand(fileName: string, bytes: string): Promise<string>;
  /** The bytes of a file that is ready to be saved; `null` where there is none. */
  save(ref: string): Promise<string | null>;
  /** Ends the far end, where there is one. */
  end(): Promise<void>;
  close(): Promise<void>;
}

export type Open = () => Promise<Opened>;

export function clientOf(raw: Transport): Client {
  return createClient(raw, () => randomUUID());
}

/** A workbench's folders, in one that is its own. */
export function testFolders(host: WorkbenchOptions['host']) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pincite-contract-')));
  const options: WorkbenchOptions = {
    host,
    version: '1.2.3',
    dataFolder: join(folder, 'data'),
    mattersFolder: join(folder, 'matters'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
  };
  mkdirSync(options.mattersFolder);
  return {
    folder,
    options,
    /** A file as it lies on the person's disk. */
    write(fileName: string, bytes: string): string {
      const place = join(folder, 'given', randomUUID());
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, fileName), bytes);
      return join(place, fileName);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A workbench with nothing between but what `start` puts there. */
export async function openWorkbench(start: (options: WorkbenchOptions) => Workbench): Promise<Opened> {
  const { options, write, remove } = testFolders('cli');
  const workbench = start(options);
  return {
    client: clientOf(workbench),
    raw: workbench,
    mattersFolder: options.mattersFolder,
    dataFolder: options.dataFolder,
    hand: (fileName, bytes) => workbench.hand({ path: write(fileName, bytes), name: fileName }),
    save: async (ref) => {
      const file = await workbench.take(ref);
      return file && readFileSync(file.path, 'utf8');
    },
    end: () => workbench.close(),
    close: async () => {
      await workbench.close();
      remove();
    },
  };
}

/** Node runs the worker from its source, without its types. */
const workerFile = new URL('../../main/worker.ts', import.meta.url);

export function startWorker(options: WorkbenchOptions): Workbench {
  return startWorkbench(options, workerFile);
}
