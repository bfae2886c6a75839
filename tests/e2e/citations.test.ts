import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { barriers } from './barriers.ts';
import { clickWords, dropFiles, inspector, newMatter, pane, row } from './reading.ts';
import { test } from './workbench.ts';

const STAMP = (entry: number) => `Case 1:25-cv-00123-ABC Document ${entry} Filed 01/02/25 Page 1 of 2`;

test('a citation of the complaint leads to its paragraph beside what is read', async ({
  window: page,
  folders,
}) => {
  const papers = {
    'a-complaint.txt': [
      STAMP(1),
      'UNITED STATES DISTRICT COURT',
      'COMPLAINT',
      '11. The trust was founded in 1990.',
      '12. On that day no ferry left.',
    ],
    'b-motion.txt': [
      STAMP(14),
      'UNITED STATES DISTRICT COURT',
      'The trust denies that. Compl. ¶ 12. So it was in Marlow v. Quill, 410 U.S. 113 (1973).',
    ],
  };
  const paths = Object.entries(papers).map(([name, paragraphs]) => {
    const path = join(folders.downloads, name);
    writeFileSync(path, `${paragraphs.join('\n\n')}\n`);
    return path;
  });
  await newMatter(page, 'Harbour');
  await dropFiles(page, paths);
  const motion = page
    .getByRole('listbox', { name: 'Articles' })
    .getByRole('option', { name: /Document 14|denies/ });
  await expect(row(page, 'Articles', 1)).toBeVisible();
  await motion.first().click();
  await expect(pane(page, 0).locator('.citation.leads')).not.toHaveCount(0);

  await clickWords(page, 0, 'Compl.');
  await expect(inspector(page)).toContainText('Legal citation');
  await expect(inspector(page)).toContainText('Is in the matter');
  await page.keyboard.press("'");
  await expect(pane(page, 1).locator('.view-lines')).toContainText('no ferry left');

  await pane(page, 0).locator('.view-lines').click();
  await page.keyboard.press(';');
  await expect(inspector(page)).toContainText('Legal citation');
  expect(await barriers(page, 'aside')).toEqual([]);
});
