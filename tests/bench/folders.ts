import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbenchOptions } from '#main/serving.ts';

export interface BenchFolder {
  readonly path: string;
  readonly options: WorkbenchOptions;
  remove(): void;
}

export function benchFolder(host: WorkbenchOptions['host'] = 'cli'): BenchFolder {
  const path = mkdtempSync(join(tmpdir(), 'pincite-bench-'));
  const options: WorkbenchOptions = {
    host,
    version: 'bench',
    dataFolder: join(path, 'data'),
    mattersFolder: join(path, 'matters'),
    scratchFolder: join(path, 'scratch'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
  };
  return { path, options, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Node runs the worker from its source, without its types. */
export const workerFile = new URL('../../main/worker.ts', import.meta.url);
