import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3-multiple-ciphers';
import { recordStep } from '#db/log.ts';
import { createMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { addClaim, linkClaimToEntity } from '#db/queries/claim.ts';
import { addEntity } from '#db/queries/entity.ts';
import { listNetworkLinks, listNetworkNodes } from '#db/queries/network.ts';
import { markRead, textIdOf } from '#db/queries/quotation.ts';
import { addQuote, linkQuoteToEntity, updateQuote } from '#db/queries/quote.ts';
import { FINDER_VERSION } from '#main/services/derive.ts';
import { dice, drawnWord, generatedArticle } from './articles.ts';
import { rounds, share, timed, type Benchmark } from './benchmark.ts';
import { namesRead } from './naming.ts';
import { pictures, withWindow } from './windows.ts';

const ENTITIES = 500;
const LINKS = 2_000;
/** Short ones: the pictures show nothing of the text. */
const LENGTH = 300;
const PART = 500;
const FRAMES = 120;
const AT = '2025-01-10T09:00:00.000Z';

/** The network of 500 entities and 2,000 links, and the timeline, of a large matter in Chromium. */
export const networkAndTimeline: Benchmark = {
  name: `the network of ${ENTITIES} entities and ${LINKS.toLocaleString('en')} links, and the timeline`,
  run: ({ articles }) =>
    withWindow(async ({ folder, workbench, client, open, bare }) => {
      const filePath = join(folder.path, 'network.matter');
      fill(filePath, articles);
      await client.call('settings.set', { toured: true });
      const named = namesRead(client);
      const ref = await workbench.hand({ path: filePath, name: 'network.matter' });
      await client.call('matters.open', { ref });
      await named;
      const db = new Database(filePath, { readonly: true });
      const reading = share(await rounds(5, () => [listNetworkNodes(db), listNetworkLinks(db)]), 0.5);
      db.close();
      // While it is laid out, others ask too: how long the slowest of them waits.
      const waits: number[] = [];
      let laidOut = false;
      const others = (async () => {
        while (!laidOut) waits.push((await timed(() => client.call('articles.get', { id: 1 }))).ms);
      })();
      const layout = await timed(() => client.call('pictures.network', {}));
      laidOut = true;
      await others;
      const again = share(await rounds(9, () => client.call('pictures.network', {})), 0.5);

      const page = await open();
      await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
      const svg = page.getByRole('group', { name: 'Network of the entities' });
      const shown = await timed(async () => {
        await page.keyboard.press('Shift+N');
        await svg
          .getByRole('button')
          .nth(ENTITIES - 10)
          .waitFor({ state: 'attached' });
      });
      const empty = await bare(bareNetwork());
      const still = await dragged(empty, 'svg', null);
      const pan = await dragged(empty, 'svg', 'g');
      await page.bringToFront();
      const node = await dragged(page, 'svg[data-picture]', '[data-pull]');
      const panned = await dragged(page, 'svg[data-picture]', null);
      const turned = await pictures(page, FRAMES, {
        selector: 'svg[data-picture]',
        by: 'wheel',
        notch: 20,
        far: null,
      });
      await page.keyboard.press('5');
      await page.getByRole('group', { name: 'Timeline of the matter' }).getByRole('button').first().waitFor();
      await page.waitForTimeout(1_000);
      const time = await pictures(page, FRAMES, {
        selector: 'svg[data-picture]',
        by: 'wheel',
        notch: 20,
        far: null,
      });
      const bound = 'a bare SVG of as many lines and circles, one circle moved';
      const whole = 'the same bare SVG, moved as a whole';
      const two = (times: readonly number[], what: string, of: string, boundMs: readonly number[]) =>
        [0.5, 0.95].map((at) => ({
          what: `${what}, ${at === 0.5 ? 'median' : '95 %'}`,
          ms: share(times, at),
          bound: of,
          boundMs: share(boundMs, at),
        }));
      return {
        figures: [
          {
            what: 'layout, the first time',
            ms: layout.ms,
            bound: 'reading entities and links',
            boundMs: reading,
          },
          { what: 'layout, kept', ms: again, bound: 'reading entities and links', boundMs: reading },
          { what: 'show it, by its key', ms: shown.ms, bound: 'the layout, kept', boundMs: again },
          ...two(node, 'picture while a node is dragged', bound, still),
          ...two(panned, 'picture while all is dragged', whole, pan),
          ...two(turned, 'picture while going nearer', whole, pan),
          ...two(time, `timeline of ${articles.toLocaleString('en')} articles, going nearer`, whole, pan),
        ],
        notes: [
          `${layout.result.nodes.length} entities, ${layout.result.links.length} links`,
          `while it was laid out, ${waits.length} others asked for an article; the slowest waited ${Math.max(...waits).toFixed(0)} ms`,
        ],
      };
    }),
};

function fill(filePath: string, articles: number): void {
  const db = createMatter(filePath, { name: 'Bench', uuid: randomUUID(), createdAt: AT });
  const roll = dice(5);
  const ids: number[] = [];
  const step = (work: () => void) => recordStep(db, { uuid: randomUUID(), action: 'fill', at: AT }, work);
  for (let from = 0; from < articles; from += PART)
    step(() =>
      addTogether(db, () => {
        for (let at = from; at < Math.min(articles, from + PART); at += 1) {
          const { title, outlet, published, url, text } = generatedArticle(at);
          const words = `${text.slice(0, LENGTH)} ${at}.`;
          const head = { title, opening: title, outlet, published, url };
          const id = addArticle(
            db,
            { ...head, ...NOTHING_ELSE, uuid: randomUUID() },
            words,
            createHash('sha256').update(words).digest('hex'),
          );
          markRead(db, textIdOf(db, id)!, FINDER_VERSION);
        }
      }),
    );
  step(() => {
    const name = () => drawnWord(roll).replace(/^./, (letter) => letter.toUpperCase());
    for (let i = 0; i < ENTITIES; i += 1) {
      const head = { kind: 'person', name: `${name()} ${name()} ${i}`, role: null, note: null } as const;
      ids.push(addEntity(db, { ...head, uuid: randomUUID() }));
    }
    const pairs = new Set<string>();
    // Some are joined with many and most with few, as people are.
    const drawn = () => Math.floor(roll() ** 2 * ENTITIES);
    for (let i = 0; i < ENTITIES; i += 1) join(i, (i + 1 + drawn()) % ENTITIES);
    while (pairs.size < LINKS) join(drawn(), drawn());

    function join(one: number, other: number): void {
      const pair = [Math.min(one, other), Math.max(one, other)].join(' ');
      if (one === other || pairs.has(pair)) return;
      pairs.add(pair);
      const [a, b] = [ids[one]!, ids[other]!];
      if (pairs.size % 2 === 0) {
        const start = (pairs.size % 100) * 2;
        const place = { articleId: 1 + (pairs.size % articles), start, end: start + 2 };
        const quoteId = addQuote(db, {
          ...place,
          uuid: randomUUID(),
          exact: '..',
          prefix: '',
          suffix: '',
          speech: 'direct',
          createdAt: AT,
        });
        updateQuote(db, quoteId, { speakerId: a });
        linkQuoteToEntity(db, randomUUID(), quoteId, b);
        return;
      }
      const day = String(1 + (pairs.size % 28)).padStart(2, '0');
      const date = { from: `2025-01-${day}`, to: null, precision: 'day' } as const;
      const words = { text: `Claim ${pairs.size}.`, kind: 'fact', status: 'open', note: null } as const;
      const claimId = addClaim(db, { ...words, uuid: randomUUID(), date, createdAt: AT });
      linkClaimToEntity(db, randomUUID(), claimId, a, 'by');
      linkClaimToEntity(db, randomUUID(), claimId, b, 'about');
    }
  });
  db.close();
}

const NOTHING_ELSE = {
  kind: 'news',
  fileName: null,
  fileSha256: null,
  encoding: null,
  externalId: null,
  importedAt: AT,
} as const;

/** As many lines and circles, drawn by nobody's program; a pointer that is down moves the first circle, or all. */
function bareNetwork(): string {
  const roll = dice(3);
  const at = () => Math.round(roll() * 900);
  const lines = Array.from(
    { length: LINKS },
    () => `<line x1="${at()}" y1="${at() / 2}" x2="${at()}" y2="${at() / 2}" stroke="#999"/>`,
  );
  const circles = Array.from(
    { length: ENTITIES },
    () => `<circle cx="${at()}" cy="${at() / 2}" r="7" fill="#eee" stroke="#333"/>`,
  );
  return `<svg width="940" height="540"><g>${lines.join('')}${circles.join('')}</g></svg><script>
    const svg = document.querySelector('svg');
    let on = null;
    svg.onpointerdown = (event) => (on = { x: event.clientX, y: event.clientY, what: event.target });
    svg.onpointermove = (event) => on &&
      (on.what.tagName === 'g' ? on.what : svg.querySelector('circle'))
        .setAttribute('transform', 'translate(' + (event.clientX - on.x) + ' ' + (event.clientY - on.y) + ')');
    svg.onpointerup = () => (on = null);
  </script>`;
}

/** How long each picture took while something of a picture was dragged to and fro, the quickest first; `null` is the picture itself. */
async function dragged(page: Page, picture: string, what: string | null): Promise<readonly number[]> {
  const times = await page.evaluate(
    async ({ frames, within, target }) => {
      const svg = document.querySelector(within)!;
      const from = target === null ? svg : svg.querySelector(target)!;
      // A pointer that nobody holds cannot be captured.
      svg.setPointerCapture = () => {};
      const send = (type: string, x: number, to: Element) =>
        to.dispatchEvent(
          new PointerEvent(type, { pointerId: 1, button: 0, clientX: x, clientY: 300, bubbles: true }),
        );
      send('pointerdown', 400, from);
      const found: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (let i = 0; i < frames; i += 1) {
        send('pointermove', 400 + (i % 40 < 20 ? i % 20 : 20 - (i % 20)) * 6, svg);
        const now = await new Promise<number>(requestAnimationFrame);
        found.push(now - last);
        last = now;
      }
      send('pointerup', 400, svg);
      return found;
    },
    { frames: FRAMES, within: picture, target: what },
  );
  return times.sort((a, b) => a - b);
}
