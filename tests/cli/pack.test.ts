import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { asked, folderOf, pincite, refused } from './pincite.ts';

let folder = '';
let sample = '';
/** The sample's matter, with its brief. */
beforeEach(async () => {
  folder = folderOf();
  ({ matter: sample } = await asked<{ matter: string }>(folder, 'sample', '--to', 'made'));
});

/** All files below a folder, by their paths. */
const filesIn = (path: string): Map<string, string> =>
  new Map(
    readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((file) => [
        file.slice(join(folder, path).length + 1).replaceAll('\\', '/'),
        readFileSync(file, 'latin1'),
      ]),
  );

test('a pack is written as a folder whose sums agree, or as a file, and never over what is there', async () => {
  expect(await pincite(folder, 'pack', sample, '1', '--to', 'out', '--format', 'md')).toMatchObject({
    code: 0,
    err: '',
  });
  const files = filesIn('out');
  for (const path of [
    'README.txt',
    'manifest.json',
    'SHA256SUMS',
    'verification/report.html',
    'history/history.html',
  ])
    expect([...files.keys()]).toContain(path);
  if (spawnSync('sha256sum', ['--version']).status === 0)
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: join(folder, 'out') });
  expect(await refused(folder, 'pack', sample, '1', '--to', 'out')).toMatchObject({
    error: { code: 'file-there' },
  });
  expect(filesIn('out')).toEqual(files);
  mkdirSync(join(folder, 'empty'));
  expect(await pincite(folder, 'pack', sample, '1', '--to', 'empty', '--format', 'md')).toMatchObject({
    code: 0,
  });
  writeFileSync(join(folder, 'there.zip'), 'kept');
  expect(await refused(folder, 'pack', sample, '1', '--to', 'there.zip')).toMatchObject({
    error: { code: 'file-there' },
  });
  expect(readFileSync(join(folder, 'there.zip'), 'utf8')).toBe('kept');
  await asked(folder, 'pack', sample, '1', '--to', 'there.zip', '--force', '--format', 'md');
  expect(readFileSync(join(folder, 'there.zip')).subarray(0, 2).toString()).toBe('PK');
});

test('who is not to be named is named nowhere, and what cannot be hidden is told', async () => {
  const [person] = await asked<{ name: string; kind: string; quotes: number }[]>(
    folder,
    'list',
    sample,
    'entities',
  ).then((all) => all.filter(({ kind, quotes }) => kind === 'person' && quotes > 0));
  const { err, code } = await pincite(
    folder,
    'pack',
    sample,
    '1',
    '--to',
    'out',
    '--format',
    'md',
    '--redact',
    person!.name,
  );
  expect(code).toBe(0);
  expect(err).toContain('Person A is named in');
  const surname = person!.name.split(' ').at(-1)!;
  for (const [path, contents] of filesIn('out')) {
    expect(path).not.toContain(surname);
    expect(contents).not.toMatch(new RegExp(`\\b${surname}\\b`, 'i'));
  }
  expect(
    await refused(folder, 'pack', sample, '1', '--to', 'other', '--redact', 'Nobody At All'),
  ).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await refused(folder, 'pack', sample, '1', '--to', 'other', '--redacted')).toMatchObject({
    error: { code: 'nothing-hidden' },
  });
  expect(existsSync(join(folder, 'other'))).toBe(false);
});
