import { defineConfig } from '@playwright/test';
import { browser } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  tsconfig: 'tests/e2e/loading.tsconfig.json',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  // Two at a time take a fifth less in all.
  workers: 2,
  // On a machine that others use too, a key can be slower than a test waits: tried once more, and named in the sum.
  retries: 1,
  reporter: [['line'], ['./tools/report-playwright.mjs']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    launchOptions: browser,
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
});
