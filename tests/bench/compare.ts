import type { Page } from '@playwright/test';
import { gridOf } from '#core/compare/grid.ts';
import type { Client } from '#core/contract/transport.ts';
import { openMatter } from '#db/open.ts';
import { addClaim, linkClaimToEntity, linkQuoteToClaim } from '#db/queries/claim.ts';
import { addEntity } from '#db/queries/entity.ts';
import { addQuestion, answerQuestion } from '#db/queries/question.ts';
import { addQuote } from '#db/queries/quote.ts';
import { recordStep } from '#db/log.ts';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { rounds, share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { fillMatter } from './fill.ts';
import { withWindow } from './windows.ts';

const ARTICLES = 100_000;
const QUESTIONS = 200;
const SOURCES = 50;
/** A screen shows sixty pictures a second. */
const FRAME_MS = 16.7;
const FRAMES = 240;

/** Compare of two hundred questions by fifty articles, in a matter of a hundred thousand. */
export const compareQuestions: Benchmark = {
  name: `compare ${QUESTIONS} questions by ${SOURCES} articles of ${ARTICLES.toLocaleString('en')}`,
  async run() {
    return withWindow(async ({ folder, workbench, client, open, bare }) => {
      const { fileName } = await client.call('matters.create', { name: 'Bench' });
      await client.call('settings.set', { toured: true });
      await fillMatter(folder, workbench, client, ARTICLES);
      await client.call('matters.close', {});
      tag(join(folder.options.mattersFolder, fileName));
      await reopen(client);
      const compared = await client.call('compare.get', {});
      const laid = await rounds(20, () => gridOf(compared, 'article'));
      const asked = await rounds(10, () => client.call('compare.get', {}));
      const listed = await rounds(10, () => client.call('questions.list', {}));
      const proposed = await timed(() => client.call('questions.proposed', {}));
      const checked = await timed(() => client.call('checks.list', {}));

      const empty = await bare(
        '<div id="box" tabindex="0" style="height: 600px; width: 900px; overflow: auto"><div style="height: 20000px; width: 9500px"></div></div>',
      );
      const bareFrames = await scroll(empty, '#box');
      await empty.close();
      const page = await open();
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      const grid = page.getByRole('grid');
      await grid.waitFor({ timeout: 120_000 });
      const frames = await scroll(page, '[role="grid"]');
      const keys = await arrows(page);
      const by = await timed(async () => {
        await page.getByText('by outlet', { exact: true }).click();
        await page
          .getByRole('columnheader')
          .nth(1)
          .getByText(/article/)
          .waitFor();
      });
      const figures: Figure[] = [
        {
          what: 'ask for all of it, median',
          ms: share(asked, 0.5),
          bound: 'the questions alone',
          boundMs: share(listed, 0.5),
        },
        { what: 'lay it out, median', ms: share(laid, 0.5), bound: 'ask for it', boundMs: share(asked, 0.5) },
        {
          what: 'propose questions',
          ms: proposed.ms,
          bound: 'read the checks after it',
          boundMs: checked.ms,
        },
        {
          what: 'picture while scrolling, median',
          ms: share(frames, 0.5),
          bound: 'an empty box',
          boundMs: share(bareFrames, 0.5),
        },
        {
          what: 'picture while scrolling, 95 %',
          ms: share(frames, 0.95),
          bound: 'an empty box',
          boundMs: share(bareFrames, 0.95),
        },
        {
          what: 'an arrow key, 95 %',
          ms: share(keys, 0.95),
          bound: 'an empty box',
          boundMs: share(bareFrames, 0.5),
        },
        { what: 'other columns', ms: by.ms, bound: 'ask for all of it', boundMs: share(asked, 0.5) },
      ];
      const missed = (times: readonly number[]) => times.filter((ms) => ms > 1.5 * FRAME_MS).length;
      return {
        figures,
        notes: [
          `${compared.questions.length} questions, ${compared.articles.length} articles, ${compared.quotes.length} quotes`,
          `of ${FRAMES} pictures ${missed(frames)} were missed, of the empty box ${missed(bareFrames)}`,
        ],
      };
    });
  },
};

async function reopen(client: Client): Promise<void> {
  const [matter] = (await client.call('matters.list', {})).matters;
  await client.call('matters.open', { ref: matter!.ref });
}

/** A quote in each of fifty articles for each question, and a claim for each; one in seven answers otherwise. */
function tag(filePath: string): void {
  const db = openMatter(filePath);
  const at = new Date().toISOString();
  recordStep(db, { uuid: randomUUID(), action: 'test', at }, () => {
    const entityId = addEntity(db, {
      uuid: randomUUID(),
      kind: 'person',
      name: 'Ada Quill',
      role: null,
      note: null,
    });
    for (let question = 0; question < QUESTIONS; question += 1) {
      const questionId = addQuestion(
        db,
        randomUUID(),
        `Question ${question}: what was known of it then?`,
        null,
      );
      for (let source = 1; source <= SOURCES; source += 1) {
        const answer = source % 7 === 0 ? 'nothing at all' : 'the whole of it';
        const claimId = addClaim(db, {
          uuid: randomUUID(),
          text: `Of point ${question} ${answer} was known to paper ${source}.`,
          kind: 'fact',
          status: 'open',
          date: null,
          note: null,
          createdAt: at,
        });
        const start = question;
        const words = { start, end: start + 12, exact: 'some words of', prefix: '', suffix: '' };
        const quoteId = addQuote(db, {
          uuid: randomUUID(),
          articleId: source,
          ...words,
          speech: 'none',
          createdAt: at,
        });
        linkQuoteToClaim(db, randomUUID(), { claimId, quoteId, stance: 'supports' });
        linkClaimToEntity(db, randomUUID(), claimId, entityId, 'about');
        answerQuestion(db, randomUUID(), questionId, claimId, answer);
      }
    }
  });
  db.close();
}

/** The time of each picture while a box is scrolled in both directions, the quickest first. */
async function scroll(page: Page, selector: string): Promise<readonly number[]> {
  const times = await page.evaluate(
    async ([chosen, frames]) => {
      const box = document.querySelector(chosen)!;
      const taken: number[] = [];
      let before = performance.now();
      for (let frame = 0; frame < frames; frame += 1) {
        box.scrollBy(frame % 3 === 0 ? 60 : 0, 90);
        await new Promise((settle) => requestAnimationFrame(settle));
        const now = performance.now();
        taken.push(now - before);
        before = now;
      }
      return taken;
    },
    [selector, FRAMES] as const,
  );
  return times.toSorted((a, b) => a - b);
}

/** The time from an arrow key to the picture after it, the quickest first. */
async function arrows(page: Page): Promise<readonly number[]> {
  await page.getByRole('grid').focus();
  const times: number[] = [];
  for (let i = 0; i < 60; i += 1) {
    const key = i % 2 === 0 ? 'ArrowDown' : 'ArrowRight';
    times.push(
      await page.evaluate(async (pressed) => {
        const start = performance.now();
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        );
        await new Promise((settle) => requestAnimationFrame(settle));
        return performance.now() - start;
      }, key),
    );
  }
  return times.toSorted((a, b) => a - b);
}
