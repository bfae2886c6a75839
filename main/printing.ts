import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Failure } from '#core/contract/failures.ts';
import type { Signal } from '#core/contract/transport.ts';
import { findChromium, QUIET } from './chromium.ts';

/** What is printed and where to, as paths; `profile` is a folder for the engine's own, which is not there yet. */
export interface Print {
  readonly page: string;
  readonly pdf: string;
  readonly profile: string;
}

/** Prints a page to a tagged PDF. Throws `no-engine`, `not-printed` and `cancelled`. */
export type Printer = (print: Print, signal: Signal) => Promise<void>;

/** An engine that stands still is given up. A brief of thousands of notes takes it seconds. */
const LONGEST_MS = 180_000;

/**
 * Prints a page to a tagged PDF by an installed browser of the Chromium family, or by the one that PINCITE_BROWSER names: with
 * an empty profile, without a window and without a network.
 */
export const printByBrowser: Printer = async (print, signal) => {
  const engine = findEngine();
  if (engine === null) throw new Failure('no-engine', {});
  if (signal.aborted) throw new Failure('cancelled', {});
  await ended(engine, argumentsFor(print), signal);
  if (signal.aborted) throw new Failure('cancelled', {});
  if (!existsSync(print.pdf)) throw new Failure('not-printed', { engine });
};

function findEngine(): string | null {
  const named = process.env['PINCITE_BROWSER'];
  if (named) return existsSync(named) ? named : null;
  return findChromium();
}

function argumentsFor({ page, pdf, profile }: Print): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    `--user-data-dir=${profile}`,
    // A proxy where nobody listens: neither the page nor the browser can call anyone.
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    ...QUIET,
    // For tests alone: as root, as they may run, Chromium needs `--no-sandbox`.
    ...(process.env['PINCITE_BROWSER_FLAGS'] ?? '').split(' ').filter((flag) => flag !== ''),
    pathToFileURL(page).href,
  ];
}

/** Resolves when the program has ended, by itself or because it was stopped. */
function ended(program: string, args: readonly string[], signal: Signal): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true });
    const stop = () => void child.kill('SIGKILL');
    const limit = setTimeout(stop, LONGEST_MS);
    const end = () => {
      clearTimeout(limit);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    signal.addEventListener('abort', stop);
    child.on('error', end);
    child.on('close', end);
  });
}
