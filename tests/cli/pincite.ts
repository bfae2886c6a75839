import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Wait } from '#main/answered-late.ts';
import { run } from '#main/cli/run.ts';
import { Terminal } from '#main/cli/terminal.ts';
import { RESOURCES_FOLDER } from '#main/folders.ts';
import { projectNode } from '../../tools/install.mjs';
import { root } from '../../tools/workspace.mjs';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Read from its source it takes three times as long to begin. */
const ENTRY = join(root, 'dist', 'main', 'cli.js');

/** A folder of this test alone, gone when the test is over. */
export function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts the real program in `folder`, as it was built, with settings and matters of its own below that folder. */
export function start(folder: string, words: readonly string[]): ChildProcess {
  const { INIT_CWD: _, ...env } = process.env;
  return spawn(projectNode(), [ENTRY, ...words], {
    cwd: folder,
    env: {
      ...env,
      PINCITE_DATA: join(folder, 'data'),
      PINCITE_MATTERS: join(folder, 'Pincite'),
      NODE_COMPILE_CACHE: join(tmpdir(), 'pincite-compile-cache'),
    },
  });
}

/** The real program as a line for a shell. */
export function commandLine(...words: readonly string[]): string {
  return [projectNode(), ENTRY, ...words].map((word) => `'${word}'`).join(' ');
}

export async function ended(child: ChildProcess): Promise<Ran> {
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  return { code: await code, out, err };
}

/** Runs one command line in this process, which is a hundred times quicker than the program on its own. */
export function pincite(folder: string, ...words: string[]): Promise<Ran> {
  return pinciteWaiting(undefined, folder, ...words);
}

/** The same, with another clock for the answer to a wrong passphrase. */
export async function pinciteWaiting(
  wait: Wait | undefined,
  folder: string,
  ...words: string[]
): Promise<Ran> {
  const streams = [new PassThrough(), new PassThrough()] as const;
  const texts = streams.map((stream) => text(stream));
  const code = await run(words, new Terminal(...streams), {
    folder,
    input: Readable.from([]),
    signal: new AbortController().signal,
    askSecret: null,
    dataFolder: join(folder, 'data'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: RESOURCES_FOLDER,
    version: '0.0.0',
    wait,
  });
  for (const stream of streams) stream.end();
  const [out = '', err = ''] = await Promise.all(texts);
  return { code, out, err };
}

/** The same by the program itself. */
export async function program(folder: string, ...words: string[]): Promise<Ran> {
  const child = start(folder, words);
  child.stdin!.end();
  return ended(child);
}

type Run = typeof pincite;

/** What is answered with `--json`; throws where the verb fails. */
export async function asked<Value = { readonly id: number }>(
  folder: string,
  ...words: string[]
): Promise<Value> {
  return askedOf<Value>(pincite, folder, ...words);
}

export async function askedOf<Value = { readonly id: number }>(
  by: Run,
  folder: string,
  ...words: string[]
): Promise<Value> {
  const { code, out, err } = await by(folder, ...words, '--json');
  if (code !== 0) throw new Error(`pincite ${words.join(' ')}: ${code} ${err}`);
  return JSON.parse(out) as Value;
}

/** The failure that is told with `--json`. */
export async function refused(folder: string, ...words: string[]): Promise<Ran & { readonly error: Told }> {
  const ran = await pincite(folder, ...words, '--json');
  return { ...ran, error: (JSON.parse(ran.out) as { error: Told }).error };
}

interface Told {
  readonly code: string;
  readonly sentence: string;
  readonly detail: unknown;
}
