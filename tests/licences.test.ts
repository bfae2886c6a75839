import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tools/workspace.mjs';

test('the list of third-party licences names what the build contains', () => {
  const check = () =>
    execFileSync(process.execPath, [join(root, 'tools', 'licences.mjs'), '--check'], { stdio: 'pipe' });
  expect(check).not.toThrow();
});
