import { randomBytes } from 'node:crypto';
import {
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';

/**
 * A trace beside a matter says who has it open in a window. Programs on one computer could share the file, by SQLite's
 * locks, but a person in front of two windows would not know which one is right; from two computers, over a share whose
 * locks are not to be relied on, one would write over the other.
 */

/** Who has a matter open. */
export interface Holder {
  /** The computer's name. */
  readonly machine: string;
  /** Whether that is this computer. */
  readonly here: boolean;
  /** By which host: an option of the workbench. */
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** A matter is open already, and not opened a second time. */
export class AlreadyHeld extends Error {
  override readonly name = 'AlreadyHeld';
  readonly holder: Holder;
  constructor(holder: Holder) {
    super(`held by ${holder.host} on ${holder.machine}`);
    this.holder = holder;
  }
}

export interface Hold {
  /** Says that it still is; `false` where another computer took it over, while this one slept, say. */
  renew(): boolean;
  release(): void;
}

/** How often a hold is to be renewed. */
export const RENEW_EVERY_MS = 30_000;
/** The trace of another computer, which cannot be asked whether the program still runs, counts for so long. */
const DEAD_AFTER_MS = 4 * RENEW_EVERY_MS;

/** Beside the file itself, by whatever way one came to it. */
export function traceOf(filePath: string): string {
  try {
    return `${realpathSync(filePath)}-open`;
  } catch {
    return `${filePath}-open`;
  }
}

/**
 * Takes hold of a matter; the trace of a program that died is taken over. `null` where no trace can be left, as on a
 * read-only disk, where nobody can write either. Throws `AlreadyHeld`.
 */
export function hold(filePath: string, host: string, now: Date): Hold | null {
  const path = traceOf(filePath);
  const own: Trace = {
    ...thisProcess(),
    host,
    since: now.toISOString(),
    word: randomBytes(8).toString('hex'),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      return holdOf(path, own);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return null;
    }
    const left = read(path);
    if (left && isOfLiving(left, path)) throw new AlreadyHeld(holderOf(left));
    // Somebody makes or removes it at this very moment.
    if (attempt > MOST_ATTEMPTS) return null;
    if (left) takeAway(path, left);
    else if (attempt > MOST_ATTEMPTS / 2) rmSync(path, { force: true });
  }
}

/** Who has a matter open, other than this process; `null` where nobody has. */
export function holderOfFile(filePath: string): Holder | null {
  const path = traceOf(filePath);
  const left = read(path);
  return left && isOfLiving(left, path) ? holderOf(left) : null;
}

const MOST_ATTEMPTS = 6;

function holdOf(path: string, own: Trace): Hold {
  return {
    renew() {
      try {
        const there = read(path);
        if (there && there.word !== own.word) return isOfThisProcess(there);
        writeFileSync(path, JSON.stringify(own), { flag: there ? 'r+' : 'wx', mode: 0o600 });
      } catch {
        // A disk that was taken out, or is full: whoever writes to the matter hears of it.
      }
      return true;
    },
    release() {
      try {
        if (read(path)?.word === own.word) rmSync(path, { force: true });
      } catch {
        // It is taken over by whoever opens the matter next.
      }
    },
  };
}

/** Moved away first, since two may find it dead: what is moved and is another's by now is put back. */
function takeAway(path: string, dead: Trace): void {
  const aside = `${path}-${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
    if (read(aside)?.word === dead.word) rmSync(aside, { force: true });
    else renameSync(aside, path);
  } catch {
    // The other was quicker.
  }
}

interface Trace extends Running {
  readonly host: string;
  readonly since: string;
  /** Tells apart what one program left at different times. */
  readonly word: string;
}

/** What says of a process whether it still runs. */
interface Running {
  readonly machine: string;
  /** This run of the computer, and the room in which its process numbers hold; '' where the system does not say. */
  readonly boot: string;
  readonly pid: number;
  /** When it began, as the system counts; '' where it does not say. */
  readonly began: string;
}

/** Tells this run of this computer from every other, as far as the system says. */
export function thisRun(): string {
  const { machine, boot } = thisProcess();
  return `${machine} ${boot}`;
}

function thisProcess(): Running {
  const boot = `${firstLineOf('/proc/sys/kernel/random/boot_id')} ${linkOf('/proc/self/ns/pid')}`.trim();
  return { machine: hostname(), boot, pid: process.pid, began: beginningOf(process.pid) };
}

function isOfLiving(trace: Trace, path: string): boolean {
  // A worker that died leaves its trace to the next one of the same process.
  if (isOfThisProcess(trace)) return false;
  const { machine, boot } = thisProcess();
  if (trace.machine === machine && trace.boot === boot) {
    if (!isRunning(trace.pid)) return false;
    // Another process may have the number by now.
    if (trace.began !== '') return trace.began === beginningOf(trace.pid);
  }
  return ageOf(path) < DEAD_AFTER_MS;
}

function isOfThisProcess({ machine, boot, pid }: Trace): boolean {
  const own = thisProcess();
  return machine === own.machine && boot === own.boot && pid === own.pid;
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else refuses to be asked, and runs.
    return codeOf(error) !== 'ESRCH';
  }
}

/** In milliseconds, by the clock of whoever keeps the file: two computers may not agree on the time. */
function ageOf(path: string): number {
  const probe = `${path}-${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(probe, '', { flag: 'wx', mode: 0o600 });
    return statSync(probe).mtimeMs - statSync(path).mtimeMs;
  } catch {
    const left = statSync(path, { throwIfNoEntry: false });
    return left ? Date.now() - left.mtimeMs : Infinity;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** The time of its start, in ticks since the computer's (proc(5), field 22); the name before it may have anything in it. */
function beginningOf(pid: number): string {
  const line = firstLineOf(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n')[0]!;
  } catch {
    return '';
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** `null` where there is none, or what stands there is none. */
function read(path: string): Trace | null {
  try {
    const { machine, boot, pid, began, host, since, word } = JSON.parse(readFileSync(path, 'utf8')) as Record<
      keyof Trace,
      unknown
    >;
    const texts = [machine, boot, began, host, since, word];
    if (!Number.isInteger(pid) || texts.some((one) => typeof one !== 'string')) return null;
    // Checked just now.
    return { machine, boot, pid, began, host, since, word } as Trace;
  } catch {
    return null;
  }
}

function holderOf({ machine, host, since }: Trace): Holder {
  return { machine, here: machine === hostname(), host, since };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
