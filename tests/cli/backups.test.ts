import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, folderOf, pincite, refused } from './pincite.ts';

test('a matter is backed up, its backups are listed, and one is restored, also when the matter is gone', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'one.txt'), 'The judge denied the motion.');
  writeFileSync(join(folder, 'two.txt'), 'The judge granted the motion.');
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'one.txt');
  const { path } = await asked<{ path: string }>(folder, 'backup', 'case');
  expect(existsSync(path)).toBe(true);
  expect(path.startsWith(join(folder, 'case.matter.backups'))).toBe(true);
  await asked(folder, 'import', 'case', 'two.txt');
  await asked(folder, 'backup', 'case');

  type Listed = {
    backups: readonly { number: number; why: string; holds: { articles: number } }[];
  };
  const { backups } = await asked<Listed>(folder, 'backups', 'case');
  expect(backups.map(({ number, why, holds }) => [number, why, holds.articles])).toEqual([
    [1, 'asked', 2],
    [2, 'asked', 1],
  ]);
  const { out } = await pincite(folder, 'backups', 'case');
  expect(out).toContain('1\u00a0article · 0\u00a0quotes');
  expect(out).toContain('import articles');

  rmSync(join(folder, 'case.matter'));
  await asked(folder, 'restore', 'case', '--number', '2', '--to', 'old');
  expect(await asked<readonly unknown[]>(folder, 'list', 'old', 'articles')).toHaveLength(1);
  const restored = await asked<{ path: string }>(folder, 'restore', 'case');
  expect(await asked<readonly unknown[]>(folder, 'list', restored.path, 'articles')).toHaveLength(2);
  expect(readdirSync(folder)).not.toContain('case.matter');
});

test('what cannot be restored is said, and nothing is made or replaced', async () => {
  const folder = folderOf();
  await asked(folder, 'new', 'case');
  expect((await pincite(folder, 'backups', 'case')).out).toContain('There are no backups of this matter.');
  expect(await refused(folder, 'restore', 'case')).toMatchObject({ error: { code: 'no-backup' } });
  await asked(folder, 'backup', 'case');
  for (const number of ['0', '2', 'x'])
    expect(await refused(folder, 'restore', 'case', '--number', number)).toMatchObject({
      error: { code: 'no-backup' },
    });
  expect(await refused(folder, 'restore', 'case', '--to', 'case')).toMatchObject({
    error: { code: 'file-there' },
  });
  expect(readdirSync(folder).filter((name) => name.endsWith('.matter'))).toEqual(['case.matter']);
});
