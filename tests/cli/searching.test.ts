import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { asked, folderOf, pincite } from './pincite.ts';

let folder = '';
beforeEach(async () => {
  folder = folderOf();
  for (const number of [1, 2, 3])
    writeFileSync(join(folder, `${number}.txt`), `Report ${number}.\n\nThe judge denied motion ${number}.\n`);
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', '1.txt', '2.txt', '3.txt');
  await asked(folder, 'quote', 'case', '1', '--words', 'denied motion');
});

test('operators narrow a search down, and its facets and total are told', async () => {
  const all = await asked<{ total: number; facets: { thing: unknown[] } }>(
    folder,
    'search',
    'case',
    'denied',
  );
  expect(all.total).toBe(4);
  expect(all.facets.thing).toEqual([
    { value: 'article', count: 3 },
    { value: 'quote', count: 1 },
  ]);
  const { hits } = await asked<{ hits: { kind: string }[] }>(folder, 'search', 'case', 'denied kind:quote');
  expect(hits.map(({ kind }) => kind)).toEqual(['quote']);
});

test('what is mistyped is told on standard error, and the rest is searched for', async () => {
  const { code, out, err } = await pincite(
    folder,
    'search',
    'case',
    'denied knid:quote before:soon kind:quote',
  );
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('There is no “knid:” (did you mean kind:?)');
  const told = await pincite(folder, 'search', 'case', 'denied before:soon');
  expect(told.out).toContain('denied motion 3');
  expect(told.err).toContain('“soon” is left out, since it is no date');
});

test('where more is found than is shown, it says so', async () => {
  const { err } = await pincite(folder, 'search', 'case', 'denied', '--limit', '2');
  expect(err).toBe('2 of 4 are shown; --limit shows more.\n');
});
