import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Compiles what stands between a program and the disk; gives its path, or why there is none here. */
export function buildShim(folder: string): { readonly path: string } | { readonly missing: string } {
  if (process.platform !== 'linux')
    return { missing: 'only Linux puts a library before a program in this way' };
  const path = join(folder, 'shim.so');
  const source = join(import.meta.dirname, 'shim.c');
  const { error, status } = spawnSync('cc', [
    '-O1',
    '-shared',
    '-fPIC',
    '-o',
    path,
    source,
    '-ldl',
    '-pthread',
  ]);
  return error || status !== 0 ? { missing: 'there is no C compiler here' } : { path };
}
