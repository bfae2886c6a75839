import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, folderOf, pincite } from './pincite.ts';

const story = (word: string) =>
  Array.from({ length: 30 }, (_, i) => `Line ${i * 7} of the ${word} says what clerk ${i * 21} saw.`).join(
    ' ',
  );

test('versions, quotes and likely duplicates are told and moved from a terminal', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'a.txt'), story('report'));
  writeFileSync(
    join(folder, 'b.txt'),
    `An update came in. ${story('report').replace('clerk 42', 'clerk 43')}`,
  );
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'a.txt', 'b.txt');
  expect((await pincite(folder, 'duplicates', 'case')).out).toMatch(/2\sarticles, nearly the same/);
  await asked(folder, 'quote', 'case', '1', '--words', 'Line 7 of the report');
  await asked(folder, 'quote', 'case', '1', '--words', 'says what clerk 42 saw');
  const told = await pincite(folder, 'revisions', 'case', '2', '--of', '1', '--move');
  expect(told.out.trim().split('\n').slice(2)).toEqual([
    'Quote 1 “Line 7 of the report”: moved',
    'Quote 2 “says what clerk 42 saw”: now “says what clerk 43 saw”',
  ]);
  expect((await pincite(folder, 'read-again', 'case')).out).toContain('Nothing was read again.');
  expect((await pincite(folder, 'read-again', 'case', '1')).out).toBe('Article 1 reads the same.\n');
});
