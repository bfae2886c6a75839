import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { recordStep } from '#db/log.ts';
import { createMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { addQuote } from '#db/queries/quote.ts';
import { textIdOf } from '#db/queries/quotation.ts';
import { readTexts } from '#main/services/derive.ts';
import { passageIn } from '#main/services/passages.ts';
import { generatedArticle } from './articles.ts';
import { share, timed, type Benchmark } from './benchmark.ts';
import { pictures, watchInput, withWindow } from './windows.ts';

const LENGTH = 5_000_000;
const QUOTES = 3_650;
const AT = '2025-01-10T09:00:00.000Z';

/** An article of five megabytes with five thousand highlights, opened, scrolled and marked in Chromium, beside a short one. */
export const longArticle: Benchmark = {
  name: 'an article of five megabytes with five thousand highlights in Chromium',
  run: () =>
    withWindow(async ({ client, workbench, folder, open, bare }) => {
      const filePath = join(folder.path, 'long.matter');
      store(filePath);
      await client.call('matters.open', {
        ref: await workbench.hand({ path: filePath, name: 'long.matter' }),
      });
      const long = (await client.call('articles.list', {})).find((one) => one.title === 'Long')!;
      const got = await timed(() => client.call('articles.get', { id: long.id }));
      const text = await timed(() => client.call('articles.text', { id: long.id }));
      const { quoted, quotations } = got.result;
      const proposed = quotations.filter((one) => one.decision === 'proposed').length;

      const page = await open();
      await shown(page, 'Short');
      const opened = { short: await shown(page, 'Short again'), long: await shown(page, 'Long') };
      const empty = await pictures(
        await bare(
          `<div id="box" style="height: 700px; overflow: auto"><div style="height: 3000000px"></div></div>`,
        ),
        200,
        { selector: '#box', by: 'scroll', notch: 150, far: 20_000 },
      );
      await page.bringToFront();
      const ours = await pictures(page, 200, WHEEL);
      const input = await watchInput(page);
      await page.locator('[data-pane="0"] .monaco-editor').first().click();
      await input();
      const keys = async (key: string, times: number) => {
        for (let i = 0; i < times; i += 1) {
          await page.keyboard.press(key);
          await page.waitForTimeout(200);
        }
        return input();
      };
      const steps = await keys('j', 10);
      await keys('Control+Shift+ArrowRight', 3);
      const marks = await keys('q', 1);
      await page.setViewportSize({ width: 1200, height: 900 });
      const next = share(empty, 0.5);
      const line = (what: string, ms: number, boundMs: number, bound: string) => ({
        what,
        ms,
        boundMs,
        bound,
      });
      return {
        figures: [
          line(
            'all that is marked in it, through the contract',
            got.ms,
            text.ms,
            'its text through the contract',
          ),
          line('open it, to the first highlight', opened.long, opened.short, 'a short article'),
          line('picture while scrolling, median', share(ours, 0.5), next, 'an empty box'),
          line('picture while scrolling, 95 %', share(ours, 0.95), share(empty, 0.95), 'an empty box'),
          line('a step to the next quote, 95 %', share(steps, 0.95), next, 'a picture of the empty box'),
          line('the key that marks, to its picture', share(marks, 1), next, 'a picture of the empty box'),
        ],
        notes: [
          `${text.result.text.length.toLocaleString('en')} letters; ${quoted.length + proposed} highlights, ${proposed} of them proposals`,
          `of ${ours.length} pictures ${ours.filter((ms) => ms > 25).length} were missed, of the empty box ${empty.filter((ms) => ms > 25).length}`,
        ],
      };
    }),
};

const WHEEL = {
  selector: '[data-pane="0"] .monaco-scrollable-element',
  by: 'wheel',
  notch: 150,
  far: 20_000,
} as const;

/** Chooses an article from the list, and gives how long it was until something was marked in its words on the screen. */
async function shown(page: Page, title: string): Promise<number> {
  const row = page.getByRole('option', { name: new RegExp(`^${title}`) }).first();
  await row.waitFor({ timeout: 60_000 });
  return row.evaluate(async (element, name) => {
    const start = performance.now();
    const target = element as HTMLElement;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, detail: 1 }));
    for (;;) {
      const pane = document.querySelector('[data-pane="0"]');
      const marked = pane?.querySelector('.view-line .quote, .view-line .proposed');
      if (marked && pane!.querySelector('h1')?.textContent === name) break;
      await new Promise(requestAnimationFrame);
    }
    await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    return performance.now() - start;
  }, title);
}

/** Straight into the file: to mark thousands by hand takes long, and is measured elsewhere. */
function store(filePath: string): void {
  const db = createMatter(filePath, { name: 'Long', uuid: randomUUID(), createdAt: AT });
  let long = '';
  for (let i = 0; long.length < LENGTH; i += 1) {
    const { text } = generatedArticle(i);
    long += i % 8 === 0 ? text : text.replaceAll(/[“”]/g, '');
  }
  const { text: short } = generatedArticle(16);
  const texts = { Short: short, 'Short again': `${short}\nAgain.\n`, Long: long };
  recordStep(db, { uuid: randomUUID(), action: 'import articles', at: AT }, () => {
    for (const [title, text] of Object.entries(texts)) {
      let id = 0;
      addTogether(db, () => {
        const sha256 = createHash('sha256').update(text).digest('hex');
        id = addArticle(db, { ...NOTHING_ELSE, uuid: randomUUID(), title, opening: title }, text, sha256);
      });
      readTexts(db, [{ textId: textIdOf(db, id)!, text }], (fault) => console.error(fault));
      if (title !== 'Long') continue;
      for (let i = 0; i < QUOTES; i += 1) {
        const start = 900 + Math.floor((i * (LENGTH - 2_000)) / QUOTES);
        const passage = passageIn(text, start, start + 90);
        addQuote(db, { uuid: randomUUID(), articleId: id, ...passage, speech: 'direct', createdAt: AT });
      }
    }
  });
  db.close();
}

const NOTHING_ELSE = {
  kind: 'filing',
  outlet: null,
  published: null,
  url: null,
  fileName: null,
  fileSha256: null,
  encoding: null,
  externalId: null,
  importedAt: AT,
} as const;
