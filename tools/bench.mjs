import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { source } from './programs.mjs';

/**
 * The benchmarks; most of them measure the window in the browser that the tests drive.
 * @param {readonly string[]} args
 */
export async function bench(args) {
  await ensureInstalled();
  process.env.PINCITE_BROWSER = await ensureBrowser();
  return source('tests/bench/run.ts', args);
}
