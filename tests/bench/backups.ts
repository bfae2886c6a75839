import { createHash, randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openMatter } from '#db/open.ts';
import { addChunk, beginOriginal, finishOriginal } from '#db/queries/original.ts';
import { share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { fillMatter } from './fill.ts';
import { watchInput, withWindow } from './windows.ts';

const ARTICLES = 5_000;
/** Scans and filings, in megabytes: what makes a matter large. */
const FILES = 950;
const FILE = 50;
/** Backups made while it is typed. */
const ROUNDS = 2;
const LETTERS_AT_REST = 200;
/** Between two letters, in milliseconds: ten a second, which is fast. */
const PAUSE = 60;

/** What a hand that types waits for while a matter of a gigabyte is backed up, beside the same at rest. */
export const backupWhileTyping: Benchmark = {
  name: 'typing while a matter of 1 GB is backed up',
  run: () =>
    withWindow(async ({ client, workbench, folder, open }) => {
      await client.call('matters.create', { name: 'Bench' });
      await fillMatter(folder, workbench, client, ARTICLES);
      const filePath = join(folder.options.mattersFolder, 'Bench.matter');
      keepFiles(filePath);
      const page = await open();
      await page.getByRole('option').first().waitFor();
      const input = await watchInput(page);

      const rest: number[] = [];
      while (rest.length < LETTERS_AT_REST) rest.push(...(await typed(page, input)));
      const during: number[] = [];
      const took: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        let over = false;
        const backup = timed(() => client.call('backups.make', {})).finally(() => (over = true));
        while (!over) during.push(...(await typed(page, input)));
        took.push((await backup).ms);
        rmSync(`${filePath}.backups`, { recursive: true });
      }
      const sorted = [rest, during].map((times) => times.toSorted((a, b) => a - b));
      const figure = (what: string, of: number): Figure => ({
        what,
        ms: share(sorted[1]!, of),
        bound: 'the same at rest',
        boundMs: share(sorted[0]!, of),
      });
      const seconds = took.map((ms) => (ms / 1_000).toFixed(1)).join(' and ');
      return {
        figures: [
          figure('a letter into a field, to its picture, median', 0.5),
          figure('a letter into a field, to its picture, 95 %', 0.95),
        ],
        notes: [
          `a backup of ${(statSync(filePath).size / 1e9).toFixed(2)} GB, looked through, took ${seconds} s; ${during.length} letters meanwhile, bound: 50 ms`,
        ],
      };
    }),
};

/** Types into the search, which asks the workbench at each letter, and into the filter of the list. */
async function typed(page: Page, input: () => Promise<readonly number[]>): Promise<readonly number[]> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.waitFor();
  await input();
  for (const letter of 'the judge denied') {
    await page.keyboard.press(letter);
    await page.waitForTimeout(PAUSE);
  }
  const times = await input();
  await field.fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return times;
}

/** Stores files as an import does, of bytes that cannot be packed. */
function keepFiles(filePath: string): void {
  const db = openMatter(filePath);
  const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  for (let file = 0; file < FILES / FILE; file += 1) {
    const id = beginOriginal(db, sha256(`file ${file}`), FILE * 2 ** 20);
    db.transaction(() => {
      for (let i = 0; i < FILE; i += 1) {
        const bytes = randomBytes(2 ** 20);
        const place = { start: i * 2 ** 20, length: 2 ** 20 };
        addChunk(db, id, { ...place, packing: 'none', sha256: sha256(bytes), bytes });
      }
    })();
    finishOriginal(db, id);
  }
  db.close();
}
