import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generatedArticle } from './articles.ts';
import { share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { pictures, watchInput, withWindow, type OpenWindow } from './windows.ts';

const ARTICLES = 10_000;
/** Of the rounds at rest, as many as there will be some of during the import too. */
const ROUNDS = 4;

/** What a hand in the window waits for while ten thousand articles go in, beside the same at rest. */
export const duringImport = whileImporting('articles of one list', async ({ client, workbench, folder }) => {
  const path = join(folder.path, 'articles.jsonl');
  writeFileSync(
    path,
    Array.from({ length: ARTICLES }, (_, i) => JSON.stringify(generatedArticle(i))).join('\n'),
  );
  const file = await workbench.hand({ path, name: 'articles.jsonl' });
  return async () => void (await client.call('articles.importLines', { file }));
});

/** The same of as many files, each looked at first and read by the reader of its format, as a drop of a folder is. */
export const duringImportOfFiles = whileImporting('files', async ({ client, workbench, folder }) => {
  const files: string[] = [];
  for (let i = 0; i < ARTICLES; i += 1) {
    const { title, text } = generatedArticle(i);
    const name = `${i}.${i % 10 === 0 ? 'html' : 'txt'}`;
    const path = join(folder.path, name);
    writeFileSync(path, i % 10 === 0 ? page(title, text) : `${title}\n\n${text}\n`);
    files.push(await workbench.hand({ path, name }));
  }
  return async () => {
    const { plan, items } = await client.call('imports.plan', { files });
    const choices = {
      trackedChanges: 'accepted',
      comments: false,
      scans: false,
      columns: null,
      encoding: null,
    } as const;
    const { imported } = await client.call('imports.run', {
      plan,
      items: items.map(({ number }) => number),
      choices,
      own: [],
    });
    if (imported !== ARTICLES) throw new Error(`${imported} of ${ARTICLES} files went in`);
  };
});

function page(title: string, text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><title>${escaped(title)}</title><nav>Home News Courts</nav><article><h1>${escaped(title)}</h1>${paragraphs.join('')}</article>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** `prepared` puts the files where they are, and gives what imports them. */
function whileImporting(
  what: string,
  prepared: (window: OpenWindow) => Promise<() => Promise<void>>,
): Benchmark {
  return {
    name: `a window while ${ARTICLES.toLocaleString('en')} ${what} are imported`,
    run: () => withWindow((window) => measured(window, prepared)),
  };
}

async function measured(
  window: OpenWindow,
  prepared: (window: OpenWindow) => Promise<() => Promise<void>>,
): ReturnType<Benchmark['run']> {
  const { client, open } = window;
  await client.call('matters.create', { name: 'Bench' });
  for (let i = 0; i < 3; i += 1) {
    const { text } = generatedArticle(ARTICLES + i);
    await client.call('articles.paste', { text: text.replaceAll(/[“”]/g, ''), title: `Before ${i}` });
  }
  const imports = await prepared(window);
  const page = await open();
  await page.getByRole('option', { name: /^Before 1/ }).click();
  await page.locator('.view-line').first().waitFor();
  const hand = { page, input: await watchInput(page) };

  await round(hand, kinds());
  const rest = kinds();
  for (let i = 0; i < ROUNDS; i += 1) await round(hand, rest);
  const during = kinds();
  let over = false;
  const importing = timed(imports).finally(() => (over = true));
  while (!over) await round(hand, during);
  const imported = await importing;

  const figures = (Object.keys(rest) as (keyof Kinds)[]).map((kind): Figure => {
    const [busy, quiet] = [during[kind], rest[kind]].map((times) => times.toSorted((a, b) => a - b));
    return {
      what: `${NAMES[kind]}, 95 %`,
      ms: share(busy!, 0.95),
      bound: 'the same at rest',
      boundMs: share(quiet!, 0.95),
    };
  });
  const frames = during.picture;
  return {
    figures,
    notes: [
      `the import took ${(imported.ms / 1_000).toFixed(0)} s, with ${during.marked.length} quotes marked meanwhile`,
      `of ${frames.length} pictures while scrolling ${frames.filter((ms) => ms > 25).length} were missed`,
    ],
  };
}

interface Kinds {
  readonly typing: number[];
  readonly scrolling: number[];
  readonly picture: number[];
  readonly marked: number[];
}

const NAMES: Readonly<Record<keyof Kinds, string>> = {
  typing: 'a letter into a field, to its picture',
  scrolling: 'a turn of the wheel, to its picture',
  picture: 'a picture while scrolling',
  marked: 'the key that marks, until the quote is drawn',
};

function kinds(): Kinds {
  return { typing: [], scrolling: [], picture: [], marked: [] };
}

interface Hand {
  readonly page: Page;
  readonly input: () => Promise<readonly number[]>;
}

/** Types into the filter, turns the wheel over the article, marks two words of it and removes the quote. */
async function round({ page, input }: Hand, into: Kinds): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Filter the articles' });
  await field.focus();
  await input();
  for (const letter of 'judge') {
    await page.keyboard.press(letter);
    await page.waitForTimeout(60);
  }
  into.typing.push(...(await input()));
  await field.fill('');
  const pane = page.locator('[data-pane="0"] .monaco-editor').first();
  await pane.hover();
  await input();
  for (let i = 0; i < 8; i += 1) {
    await page.mouse.wheel(0, i < 4 ? 60 : -60);
    await page.waitForTimeout(30);
  }
  into.scrolling.push(...(await input()));
  into.picture.push(...(await pictures(page, 40, WHEEL)));
  await pane.click({ position: { x: 200, y: 120 } });
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.waitForTimeout(50);
  const marks = page.locator('[data-pane="0"] .view-line .quote');
  const drawn = await drawnAfterKey(page);
  await page.keyboard.press('q');
  into.marked.push(await drawn());
  // Undo would take back the import, which was the last to write.
  await page.keyboard.press('Delete');
  await marks.first().waitFor({ state: 'detached' });
}

/** How long it takes from the next key until a quote is drawn, and shown, by the page's own clock. */
async function drawnAfterKey(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const taken = new Promise<number>((settle) => {
      const pressed = ({ timeStamp }: Event) => {
        const look = () =>
          document.querySelector('[data-pane="0"] .view-line .quote')
            ? setTimeout(() => settle(performance.now() - timeStamp))
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      };
      window.addEventListener('keydown', pressed, { capture: true, once: true });
    });
    return { taken };
  });
  return async () => watch.evaluate(({ taken }) => taken);
}

const WHEEL = {
  selector: '[data-pane="0"] .monaco-scrollable-element',
  by: 'wheel',
  notch: 60,
  far: null,
} as const;
