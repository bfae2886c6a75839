import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failureFrom, isLocked } from '#core/contract/failures.ts';
import type { Reply } from '#core/contract/transport.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { english } from '#core/words/words.ts';
import {
  dataFolder,
  mattersFolder,
  PAGES_FOLDER,
  productVersion,
  RESOURCES_FOLDER,
  scratchFolder,
  WORKER_FILE,
} from '../folders.ts';
import { startLasting } from '../lasting.ts';
import { writeLog } from '../log.ts';
import { serveLoopback, type Loopback } from './server.ts';
import { clearProfile } from './profile.ts';
import { openWindow } from './window.ts';

/** The workbench in a window of a browser on this machine: `[--matter FILE] [--no-open]`. */
const { values } = parseArgs({
  options: {
    matter: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
    browser: { type: 'boolean' },
  },
});
// Whatever this process makes is for this user alone.
process.umask(0o077);
const data = dataFolder();
const matter = values.matter === undefined ? null : resolve(process.env['INIT_CWD'] ?? '.', values.matter);
const runningFile = join(data, 'running.json');
const profile = join(data, 'browser');

/** Long enough for a person to copy a printed address. */
const PRINTED_TICKET_MS = 10 * 60_000;
/** A reload closes the stream of events for a moment; a closed window for good. */
const LAST_WINDOW_GONE_MS = 5_000;

// A fault that nobody expected ends the program; what it says stays out of the journal that the system keeps of a terminal.
process.on('uncaughtException', (fault) => {
  writeLog(data, 'fault', fault);
  console.error(english.desktop.ended);
  process.exit(1);
});

const earlier = await askEarlierStart();
if (earlier) {
  console.log(`Pincite is running already: ${earlier}`);
  if (!values['no-open']) openWindow(earlier, profile);
} else await serve();

async function serve(): Promise<void> {
  const scratch = scratchFolder(data);
  // The worker may die before there is a host.
  let host: Loopback | null = null;
  let stopping = false;
  const workbench = startLasting(
    {
      host: 'loopback',
      version: productVersion(),
      dataFolder: data,
      mattersFolder: mattersFolder(),
      scratchFolder: scratch,
      resourcesFolder: RESOURCES_FOLDER,
    },
    WORKER_FILE,
    (fault, goesOn) => {
      writeLog(data, 'worker', fault);
      if (!goesOn) stop(1);
    },
  );
  if (matter) await openMatter(matter);

  let leaving: NodeJS.Timeout | null = null;
  host = await serveLoopback({
    workbench,
    pagesFolder: PAGES_FOLDER,
    scratchFolder: scratch,
    onWindows: (count) => {
      if (leaving) clearTimeout(leaving);
      leaving = count === 0 && !values['no-open'] ? setTimeout(() => stop(0), LAST_WINDOW_GONE_MS) : null;
    },
    onAgain: (path) => void (path && openMatter(path)),
  });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(
    runningFile,
    JSON.stringify({ port: host.port, secret: host.againSecret, pid: process.pid }),
    { mode: 0o600 },
  );
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));

  // Of a start that died.
  clearProfile(profile);
  const address = host.address(PRINTED_TICKET_MS);
  const opened = values['no-open'] ? 'nothing' : openWindow(address, profile);
  if (opened === 'nothing') console.log(`Pincite is served at ${address}`);
  else
    console.log(
      `Pincite opened in ${opened === 'app window' ? 'a window of its own' : 'the default browser'}. If no window came: ${host.address(PRINTED_TICKET_MS)}`,
    );

  async function openMatter(filePath: string): Promise<void> {
    const ref = await workbench.hand({ path: filePath, name: basename(filePath) });
    // The worker answers with a reply; only main/worker.ts writes to its port.
    const request = { id: randomUUID(), method: 'matters.open', params: { ref } };
    const reply = (await workbench.call(request)) as Reply;
    if (reply.ok) return;
    const failure = failureFrom(reply.error);
    // The window asks for the passphrase.
    if (!isLocked(failure)) console.error(sentenceFor(english, failure));
  }

  function stop(code: number): void {
    if (stopping) return;
    stopping = true;
    rmSync(runningFile, { force: true });
    void Promise.allSettled([host?.close(), workbench.close()]).then(() => {
      // Also where the worker has died, which empties it otherwise: it holds what was handed over.
      rmSync(scratch, { recursive: true, force: true });
      clearProfile(profile);
      process.exit(code);
    });
  }
}

/** The address for one more window of a start that still runs, or `null`: two processes never serve one data folder. */
async function askEarlierStart(): Promise<string | null> {
  try {
    const { port, secret } = JSON.parse(readFileSync(runningFile, 'utf8')) as {
      port: number;
      secret: string;
    };
    const response = await fetch(`http://127.0.0.1:${port}/again`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: JSON.stringify({ matter }),
      signal: AbortSignal.timeout(3_000),
    });
    const { address } = (await response.json()) as { address: string };
    // The port of a start that died may be somebody else's by now, whose word is not taken for an address.
    return response.ok && address.startsWith(`http://127.0.0.1:${port}/#`) ? address : null;
  } catch {
    return null; // No start, or one that died: the file is written anew.
  }
}
