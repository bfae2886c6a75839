import { randomUUID } from 'node:crypto';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createClient, type Client } from '#core/contract/transport.ts';
import { PAGES_FOLDER } from '#main/folders.ts';
import { serveLoopback } from '#main/loopback/server.ts';
import { startWorkbench } from '#main/remote.ts';
import type { Workbench } from '#main/serving.ts';
import { browser as program } from '../browser.ts';
import { benchFolder, workerFile, type BenchFolder } from './folders.ts';

/** The built pages in a real Chromium, over a workbench of their own. */
export interface OpenWindow {
  readonly folder: BenchFolder;
  readonly workbench: Workbench;
  readonly client: Client;
  readonly chrome: Browser;
  /** Opens the window; it shows whatever matter is open by then. */
  open(): Promise<Page>;
  /** A page with this in it and nothing else, as a measure. */
  bare(html: string): Promise<Page>;
}

export const VIEWPORT = { width: 1440, height: 900 };

/** Does something in a window, and takes everything away again. */
export async function withWindow<T>(work: (window: OpenWindow) => Promise<T>): Promise<T> {
  const folder = benchFolder('loopback');
  const workbench = startWorkbench(folder.options, workerFile);
  const client = createClient(workbench, randomUUID);
  const { scratchFolder } = folder.options;
  const host = await serveLoopback({ workbench, pagesFolder: PAGES_FOLDER, scratchFolder });
  const chrome = await chromium.launch(program);
  try {
    return await work({
      folder,
      workbench,
      client,
      chrome,
      async open() {
        const page = await chrome.newPage({ viewport: VIEWPORT });
        await page.goto(host.address());
        return page;
      },
      async bare(html) {
        const page = await chrome.newPage({ viewport: VIEWPORT });
        await page.setContent(html);
        return page;
      },
    });
  } finally {
    await chrome.close();
    await host.close();
    await workbench.close();
    folder.remove();
  }
}

/** What is turned in the page before each picture: a notch each, and far each tenth time; back again where there is no far. */
export interface Turned {
  readonly selector: string;
  readonly by: 'wheel' | 'scroll';
  /** In CSS pixels. */
  readonly notch: number;
  readonly far: number | null;
}

/** How long each picture took while something was turned, the quickest first. */
export async function pictures(page: Page, count: number, turned: Turned): Promise<readonly number[]> {
  const times = await page.evaluate(
    async ({ asked, selector, by, notch, far }) => {
      const element = document.querySelector(selector)!;
      const found: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (let i = 0; i < asked; i += 1) {
        const there = i % 20 < 10 ? notch : -notch;
        const deltaY = far === null ? there : i % 10 === 9 ? far : notch;
        if (by === 'scroll') element.scrollTop += deltaY;
        else element.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));
        const now = await new Promise<number>(requestAnimationFrame);
        found.push(now - last);
        last = now;
      }
      return found;
    },
    { asked: count, ...turned },
  );
  return times.sort((a, b) => a - b);
}

/**
 * Watches from now on how long it takes from each key, press of a button and turn of the wheel to the picture that
 * follows it, by the browser's own clock. Gives what asks for those since it was last asked, the quickest first.
 */
export async function watchInput(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    for (const type of ['keydown', 'pointerdown', 'wheel'])
      window.addEventListener(
        type,
        ({ timeStamp, isTrusted }) => {
          // A list hands keys on to its options as events of its own.
          if (!isTrusted) return;
          // Right after the picture: a timeout would also wait for what the window does when it is drawn.
          const drawn = () => void taken.push(performance.now() - timeStamp);
          requestAnimationFrame(() => void scheduler.postTask(drawn, { priority: 'user-blocking' }));
        },
        { capture: true, passive: true },
      );
  });
  return async () => {
    const times = await page.evaluate(() =>
      (window as unknown as { readonly taken: number[] }).taken.splice(0),
    );
    return times.sort((a, b) => a - b);
  };
}
