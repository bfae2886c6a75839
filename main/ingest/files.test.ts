import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listImportable, readWhole } from './files.ts';
import { MAX_FILE_BYTES } from '#core/contract/limits.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'b/deep'), { recursive: true });
  await mkdir(join(folder, '.hidden'));
  for (const name of [
    'c.txt',
    'a.txt',
    'b/deep/z.md',
    'b/y',
    'b/order.pdf',
    'b/order.pages',
    '.hidden/x.txt',
    '.x.txt',
    'Thumbs.db',
  ]) {
    await writeFile(join(folder, name), 'words');
  }
  await writeFile(join(folder, 'huge.txt'), '');
  await truncate(join(folder, 'huge.txt'), MAX_FILE_BYTES + 1);
});
afterAll(() => rm(folder, { recursive: true }));

async function listed(...names: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const one of listImportable(names.map((name) => join(folder, name)))) {
    const name = relative(folder, one.filePath).replaceAll('\\', '/');
    found.push(one.ok ? name : `${name} ${one.code} ${one.detail}`);
  }
  return found;
}

test('a folder is walked to its ends in order, and what cannot be imported is said', async () => {
  expect(await listed('.')).toEqual([
    'a.txt',
    'b/deep/z.md',
    'b/order.pages unsupported Pages',
    'b/order.pdf',
    'b/y',
    'c.txt',
    `huge.txt too-large ${MAX_FILE_BYTES + 1}`,
  ]);
});

test('a file that was named is listed though hidden, and once though named twice', async () => {
  expect(await listed('.x.txt', 'c.txt', '.x.txt', 'none.txt')).toEqual([
    '.x.txt',
    'c.txt',
    'none.txt unreadable ENOENT',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a link in a circle ends the walk, and a broken one is said',
  async () => {
    const linked = join(folder, 'b/deep/linked');
    await symlink(folder, linked);
    await symlink(join(folder, 'none'), join(folder, 'b/deep/broken'));
    expect(await listed('b')).toEqual([
      'b/deep/broken unreadable ENOENT',
      'b/deep/linked/a.txt',
      'b/deep/linked/c.txt',
      `b/deep/linked/huge.txt too-large ${MAX_FILE_BYTES + 1}`,
      'b/deep/z.md',
      'b/order.pages unsupported Pages',
      'b/order.pdf',
      'b/y',
    ]);
  },
);

test('a file is read with its name, unless it is too large or not there', async () => {
  expect(await readWhole(join(folder, 'a.txt'))).toEqual({
    ok: true,
    fileName: 'a.txt',
    bytes: Buffer.from('words'),
  });
  expect(await readWhole(join(folder, 'huge.txt'))).toMatchObject({ code: 'too-large' });
  expect(await readWhole(join(folder, 'none.txt'))).toMatchObject({
    code: 'unreadable',
    detail: 'ENOENT',
  });
  expect(await readWhole(folder)).toMatchObject({ code: 'unreadable', detail: 'EISDIR' });
});
