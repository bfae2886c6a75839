import type { CDPSession, Page } from '@playwright/test';
import { generatedArticle } from './articles.ts';
import type { Benchmark } from './benchmark.ts';
import { withWindow } from './windows.ts';

const ARTICLES = 30;
/** Each opens every article, which is more than a reporter reads in an hour, and does once whatever else is done. */
const ROUNDS = 12;
const PLACES = ['Entities', 'Claims', 'Compare', 'Timeline', 'History', 'Brief', 'Articles'] as const;

/** What an hour's worth of work leaves in memory: the window's after each round, once everything that can go has gone. */
export const hourOfWork: Benchmark = {
  name: 'memory after an hour’s worth of work',
  run: () =>
    withWindow(async ({ client, open }) => {
      await client.call('matters.create', { name: 'Bench' });
      for (let i = 0; i < ARTICLES; i += 1)
        await client.call('articles.paste', { text: generatedArticle(i).text, title: `Article ${i}.` });
      const page = await open();
      const session = await page.context().newCDPSession(page);
      await page.getByRole('option').first().waitFor();
      const after: Held[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await work(page, round);
        if (round % 2 === 1) after.push(await held(session));
      }
      const [first, last] = [after[0]!, after.at(-1)!];
      const says = (what: keyof Held) =>
        `${NAMES[what]}: ${after.map((one) => one[what].toLocaleString('en')).join(' → ')}, ${(last[what] / first[what]).toFixed(2)} ×`;
      return {
        figures: [],
        notes: [
          `${ROUNDS * ARTICLES} articles opened, ${ROUNDS} marks made and undone, ${ROUNDS * PLACES.length} places visited; after each second round:`,
          ...(Object.keys(NAMES) as (keyof Held)[]).map(says),
        ],
      };
    }),
};

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly host: number;
}

const NAMES: Readonly<Record<keyof Held, string>> = {
  heap: 'the page’s objects, MB',
  nodes: 'nodes of documents',
  listeners: 'listeners',
  host: 'the host and its worker, MB resident',
};

async function work(page: Page, round: number): Promise<void> {
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  const title = page.locator('[data-pane="0"] h1');
  await rows.first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('[data-pane="0"] h1')?.textContent === 'Article 0.',
  );
  for (let i = 1; i < ARTICLES - 1; i += 1) {
    const before = await title.textContent();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((at) => document.activeElement?.getAttribute('data-at') === at, String(i));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (was) => document.querySelector('[data-pane="0"] h1')?.textContent !== was,
      before,
    );
  }
  await page
    .locator('[data-pane="0"] .monaco-editor')
    .first()
    .click({ position: { x: 200, y: 120 } });
  for (const key of ['Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'q', 'Escape', 'Control+z'])
    await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(`judge ${round}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const name of PLACES)
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name }).click();
  await rows.first().waitFor();
}

async function held(session: CDPSession): Promise<Held> {
  // What was asked lately is kept for a while; a second collection takes what the first has set free.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)!.value;
  return {
    heap: Math.round(of('JSHeapUsedSize') / 2 ** 20),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    host: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}
