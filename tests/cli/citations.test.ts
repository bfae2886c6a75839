import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, folderOf, pincite } from './pincite.ts';

test('the legal citations of a matter and of an article are listed', async () => {
  const folder = folderOf();
  writeFileSync(
    join(folder, 'opinion.txt'),
    'As in Marlow v. Quill, 410 U.S. 113 (1973), it fails. Id. at 5. 18 U.S.C. § 1001.',
  );
  await pincite(folder, 'new', 'river');
  await pincite(folder, 'import', 'river', 'opinion.txt');
  expect(await asked(folder, 'citations', 'river')).toMatchObject([
    { words: 'Marlow v. Quill, 410 U.S. 113', kind: 'case', articles: 1, times: 2 },
    { words: '18 U.S.C. § 1001', kind: 'law', articles: 1, times: 1 },
  ]);
  const { out } = await pincite(folder, 'citations', 'river', '1');
  expect(out).toContain('Id. at 5');
  expect(out).toContain('Marlow v. Quill, 410 U.S. 113');
});
