import { join } from 'node:path';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serveLoopback } from '#main/loopback/server.ts';
import { generatedArticle } from './articles.ts';
import { share, type Benchmark } from './benchmark.ts';
import { withWindow } from './windows.ts';

const ROUNDS = 15;

/** From the first byte of the page to an article's words on the screen, beside a page with one Monaco editor and nothing else. */
export const start: Benchmark = {
  name: 'start to the first article readable',
  run: () =>
    withWindow(async ({ client, workbench, folder, chrome, open }) => {
      await client.call('matters.create', { name: 'Bench' });
      const { text } = generatedArticle(1);
      await client.call('articles.paste', { text, title: 'The first' });
      const page = await open();
      await page.getByRole('option', { name: /The first/ }).click();
      await page.locator('.view-line').first().waitFor();

      const pagesFolder = join(folder.path, 'empty-page');
      await buildEmptyPage(pagesFolder);
      const host = await serveLoopback({
        workbench,
        pagesFolder,
        scratchFolder: folder.options.scratchFolder,
      });
      const empty = await chrome.newPage({ viewport: page.viewportSize()! });
      await empty.goto(host.address());
      await empty.evaluate((words) => sessionStorage.setItem('text', words), text);

      for (const one of [page, empty]) await watch(one);
      const ours: number[] = [];
      const least: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        least.push(await readable(empty));
        ours.push(await readable(page));
      }
      await host.close();
      const [words, bound] = [ours, least].map((times) => times.sort((a, b) => a - b));
      const line = (of: number) => ({
        ms: share(words!, of),
        boundMs: share(bound!, of),
        bound: 'one Monaco editor',
      });
      return {
        figures: [
          { what: 'words on the screen, median', ...line(0.5) },
          { what: 'words on the screen, the quickest', ...line(0) },
        ],
        notes: ['the pages were loaded before: what is compiled and kept is so for both'],
      };
    }),
};

/** Loads the page anew, and gives how long it was until words stood in the editor and the page was painted. */
async function readable(page: Page): Promise<number> {
  await page.bringToFront();
  await page.reload();
  const found = await page.waitForFunction(() => (window as { readable?: number }).readable);
  return (await found.jsonValue())!;
}

/** From now on, a page that is loaded says when words stood in its editor and were painted. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Monaco writes its lines just before a picture is painted: what is put off from there comes right after it.
    new MutationObserver((_, watching) => {
      if (!document.querySelector('.view-line')?.textContent) return;
      watching.disconnect();
      setTimeout(() => Object.assign(window, { readable: performance.now() }));
    }).observe(document, { childList: true, subtree: true });
  });
}

async function buildEmptyPage(outDir: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'empty-page'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8000,
    },
  });
}
