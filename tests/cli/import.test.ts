import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asked, ended, folderOf, pincite, start } from './pincite.ts';

interface Outcome {
  readonly name: string;
  readonly kind: string;
  readonly problem?: string;
  readonly sentence: string;
}

/** A text that no other number has. */
const text = (number: number) => `The court heard witness ${number}.\n\nThe hearing goes on.\n`;

test('what is refused is said in a sentence each, and the rest goes in', async () => {
  const folder = folderOf();
  mkdirSync(join(folder, 'texts', 'below'), { recursive: true });
  writeFileSync(join(folder, 'texts', 'a good.txt'), text(1));
  writeFileSync(join(folder, 'texts', 'below', 'b same.txt'), text(1));
  writeFileSync(join(folder, 'texts', 'c empty.txt'), '');
  writeFileSync(
    join(folder, 'texts', 'd picture.txt'),
    Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'),
  );
  writeFileSync(join(folder, 'texts', '.hidden.txt'), text(2));
  await asked(folder, 'new', 'case');

  const { code, out, err } = await pincite(folder, 'import', 'case', 'texts', 'missing.txt', '--json');
  expect(code).toBe(1);
  const { outcomes } = JSON.parse(out) as { outcomes: Outcome[] };
  expect(outcomes.map(({ name, kind, problem }) => [name, kind, problem])).toEqual([
    ['a good.txt', 'imported', undefined],
    ['b same.txt', 'same-text', undefined],
    ['c empty.txt', 'refused', 'empty'],
    ['d picture.txt', 'refused', 'binary'],
    ['missing.txt', 'refused', 'unreadable'],
  ]);
  expect(err.trimEnd().split('\n')).toEqual(outcomes.slice(2).map(({ sentence }) => sentence));
  expect(await asked(folder, 'list', 'case', 'articles')).toHaveLength(1);
});

test('an import of nothing but known texts has not failed', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'a.txt'), text(1));
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'a.txt');
  expect(await pincite(folder, 'import', 'case', 'a.txt')).toMatchObject({ code: 0, err: '' });
});

test('an import is one step, which undo takes back and redo does again', async () => {
  const folder = folderOf();
  mkdirSync(join(folder, 'texts'));
  for (const number of [1, 2, 3]) writeFileSync(join(folder, 'texts', `${number}.txt`), text(number));
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'texts');
  expect(await pincite(folder, 'undo', 'case')).toMatchObject({ code: 0, out: 'Undone: import articles.\n' });
  expect(await asked(folder, 'list', 'case', 'articles')).toEqual([]);
  expect(await pincite(folder, 'undo', 'case')).toMatchObject({
    code: 1,
    out: '',
    err: 'There is nothing to undo.\n',
  });
  await asked(folder, 'redo', 'case');
  expect(await asked(folder, 'list', 'case', 'articles')).toHaveLength(3);
});

test.each([
  ['a folder without files', ['import', 'case', 'empty'], 'nothing-to-import'],
  ['a file of lines that is not there', ['import', 'case', '--jsonl', 'missing.jsonl'], 'cannot-read'],
  ['a folder in the place of lines', ['import', 'case', '--jsonl', 'empty'], 'cannot-read'],
])('%s is a failure that is said', async (_, words, expected) => {
  const folder = folderOf();
  mkdirSync(join(folder, 'empty'));
  await asked(folder, 'new', 'case');
  const { code, out, err } = await pincite(folder, ...words, '--json');
  const { error } = JSON.parse(out) as { error: { code: string; sentence: string } };
  expect({ code, error: error.code, err }).toEqual({ code: 1, error: expected, err: `${error.sentence}\n` });
});

test('lines from standard input become articles, and a bad line hides no other', async () => {
  const folder = folderOf();
  await asked(folder, 'new', 'case');
  const lines = [
    JSON.stringify({
      id: 'a-1',
      title: 'First',
      outlet: 'The Mesa Ledger',
      published: '2025-01-10',
      url: null,
      text: text(1),
    }),
    'this is not JSON',
    '{"title": "No text"}',
    '[]',
    '',
    JSON.stringify({ text: text(2) }),
    JSON.stringify({ title: 'The first again', text: text(1) }),
    JSON.stringify({ title: 'A bad day', published: '2025-02-30', text: text(3) }),
    JSON.stringify({ text: text(4), title: '__proto__', constructor: 1 }),
  ];
  const child = start(folder, ['import', 'case', '--jsonl', '-', '--json']);
  child.stdin!.end(lines.join('\n'));
  const { code, out, err } = await ended(child);
  expect(code).toBe(1);
  const { refused, ...counts } = JSON.parse(out) as { imported: number; same: number; refused: Outcome[] };
  expect(counts).toEqual({ imported: 3, same: 1, stopped: false });
  expect(refused.map(({ name }) => name)).toEqual(['Line 2', 'Line 3', 'Line 4', 'Line 8']);
  expect(err.trimEnd().split('\n')).toEqual(refused.map(({ sentence }) => sentence));
  const articles = await asked<{ title: string | null; outlet: string | null; published: string | null }[]>(
    folder,
    'list',
    'case',
    'articles',
  );
  expect(articles[0]).toMatchObject({ title: 'First', outlet: 'The Mesa Ledger', published: '2025-01-10' });
});

test(
  'an interrupted import leaves whole articles, and the same command goes on',
  { timeout: 60_000 },
  async ({ skip }) => {
    if (process.platform === 'win32')
      return skip('Windows has no interrupt that one program could send another');
    const folder = folderOf();
    await asked(folder, 'new', 'case');
    const lines = Array.from({ length: 40_000 }, (_, at) =>
      JSON.stringify({ title: `Article ${at}`, text: text(at).repeat(8) + String(at) }),
    );
    writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
    const child = start(folder, ['import', 'case', '--jsonl', 'many.jsonl', '--json']);
    const wal = join(folder, 'case.matter-wal');
    // Some parts must have been stored, or there would be nothing to keep.
    while ((statSync(wal, { throwIfNoEntry: false })?.size ?? 0) < 1_000_000) await sleep(5);
    child.kill('SIGINT');
    const { code, out, err } = await ended(child);
    expect(code).toBe(1);
    const { imported, stopped } = JSON.parse(out) as { imported: number; stopped: boolean };
    expect(stopped).toBe(true);
    expect(err).toBe('Stopped. What went in by then stays; the same command goes on with the rest.\n');
    expect(imported).toBeGreaterThan(0);
    expect(imported).toBeLessThan(40_000);
    expect(await asked(folder, 'list', 'case', 'articles')).toHaveLength(imported);
    expect(await pincite(folder, 'undo', 'case')).toMatchObject({ code: 0 });
    expect(await asked(folder, 'list', 'case', 'articles')).toEqual([]);
  },
);

test('an interrupt also ends the wait for standard input', async ({ skip }) => {
  if (process.platform === 'win32')
    return skip('Windows has no interrupt that one program could send another');
  const folder = folderOf();
  await asked(folder, 'new', 'case');
  const child = start(folder, ['import', 'case', '--jsonl', '-']);
  const result = ended(child);
  child.stdin!.write(`${JSON.stringify({ text: text(1) })}\n`);
  while (!statSync(join(folder, 'case.matter-wal'), { throwIfNoEntry: false })) await sleep(5);
  await sleep(300);
  child.kill('SIGINT');
  expect(await result).toEqual({ code: 1, out: '', err: 'Cancelled. Nothing of it was kept.\n' });
});

test('a device or a pipe in the place of a text is refused, not read', async ({ skip }) => {
  if (process.platform === 'win32') return skip('there are no devices among the files of Windows');
  const folder = folderOf();
  await asked(folder, 'new', 'case');
  expect(await pincite(folder, 'import', 'case', '/dev/zero')).toMatchObject({ code: 1, out: '' });
});

test('nothing of an article can drive the terminal that shows it', async () => {
  const folder = folderOf();
  const evil = 'Verdict\u001b]0;owned\u0007 \u001b[2J\u009b31m\u202e gnp.exe';
  await asked(folder, 'new', 'case');
  writeFileSync(
    join(folder, 'evil.jsonl'),
    `${JSON.stringify({ title: evil, outlet: evil, text: `${evil} in the case.\n${'word '.repeat(50)}` })}\n`,
  );
  await asked(folder, 'import', 'case', '--jsonl', 'evil.jsonl');
  await asked(folder, 'entity', 'case', evil, '--kind', 'person', '--role', evil);
  await asked(folder, 'claim', 'case', evil, '--kind', 'fact');
  for (const words of [
    ['list', 'case', 'articles'],
    ['list', 'case', 'entities'],
    ['list', 'case', 'claims'],
    ['show', 'case', 'article', '1'],
    ['show', 'case', 'entity', '1'],
    ['show', 'case', 'claim', '1'],
    ['search', 'case', 'verdict'],
    ['show', 'case', 'entity', `${evil}?`],
  ]) {
    const { out, err } = await pincite(folder, ...words);
    expect(out + err).toContain('Verdict');
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    const document = (await pincite(folder, ...words, '--json')).out;
    expect(document).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(() => JSON.parse(document) as unknown).not.toThrow();
  }
});

test('a reader that stops reading is no failure', async () => {
  const folder = folderOf();
  await asked(folder, 'new', 'case');
  writeFileSync(join(folder, 'long.txt'), 'A long day in court.\n\n'.repeat(100_000));
  await asked(folder, 'import', 'case', 'long.txt');
  const child = start(folder, ['show', 'case', 'article', '1']);
  child.stdout!.once('data', () => child.stdout!.destroy());
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'long.txt'), 'utf8')).toHaveLength(2_200_000);
});
