import { defineConfig } from '@playwright/test';
import { browser } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  // Each test has a workbench and a window of its own. Two at a time on two cores: 12 tests in 42 s instead of 58.
  workers: 2,
  fullyParallel: true,
  // On a machine that others use too, a key can be slower than a test waits: tried once more, and named in the sum.
  retries: 1,
  reporter: [['line'], ['./tools/report-playwright.mjs']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    launchOptions: browser,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
});
