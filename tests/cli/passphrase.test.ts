import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, test } from 'vitest';
import { typedAt } from '#main/cli/secret.ts';
import { asked, commandLine, folderOf, pincite, refused } from './pincite.ts';

let folder = '';
beforeEach(() => {
  folder = folderOf();
  writeFileSync(join(folder, 'a.txt'), 'The warden denied it on Friday.\n');
  writeFileSync(join(folder, 'first'), 'correct horse battery staple\r\nand no more\n', { mode: 0o600 });
  writeFileSync(join(folder, 'second'), 'another one', { mode: 0o600 });
});

const first = ['--passphrase-file', 'first'] as const;
const second = ['--passphrase-file', 'second'] as const;
const sealed = () => !readFileSync(join(folder, 'case.matter')).includes('warden');

test('a matter is made encrypted, worked with, given another passphrase, and taken back', async () => {
  expect(await asked(folder, 'new', 'case', ...first)).toMatchObject({ encrypted: true });
  await asked(folder, 'import', 'case', 'a.txt', ...first);
  expect(sealed()).toBe(true);
  expect(await asked(folder, 'passphrase', 'case', '--new-file', 'second', ...first)).toEqual({
    encrypted: true,
    overwritten: true,
    backups: { done: 0, left: 0 },
  });
  expect(await asked<unknown[]>(folder, 'list', 'case', 'articles', ...second)).toHaveLength(1);
  expect(await refused(folder, 'list', 'case', 'articles', ...first)).toMatchObject({
    code: 1,
    error: { code: 'cannot-open', detail: { problem: 'wrong-passphrase' } },
  });
  await asked(folder, 'passphrase', 'case', '--remove', ...second);
  expect(sealed()).toBe(false);
  expect(await asked<unknown[]>(folder, 'list', 'case', 'articles')).toHaveLength(1);
  await asked(folder, 'backup', 'case');
  expect((await pincite(folder, 'passphrase', 'case', '--remove')).out).toContain('is not encrypted');
  expect(
    await asked(folder, 'passphrase', 'case', '--new-file', 'second', '--backups', 'remove'),
  ).toMatchObject({ backups: { done: 1, left: 0 } });
  expect(sealed()).toBe(true);
  const { out } = await pincite(folder, 'backups', 'case', ...second);
  expect(out).toContain('1\u00a0article');
});

test('where there is nobody to ask, it is said how a passphrase is given', async () => {
  await asked(folder, 'new', 'case', ...first);
  const { code, error } = await refused(folder, 'list', 'case', 'articles');
  expect([code, error.code]).toEqual([1, 'no-passphrase']);
  expect(error.sentence).toContain('--passphrase-file');
  expect(await refused(folder, 'new', 'other', '--encrypted')).toMatchObject({
    error: { code: 'no-passphrase' },
  });
  expect(readdirSync(folder)).not.toContain('other.matter');
  writeFileSync(join(folder, 'first'), '\n');
  expect(await refused(folder, 'list', 'case', 'articles', ...first)).toMatchObject({ code: 2 });
});

test('at a terminal it is asked for, and what is typed is not shown', async ({ skip }) => {
  skip(!existsSync('/usr/bin/script'), 'there is no script(1), which makes a terminal');
  const child = spawn('/usr/bin/script', ['-qec', commandLine('new', 'case', '--encrypted'), '/dev/null'], {
    cwd: folder,
    env: { ...process.env, PINCITE_DATA: join(folder, 'data') },
  });
  let shown = '';
  for await (const part of child.stdout) {
    shown += String(part);
    if (shown.endsWith('New passphrase of case.matter: ') || shown.endsWith('Once more: '))
      child.stdin.write('correct horse battery stable\u007f\u007f\u007fple\r');
  }
  expect(shown).toContain('is encrypted');
  expect(shown).not.toContain('horse');
  expect(await asked<unknown[]>(folder, 'list', 'case', 'articles', ...first)).toEqual([]);
});

test.each([
  ['a word', ['words\r'], 'words'],
  [
    'letters of several bytes, in parts',
    [Buffer.from('ä').subarray(0, 1), Buffer.from('ä').subarray(1), '\n'],
    'ä',
  ],
  ['what was taken back', ['ab\u007fc\b\bd🙂\u007f\r'], 'd'],
  ['the whole line taken back', ['ab\u0015cd\r'], 'cd'],
  ['keys that write nothing', ['\u001b\ta\r'], 'a'],
])('typed at a terminal: %s', async (_, typed, expected) => {
  const keys = Object.assign(new PassThrough(), { setRawMode: () => {} });
  const screen = new PassThrough();
  const answer = typedAt(keys, screen, 'Passphrase: ');
  for (const part of typed) keys.write(part);
  expect(await answer).toBe(expected);
  screen.end();
  expect(await text(screen)).toBe('Passphrase: \n');
});
