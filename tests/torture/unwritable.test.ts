import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '#core/contract/transport.ts';
import { createWorkbench } from '#main/workbench.ts';
import { optionsIn } from './kept-child.ts';
import { commandLine, inNamespace } from './namespace.ts';
import type { Became } from './unwritable-inside.ts';

/** A matter where nothing can be written, or that may not even be read. */

const INSIDE = join(import.meta.dirname, 'unwritable-inside.ts');
/** Nobody may write to what is mounted so, whatever rights they have. */
const READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"';
const NO_RIGHTS = 'this system takes nobody’s rights away';
const NO_MOUNTS = 'this system lets nobody mount anything for themselves';

/** A closed matter with one article, and the folder of its workbench. */
async function matter(): Promise<{ readonly folder: string; readonly filePath: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-unwritable-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { mattersFolder } = optionsIn(folder);
  mkdirSync(mattersFolder);
  const workbench = createWorkbench(optionsIn(folder));
  const client = createClient(workbench, randomUUID);
  await client.call('matters.create', { name: 'Test' });
  await client.call('articles.paste', { text: 'The judge denied the motion.', title: null });
  await workbench.close();
  return { folder, filePath: join(mattersFolder, 'Test.matter') };
}

/** What becomes of a matter while `place` can only be read; `null` where this system cannot be made to. */
function whileReadOnly(place: string, folder: string, filePath: string): Became | null {
  if (process.platform !== 'linux' || inNamespace(READ_ONLY, place).status !== 0) return null;
  const before = readFileSync(filePath);
  const words = commandLine(INSIDE, folder, filePath);
  const { stdout, stderr } = inNamespace(`${READ_ONLY} && shift && exec "$@"`, place, ...words);
  expect(stderr).toBe('');
  expect(readFileSync(filePath).equals(before)).toBe(true);
  // Outside of what is mounted so somebody may be writing to the file: what SQLite keeps beside it stays, and is empty.
  expect(
    besides(filePath).filter(
      (name) => !name.endsWith('-shm') && statSync(join(filePath, '..', name)).size > 0,
    ),
  ).toEqual([]);
  // Only that program writes there.
  return JSON.parse(stdout) as Became;
}

test('a matter in a read-only folder, or on a read-only disk, is not opened, and a sentence says why', async ({
  skip,
}) => {
  const { folder, filePath } = await matter();
  const became = whileReadOnly(optionsIn(folder).mattersFolder, folder, filePath);
  if (!became) return skip(NO_MOUNTS);
  expect(became).toEqual({ opened: 'read-only-place', articles: 0, changed: 'no-matter' });
});

test('a matter that may only be read is read, and each change is refused in a sentence', async ({ skip }) => {
  const { folder, filePath } = await matter();
  const became = whileReadOnly(filePath, folder, filePath);
  if (!became) return skip(NO_MOUNTS);
  expect(became).toEqual({ opened: null, articles: 1, changed: 'read-only' });
});

/** Everybody may write to the folders of a workbench: only the rights of the file are in question. */
function openFolders(folder: string): void {
  for (const path of [folder, ...['data', 'scratch', 'matters'].map((name) => join(folder, name))]) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o777);
  }
}

/** What a program that has no rights but those of everybody makes of the matter; `null` where this system takes none away. */
function withoutRights(how: readonly string[], folder: string, filePath: string): Became | null {
  const { status, stdout, stderr } = spawnSync(
    how[0]!,
    [...how.slice(1), ...commandLine(INSIDE, folder, filePath)],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0 && !stderr.includes('Failure')) return null;
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Became;
}

const besides = (filePath: string) =>
  readdirSync(join(filePath, '..')).filter((name) => !/\.matter(?:\.backups)?$/.test(name));

/** Who may not write to the file, and how it is run as them. */
const READERS: readonly (readonly [string, number, readonly string[]])[] = [
  ['its owner, who has made it read-only', 0o444, ['unshare', '--user']],
  ['somebody else, who may read it', 0o644, ['setpriv', '--reuid=12345', '--regid=12345', '--clear-groups']],
];

test.for(READERS)(
  'a matter that is read by %s has nothing beside it afterwards',
  async ([, mode, how], { skip }) => {
    const { folder, filePath } = await matter();
    openFolders(folder);
    chmodSync(filePath, mode);
    const became = withoutRights(how, folder, filePath);
    if (!became) return skip(NO_RIGHTS);
    expect(became).toEqual({ opened: null, articles: 1, changed: 'read-only' });
    expect(besides(filePath)).toEqual([]);
  },
);

test('a log that somebody may be writing to stays where the file is only read', async ({ skip }) => {
  const { folder, filePath } = await matter();
  openFolders(folder);
  const db = new Database(filePath);
  db.prepare('SELECT 1 FROM matter').get();
  // The rights go while it is open.
  chmodSync(filePath, 0o444);
  const became = withoutRights(['unshare', '--user'], folder, filePath);
  const there = besides(filePath);
  db.close();
  if (!became) return skip(NO_RIGHTS);
  expect(became).toMatchObject({ opened: null, articles: 1 });
  expect(there).toEqual(['Test.matter-shm', 'Test.matter-wal']);
});

test('a matter that may not be read is not opened, and a sentence says why', async ({ skip }) => {
  const { folder, filePath } = await matter();
  openFolders(folder);
  chmodSync(filePath, 0o000);
  // In a namespace of its own a program has no rights but those of everybody.
  const became = withoutRights(['unshare', '--user'], folder, filePath);
  chmodSync(filePath, 0o600);
  if (!became) return skip(NO_RIGHTS);
  expect(became).toEqual({ opened: 'no-access', articles: 0, changed: 'no-matter' });
});
