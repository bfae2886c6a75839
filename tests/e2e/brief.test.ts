import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../tools/workspace.mjs';
import { hasPandoc, notesByMammoth, readByPandoc } from '../docx-notes.ts';
import { brief, countOf, items, printed } from './briefs.ts';
import { place } from './reading.ts';
import { IN_ELECTRON, save, test, type Folders } from './workbench.ts';

/** The brief: put in order by keys, exported in each format, and stopped when one quotation is not what its article says. */

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await expect(page.getByRole('banner')).toContainText('20\u00a0claims');
}

async function openBrief(page: Page): Promise<void> {
  await place(page, 'Brief').click();
  await expect(items(page).first()).toBeVisible();
  await expect(printed(page)).toBeVisible();
}

async function exportAs(
  page: Page,
  format: 'docx' | 'odt' | 'pdf' | 'md' | 'html',
  folders: Folders,
): Promise<string> {
  await brief(page).getByLabel('Format').selectOption(format);
  const download = page.waitForEvent('download');
  await brief(page).getByRole('button', { name: 'Export brief' }).click();
  return save(await download, folders);
}

/** Changes the file behind the program's back, with the triggers that keep its words taken away for the moment. */
function alter(filePath: string, sql: string): unknown {
  const program = `
    const db = require('better-sqlite3-multiple-ciphers')(process.argv[1]);
    const triggers = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'quote'").all();
    const row = db.transaction(() => {
      for (const { name } of triggers) db.exec('DROP TRIGGER ' + name);
      const found = db.prepare(process.argv[2]).get();
      for (const { sql } of triggers) db.exec(sql);
      return found;
    })();
    db.close();
    process.stdout.write(JSON.stringify(row ?? null));`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', program, filePath, sql], { cwd: root, encoding: 'utf8' }),
  );
}

test('items are put in order, changed and taken out by keys, and each step can be undone', async ({
  window: page,
}) => {
  await openSample(page);
  await openBrief(page);
  const all = await countOf(page);
  const second = await items(page).nth(1).innerText();
  await items(page).nth(1).focus();
  // Held down: faster than the screen follows.
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Alt+ArrowDown');
  await expect(items(page).nth(3)).toHaveText(second, { useInnerText: true });
  await expect(items(page).nth(3)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(items(page).nth(2)).toHaveText(second, { useInnerText: true });

  // A section with all that stands under it, and one level deeper.
  await items(page).first().focus();
  const section = await items(page).first().innerText();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(items(page).first()).not.toHaveText(section, { useInnerText: true });
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Enter');
  const heading = brief(page).getByRole('textbox', { name: 'Heading' });
  await expect(heading).toBeFocused();
  await heading.fill('Thrown away');
  await page.keyboard.press('Escape');
  await expect(items(page).first()).toBeFocused();
  await expect(items(page).first()).toHaveText(section, { useInnerText: true });
  await page.keyboard.press('Enter');
  await heading.fill('A new heading');
  await page.keyboard.press('Enter');
  await expect(printed(page).getByRole('heading', { name: 'A new heading' })).toBeVisible();

  await items(page).nth(1).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect.poll(() => countOf(page)).toBe(all - 2);
  // Three moves, two of the section, a heading, and the two that were taken out.
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => countOf(page)).toBe(all);
  await expect(items(page).nth(1)).toHaveText(second, { useInnerText: true });
});

test('prose that is being written waits while a source is looked at', async ({ window: page }) => {
  await openSample(page);
  await openBrief(page);
  await brief(page).getByRole('button', { name: '+ Add' }).click();
  await page.getByRole('menuitem', { name: 'Prose…' }).click();
  const field = brief(page).getByRole('textbox', { name: 'Prose' });
  await expect(field).toBeFocused();
  await page.keyboard.type('The court has not ruled on');
  await place(page, 'Articles').click();
  await place(page, 'Brief').click();
  await expect(field).toContainText('The court has not ruled on');
  await field.press('Control+Enter');
  await expect(printed(page).getByText('The court has not ruled on')).toBeVisible();
  await expect(field).toHaveCount(0);
});

test('Markdown and HTML hold every quotation and every note of the page', async ({
  window: page,
  folders,
}) => {
  await openSample(page);
  await openBrief(page);
  const quotations = await printed(page)
    .locator('p')
    .filter({ hasText: /^.*: “.*”\d+$/ })
    .allTextContents();
  const words = quotations.map((line) => /“(.*)”\d+$/s.exec(line)![1]!.replaceAll(/\s+/g, ' '));
  const notes = await printed(page).locator('[id^="note-"]').count();
  expect(words.length).toBeGreaterThan(10);

  const markdown = readFileSync(await exportAs(page, 'md', folders), 'utf8').replaceAll(/\\(?=[^\w\s])/g, '');
  for (const one of words) expect(markdown.replaceAll(/\s+/g, ' ')).toContain(one);
  expect(markdown.match(/^\[\^\d+\]:/gm)).toHaveLength(notes);

  const html = readFileSync(await exportAs(page, 'html', folders), 'utf8');
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
  for (const one of words) expect(text).toContain(one);
  expect(html).not.toMatch(/<script|<link|src=/i);
});

test('Word, OpenDocument, PDF and the clipboard hold the same notes', async ({ window: page, folders }) => {
  await openSample(page);
  await openBrief(page);
  const docx = await exportAs(page, 'docx', folders);
  const notes = await notesByMammoth(docx);
  expect(notes.length).toBeGreaterThan(20);
  const odt = await exportAs(page, 'odt', folders);
  if (hasPandoc()) {
    const [word, open] = [readByPandoc(docx), readByPandoc(odt)];
    expect(word.notes).toEqual(notes);
    expect({ notes: open.notes, headings: open.headings }).toEqual({
      notes: word.notes,
      headings: word.headings,
    });
  }
  const pdf = readFileSync(await exportAs(page, 'pdf', folders), 'latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf).toContain('/Marked true');

  if (!IN_ELECTRON) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+Shift+K');
  await expect(
    page.getByText(/is on the clipboard, with its notes: LibreOffice pastes them as footnotes/),
  ).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  for (const [index, note] of notes.entries())
    expect(copied.text.replaceAll(/\s+/g, ' ')).toContain(`[${index + 1}] ${note}`);
  // By these names LibreOffice knows a note's mark and its words.
  for (const sign of [/class="sdfootnoteanc"/g, /<div id="sdfootnote\d+"/g])
    expect(copied.html.match(sign)).toHaveLength(notes.length);
});

test('a quote that was altered in the file stops every export and names the place; mended, it goes out', async ({
  start,
  folders,
}) => {
  const first = await start();
  await openSample(first.page);
  await first.stop();
  const filePath = join(folders.matters, 'Baldwin v. Morrissey (sample).matter');
  const { id, exact } = alter(
    filePath,
    `SELECT quote.id, quote.exact FROM quote JOIN claim_quote ON claim_quote.quote_id = quote.id
     JOIN brief_item ON brief_item.claim_id = claim_quote.claim_id WHERE quote.exact LIKE '%scapegoat%' LIMIT 1`,
  ) as { id: number; exact: string };
  const altered = exact.replace('scapegoat', 'scapegrace');
  alter(
    filePath,
    `UPDATE quote SET exact = '${altered.replaceAll("'", "''")}' WHERE id = ${id} RETURNING id`,
  );

  const { page } = await start('--matter', filePath);
  await openBrief(page);
  const checks = page.getByRole('complementary', { name: 'Before export' });
  await expect(checks).toContainText('quote differs');
  await expect(checks).toContainText('scapegrace');
  await expect(checks).toContainText(
    'The export stops until each quotation is word for word in its article.',
  );
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  for (const format of ['docx', 'md', 'html']) {
    await brief(page).getByLabel('Format').selectOption(format);
    await brief(page).getByRole('button', { name: 'Export brief' }).click();
    await expect(
      page.getByText(/Nothing was exported: a quote differs from its article at .+, paragraph \d+/),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  }
  expect(downloads).toBe(0);

  alter(filePath, `UPDATE quote SET exact = '${exact.replaceAll("'", "''")}' WHERE id = ${id} RETURNING id`);
  expect(readFileSync(await exportAs(page, 'md', folders), 'utf8')).toContain('scapegoat');
});

test('a brief of a template: prose that cites, a claim that changed, a quote that was altered and signed off', async ({
  window: page,
  folders,
}) => {
  await openSample(page);
  await openBrief(page);
  await brief(page).getByRole('button', { name: 'More for this brief' }).click();
  await page.getByRole('menuitem', { name: 'New brief' }).click();
  await page.getByRole('dialog').getByText('Conflict memo').click();
  await page.getByRole('button', { name: 'Make the brief' }).click();
  await expect(items(page).first()).toContainText('In which court was the suit filed?');
  await expect(printed(page).getByRole('table').first()).toBeVisible();

  // Prose behind the heading, with a citation that @ finds; the page follows before it is stored.
  await items(page).first().click();
  await page.keyboard.press('Shift+F');
  const prose = brief(page).getByRole('textbox', { name: 'Prose' });
  await expect(prose).toBeFocused();
  await page.keyboard.type('It was ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('filed');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' in time@Thurs');
  await expect(
    page.getByRole('listbox', { name: 'What can be cited' }).getByRole('option').first(),
  ).toContainText('on Thursday');
  await page.keyboard.press('Enter');
  await expect(printed(page).getByText('It was filed in time')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(printed(page).getByText('It was filed in time')).toContainText('It was filed in time1');
  await expect(items(page).nth(1)).toContainText('It was filed in time');

  // A changed claim: both wordings, and one key.
  await items(page).filter({ hasText: 'Baldwin’s complaint' }).press('Enter');
  const claim = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Claim', { exact: true });
  await claim.fill('Baldwin’s complaint was lodged in a court of the state.');
  await claim.press('Tab');
  await brief(page)
    .getByRole('button', { name: /Back to the export/ })
    .click();
  const changed = brief(page).getByRole('region', { name: 'Changed claims' });
  await expect(changed.locator('ins').first()).toContainText('lodged');
  await expect(items(page).filter({ hasText: 'changed' })).toHaveCount(1);
  await page.keyboard.press('Shift+U');
  await expect(changed).toHaveCount(0);
  await expect(printed(page).getByText('was lodged in a court of the state')).toBeVisible();

  // Words that are printed otherwise: judged while they are typed, refused, signed off.
  await items(page).filter({ hasText: 'was lodged' }).focus();
  await page.keyboard.press('Shift+Y');
  const words = brief(page).getByRole('textbox', { name: 'The words that are printed' });
  await expect(words).toBeFocused();
  await words.fill('The complaint was filed on [that day] in the First Judicial District Court in Santa Fe.');
  await expect(brief(page).getByText('Lawfully altered')).toBeVisible();
  await words.fill('The complaint was filed on Friday in the First Judicial District Court in Santa Fe.');
  await expect(brief(page).getByText('Altered beyond brackets')).toBeVisible();
  await page.keyboard.press('Enter');
  const before = brief(page).getByRole('complementary', { name: 'Before export' });
  await expect(before).toContainText('quote altered');
  await brief(page).getByRole('button', { name: 'Export brief' }).click();
  await expect(page.getByText(/^Nothing was exported/)).toBeVisible();
  await before.getByRole('button', { name: 'Sign off…' }).click();
  await page.getByRole('dialog').getByLabel('Why it may be printed').fill('The court gave another day.');
  await page.keyboard.press('Enter');
  await expect(before).toContainText('1 signed off');
  const markdown = readFileSync(await exportAs(page, 'md', folders), 'utf8');
  expect(markdown).toContain('It was **filed** in time[^1]');
  expect(markdown).toContain('on Friday in the First Judicial');
});
