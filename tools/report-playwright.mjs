import { relative } from 'node:path';
import { env } from 'node:process';
import { slowest, writeReport } from './report.mjs';
import { root } from './workspace.mjs';

/** Playwright's part of the sum, written to the file that PINCITE_REPORT names. */
// eslint-disable-next-line import/no-default-export -- Playwright loads a reporter as a module's default.
export default class PlaywrightReport {
  /** @type {import('@playwright/test/reporter').Suite | null} */
  #suite = null;

  /** @type {string[]} */
  #errors = [];

  printsToStdio() {
    return false;
  }

  /** @param {unknown} _ @param {import('@playwright/test/reporter').Suite} suite */
  onBegin(_, suite) {
    this.#suite = suite;
  }

  /** @param {import('@playwright/test/reporter').TestError} error outside all tests */
  onError(error) {
    this.#errors.push(`outside all tests: ${error.message ?? 'an error'}`);
  }

  onEnd() {
    const named = (this.#suite?.allTests() ?? []).map((test) => ({
      name: [relative(root, test.location.file), ...test.titlePath().slice(3)].join(': '),
      outcome: test.outcome(),
      seconds: test.results.reduce((total, { duration }) => total + duration, 0) / 1000,
      reason: [...test.annotations, ...test.results.flatMap(({ annotations }) => annotations)].find(
        ({ type, description }) => (type === 'skip' || type === 'fixme') && description,
      )?.description,
    }));
    writeReport(env.PINCITE_REPORT ?? 'test-results/playwright.json', {
      passed: named.filter(({ outcome }) => outcome === 'expected' || outcome === 'flaky').length,
      failed: [
        ...named.filter(({ outcome }) => outcome === 'unexpected').map(({ name }) => name),
        ...this.#errors,
      ],
      unsteady: named.filter(({ outcome }) => outcome === 'flaky').map(({ name }) => name),
      skipped: named.flatMap(({ name, outcome, reason = '' }) =>
        outcome === 'skipped' ? [{ name, reason }] : [],
      ),
      slowest: slowest(named.map(({ name, seconds }) => ({ name, seconds }))),
    });
  }
}
