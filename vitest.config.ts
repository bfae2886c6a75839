import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browser } from './tests/browser.ts';

/** How many times more than by itself each law is tried, and from which seed: see `tests/laws.ts`. */
const runs = process.env['PINCITE_RUNS'] ?? '1';
const env = { PINCITE_RUNS: runs, PINCITE_SEED: process.env['PINCITE_SEED'] ?? '1' };

const LAWS = join(import.meta.dirname, 'tests/laws.ts');
const laws: Plugin = {
  name: 'laws',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'fast-check' && importer && /\.tsx?$/.test(importer) && importer !== LAWS ? LAWS : null,
};

/** No test measures time, and a shared machine may stand still: only what never ends is to fail by it. */
const testTimeout = 60_000 * Number(runs);

export default defineConfig({
  test: {
    // By itself it leaves one core of two idle: all of it took 333 s there, and 217 s with both.
    maxWorkers: 2,
    projects: [
      {
        // Nothing here changes its process or stands in for a module, and a fresh process per file doubles the time.
        assetsInclude: ['**/*.wasm'],
        plugins: [laws],
        test: {
          name: 'unit',
          testTimeout,
          env,
          isolate: false,
          include: ['{core,db,main,tools}/**/*.test.ts'],
          exclude: ['main/electron/**'],
        },
      },
      {
        assetsInclude: ['**/*.wasm'],
        plugins: [laws],
        test: {
          name: 'across',
          testTimeout,
          env,
          include: ['tests/**/*.test.ts', 'main/electron/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
        },
      },
      {
        plugins: [react(), laws],
        // A package that is found only while a test runs reloads the page under it: all of them are named beforehand.
        optimizeDeps: {
          include: [
            '@tanstack/react-query',
            'd3-force',
            'd3-scale',
            'fast-check',
            'monaco-editor/editor',
            'monaco-editor/editor/browser/view/domLineBreaksComputer.js',
            'monaco-editor/editor/common/modelLineProjectionData.js',
            'monaco-editor/editor/common/viewModel/monospaceLineBreaksComputer.js',
            'pdfjs-dist',
            'react',
            'react-aria-components',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            'zod',
            'zustand',
          ],
        },
        test: {
          name: 'browser',
          testTimeout,
          env,
          include: ['renderer/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browser }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
