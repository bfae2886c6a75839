import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { items } from './briefs.ts';
import { inspector, place } from './reading.ts';
import { openSample } from './screens.ts';
import { save, test, type Folders } from './workbench.ts';

/** The pictures of a matter: gone through by keys and mouse, saved, and put into a brief. */

const timeline = (page: Page): Locator => page.getByRole('group', { name: 'Timeline of the matter' });
const network = (page: Page): Locator => page.getByRole('group', { name: 'Network of the entities' });
const focused = (picture: Locator): Locator => picture.locator(':focus');
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });

async function saveAs(page: Page, format: 'SVG' | 'PNG', folders: Folders): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save as ${format}` }).click();
  return save(await download, folders);
}

test('the timeline is gone through by keys: from mark to mark, nearer down to hours, and back', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('5');
  const picture = timeline(page);
  await picture.locator('[tabindex="0"]').focus();
  await expect(focused(picture)).toHaveAccessibleName(/^Claim: Baldwin denies/);
  await page.keyboard.press('ArrowRight');
  await expect(focused(picture)).toHaveAccessibleName(/^Claim: The complaint alleges that Carmack/);
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText('The complaint alleges that Carmack');
  await expect(picture.getByText('2025', { exact: true })).toBeVisible();
  for (let i = 0; i < 24; i += 1) await page.keyboard.press('+');
  await expect(picture.getByText(/\d:00/).first()).toBeVisible();
  await expect(focused(picture)).toHaveAccessibleName(/^Claim: The complaint alleges that Carmack/);
  await page.keyboard.press('0');
  await expect(picture.getByText('2025', { exact: true })).toBeVisible();
  // Down through the rows into the other lane: an article opens in the reader.
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(focused(picture)).toHaveAccessibleName(/^Article: /);
  await page.keyboard.press('Enter');
  await expect(place(page, 'Articles')).toHaveAttribute('aria-current', 'page');
});

test('marks that lie on each other are a group, which opens; and the mouse pulls, turns and presses', async ({
  window: page,
}) => {
  await openSample(page);
  await place(page, 'Timeline').click();
  const picture = timeline(page);
  const group = picture.getByRole('button', { name: /claims together/ });
  await group.click();
  await expect(group).toHaveCount(0);
  await expect(page.getByText(/\d+ earlier/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(group).toBeVisible();
  await expect(page.getByText(/\d+ earlier/)).toBeHidden();
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + 300, box.y + 300);
  await page.mouse.wheel(0, -400);
  await expect(page.getByText(/\d+ later/)).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(box.x + 900, box.y + 300, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Show all' }).click();
  await picture.getByRole('button', { name: /^Claim: Baldwin denies/ }).click();
  await expect(inspector(page)).toContainText('Baldwin denies that he pulled the trigger.');
});

test('the network is gone through by keys, filtered and rearranged, and opens what it stands for', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+N');
  const picture = network(page);
  const nodes = picture.getByRole('button');
  await expect(nodes).toHaveCount(15);
  await picture.locator('[tabindex="0"]').focus();
  await expect(focused(picture)).toHaveAccessibleName(/^Kari Morrissey, person, joined with/);
  await page.keyboard.press('ArrowRight');
  await expect(focused(picture)).toHaveAccessibleName(/^Alec Baldwin, person/);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue('Alec Baldwin');

  // Moved by hand and by key, and put back.
  const rust = picture.getByRole('button', { name: /^Rust, work/ });
  const from = (await rust.boundingBox())!;
  const [x, y] = [from.x + from.width / 2, from.y + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 90, { steps: 6 });
  await page.mouse.up();
  const putBack = page.getByRole('button', { name: 'Undo the moves' });
  await expect(putBack).toBeVisible();
  expect((await rust.boundingBox())!.y).toBeLessThan(from.y - 60);
  await putBack.click();
  await expect(putBack).toBeHidden();
  await picture.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(putBack).toBeVisible();

  await page.getByLabel('case', { exact: true }).uncheck();
  await expect(picture.getByRole('button', { name: /, case,/ })).toHaveCount(0);
  await page.getByLabel('Links of at least').fill('2');
  await expect(nodes).not.toHaveCount(15);
  await page.getByLabel('Links of at least').fill('1');

  // A link by the list that says the same, and from it to the words.
  await page.getByText('The same as a list').click();
  await page
    .locator('details li', { hasText: 'Kari Morrissey about Alec Baldwin' })
    .locator('li button')
    .first()
    .click();
  await expect(heading(page, 'Quotes')).toBeVisible();
  await page
    .getByRole('region', { name: /^Alec Baldwin and Kari Morrissey/ })
    .locator('li button')
    .first()
    .click();
  await expect(place(page, 'Articles')).toHaveAttribute('aria-current', 'page');
  await expect(inspector(page).locator('blockquote')).toBeVisible();
});

test('both pictures are saved as SVG and PNG, and printed in a brief in every format', async ({
  window: page,
  folders,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+N');
  await expect(network(page)).toBeVisible();
  const svg = await saveAs(page, 'SVG', folders);
  expect(svg).toMatch(/\(sample\), who spoke about whom\.svg$/);
  const words = readFileSync(svg, 'utf8');
  const opened = await page.context().newPage();
  await opened.goto(pathToFileURL(svg).href);
  const drawn = await opened.evaluate(() => ({
    root: document.documentElement.nodeName,
    title: document.querySelector('title')?.textContent,
    names: [...document.querySelectorAll('text')].map((text) => text.textContent),
  }));
  await opened.close();
  expect(drawn).toMatchObject({ root: 'svg', title: 'Who spoke about whom · Baldwin v. Morrissey (sample)' });
  expect(drawn.names).toContain('Kari Morrissey');
  const png = readFileSync(await saveAs(page, 'PNG', folders));
  // Twice as many pixels as the SVG says, and not all of them white.
  expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(words)![1]));
  expect(png.length).toBeGreaterThan(20_000);
  const said = page.getByText(/^The picture was added to the brief/);
  await page.getByRole('button', { name: 'Add to the brief' }).click();
  await expect(said).toBeVisible();
  await page.keyboard.press('5');
  await expect(timeline(page)).toBeVisible();
  expect(await saveAs(page, 'PNG', folders)).toMatch(/\(sample\), timeline\.png$/);
  await page.getByRole('button', { name: 'Add to the brief' }).click();
  await page.keyboard.press('6');
  // The outline says that both were taken in; the page is drawn anew only then, each picture from all of the matter.
  await expect(items(page).filter({ hasText: 'Who spoke about whom' })).toHaveCount(1);
  await expect(items(page).filter({ hasText: 'Timeline' })).toHaveCount(1);
  const printed = page.getByRole('article', { name: 'The page as printed' }).getByRole('img');
  await expect(printed).toHaveCount(2);
  await expect(printed.nth(0)).toHaveAccessibleName(/^A network of 15 names joined by 25 links/);
  await expect(printed.nth(1)).toHaveAccessibleName(/^A timeline of \d+ claims and 6 articles/);
  for (const [format, expected] of [
    ['html', /<figure [^>]*class="picture"><svg /g],
    ['md', /\]\(data:image\/svg\+xml;base64,/g],
    ['docx', /word\/media\/picture[12]\.(png|svg)/g],
  ] as const) {
    await page.getByLabel('Format').selectOption(format);
    const download = page.waitForEvent('download');
    await page.getByRole('region', { name: 'Brief' }).getByRole('button', { name: 'Export brief' }).click();
    const file = readFileSync(await save(await download, folders), 'latin1');
    expect(file.match(expected)!.length, format).toBeGreaterThanOrEqual(2);
  }
  // From its item the picture opens again, as it was put there.
  await printed.first().click();
  await items(page).filter({ hasText: 'Who spoke about whom' }).press('Enter');
  await expect(network(page)).toBeVisible();
});
