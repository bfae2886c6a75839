import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, folderOf, pincite, refused } from './pincite.ts';

/** What the importer reads from one file, for whoever wants to measure it. */

const KEYS = 'title outlet byline published url kind text pages furniture citations warnings'.split(' ');

test('what is read from a file is printed without a matter, and nothing is left behind', async () => {
  const folder = folderOf();
  writeFileSync(
    join(folder, 'report.md'),
    `---\noutlet: Harlow Post\ndate: 2024-03-09\n---\n\n# The quarry case\n\nThe judge said *no*.\n`,
  );
  const told = await asked<Record<string, unknown>>(folder, 'text', 'report.md');
  expect(Object.keys(told)).toEqual(KEYS);
  expect(told).toMatchObject({
    title: 'The quarry case',
    outlet: 'Harlow Post',
    published: '2024-03-09',
    url: null,
    kind: 'news',
    text: 'The quarry case\n\nThe judge said no.',
    warnings: [],
  });
  expect(await pincite(folder, 'text', 'report.md')).toEqual({
    code: 0,
    out: 'The quarry case\n\nThe judge said no.\n',
    err: '',
  });
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('pages and furniture are told with their places', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'filing.txt'), 'COMPLAINT\n\nThe first page.\f\nThe second page.\n');
  const { text, pages } = await asked<{
    text: string;
    pages: { label: string; start: number; end: number }[];
  }>(folder, 'text', 'filing.txt');
  expect(pages.map(({ label, start, end }) => [label, text.slice(start, end).trim()])).toEqual([
    ['1', 'COMPLAINT\n\nThe first page.'],
    ['2', 'The second page.'],
  ]);
});

test('an encoding that was chosen is the one that is read by', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'old.txt'), Buffer.from('\u00cbwords\u00e8', 'latin1'));
  const { text } = await asked<{ text: string }>(folder, 'text', 'old.txt', '--encoding', 'macintosh');
  expect(text).toBe('Àwordsˇ'.replace('ˇ', 'Ë'));
});

test('text with lost characters is printed, and what to look at is said beside it', async () => {
  const folder = folderOf();
  const bytes = Buffer.from('“Whole words” — “and more of them” — and a cut one: “', 'utf8');
  writeFileSync(join(folder, 'cut.txt'), bytes.subarray(0, -1));
  const { code, out, err } = await pincite(folder, 'text', 'cut.txt', '--json');
  expect(code).toBe(0);
  expect((JSON.parse(out) as { warnings: unknown[] }).warnings).toHaveLength(1);
  expect(err).toMatch(/^cut\.txt: Some characters could not be read/);
});

test.each([
  ['a file that is not there', 'none.txt', 'cannot-read'],
  ['an empty file', 'empty.txt', 'cannot-read'],
  ['a picture', 'picture.png', 'cannot-read'],
])('%s is a failure that is said', async (_, name, code) => {
  const folder = folderOf();
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'picture.png'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
  const ran = await refused(folder, 'text', name);
  expect(ran.code).toBe(1);
  expect(ran.error).toMatchObject({ code });
  expect(ran.err).toContain(name);
});

test.each([
  ['an encoding that is none', ['--encoding', 'klingon']],
  ['columns without the text', ['--columns', 'title=Head']],
  ['columns of no name', ['--columns', 'text']],
])('%s is wrong use', async (_, words) => {
  const folder = folderOf();
  expect(await pincite(folder, 'text', 'a.csv', ...words)).toMatchObject({ code: 2, out: '' });
});

test('the legal citations of a file are printed with their places and their parts', async () => {
  const folder = folderOf();
  writeFileSync(
    join(folder, 'opinion.txt'),
    'As in Marlow v. Quill, 410 U.S. 113 (1973), it fails. Id. at 5. See Dkt. 252 ¶ 12.',
  );
  const { citations } = await asked<{ citations: unknown[] }>(folder, 'text', 'opinion.txt');
  expect(citations).toMatchObject([
    {
      kind: 'case',
      start: 23,
      end: 35,
      text: '410 U.S. 113',
      plaintiff: 'Marlow',
      year: 1973,
      refersTo: null,
    },
    { kind: 'id', text: 'Id.', pin: 'at 5', refersTo: 0 },
    { kind: 'docket', entry: '252', pin: '¶ 12' },
  ]);
});
