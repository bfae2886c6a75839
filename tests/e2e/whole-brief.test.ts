import { execFileSync, spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { hasPandoc, notesByMammoth, readByPandoc } from '../docx-notes.ts';
import { addProse, addSection, brief, countOf, items, printed } from './briefs.ts';
import { labelled, labelledArticle } from './labelled.ts';
import { madeMatter, type Tagging } from './matters.ts';
import { place } from './reading.ts';
import { openSample } from './screens.ts';
import { picture, save, test, type Folders } from './workbench.ts';

/**
 * From the labelled articles, tagged by their labels, to a document in the word processor: begun from four templates, put in
 * order by hand, and written in every format. Where they do not lie beside the clone, from the sample matter.
 */

const span = { file: z.string(), start: z.number(), end: z.number() };
const labels = z.object({
  articles: z.array(
    labelledArticle.extend({
      quotations: z.array(
        z.object({
          start: z.number(),
          end: z.number(),
          kind: z.string(),
          speaker_entity: z.string().nullable(),
          in_furniture: z.boolean(),
        }),
      ),
    }),
  ),
  entities: z.array(z.object({ id: z.string(), name: z.string() })),
  questions: z.array(
    z.object({
      question: z.string(),
      conflict: z.boolean(),
      answers: z.array(z.object({ answer: z.string(), evidence: z.array(z.object(span)) })),
    }),
  ),
});
type Gold = z.infer<typeof labels>;

/** So many of the labelled questions become claims, and all that are conflicts. */
const QUESTIONS = 20;

async function tag({ client, articleIds, claim }: Tagging, gold: Gold): Promise<void> {
  const named = new Map(gold.entities.map(({ id, name }) => [id, name]));
  const entities = new Map<string, number>();
  for (const [at, { quotations }] of gold.articles.entries())
    for (const { start, end, kind, speaker_entity: by, in_furniture: aside } of quotations) {
      if (kind !== 'direct' || by === null || aside || !named.has(by)) continue;
      if (!entities.has(by)) {
        const made = await client.call('entities.create', { kind: 'person', name: named.get(by)! });
        entities.set(by, made.id);
      }
      const fields = { speech: 'direct', speakerId: entities.get(by)! } as const;
      await client.call('quotes.mark', { articleId: articleIds[at]!, start, end, fields });
    }
  const article = (file: string) => gold.articles.findIndex((one) => one.file === file);
  const chosen = gold.questions.filter(({ conflict }, at) => conflict || at < QUESTIONS);
  for (const { question, answers } of chosen) {
    const given = [];
    for (const { answer, evidence } of answers) {
      if (evidence.length === 0) continue;
      const places = evidence.map(({ file, start, end }) => ({ article: article(file), start, end }));
      given.push({ claimId: await claim(`${question} ${answer}.`, places), answer });
    }
    await client.call('questions.create', { text: question, note: null, answers: given });
  }
}

async function begin(page: Page, template: string): Promise<void> {
  if ((await brief(page).getByRole('treeitem').count()) === 0)
    await page.getByRole('button', { name: 'New brief', exact: true }).click();
  else {
    await brief(page).getByRole('button', { name: 'More for this brief' }).click();
    await page.getByRole('menuitem', { name: 'New brief' }).click();
  }
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: template }).check();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(brief(page).getByText(template, { exact: true }).last()).toBeVisible();
  await expect(printed(page).getByRole('heading', { level: 1 })).toBeVisible();
}

async function exported(page: Page, folders: Folders, format: string): Promise<string> {
  await brief(page).getByLabel('Format').selectOption(format);
  const download = page.waitForEvent('download');
  await brief(page).getByRole('button', { name: 'Export brief' }).click();
  return save(await download, folders);
}

/** What LibreOffice makes of these files, each saved again as its own kind and as PDF. */
function savedAgain(folders: Folders, files: readonly string[]): string {
  const out = join(folders.downloads, 'again');
  for (const format of ['docx', 'odt', 'pdf'])
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folders.data, 'office')).href}`,
        '--convert-to',
        format,
        '--outdir',
        out,
        ...files.filter((file) => format === 'pdf' || file.endsWith(format)),
      ],
      { stdio: 'ignore' },
    );
  return out;
}

test('a brief of many claims, begun from templates, is the same document in every format', async ({
  folders,
  start,
}) => {
  test.setTimeout(240_000);
  const known = labelled(labels);
  const made = known && (await madeMatter(folders, known.articles, (tagging) => tag(tagging, known.gold)));
  const { page } = await start(...(made ? ['--matter', made] : []));
  if (!made) await openSample(page);
  await place(page, 'Brief').click();

  const files: string[] = [];
  for (const template of ['Who said what', 'Conflict memo', 'Pre-publication legal review', 'Backgrounder'])
    await test.step(`begin a brief from “${template}”`, async () => {
      await begin(page, template);
      expect(await countOf(page)).toBeGreaterThan(8);
      if (template !== 'Backgrounder') files.push(await exported(page, folders, 'docx'));
    });

  await test.step('put it in order by hand', async () => {
    // One section, and the claims under it.
    expect(await countOf(page)).toBeGreaterThan(20);
    await addSection(page, 'In short');
    const section = items(page).filter({ hasText: 'In short' });
    await section.click();
    // A key a section, over all that stands under it; title and standfirst are the first row.
    await expect(async () => {
      await page.keyboard.press('Alt+ArrowUp');
      await expect(section).toHaveAttribute('aria-posinset', '2', { timeout: 1_000 });
    }).toPass();
    await addProse(page, 'What follows was said and printed. Nothing of it has been proved.');
    await brief(page).getByRole('button', { name: '+ Add' }).click();
    await page.getByRole('menuitem', { name: 'Table: the accounts side by side' }).click();
    await expect(printed(page).getByRole('table').first()).toBeAttached();
    await picture(page, 'whole-brief');
  });

  const written = new Map<string, string>();
  for (const format of ['docx', 'odt', 'pdf', 'html', 'md'])
    await test.step(`export it as ${format}`, async () => {
      written.set(format, await exported(page, folders, format));
    });

  const notes = await notesByMammoth(written.get('docx')!);
  await test.step('the notes are what the screen shows', async () => {
    expect(notes.length).toBeGreaterThan(40);
    expect(notes.filter((note) => !/¶\s\d/u.test(note))).toEqual([]);
  });

  await test.step('the web page has them', async () => {
    const web = await page.context().newPage();
    await web.goto(pathToFileURL(written.get('html')!).href);
    await expect(web.locator('[role="doc-endnotes"] li')).toHaveCount(notes.length);
    await web.close();
  });

  await test.step('pandoc reads the same document from both word processors’ formats', async () => {
    if (!hasPandoc()) return leftOut('pandoc');
    const docx = readByPandoc(written.get('docx')!);
    const odt = readByPandoc(written.get('odt')!);
    expect(docx.notes).toEqual(notes);
    expect(odt.notes).toEqual(notes);
    expect(odt.headings).toEqual(docx.headings);
    expect(odt.tables).toHaveLength(docx.tables.length);
    expect(docx.tables.length).toBeGreaterThanOrEqual(1);
  });

  await test.step('LibreOffice opens them and saves the same notes again', async () => {
    if (spawnSync('soffice', ['--version']).status !== 0) return leftOut('LibreOffice');
    const out = savedAgain(folders, [written.get('docx')!, written.get('odt')!]);
    for (const format of ['docx', 'odt']) {
      const again = join(out, basename(written.get(format)!));
      expect(readByPandoc(again).notes, format).toEqual(notes);
    }
  });

  await test.step('the other three can be read too', async () => {
    for (const path of files) expect((await notesByMammoth(path)).length, basename(path)).toBeGreaterThan(5);
  });
});

function leftOut(program: string): void {
  test.info().annotations.push({ type: 'left out', description: `${program} is not installed` });
}
