import { expect } from '@playwright/test';
import { inspector, newMatter, place, row } from './reading.ts';
import { IN_ELECTRON, test } from './workbench.ts';

/** Dates, numbers and the order of names are those of the system's locale, though the words are English in all of them. */

test.skip(IN_ELECTRON, 'the locale of Electron is that of the machine');

const locales = [
  ['en-GB', '10 Jan 2025', 'Jan 2025', ',', ['Adam', 'Ågren', 'Zorn']],
  ['en-US', 'Jan 10, 2025', 'Jan 2025', ',', ['Adam', 'Ågren', 'Zorn']],
  ['de-DE', '10. Jan. 2025', 'Jan. 2025', '.', ['Adam', 'Ågren', 'Zorn']],
  ['sv-SE', '10 jan. 2025', 'jan. 2025', '\u00a0', ['Adam', 'Zorn', 'Ågren']],
] as const;

for (const [locale, day, month, separator, names] of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`days and numbers are written as in ${locale}`, async ({ window: page }) => {
      await page.getByRole('button', { name: 'Open the sample matter' }).click();
      await expect(row(page, 'Articles', 0)).toContainText(day);
      await row(page, 'Articles', 0).click();
      await expect(inspector(page)).toContainText(new RegExp(`\\d[${separator}]\\d{3}\\scharacters`));
      await place(page, 'Timeline').click();
      const times = page.getByRole('region', { name: 'Timeline' }).getByRole('time');
      await expect(times.getByText(day, { exact: true }).first()).toBeVisible();
      await expect(times.getByText(month, { exact: true }).first()).toBeVisible();
    });

    test(`names are sorted as in ${locale}`, async ({ window: page }) => {
      await newMatter(page, 'Names');
      await place(page, 'Entities').click();
      for (const name of ['Zorn', 'Ågren', 'Adam']) {
        await page.locator('[data-list-filter]').fill(name);
        await page.keyboard.press('Enter');
        await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue(name);
      }
      await expect(row(page, 'Entities', 2)).toBeVisible();
      for (const [at, name] of names.entries()) await expect(row(page, 'Entities', at)).toContainText(name);
    });
  });
}
