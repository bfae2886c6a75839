import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, projectNode } from './install.mjs';
import { exclusively } from './lock.mjs';
import { run } from './process.mjs';
import { hashOf, readIfThere, Refusal, root, tell } from './workspace.mjs';

const sources = [
  'core',
  'db',
  'main',
  'renderer',
  'resources',
  'tools',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
];

/**
 * Builds what the hosts run, unless the last build was made from the very same sources.
 * @param {{ force?: boolean }} [how]
 */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && built()) return;
  await exclusively(async () => {
    if (!force && built()) return;
    tell('Building …');
    const stamp = hashOf(sources);
    const script = join(root, 'tools', 'bundle.mjs');
    const { code, output } = await run(projectNode(), [script], { cwd: root, env: projectEnvironment() });
    if (code !== 0) throw new Refusal(`The build failed:\n${output}`);
    writeFileSync(join(root, 'dist', '.built'), stamp);
  });
}

function built() {
  return readIfThere('dist/.built') === hashOf(sources);
}
