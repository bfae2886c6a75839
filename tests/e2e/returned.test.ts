import { expect } from '@playwright/test';
import { barriers } from './barriers.ts';
import { items, printed } from './briefs.ts';
import { editedBrief, openEdited, WRITTEN } from './returned.ts';
import { openSample } from './screens.ts';
import { picture, test } from './workbench.ts';

test('an edited brief shows what its editor changed, and a sentence is taken over and given back', async ({
  window: page,
  folders,
}) => {
  await openSample(page);
  await page.keyboard.press('Escape');
  const path = await editedBrief(page, folders);
  await openEdited(page, path);
  const dialog = page.getByRole('dialog', { name: 'An edited brief' });
  await expect(dialog).toContainText('came back with 4\u00a0changes since it was exported');
  const group = (name: RegExp) => dialog.getByRole('region', { name }).getByRole('listitem');
  await expect(group(/^Quotations/)).toHaveCount(1);
  await expect(group(/^Quotations/)).toContainText('Held against the matter: altered');
  await expect(group(/^Quotations/).locator('ins')).toHaveText(/never/);
  await expect(group(/^Notes/)).toHaveCount(1);
  await expect(group(/^Sentences/)).toHaveText([/Nobody has answered yet\./, /We will wait\./]);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
    await picture(page, `returned-${scheme}`);
    expect(await barriers(page)).toEqual([]);
  }

  await group(/^Sentences/)
    .first()
    .getByRole('button', { name: 'Take over' })
    .click();
  await expect(dialog.getByRole('button', { name: 'Take over' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    printed(page).getByText('Nobody has answered yet. Both sides were asked twice.'),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(printed(page).getByText(WRITTEN)).toBeVisible();

  await openEdited(page, path);
  await group(/^Sentences/)
    .first()
    .getByRole('button', { name: 'Go to it in the brief' })
    .click();
  await expect(items(page).filter({ hasText: 'Nobody has answered' })).toBeFocused();
});
