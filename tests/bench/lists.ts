import { randomUUID } from 'node:crypto';
import { chromium, type Page } from '@playwright/test';
import { createClient } from '#core/contract/transport.ts';
import { serveLoopback } from '#main/loopback/server.ts';
import { PAGES_FOLDER } from '#main/folders.ts';
import { startWorkbench } from '#main/remote.ts';
import { browser as program } from '../browser.ts';
import { share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { copiedArticle, fillMatter, shortArticle } from './fill.ts';
import { benchFolder, workerFile } from './folders.ts';

const ARTICLES = 100_000;
/** So many of them are near-duplicates of others, and as many are mended together. */
const COPIES = 1_000;
const FRAMES = 300;
/** A screen shows sixty pictures a second. */
const FRAME_MS = 16.7;
const LETTERS = 'judge kari';

/** The list of a hundred thousand articles in Chromium, beside a page that has one empty box of the same height. */
export const longList: Benchmark = {
  name: `the list of ${ARTICLES.toLocaleString('en')} articles in Chromium`,
  async run() {
    const folder = benchFolder('loopback');
    const workbench = startWorkbench(folder.options, workerFile);
    const client = createClient(workbench, randomUUID);
    await client.call('matters.create', { name: 'Bench' });
    // Nobody takes the tour here.
    await client.call('settings.set', { toured: true });
    const fill = (count: number, of: typeof shortArticle) => fillMatter(folder, workbench, client, count, of);
    await fill(ARTICLES - 2 * COPIES, shortArticle);
    const others = await timed(() => fill(COPIES, (i) => shortArticle(ARTICLES + i)));
    const copies = await timed(() => fill(COPIES, copiedArticle));
    const { scratchFolder } = folder.options;
    const host = await serveLoopback({ workbench, pagesFolder: PAGES_FOLDER, scratchFolder });
    const chrome = await chromium.launch(program);
    try {
      const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
      const option = page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first();
      const opened = await timed(async () => {
        await page.goto(host.address());
        await option.waitFor({ timeout: 120_000 });
      });
      // The first rows come before the others.
      await page.locator(`[aria-setsize="${ARTICLES}"]`).first().waitFor({ timeout: 120_000 });
      const listed = await timed(() => client.call('articles.list', {}));
      const alike = listed.result.filter((article) => article.alike).length;
      if (alike < 2 * COPIES) throw new Error(`only ${alike} near-duplicates were found`);
      const grouped = await timed(() => client.call('duplicates.list', {}));

      const bare = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
      await bare.setContent(
        `<div role="listbox" aria-label="Articles" style="height: 700px; width: 260px; overflow: auto">
           <div style="height: ${ARTICLES * 74}px"></div>
         </div>`,
      );
      const empty = await scroll(bare);
      const next = share(await pictures(bare, 20), 0.5);
      await page.bringToFront();
      const ours = await scroll(page);

      const change = async (label: string, value: string) => {
        const select = page.getByRole('combobox', { name: label, exact: true });
        await select.waitFor();
        return select.evaluate(chosen, value);
      };
      await page.getByRole('button', { name: 'Sort, group and filter' }).click();
      const bound = 'the next picture of the empty page';
      const figures: Figure[] = [
        {
          what: 'open the page, to the first row',
          ms: opened.ms,
          bound: 'the list through the contract',
          boundMs: listed.ms,
        },
        {
          what: 'picture while scrolling, median',
          ms: share(ours, 0.5),
          bound: 'the empty box',
          boundMs: share(empty, 0.5),
        },
        {
          what: 'picture while scrolling, 95 %',
          ms: share(ours, 0.95),
          bound: 'the empty box',
          boundMs: share(empty, 0.95),
        },
        { what: 'sort by title, the first time', ms: await change('Sort', 'by title'), bound, boundMs: next },
        { what: 'sort by date', ms: await change('Sort', 'by date'), bound, boundMs: next },
        { what: 'sort by title, again', ms: await change('Sort', 'by title'), bound, boundMs: next },
        { what: 'group by outlet', ms: await change('Group', 'by outlet'), bound, boundMs: next },
        { what: 'ungroup', ms: await change('Group', 'not grouped'), bound, boundMs: next },
      ];
      const mending = await mendingForm(page);
      const ids = listed.result.slice(0, COPIES).map(({ id }) => id);
      const replace = { field: 'title' as const, find: 'e', to: 'E' };
      const mended = await timed(() =>
        client.call('articles.mend', { ids, accept: [], replace, fields: {}, outletEverywhere: false }),
      );
      figures.push(
        {
          what: `mend ${COPIES.toLocaleString('en')} titles in one step`,
          ms: mended.ms,
          bound: 'the list through the contract',
          boundMs: listed.ms,
        },
        {
          what: `import ${COPIES.toLocaleString('en')} near-duplicates of others`,
          ms: copies.ms,
          bound: 'as many that are like none',
          boundMs: others.ms,
        },
        {
          what: 'list the near-duplicates',
          ms: grouped.ms,
          bound: 'the list through the contract',
          boundMs: listed.ms,
        },
        {
          what: `open the form that mends ${COPIES.toLocaleString('en')} articles`,
          ms: mending,
          bound,
          boundMs: next,
        },
      );
      const letters = await typed(page);
      figures.push({
        what: 'a letter typed into the filter, 95 %',
        ms: share(letters, 0.95),
        bound,
        boundMs: next,
      });
      const over = (times: readonly number[]) => times.filter((ms) => ms > FRAME_MS).length;
      const missed = (times: readonly number[]) => times.filter((ms) => ms > 1.5 * FRAME_MS).length;
      return {
        figures,
        notes: [
          `of ${FRAMES} pictures ${over(ours)} took over ${FRAME_MS} ms, of the empty box ${over(empty)}`,
          `of ${FRAMES} pictures ${missed(ours)} were missed, of the empty box ${missed(empty)}`,
        ],
      };
    } finally {
      await chrome.close();
      await host.close();
      await workbench.close();
      folder.remove();
    }
  },
};

/** How long each picture took while the list was turned, the quickest first: a notch a picture, and a long throw now and then. */
async function scroll(page: Page): Promise<readonly number[]> {
  const times = await page.evaluate(async (frames) => {
    const list = document.querySelector('[role=listbox][aria-label=Articles]')!;
    const found: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let i = 0; i < frames; i += 1) {
      list.scrollTop += i % 10 === 9 ? 50_000 : 100;
      const now = await new Promise<number>(requestAnimationFrame);
      found.push(now - last);
      last = now;
    }
    return found;
  }, FRAMES);
  return times.sort((a, b) => a - b);
}

async function pictures(page: Page, count: number): Promise<readonly number[]> {
  const times = await page.evaluate(async (asked) => {
    const found: number[] = [];
    for (let i = 0; i < asked; i += 1) {
      const start = performance.now();
      await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
      found.push(performance.now() - start);
    }
    return found;
  }, count);
  return times.sort((a, b) => a - b);
}

/** In the page: chooses a value as a person does, and waits until what follows from it is painted. */
async function chosen(select: HTMLElement | SVGElement, value: string): Promise<number> {
  const start = performance.now();
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
  return performance.now() - start;
}

/** How long the form takes, from its key to its picture, with the first articles of the list selected. */
async function mendingForm(page: Page): Promise<number> {
  const list = page.getByRole('listbox', { name: 'Articles' });
  await list.getByRole('option').first().focus();
  await page.keyboard.press('Space');
  const row = await list.evaluate(
    (box, count) => {
      box.scrollTop = (box.scrollHeight / count.of) * (count.to - 4);
      return count.to - 1;
    },
    { to: COPIES, of: ARTICLES },
  );
  await list.locator(`[data-at="${row}"]`).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'The selected articles' });
  await bar
    .getByText(/^1,000\s/)
    .first()
    .waitFor();
  const took = page.evaluate(
    () =>
      new Promise<number>((settle) => {
        let start = 0;
        addEventListener('keydown', () => (start = performance.now()), { once: true, capture: true });
        const watch = new MutationObserver(() => {
          // What the articles have in a field comes last.
          if (!/ different: /.test(document.querySelector('[role=dialog]')?.textContent ?? '')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => settle(performance.now() - start)));
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        document.body.setAttribute('data-heard', '');
      }),
  );
  await page.locator('body[data-heard]').waitFor();
  await page.keyboard.press('m');
  const ms = await took;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return ms;
}

/** How long each letter took from the key to the picture that has it, by the browser's own account. */
async function typed(page: Page): Promise<readonly number[]> {
  const field = page.getByRole('searchbox', { name: 'Filter the articles' });
  await field.focus();
  await page.waitForTimeout(1_000);
  const times: number[] = [];
  for (const letter of LETTERS) {
    await field.evaluate((element) => {
      element.addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          requestAnimationFrame(() =>
            setTimeout(() => element.setAttribute('data-took', String(performance.now() - start))),
          );
        },
        { once: true },
      );
      element.removeAttribute('data-took');
    });
    await page.keyboard.press(letter);
    await page.waitForTimeout(300);
    times.push(Number(await field.getAttribute('data-took')));
  }
  return times.sort((a, b) => a - b);
}
