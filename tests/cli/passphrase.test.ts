import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, test } from 'vitest';
import { typedAt } from '#main/cli/secret.ts';
import { asked, commandLine, folderOf, pincite, pinciteWaiting, refused } from './pincite.ts';

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

test('each verb that opens a matter answers a wrong passphrase late, and a right one at once', async () => {
  await asked(folder, 'new', 'case', ...first);
  await asked(folder, 'import', 'case', 'a.txt', ...first);
  let waits = 0;
  const wait = async () => void (waits += 1);
  for (const words of [
    ['list', 'case', 'articles'],
    ['verify', 'case'],
    ['salvage', 'case.matter', '--to', 'saved'],
    ['passphrase', 'case', '--remove'],
  ]) {
    const { code, err } = await pinciteWaiting(wait, folder, ...words, ...second);
    expect([words[0], code, err.includes('This passphrase does not open case.matter.')]).toEqual([
      words[0],
      1,
      true,
    ]);
    expect([words[0], waits]).toEqual([words[0], 1]);
    waits = 0;
    expect([words[0], (await pinciteWaiting(wait, folder, ...words, ...first)).code]).toEqual([words[0], 0]);
    expect([words[0], waits]).toEqual([words[0], 0]);
  }
});

test('of a damaged encrypted matter the rest is saved into one with its passphrase, and a wrong one is told as wrong', async () => {
  await asked(folder, 'new', 'case', ...first);
  await asked(folder, 'import', 'case', 'a.txt', ...first);
  const bytes = readFileSync(join(folder, 'case.matter'));
  // The checksum of the first page, without which SQLite reads nothing.
  bytes[4_050]! ^= 1;
  writeFileSync(join(folder, 'case.matter'), bytes);
  const salvage = ['salvage', 'case.matter', '--to', 'saved'] as const;
  for (const [words, detail] of [
    [['list', 'case', 'articles', ...first], { problem: 'damaged' }],
    [['list', 'case', 'articles', ...second], { problem: 'wrong-passphrase' }],
    [[...salvage, ...second], { problem: 'wrong-passphrase' }],
  ] as const)
    expect(await refused(folder, ...words)).toMatchObject({
      code: 1,
      error: { code: 'cannot-open', detail },
    });
  expect(await refused(folder, ...salvage)).toMatchObject({ error: { code: 'no-passphrase' } });
  expect(readdirSync(folder)).not.toContain('saved.matter');

  const { code, out } = await pincite(folder, ...salvage, ...first);
  expect(out).toContain('1\u00a0article saved with the very text that was imported.');
  expect(out).toContain('It is encrypted with the passphrase of the damaged file.');
  expect(await asked<unknown[]>(folder, 'list', 'saved', 'articles', ...first)).toHaveLength(1);
  expect(readFileSync(join(folder, 'saved.matter')).includes('warden')).toBe(false);
  expect(code).toBe(0);
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
