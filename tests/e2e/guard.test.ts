import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addProse, brief, items } from './briefs.ts';
import { choose, field, newMatter, pane, place, row } from './reading.ts';
import { texts } from './texts.ts';
import { IN_ELECTRON, save, test } from './workbench.ts';

/** What the window never does, and what it says when its host is not there: watched over whole sessions. */

async function importTexts(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '+ Import' }).click();
  await (await chooser).setFiles([...texts.files]);
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(
    texts.files.length,
  );
}

test('in a whole session no request leaves the machine and no policy is broken', async ({
  start,
  folders,
}) => {
  const { page } = await start();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  // From before the first script of the page, which a reload brings back whole.
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  // The way in is used once: a page that is left before it went through it finds it closed.
  await expect(page.getByRole('textbox', { name: 'Name of the new matter' })).toBeVisible();
  await page.reload();

  await newMatter(page, 'Guarded');
  await importTexts(page);
  await row(page, 'Articles', 0).click();
  await row(page, 'Articles', 1).click({ modifiers: ['Shift'] });
  await expect(pane(page, 1).locator('.view-line').first()).toBeVisible();
  // Whatever page an article was copied from, its addresses are words.
  await page.keyboard.press('Control+Shift+V');
  const links =
    '# A page\n\n![seen](https://tracker.example/p.png) <img src="https://tracker.example/q.png" onerror="harmed = 1"><script>harmed = 1</script><svg onload="harmed = 1"> https://tracker.example/';
  await page.getByRole('dialog').getByLabel('Title').fill('<img src="x" onerror="harmed = 1"><b>A page</b>');
  await page.getByRole('dialog').getByLabel('Text', { exact: true }).fill(links);
  await page.keyboard.press('Control+Enter');
  await row(page, 'Articles', texts.files.length).click();
  await expect(row(page, 'Articles', texts.files.length)).toContainText('<b>A page</b>');
  await expect(page.locator('[data-pane]').filter({ hasText: 'tracker.example' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await choose(page, 'court');
  await place(page, 'Brief').click();
  await page.getByRole('button', { name: 'New brief' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Guarded');
  await page.keyboard.press('Enter');
  await addProse(page, 'See https://tracker.example/ for more.');
  await expect(items(page)).toHaveCount(1);
  for (const name of ['Compare', 'Timeline', 'History', 'Entities', 'Claims', 'Brief'])
    await place(page, name).click();
  const download = page.waitForEvent('download');
  await brief(page).getByRole('button', { name: 'Export brief' }).click();
  await save(await download, folders);

  const own = new URL(page.url());
  const elsewhere = asked.filter(
    (url) => !['data:', 'blob:'].includes(new URL(url).protocol) && new URL(url).host !== own.host,
  );
  expect(asked.length).toBeGreaterThan(40);
  expect(elsewhere).toEqual([]);
  // Nothing of what came from outside became an element.
  expect(await page.locator('[onerror], [onload], img[src*="tracker"], iframe, object, embed').count()).toBe(
    0,
  );
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
});

test('the way in is used once: the address forgets it, a reload keeps the session, another tab is told', async ({
  start,
  browser,
}) => {
  test.skip(IN_ELECTRON, 'Electron has no address that could be used twice');
  const { page, address } = await start();
  const ticket = new URL(address).hash.slice(1);
  expect(ticket.length).toBeGreaterThan(40);
  await newMatter(page, 'Once');
  await importTexts(page);
  expect(page.url()).toBe(new URL('/', address).href);
  expect(
    await page.evaluate(() => [document.cookie, localStorage.length, history.length, location.hash]),
  ).toEqual(['', 0, expect.any(Number), '']);
  await page.reload();
  await expect(row(page, 'Articles', 0)).toBeVisible();
  expect(page.url()).not.toContain(ticket);

  const other = await browser.newContext();
  const tab = await other.newPage();
  await tab.goto(address);
  await expect(tab.getByText('This address was used already, or is too old')).toBeVisible();
  await expect(tab.getByRole('listbox')).toHaveCount(0);
  await tab.goto(new URL('/', address).href);
  await expect(tab.getByText('Start Pincite again and it opens a new one.')).toBeVisible();
  await other.close();
});

test('a second start opens a second window on the same matter, and each sees what the other does', async ({
  start,
}) => {
  test.skip(IN_ELECTRON, 'Electron brings its one window to the front');
  const { page } = await start();
  await newMatter(page, 'Shared');
  await importTexts(page);
  const second = await start();
  await row(second.page, 'Articles', 0).click();
  await second.page
    .getByRole('complementary', { name: 'Inspector' })
    .getByLabel('Outlet')
    .fill('The Second Window');
  await second.page.keyboard.press('Enter');
  await expect(row(page, 'Articles', 0)).toContainText('The Second Window');
  await page.keyboard.press('Control+z');
  await expect(row(second.page, 'Articles', 0)).not.toContainText('The Second Window');
});

test('when the host is gone the window says so in one sentence, says nothing is saved, and the file has what was', async ({
  start,
  folders,
}) => {
  test.skip(IN_ELECTRON, 'Electron is its own host');
  const first = await start();
  const { page } = first;
  await newMatter(page, 'Cut off');
  await importTexts(page);
  await row(page, 'Articles', 0).click();
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Outlet').fill('Saved before');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Articles', 0)).toContainText('Saved before');
  await expect(page.getByRole('contentinfo')).toContainText('Saved');

  await first.kill();
  await expect(
    page.getByText('Pincite has stopped answering. What was shown as saved is safe'),
  ).toBeVisible();
  await expect(page.getByRole('contentinfo')).not.toContainText('Saved');
  await field(page, 'Byline').fill('Lost');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The workbench has stopped answering.')).toBeVisible();

  const again = await start('--matter', join(folders.matters, 'Cut off.matter'));
  await expect(row(again.page, 'Articles', 0)).toContainText('Saved before');
  await row(again.page, 'Articles', 0).click();
  await expect(field(again.page, 'Byline')).toHaveValue('');
});
