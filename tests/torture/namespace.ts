import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectNode, typeScriptFlags } from '../../tools/install.mjs';
import { root } from '../../tools/workspace.mjs';

/**
 * Runs a script of the shell where it may mount what it likes, also as a user who else may not, and nobody else sees it;
 * `words` are its `$1`, `$2` and so on. Where the system allows no such thing it fails.
 */
export function inNamespace(script: string, ...words: readonly string[]): SpawnSyncReturns<string> {
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  return spawnSync('unshare', ['--mount', ...user, 'sh', '-c', script, 'sh', ...words], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'pincite-compile-cache') },
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
}

/** The words of a command line that runs a program of this project. */
export function commandLine(program: string, ...words: readonly string[]): string[] {
  return [projectNode(), ...typeScriptFlags(), program, ...words];
}
