import { afterEach, beforeEach, expect, test } from 'vitest';
import { compactLog } from '../chain/compact.ts';
import { addSeal, NOBODY } from '../chain/seal.ts';
import { loggedTables, replayStep } from '../log.ts';
import { column, get, run, type Db } from '../sql.ts';
import { fillMatter, freshMatter, snapshot, storeArticle, type TestMatter } from '../testing.ts';
import { verifyMatter } from './verify.ts';

let matter: TestMatter;
beforeEach(() => void (matter = freshMatter()));
afterEach(() => matter.close());

const faults = (db: Db = matter.db) =>
  verifyMatter(db, { parts: ['history'] }).faults.map(({ fault, name, id }) => [fault, name, id] as const);

/** Puts a row in as another program does, of which the log has no line. */
function plant(table: string, row: Readonly<Record<string, unknown>>, db: Db = matter.db): void {
  const names = Object.keys(row);
  db.pragma('ignore_check_constraints = ON');
  run(db, 'UPDATE recording SET replaying = 1');
  run(
    db,
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    row as never,
  );
  run(db, 'UPDATE recording SET replaying = 0');
}

const entity = (id: number) => ({ id, uuid: `planted ${id}`, kind: 'person', name: `Planted ${id}` });
const addEntity = (name: string) =>
  matter.step(() =>
    run(matter.db, `INSERT INTO entity (uuid, kind, name) VALUES (:uuid, 'person', :name)`, {
      uuid: matter.uuid(),
      name,
    }),
  );

test('a row that another program put into any table of the history shows, and no other does', () => {
  fillMatter(matter);
  const { db, step } = matter;
  for (const table of loggedTables(db)) {
    db.exec('SAVEPOINT before');
    const row = snapshot(db)[table]!.at(-1)!;
    const id = Number(row['id']) + 100;
    // What no table holds twice may stand in a new row when the old one has gone.
    step(() => run(db, `DELETE FROM ${table} WHERE id = :id`, { id: row['id'] as number }));
    expect(faults(), table).toEqual([]);
    plant(table, { ...row, id });
    expect(faults(), table).toEqual([['row added', table, id]]);
    db.exec('ROLLBACK TO before; RELEASE before');
  }
});

test('it is told by its words, wherever its number lies, and also when a step has changed it since', () => {
  const { db, step } = matter;
  for (const name of ['Ames', 'Boyd', 'Cole']) addEntity(name);
  step(() => run(db, 'DELETE FROM entity WHERE id = 2'));
  for (const id of [-7, 0, 9]) plant('entity', entity(id));
  step(() => run(db, `UPDATE entity SET note = 'n'`));
  const { faults: found } = verifyMatter(db, { parts: ['history'] });
  expect(found.map(({ fault, id, name, detail }) => [fault, id, name, detail])).toEqual(
    [-7, 0, 9].map((id) => ['row added', id, 'entity', `Planted ${id}`]),
  );
});

test('undo and redo bring nothing that the history does not know of', () => {
  fillMatter(matter);
  const { db, step } = matter;
  step(() => run(db, 'DELETE FROM article'));
  for (const direction of ['undo', 'undo', 'redo', 'redo', 'undo'] as const) {
    replayStep(db, direction);
    expect(faults()).toEqual([]);
  }
  addEntity('Later');
  expect(faults()).toEqual([]);
});

/** Makes the log as large as it must be for its beginning to be dropped. */
function compact(most = 5_000): void {
  for (let i = 0; i < 20; i += 1)
    matter.step(() =>
      run(matter.db, 'UPDATE brief SET title = :title', { title: `${i} ${'x'.repeat(500)}` }),
    );
  while (compactLog(matter.db, NOBODY, most));
}

test('rows whose changes were dropped are known still, and those that went with them are not', () => {
  fillMatter(matter);
  const { db, step } = matter;
  for (const name of ['Ames', 'Boyd']) addEntity(name);
  step(() => run(db, `DELETE FROM entity WHERE name = 'Boyd'`));
  addEntity('Undone');
  replayStep(db, 'undo');
  plant('entity', entity(50));
  compact();
  expect(column(db, `SELECT id FROM change WHERE table_name = 'entity'`)).toEqual([]);
  expect(column(db, 'SELECT id FROM entity')).toEqual([1, 2, 50]);
  expect(faults()).toEqual([['row added', 'entity', 50]]);
  // Where the one that was removed stood, and the one that was undone.
  for (const id of [3, 4]) plant('entity', entity(id));
  expect(faults()).toEqual([3, 4, 50].map((id) => ['row added', 'entity', id]));
  // It is taken away by a step, which is dropped as well.
  step(() => run(db, 'DELETE FROM entity WHERE id IN (3, 4, 50)'));
  compact();
  expect(faults()).toEqual([]);
});

/** The chain as programs wrote it that said nothing of rows. */
function asBefore(db: Db): void {
  for (const name of column<string>(
    db,
    `SELECT name FROM sqlite_schema WHERE name GLOB 'seal_*' AND type = 'trigger'`,
  ))
    db.exec(`DROP TRIGGER ${name}`);
  const links = column<number>(db, `SELECT id FROM seal WHERE kind IN ('begun', 'compacted')`);
  for (const id of links)
    run(
      db,
      `UPDATE seal SET detail = iif(kind = 'begun', json_remove(detail, '$.rows'), NULL) WHERE id = :id`,
      { id },
    );
}

test('of a chain that says nothing of rows, those count that came after the first that it tells of', () => {
  fillMatter(matter);
  const { db } = matter;
  compact();
  asBefore(db);
  const added = () => faults().filter(([fault]) => fault === 'row added');
  expect(added()).toEqual([]);
  addEntity('Told');
  addSeal(db, NOBODY, 'compacted', { stepId: 1, lastChange: 0, detail: '{"there":"[","gone":[[9]]}' });
  expect(added()).toEqual([]);
  plant('entity', entity(9));
  plant('quote', { ...snapshot(db)['quote']![0]!, id: 9, uuid: 'q', start_at: 0 });
  expect(added()).toEqual([['row added', 'entity', 9]]);
  matter.step(() => storeArticle(matter, 'Text.'));
  expect(get(db, 'SELECT max(id) AS id FROM entity')).toEqual({ id: 9 });
});
