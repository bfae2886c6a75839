import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FILE_PARTS } from '#core/contract/vocabulary.ts';
import { MOST_KEPT } from '#db/chain/compact.ts';
import { digestOfChanges } from '#db/chain/digest.ts';
import { addSeal, NOBODY } from '#db/chain/seal.ts';
import { nextStep, recordStep } from '#db/log.ts';
import { run } from '#db/sql.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const fileOf = () => join(desk.options.mattersFolder, 'Test.matter');
const steps = () => desk.client.call('history.list', { limit: 100 });

/** Does something to the file as another program would. */
function beside(sql: string): void {
  const db = new Database(fileOf());
  db.exec(sql);
  db.close();
}

async function verify(head: string | null = null) {
  const done: number[] = [];
  const onProgress = (part: number) => void done.push(part);
  const found = await desk.client.call('matter.verify', { head }, { onProgress });
  expect(done).toEqual(FILE_PARTS.map((_, at) => at));
  return found;
}

test('the open matter is looked through part by part, and what another program changed of its history shows', async () => {
  const add = (name: string) => desk.client.call('entities.create', { kind: 'person', name });
  await add('Ames');
  const before = await verify();
  expect(before.parts.map(({ part, found }) => [part, found])).toEqual(FILE_PARTS.map((part) => [part, 0]));
  await add('Boyd');
  const early = before.history!.head;
  expect(await verify(early)).toMatchObject({ faults: [], history: { seals: before.history!.seals + 1 } });
  expect((await verify(early.replace(/^./, (first) => (first === '0' ? '1' : '0')))).faults).toMatchObject([
    { fault: 'head missing' },
  ]);
  const [{ who } = { who: null }] = await steps();
  expect(who).toMatch(/./);
  beside(`UPDATE change SET after = json_set(after, '$.name', 'Amos') WHERE id = 1`);
  const { faults } = await verify();
  expect(faults).toMatchObject([
    { part: 'history', fault: 'changes differ', id: 1, name: 'make entity' },
    { part: 'history', fault: 'row differs', id: 1, name: 'entity' },
  ]);
});

test('looking through is given up when that is asked for, and when the matter is closed', async () => {
  const abort = new AbortController();
  const options = { signal: abort.signal, onProgress: () => abort.abort() };
  await expect(desk.client.call('matter.verify', { head: null }, options)).rejects.toMatchObject({
    code: 'cancelled',
  });
  const onProgress = () => void desk.client.call('matters.close', {});
  await expect(desk.client.call('matter.verify', { head: null }, { onProgress })).rejects.toMatchObject({
    code: 'cancelled',
  });
  await expect(desk.client.call('matter.verify', { head: null })).rejects.toMatchObject({
    code: 'no-matter',
  });
});

/** Another program writes, beside the open matter or not, a step of which the chain says that its rows fill the log, and one more. Gives the first. */
function outgrow(id: number): number {
  const db = new Database(fileOf());
  const edit = (note: string) => run(db, 'UPDATE entity SET note = :note WHERE id = :id', { note, id });
  const filling = nextStep(db, 'undo')!.id + 1;
  db.transaction(() => {
    run(db, `INSERT INTO step (id, uuid, action, at) VALUES (:filling, 'u', 'edit entity', '2025')`, {
      filling,
    });
    run(db, 'UPDATE recording SET step_id = :filling', { filling });
    edit('first');
    run(db, 'UPDATE recording SET step_id = NULL');
    const { digest, first, last } = digestOfChanges(db, 2, 2);
    const changes = { digest, firstChange: first, lastChange: last, bytes: MOST_KEPT };
    addSeal(db, NOBODY, 'recorded', { stepId: filling, ...changes });
  })();
  const head = { uuid: 'v', action: 'edit entity', at: '2025-01-10T10:00:00.000Z' };
  recordStep(db, head, () => edit('second'));
  db.close();
  return filling;
}

const isCut = () => vi.waitFor(async () => expect((await steps()).some(({ kept }) => !kept)).toBe(true));

test('a log beyond its bound is cut by itself when the matter is opened, and its history says where undo ends', async () => {
  const { client } = desk;
  const { id } = await client.call('entities.create', { kind: 'person', name: 'Ames' });
  await client.call('matters.close', {});
  const filling = outgrow(id);
  await client.call('matters.open', { ref: await desk.workbench.hand({ path: fileOf(), name: 'Test' }) });
  await isCut();
  const { undo } = await client.call('matter.summary', {});
  expect(undo).toMatchObject({ action: 'edit entity' });
  expect(await client.call('history.list', { limit: 1, before: filling })).toMatchObject([
    { action: 'make entity', kept: false },
  ]);
  await expect(client.call('history.returnTo', { id: null })).rejects.toMatchObject({ code: 'not-found' });
  expect((await verify()).faults).toEqual([]);
});

test('a log that outgrows its bound while the matter stays open is cut within the hour', async () => {
  await desk.close();
  desk = await openDesk({ backUpEveryMs: 20 });
  const { id } = await desk.client.call('entities.create', { kind: 'person', name: 'Ames' });
  outgrow(id);
  await isCut();
  expect((await verify()).faults).toEqual([]);
});
