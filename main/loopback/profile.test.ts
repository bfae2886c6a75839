import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearProfile } from './profile.ts';

test('of the profile of the window nothing stays but where it stood', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-profile-'));
  try {
    // As Chromium lays it out; the first three held what was typed when it was looked for.
    for (const path of [
      'Default/Web Data',
      'Default/Session Storage/000003.log',
      'Default/Sessions/Session_1',
      'Default/Preferences',
      'Crashpad/completed/a.dmp',
      'Local State',
      'First Run',
    ]) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), 'words');
    }
    clearProfile(folder);
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(left.sort()).toEqual(['Default', join('Default', 'Preferences'), 'First Run', 'Local State']);
    clearProfile(join(folder, 'none'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
