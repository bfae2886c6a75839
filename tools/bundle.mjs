// Builds into a folder of its own and then puts it in place, so that nobody ever starts half a build. Run by build.mjs
// with the project's Node, after the packages are there.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packageList } from './packages.mjs';
import { root } from './workspace.mjs';

const dist = join(root, 'dist');
const next = join(dist, `.next-${process.pid}`);
const last = join(dist, `.last-${process.pid}`);

const builds = [
  { config: 'vite.config.ts', part: 'renderer' },
  { config: 'vite.main.config.ts', part: 'main' },
  { config: 'vite.preload.config.ts', part: 'main' },
];

process.chdir(root);
process.env.NODE_ENV = 'production';
const { plugin, names } = packageList();
try {
  for (const { config, part } of builds) {
    await build({
      configFile: config,
      logLevel: 'warn',
      plugins: [plugin()],
      worker: { plugins: () => [plugin()] },
      build: { outDir: join(next, part) },
    });
  }
  mkdirSync(last, { recursive: true });
  writeFileSync(join(next, 'packages.json'), `${JSON.stringify(names(), null, 2)}\n`);
  rmSync(join(dist, '.built'), { force: true });
  for (const part of ['main', 'renderer', 'packages.json']) put(part);
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 1;
} finally {
  rmSync(next, { recursive: true, force: true });
  rmSync(last, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string} part */
function put(part) {
  const place = join(dist, part);
  if (existsSync(place)) renameSync(place, join(last, part));
  renameSync(join(next, part), place);
}
