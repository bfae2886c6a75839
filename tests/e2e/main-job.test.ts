import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { addProse, addSection, brief, items } from './briefs.ts';
import { hasPandoc, notesByMammoth, notesByPandoc } from '../docx-notes.ts';
import { choose, clickWords, field, fill, pane, place, row, selectWords } from './reading.ts';
import { texts } from './texts.ts';
import { picture, save, test } from './workbench.ts';

test(`the main job, done by hand on ${texts.name}, ends in a brief that word processors read alike`, async ({
  start,
  folders,
}) => {
  test.setTimeout(240_000);
  const { page, stop } = await start();

  await test.step('make a matter', async () => {
    await page.getByRole('textbox', { name: 'Name of the new matter' }).fill('Baldwin v. Morrissey');
    await page.keyboard.press('Enter');
    await expect(page.getByText('No articles yet.')).toBeVisible();
  });

  await test.step('import the articles', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '+ Import' }).click();
    await (await chooser).setFiles([...texts.files]);
    await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(
      texts.files.length,
    );
  });

  await test.step('decide on what was proposed, and say who published each', async () => {
    for (const [i, outlet] of texts.outlets.entries()) {
      await row(page, 'Articles', i).click();
      // The list is there before the inspector shows the next article.
      await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
        basename(texts.files[i]!),
      );
      const accept = page.getByRole('button', { name: 'Accept all', exact: true });
      if (await accept.isVisible()) {
        await accept.click();
        await expect(accept).toBeHidden();
      }
      await fill(page, 'Outlet', outlet);
      await expect(row(page, 'Articles', i)).toContainText(outlet);
    }
  });

  await test.step('read two side by side', async () => {
    await row(page, 'Articles', texts.left).click();
    await row(page, 'Articles', texts.right).click({ modifiers: ['Shift'] });
    await expect(pane(page, 0).locator('.view-line').first()).toBeVisible();
    await expect(pane(page, 1).locator('.view-line').first()).toBeVisible();
  });

  await test.step('mark a quote, set its speaker and make a claim by keys alone', async () => {
    await selectWords(page, 0, texts.scapegoat);
    await page.keyboard.press('q');
    await expect(page.locator('blockquote')).toContainText(texts.scapegoat);
    await page.keyboard.press('s');
    await choose(page, 'The complaint', 'work');
    await expect(field(page, 'Speaker')).toHaveText('The complaint');
    await page.keyboard.press('c');
    await choose(page, 'The complaint says that Baldwin was made a scapegoat.');
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('made a scapegoat');
    await page.keyboard.press('b');
    await page.getByRole('dialog').getByLabel('Title').fill('Baldwin v. Morrissey: a backgrounder');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The claim and its quotes were added')).toBeVisible();
  });

  await test.step('link a name to its entity, by the bar', async () => {
    await selectWords(page, 0, texts.named);
    await page.getByRole('toolbar').getByRole('button', { name: 'Entity' }).click();
    await choose(page, '', /Kari Morrissey.*person/);
    await expect(field(page, 'Name')).toHaveValue('Kari Morrissey');
    await fill(page, 'Role', 'special prosecutor');
    await field(page, 'Add a name').fill('Kari Morrisey');
    await page.getByLabel('Kind of name').selectOption('misspelling');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText('misspelling').first()).toBeVisible();
  });

  await test.step('mark in the other pane with the mouse, and join the same claim', async () => {
    await selectWords(page, 1, texts.blinded);
    await page.getByRole('toolbar').getByRole('button', { name: 'Quote' }).click();
    await expect(page.locator('blockquote')).toContainText(texts.blinded);
    await field(page, 'Speaker').click();
    await choose(page, 'compl');
    await expect(field(page, 'Speaker')).toHaveText('The complaint');
    await page.getByRole('button', { name: '+ Claim' }).click();
    await choose(page, 'scapegoat', /made a scapegoat/);
    await page.getByRole('button', { name: '+ Entity' }).click();
    await choose(page, 'morr');
    await expect(page.getByRole('button', { name: 'Unlink Kari Morrissey' })).toBeVisible();
  });

  await test.step('scroll with the mouse over the grip of a quote', async () => {
    const grip = pane(page, 1).locator('[data-edge="start"]');
    const { y } = (await grip.boundingBox())!;
    await grip.hover();
    await page.mouse.wheel(0, 60);
    await expect.poll(async () => (await grip.boundingBox())!.y).toBeLessThan(y);
  });

  await test.step('mark an answer that contradicts', async () => {
    await selectWords(page, 1, texts.answer);
    await page.keyboard.press('s');
    await choose(page, 'Kari');
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByText('contradicts').click();
    await page.getByRole('dialog').getByRole('searchbox').focus();
    await choose(page, 'made a', /made a scapegoat/);
    await expect(page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Stance')).toHaveValue(
      'contradicts',
    );
  });

  await test.step('give the claim its parties and its status', async () => {
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('button', { name: /made a scapegoat/ })
      .click();
    await page.getByRole('button', { name: 'Link an entity: by' }).click();
    await choose(page, 'complaint');
    await page.getByRole('button', { name: 'Link an entity: against' }).click();
    await choose(page, 'Morrissey');
    await field(page, 'Status').selectOption('disputed');
    await expect(page.getByRole('button', { name: 'Unlink Kari Morrissey' })).toBeVisible();
    await expect(page.getByText('Evidence · 3')).toBeVisible();
  });

  await test.step('find a place by searching, and jump to it', async () => {
    await page.keyboard.press('Control+k');
    await choose(page, `"${texts.finding}"`);
    await expect(pane(page, 1).locator('h1')).not.toBeEmpty();
    const shown = (await pane(page, 0).textContent())!.includes('bad') ? 0 : 1;
    await selectWords(page, shown, texts.finding);
    await page.keyboard.press('s');
    await choose(page, 'Judge Mary Marlowe Sommer', /person/);
    await page.keyboard.press('c');
    await page.getByLabel('Kind of a new claim').selectOption('finding');
    await page.getByRole('dialog').getByRole('searchbox').focus();
    await choose(page, 'The judge found that the withholding came near to bad faith.', /“The judge/);
    await page.keyboard.press('b');
    await expect(page.getByText('The claim and its quotes were added')).toBeVisible();
  });

  await test.step('undo and redo, each by name', async () => {
    const undo = page.getByRole('banner').getByRole('button', { name: 'Undo: add to brief' });
    await undo.click();
    await expect(page.getByText('Undone: add to brief.')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText('Redone: add to brief.')).toBeVisible();
    await expect(undo).toBeVisible();
  });

  await test.step('a click on a highlight shows its quote', async () => {
    await row(page, 'Articles', texts.left).click();
    const holding = (await pane(page, 0).getAttribute('data-focused')) === 'true' ? 0 : 1;
    await clickWords(page, holding, texts.scapegoat);
    await expect(page.locator('blockquote')).toContainText(texts.scapegoat);
  });

  let path = '';
  await test.step('put the brief in order and export it', async () => {
    await place(page, 'Brief').click();
    await addSection(page, 'What the suit claims');
    await items(page)
      .filter({ hasText: 'What the suit claims' })
      .dragTo(items(page).first(), {
        targetPosition: { x: 40, y: 4 },
      });
    await expect(items(page).first()).toContainText('What the suit claims');
    await items(page).last().click();
    await addProse(page, 'Nothing here has been proved.');
    await expect(brief(page).getByText('Every quotation is word for word in its article.')).toBeVisible();
    await picture(page, 'main-job-brief');
    const download = page.waitForEvent('download');
    await brief(page).getByRole('button', { name: 'Export brief' }).click();
    path = await save(await download, folders);
    expect(basename(path)).toBe('Baldwin v. Morrissey a backgrounder.docx');
  });

  await test.step('mammoth finds the footnotes', async () => {
    const notes = await notesByMammoth(path);
    // A note for each of the two claims and for each of the four quotes.
    expect(notes).toHaveLength(6);
    for (const note of notes) expect(note).toMatch(/¶\s\d+/u);
    expect(notes[0]).toContain(texts.outlets[texts.left]);
    expect(notes[1]).toContain(texts.outlets[texts.left]);
  });

  await test.step('pandoc finds the same ones', async () => {
    if (!hasPandoc())
      return void test.info().annotations.push({ type: 'left out', description: 'pandoc is not installed' });
    expect(notesByPandoc(path)).toEqual(await notesByMammoth(path));
  });

  await test.step('LibreOffice turns it into a PDF', async () => {
    if (spawnSync('soffice', ['--version']).status !== 0) {
      return void test
        .info()
        .annotations.push({ type: 'left out', description: 'LibreOffice is not installed' });
    }
    const said = execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folders.data}/soffice`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folders.downloads,
        path,
      ],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    expect(said).not.toMatch(/error/i);
    const pdf = path.replace(/docx$/, 'pdf');
    expect(existsSync(pdf)).toBe(true);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    if (spawnSync('pdftotext', ['-v']).status === 0) {
      const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(
        /\s+/g,
        ' ',
      );
      expect(words).toContain(texts.finding);
      expect(words).toContain('Who’s who');
    }
  });

  await test.step('the matter file is all there is, and it survives a restart', async () => {
    await stop();
    const again = await start('--matter', join(folders.matters, 'Baldwin v. Morrissey.matter'));
    await expect(again.page.getByRole('banner')).toContainText(`${texts.files.length}\u00a0articles`);
    await again.page.keyboard.press('Control+z');
    await expect(again.page.getByText('Undone: add to brief (Nothing here has been proved.)')).toBeVisible();
    await place(again.page, 'Brief').click();
    await expect(items(again.page).filter({ hasText: 'Nothing here has been proved.' })).toHaveCount(0);
  });
});
