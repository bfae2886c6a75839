import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addProse, brief } from './briefs.ts';
import { choose, clickWords, field, fill, pane, place, quoteShown, row, selectWords } from './reading.ts';
import { IN_ELECTRON, save, test, type Folders } from './workbench.ts';

/** What is left on the disk of an encrypted matter, once it was worked on in a real window and all of it was closed. */

test.skip(IN_ELECTRON, 'it looks into the profile of the browser that the loopback host opens');
test.use({ keepsProfile: true });

/** Words that no program has of its own, each typed or brought in at another place. */
const PLANTED = {
  passphrase: 'brindlewax oatmorrow',
  'name of the imported file': 'drovenmarsh',
  'title of an article': 'ombrefalcone',
  'text of an article': 'kestrelquillon',
  'pasted text': 'thistlewarden',
  note: 'vantrisque',
  entity: 'Zaltraveska',
  claim: 'morbelline',
  search: 'quandrilume',
  'filter of a list': 'pelmorthic',
  draft: 'sundrevane',
  'title of the brief': 'Harquestal',
  brief: 'ellowmere',
} as const;

/** A key is derived slowly on purpose, and on a busy machine slower. */
const slowly = { timeout: 30_000 };

interface Left {
  readonly path: string;
  readonly bytes: Buffer;
}

function filesBelow(folder: string): Left[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .flatMap((path) => {
      try {
        return [{ path, bytes: readFileSync(path) }];
      } catch {
        return []; // The browser that still runs has removed it since.
      }
    });
}

/** What of all that was planted stands in a file below a folder, or in its name, with the path of the file. */
function found(folder: string): (readonly [what: string, path: string])[] {
  const files = filesBelow(folder);
  return Object.entries(PLANTED).flatMap(([what, word]) =>
    files.filter((file) => holds(file, word)).map(({ path }) => [what, path] as const),
  );
}

/** SQLite and JSON keep words in UTF-8, the storages of a browser in UTF-16; what compares them, in small letters. */
function holds({ path, bytes }: Left, word: string): boolean {
  const forms = [word, word.toLowerCase()].flatMap((one) => [Buffer.from(one), Buffer.from(one, 'utf16le')]);
  return path.includes(word) || forms.some((form) => bytes.includes(form));
}

/** A day’s work on a matter, with a planted word wherever something is typed or brought in. */
async function work(page: Page): Promise<void> {
  await test.step('make it', async () => {
    await page.getByLabel('Name of the new matter').fill('Sealed');
    await page.getByLabel('Encrypt it with a passphrase').check();
    await page.keyboard.type(PLANTED.passphrase);
    await page.getByLabel('Once more', { exact: true }).fill(PLANTED.passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Matter file: Sealed.matter, encrypted')).toBeVisible(slowly);
  });

  await test.step('bring in and read', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '+ Import' }).click();
    await (
      await chooser
    ).setFiles({
      name: `${PLANTED['name of the imported file']}.md`,
      mimeType: '',
      buffer: Buffer.from(
        `---\ntitle: The ${PLANTED['title of an article']}\n---\n\nThe ${PLANTED['text of an article']} was shut at noon. “We will appeal,” said Dana Cole.\n`,
      ),
    });
    await expect(row(page, 'Articles', 0)).toContainText(PLANTED['title of an article']);
    await page.keyboard.press('Control+Shift+V');
    await page.getByRole('dialog').getByLabel('Text', { exact: true }).fill(`A ${PLANTED['pasted text']}.`);
    await page.keyboard.press('Control+Enter');
    await row(page, 'Articles', 0).click();
    await expect(pane(page, 0)).toContainText(PLANTED['text of an article']);
  });

  await test.step('mark and tag', async () => {
    await selectWords(page, 0, 'We will appeal');
    await page.keyboard.press('q');
    await expect(quoteShown(page)).toContainText('We will appeal');
    await fill(page, 'Note', `Ask the ${PLANTED.note}.`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await choose(page, PLANTED.entity, 'person');
    await expect(field(page, 'Speaker')).toHaveText(PLANTED.entity);
    await page.keyboard.press('c');
    await choose(page, `The ${PLANTED.claim} will be appealed.`);
    await page.keyboard.press('b');
    await page.getByRole('dialog').getByLabel('Title').fill(PLANTED['title of the brief']);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The claim and its quotes were added')).toBeVisible();
  });

  await test.step('search and filter', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(PLANTED.search);
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('0');
    await page.keyboard.press('Control+a');
    await choose(page, PLANTED['text of an article']);
    await page.getByRole('searchbox', { name: 'Filter the articles' }).fill(PLANTED['filter of a list']);
    await expect(row(page, 'Articles', 0)).toBeHidden();
  });

  await test.step('check a draft', async () => {
    await place(page, 'Check a draft').click();
    await page
      .getByRole('textbox', { name: 'Or paste the draft' })
      .fill(`“We will appeal the ${PLANTED.draft},” said Dana Cole.`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'The chosen finding' })).toBeVisible();
  });

  await test.step('back up', async () => {
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText(/^The backup .* was made in Sealed\.matter\.backups/)).toBeVisible();
    await page.keyboard.press('Escape');
  });
}

async function exportBrief(page: Page, folders: Folders): Promise<string> {
  await place(page, 'Brief').click();
  await addProse(page, `Nobody saw the ${PLANTED.brief}.`);
  const download = page.waitForEvent('download');
  await brief(page).getByRole('button', { name: 'Export brief' }).click();
  return save(await download, folders);
}

test('of an encrypted matter that was worked on no word is left in any file but in what was exported', async ({
  start,
  folders,
}) => {
  test.setTimeout(240_000);
  const home = dirname(folders.data);
  const elsewhere = () => found(home).filter(([, path]) => !path.startsWith(folders.downloads));
  const { page, stop } = await start();
  await work(page);
  const exported = await exportBrief(page, folders);
  // Left as a window is left: a note, a title and an entity are shown in fields, and a reload has the browser keep what stands in them.
  await place(page, 'Articles').click();
  await clickWords(page, 0, 'We will appeal');
  await expect(field(page, 'Note')).toHaveValue(`Ask the ${PLANTED.note}.`);
  await page.reload();
  await expect(page.getByText('Matter file: Sealed.matter, encrypted')).toBeVisible();
  expect(elsewhere()).toEqual([]);

  await page.context().close();
  expect(elsewhere()).toEqual([]);
  // Words of which the window makes no secret are found in the profile: it was written, and it is read.
  const profile = filesBelow(join(folders.data, 'browser'));
  expect(profile.filter((file) => holds(file, 'desk of Sealed.matter'))).not.toEqual([]);
  await stop();
  expect(elsewhere()).toEqual([]);
  expect(basename(exported)).toBe(`${PLANTED['title of the brief']}.docx`);

  // Each of them would have been found: the same file without its encryption holds them all.
  const again = await start('--matter', join(folders.matters, 'Sealed.matter'));
  await again.page.getByLabel('Passphrase', { exact: true }).fill(PLANTED.passphrase);
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByText('Matter file: Sealed.matter, encrypted')).toBeVisible(slowly);
  await again.page.keyboard.press('Shift+F9');
  await again.page.getByText('take the encryption off').click();
  await again.page.getByLabel('Present one', { exact: true }).fill(PLANTED.passphrase);
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByText('The matter is not encrypted any more.')).toBeVisible(slowly);
  await again.stop();
  const file = join(folders.matters, 'Sealed.matter');
  const open = found(home).filter(([, path]) => path === file);
  expect(open.map(([what]) => what).sort()).toEqual(Object.keys(PLANTED).filter(isKept).sort());
});

/** Whether a matter keeps it: not how it is opened, nor what was only looked for. */
function isKept(what: string): boolean {
  return !['passphrase', 'search', 'filter of a list', 'draft'].includes(what);
}
