import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ReturnedBrief } from '#core/contract/returned.ts';
import { askedOf, folderOf, pincite } from './pincite.ts';

const ARTICLE = `The board met on Monday.

“The ferry contract was never put out to tender,” said Ines Calloway, the auditor.
`;

test('a terminal tells what an editor changed in a brief', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'one.txt'), ARTICLE);
  await pincite(folder, 'new', 'case');
  await pincite(folder, 'import', 'case', 'one.txt');
  await pincite(folder, 'quote', 'case', '1', '--words', 'The ferry contract was never put out to tender');
  await pincite(folder, 'brief', 'case', 'Harbor');
  await pincite(folder, 'add', 'case', 'Harbor', '--prose', 'Nobody has answered so far.');
  await pincite(folder, 'add', 'case', 'Harbor', '--quote', '1');
  expect(await pincite(folder, 'export', 'case', 'Harbor', '--to', 'brief.docx')).toMatchObject({ code: 0 });

  const parts = unzipSync(readFileSync(join(folder, 'brief.docx')));
  const edited = strFromU8(parts['word/document.xml']!)
    .replace('Nobody has answered so far.', 'Nobody has answered.')
    .replace('was never put out', 'was not put out');
  writeFileSync(join(folder, 'edited.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));

  const told = await askedOf<ReturnedBrief>(pincite, folder, 'returned', 'case', 'edited.docx');
  expect(told.quotes).toMatchObject([{ verdict: 'altered', source: { articleId: 1 } }]);
  expect(told.sentences).toMatchObject([
    { before: 'Nobody has answered so far.', after: 'Nobody has answered.' },
  ]);

  const people = await pincite(folder, 'returned', 'case', 'edited.docx');
  expect(people).toMatchObject({ code: 0, err: '' });
  expect(people.out).toContain('“Harbor” came back with 2 changes since it was exported.');
  expect(people.out).toContain(
    '- changed\n  Before: “The ferry contract was never put out to tender”\n  Now: “The ferry contract was not put out to tender”\n  Held against the matter: altered\n  In the article: The ferry contract was never put out to tender',
  );
  const same = await pincite(folder, 'returned', 'case', 'brief.docx');
  expect(same.out.trim()).toBe('“Harbor” came back as it was exported: nothing in it was changed.');
  expect((await pincite(folder, 'returned', 'case', 'one.txt')).err).toContain(
    'does not say that it is a brief',
  );
});
