import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal, root } from './workspace.mjs';

const file = join(root, 'dist', '.lock');

/** A holder touches the lock every two seconds; one not touched for this long belongs to a process that has died. */
const stale = 30_000;

/**
 * Runs `work` while no other process of this clone installs or builds.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(work) {
  await acquire();
  const beat = setInterval(() => touch(), 2000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

async function acquire() {
  mkdirSync(dirname(file), { recursive: true });
  const until = Date.now() + 20 * 60_000;
  while (!taken()) {
    if (Date.now() > until) throw new Refusal(`Another process holds ${file}; delete it if none is running.`);
    if (abandoned()) rmSync(file, { force: true });
    else await pause(100);
  }
}

function taken() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (reason) {
    if (codeOf(reason) === 'EEXIST' || codeOf(reason) === 'EPERM') return false;
    throw reason;
  }
}

/** Whether the holder is gone, or has been silent for too long. */
function abandoned() {
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

function touch() {
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
