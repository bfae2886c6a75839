import { env } from 'node:process';
import { slowest, writeReport } from './report.mjs';

/** Vitest's part of the sum, written to the file that PINCITE_REPORT names. */
// eslint-disable-next-line import/no-default-export -- Vitest loads a reporter as a module's default.
export default class VitestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message?: string }[]} errors outside all tests
   */
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0);
    const named = tests.map((test) => ({
      name: `${test.module.relativeModuleId}: ${test.fullName}`,
      result: test.result(),
      seconds: (test.diagnostic()?.duration ?? 0) / 1000,
    }));
    writeReport(env.PINCITE_REPORT ?? 'test-results/vitest.json', {
      passed: named.filter(({ result }) => result.state === 'passed').length,
      failed: [
        ...named
          .filter(({ result }) => result.state === 'failed' || result.state === 'pending')
          .map(({ name }) => name),
        ...broken.map((module) => `${module.relativeModuleId}: cannot be run`),
        ...errors.map(({ message }) => `outside all tests: ${message ?? 'an error'}`),
      ],
      unsteady: [],
      skipped: named.flatMap(({ name, result }) =>
        result.state === 'skipped' ? [{ name, reason: result.note ?? '' }] : [],
      ),
      slowest: slowest(named.map(({ name, seconds }) => ({ name, seconds }))),
    });
  }
}
