import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal, root } from './workspace.mjs';

/** A holder touches the lock every two seconds; one not touched for this long belongs to a process that has died. */
const stale = 30_000;

/**
 * Runs `work` while no other process of this clone installs or builds.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file] the lock; it holds the holder's process id
 * @returns {Promise<T>}
 */
export async function exclusively(work, file = join(root, 'dist', '.lock')) {
  await acquire(file);
  const beat = setInterval(() => touch(file), 2000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
async function acquire(file) {
  mkdirSync(dirname(file), { recursive: true });
  const until = Date.now() + 20 * 60_000;
  while (!taken(file)) {
    if (Date.now() > until) throw new Refusal(`Another process holds ${file}; delete it if none is running.`);
    if (abandoned(file)) rmSync(file, { force: true });
    else await pause(100);
  }
}

/** @param {string} file */
function taken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (reason) {
    if (codeOf(reason) === 'EEXIST' || codeOf(reason) === 'EPERM') return false;
    throw reason;
  }
}

/** Whether the holder is gone, or has been silent for too long. @param {string} file */
function abandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > stale) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    if (!holder) return false;
    process.kill(holder, 0);
    return false;
  } catch (reason) {
    return codeOf(reason) === 'ESRCH';
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Deleted by hand: the work goes on, and another process may start beside it.
  }
}

/** @param {unknown} reason */
function codeOf(reason) {
  return reason instanceof Error && 'code' in reason ? reason.code : undefined;
}
