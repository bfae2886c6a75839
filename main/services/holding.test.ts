import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { traceOf } from '#db/held.ts';
import { openMatter } from '#db/open.ts';
import { matterHead } from '#db/queries/matter.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const filePath = () => join(desk.options.mattersFolder, 'Test.matter');
const open = async (of: TestDesk, path: string) =>
  of.client.call('matters.open', { ref: await of.workbench.hand({ path, name: basename(path) }) });

test('a matter that was moved while it was open is closed, with all that was saved in the file that was moved', async () => {
  await desk.paste('The judge denied the motion.');
  const moved = join(desk.options.mattersFolder, 'Moved.matter');
  renameSync(filePath(), moved);
  await expect(desk.client.call('matter.rename', { name: 'Other' })).rejects.toMatchObject({
    code: 'file-moved',
    detail: { name: 'Test.matter' },
  });
  await expect(desk.client.call('matter.summary', {})).rejects.toMatchObject({ code: 'no-matter' });
  // Alone, as whoever moved it has it.
  const alone = join(desk.options.dataFolder, 'Alone.matter');
  copyFileSync(moved, alone);
  const db = openMatter(alone);
  onTestFinished(() => void db.close());
  expect(matterHead(db)).toMatchObject({ name: 'Test', articles: 1 });
});

test('windows are told when the file goes away while nobody does anything', async () => {
  const told: unknown[] = [];
  desk.client.listen((event) => told.push(event));
  rmSync(filePath());
  await expect
    .poll(() => told, { timeout: 30_000 })
    .toContainEqual({ kind: 'lost', name: 'Test.matter', why: 'file-moved' });
  await expect(desk.client.call('history.undo', {})).rejects.toMatchObject({ code: 'no-matter' });
});

test('another file in the place of the open one is not written to', async () => {
  const other = await openDesk();
  onTestFinished(() => other.close());
  await other.client.call('matters.close', {});
  const strange = readFileSync(join(other.options.mattersFolder, 'Test.matter'));
  writeFileSync(`${filePath()}.new`, strange);
  renameSync(`${filePath()}.new`, filePath());
  await expect(desk.client.call('history.undo', {})).rejects.toMatchObject({ code: 'file-moved' });
  expect(readFileSync(filePath()).equals(strange)).toBe(true);
});

/** What another process, which lives until the test is over, leaves beside a matter. */
function leaveTrace(path: string, machine?: string): void {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  onTestFinished(() => void other.kill('SIGKILL'));
  const [mine] = readdirSync(desk.options.mattersFolder).filter((name) => name.endsWith('-open'));
  const own = JSON.parse(readFileSync(join(desk.options.mattersFolder, mine!), 'utf8')) as object;
  const stat = process.platform === 'linux' ? readFileSync(`/proc/${other.pid}/stat`, 'utf8') : '';
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  const elsewhere = machine === undefined ? {} : { machine, boot: 'another' };
  writeFileSync(
    traceOf(path),
    JSON.stringify({ ...own, pid: other.pid, began, word: 'theirs', ...elsewhere }),
  );
}

test('a matter that is open in another window is not opened a second time, and says where the first is', async () => {
  const path = join(desk.options.mattersFolder, 'Other.matter');
  await desk.client.call('matters.create', { name: 'Other' });
  await desk.client.call('matters.create', { name: 'Mine' });
  const before = readFileSync(path);
  leaveTrace(path);
  await expect(open(desk, path)).rejects.toMatchObject({
    code: 'held',
    detail: { name: 'Other.matter', here: true, host: 'loopback' },
  });
  // The one that was open still is, and the other was not touched.
  expect(await desk.client.call('matter.summary', {})).toMatchObject({ name: 'Mine' });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('a terminal’s verbs go on beside a window of this computer, and not beside one of another', async () => {
  const terminal = await openDesk({ host: 'cli' });
  onTestFinished(() => terminal.close());
  leaveTrace(filePath());
  expect(await open(terminal, filePath())).toMatchObject({ name: 'Test' });
  await terminal.client.call('matters.close', {});
  leaveTrace(filePath(), 'desk-2');
  await expect(open(terminal, filePath())).rejects.toMatchObject({
    code: 'held',
    detail: { machine: 'desk-2', here: false },
  });
});
