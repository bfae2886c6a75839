import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, folderOf, pincite, refused } from './pincite.ts';

test('the very file that an article came from is told of, and written where nothing is', async () => {
  const folder = folderOf();
  const bytes = '\uFEFFThe judge\r\ndenied the motion.';
  writeFileSync(join(folder, 'ruling.txt'), bytes);
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'ruling.txt');
  const told = await pincite(folder, 'original', 'case', 'ruling.txt');
  expect(told.out).toContain('ruling.txt · 32 bytes · kept in 32 bytes');
  expect(told.out).toContain('Read as text, by reader 1');
  const { origin } = await asked<{ origin: { size: number } }>(
    folder,
    'original',
    'case',
    '1',
    '--to',
    'out',
  );
  expect(origin.size).toBe(32);
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(bytes);
  expect(await refused(folder, 'original', 'case', '1', '--to', 'out')).toMatchObject({
    error: { code: 'file-there' },
  });
  await asked(folder, 'original', 'case', '1', '--to', 'out', '--force');
});
