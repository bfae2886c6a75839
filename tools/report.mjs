import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What one runner found. A skip's reason is the empty string where none was given.
 * @typedef {object} Report
 * @property {number} passed
 * @property {string[]} failed the tests' names
 * @property {string[]} unsteady those that failed and were good when tried again
 * @property {{ name: string, reason: string }[]} skipped
 * @property {{ name: string, seconds: number }[]} slowest the longest first, ten at most
 */

/** @param {string} path @param {Report} report */
export function writeReport(path, report) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}

/** @param {readonly Report[]} reports @returns {Report} */
export function sum(reports) {
  return {
    passed: reports.reduce((total, { passed }) => total + passed, 0),
    failed: reports.flatMap(({ failed }) => failed),
    unsteady: reports.flatMap(({ unsteady }) => unsteady),
    skipped: reports.flatMap(({ skipped }) => skipped),
    slowest: slowest(reports.flatMap((report) => report.slowest)),
  };
}

/** A skip that does not say why counts as a failure. @param {Report} report @returns {Report} */
export function strict({ passed, failed, unsteady, skipped, slowest: slow }) {
  const silent = skipped.filter(({ reason }) => reason.trim() === '');
  return {
    passed,
    failed: [...failed, ...silent.map(({ name }) => `${name} (skipped without a reason)`)],
    unsteady,
    skipped: skipped.filter((one) => !silent.includes(one)),
    slowest: slow,
  };
}

/** What to look at first when the whole takes too long. @param {readonly { name: string, seconds: number }[]} took */
export function slowest(took) {
  return took.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
}
