import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
/** What ends each wait for the answer to a wrong passphrase; `null` where nobody waits. */
let waits: (() => void)[] | null;
beforeEach(async () => {
  waits = null;
  const wait = () => new Promise<void>((settle) => (waits ? void waits.push(settle) : settle()));
  desk = await openDesk({ wait });
});
afterEach(() => desk.close());

const passphrase = 'correct horse battery staple';
const words = 'The warden denied it on Friday.';

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const failure = await call.catch((error: unknown) => error);
  return failure instanceof Failure ? { code: failure.code, ...failure.detail } : failure;
}
const cannotOpen = (problem: string) => ({ code: 'cannot-open', name: 'Test.matter', problem });

async function refOf(fileName: string): Promise<string> {
  const { matters } = await desk.client.call('matters.list', {});
  return matters.find((matter) => matter.fileName === fileName)!.ref;
}

const onDisk = () => {
  const { mattersFolder, dataFolder } = desk.options;
  return [mattersFolder, dataFolder].flatMap((folder) =>
    (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
      .filter((entry) => entry.isFile())
      .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) })),
  );
};
const holding = (text: string) =>
  onDisk()
    .filter(({ bytes }) => bytes.includes(text))
    .map(({ name }) => name);

test('a matter is encrypted with all that is in it, opened by its passphrase, and taken back', async () => {
  const { client } = desk;
  const { id } = await desk.paste(words);
  expect(await client.call('matter.summary', {})).toMatchObject({ encrypted: false });
  expect(
    await client.call('matter.passphrase', { current: null, next: passphrase, backups: 'keep' }),
  ).toEqual({
    overwritten: true,
    backups: { done: 0, left: 0 },
  });
  expect(await client.call('matter.summary', {})).toMatchObject({ encrypted: true, articles: 1 });
  expect((await client.call('articles.text', { id })).text).toBe(words);
  // It goes on being worked with, and undone.
  await client.call('articles.update', { id, fields: { title: 'Denied' } });
  await client.call('history.undo', {});
  expect(holding('warden')).toEqual([]);

  const ref = await refOf('Test.matter');
  await client.call('matters.close', {});
  expect(await failureOf(client.call('matters.open', { ref }))).toEqual(cannotOpen('locked'));
  expect(await client.call('matters.asked', {})).toEqual({ asked: { ref, name: 'Test.matter' } });
  expect(await failureOf(client.call('matters.open', { ref, passphrase: 'correct horse' }))).toEqual(
    cannotOpen('wrong-passphrase'),
  );
  expect(await client.call('matters.open', { ref, passphrase })).toMatchObject({ encrypted: true });
  expect(await client.call('matters.asked', {})).toEqual({ asked: null });

  expect(
    await failureOf(client.call('matter.passphrase', { current: 'no', next: null, backups: 'keep' })),
  ).toEqual(cannotOpen('wrong-passphrase'));
  expect(
    await failureOf(client.call('matter.passphrase', { current: null, next: 'x', backups: 'keep' })),
  ).toEqual(cannotOpen('wrong-passphrase'));
  await client.call('matter.passphrase', { current: passphrase, next: null, backups: 'keep' });
  expect(await client.call('matter.summary', {})).toMatchObject({ encrypted: false, articles: 1 });
});

test('a new matter is encrypted from the start', async () => {
  const { client } = desk;
  expect(await client.call('matters.create', { name: 'Sealed', passphrase })).toMatchObject({
    encrypted: true,
  });
  await desk.paste(words);
  expect(holding('warden')).toEqual([]);
});

test('who gives up is asked no more, and the open matter stays open', async () => {
  const { client } = desk;
  await client.call('matters.create', { name: 'Sealed', passphrase });
  await client.call('matters.open', { ref: await refOf('Test.matter') });
  const told: unknown[] = [];
  client.listen((event) => told.push(event.kind));
  await failureOf(client.call('matters.open', { ref: await refOf('Sealed.matter') }));
  expect(await client.call('matters.asked', {})).toMatchObject({ asked: { name: 'Sealed.matter' } });
  await client.call('matters.giveUp', {});
  expect(await client.call('matters.asked', {})).toEqual({ asked: null });
  expect(told).toEqual(['asked', 'asked']);
  expect(await client.call('matter.summary', {})).toMatchObject({ name: 'Test' });
});

test('passphrases are tried one after the other, and what came before one that is right was wrong', async () => {
  const { client } = desk;
  await client.call('matter.passphrase', { current: null, next: passphrase, backups: 'keep' });
  const ref = await refOf('Test.matter');
  await client.call('matters.close', {});
  const ended: string[] = [];
  const guess = (typed: string) =>
    failureOf(client.call('matters.open', { ref, passphrase: typed })).then(() => void ended.push(typed));
  await Promise.all(['a', 'b', passphrase].map(guess));
  expect(ended).toEqual(['a', 'b', passphrase]);
});

test('a wrong passphrase is answered when its time is over, and meanwhile whatever else is asked', async () => {
  const { client } = desk;
  await client.call('matter.passphrase', { current: null, next: passphrase, backups: 'keep' });
  const ref = await refOf('Test.matter');
  await client.call('matters.close', {});
  const ended: string[] = [];
  const open: (() => void)[] = [];
  waits = open;
  const guess = (typed: string) =>
    failureOf(client.call('matters.open', { ref, passphrase: typed })).then(() => void ended.push(typed));
  const guesses = [guess('a'), guess('b')];
  await expect.poll(() => open.length).toBe(1);
  expect((await client.call('matters.list', {})).open).toBeNull();
  expect(ended).toEqual([]);
  open[0]!();
  await guesses[0];
  // The next one was not even tried until then.
  expect(ended).toEqual(['a']);
  await expect.poll(() => open.length).toBe(2);
  open[1]!();
  await guesses[1];
  await client.call('matters.open', { ref, passphrase });
  expect(open).toHaveLength(2);

  const change = failureOf(client.call('matter.passphrase', { current: 'a', next: null, backups: 'keep' }));
  await expect.poll(() => open.length).toBe(3);
  open[2]!();
  expect(await change).toEqual(cannotOpen('wrong-passphrase'));
  await client.call('matter.passphrase', { current: passphrase, next: null, backups: 'keep' });
  // What is wrong with a file for another reason is told at once.
  await client.call('matters.close', {});
  rmSync(join(desk.options.mattersFolder, 'Test.matter'));
  expect(await failureOf(client.call('matters.open', { ref, passphrase }))).toEqual(cannotOpen('missing'));
  expect(open).toHaveLength(3);
});

test('no file beside the matter learns the passphrase or the key, whatever goes wrong', async () => {
  const { client, workbench } = desk;
  await client.call('matter.passphrase', { current: null, next: passphrase, backups: 'keep' });
  const key = workbench.key()!;
  expect(key).toMatch(/^[0-9a-f]{96}$/);
  const ref = await refOf('Test.matter');
  await failureOf(client.call('matters.open', { ref, passphrase: `${passphrase}!` }));
  await failureOf(client.call('matters.open', { ref, passphrase: passphrase.repeat(100) }));
  await failureOf(client.call('matter.passphrase', { current: passphrase, next: '', backups: 'keep' }));
  const failure = await failureOf(client.call('matters.create', { name: '', passphrase }));
  expect(JSON.stringify(failure)).not.toContain(passphrase);
  expect(holding('correct horse')).toEqual([]);
  expect(holding(key.slice(0, 16))).toEqual([]);
});

test('the backups of before get the passphrase too, or are removed when there is one that has it, or are left', async () => {
  const { client } = desk;
  await desk.paste(words);
  const held = async () =>
    (await client.call('backups.list', { matter: null })).backups.map(({ locked, holds }) =>
      locked ? 'locked' : (holds?.articles ?? 'unreadable'),
    );
  const give = (current: string | null, next: string | null, backups: 'rewrite' | 'remove' | 'keep') =>
    client.call('matter.passphrase', { current, next, backups });
  await client.call('backups.make', {});
  expect(await give(null, passphrase, 'rewrite')).toEqual({
    overwritten: true,
    backups: { done: 1, left: 0 },
  });
  // The one that there was, and one that was made first, for the others are changed only when there is one that is sound.
  expect(await held()).toEqual([1, 1]);
  expect(holding('warden')).toEqual([]);

  await give(passphrase, 'another', 'keep');
  expect(await held()).toEqual(['locked', 'locked']);
  expect(await give('another', null, 'remove')).toMatchObject({ backups: { done: 2, left: 0 } });
  expect(await held()).toEqual([1]);
});

test('work goes on being backed up after a change of passphrase, by the new one', async () => {
  const own = await openDesk({ backUpEveryMs: 20 });
  onTestFinished(() => own.close());
  await own.paste(words);
  await own.client.call('matter.passphrase', { current: null, next: passphrase, backups: 'keep' });
  await own.paste('Another text.');
  const held = async () =>
    (await own.client.call('backups.list', { matter: null })).backups.map(({ holds }) => holds?.articles);
  await expect.poll(async () => (await held())[0]).toBe(2);
  const [last] = (await own.client.call('backups.list', { matter: null })).backups;
  const bytes = readFileSync(join(own.options.mattersFolder, 'Test.matter.backups', last!.fileName));
  expect(bytes.includes('CREATE TABLE')).toBe(false);
  expect((await own.client.call('backups.state', {})).problem).toBeNull();
});
