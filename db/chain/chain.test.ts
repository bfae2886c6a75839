import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyMatter } from '../verify/verify.ts';
import { continueStep, nextStep, replayStep, returnToStep } from '../log.ts';
import { all, column, get, run, type Db } from '../sql.ts';
import { fillMatter, freshMatter, snapshot, storeArticle, type TestMatter } from '../testing.ts';
import { beginChain } from './begin.ts';
import { compactLog } from './compact.ts';
import { redactChanges } from './redact.ts';
import { NOBODY } from './seal.ts';

let matter: TestMatter;
beforeEach(() => void (matter = freshMatter()));
afterEach(() => matter.close());

const BY = { who: 'jo', via: 'window', at: '2025-01-10T10:00:00.000Z' } as const;

/** The faults of the history alone. */
function faultsOf(db: Db, head?: string) {
  const { faults } = verifyMatter(db, { parts: ['history'], ...(head === undefined ? {} : { head }) });
  return faults.map(({ fault, id }) => [fault, id] as const);
}
const headOf = (db: Db) => verifyMatter(db, { parts: ['history'] }).history!.head;

/** Three articles, the second of which was undone and redone, and a fourth that was undone. */
function work({ db, step }: TestMatter): void {
  for (const name of ['a', 'b', 'c']) step(() => storeArticle(matter, `Text ${name}.`), name);
  continueStep(db, nextStep(db, 'undo')!.id, () => void storeArticle(matter, 'More of c.'), BY);
  returnToStep(db, 1, BY);
  replayStep(db, 'redo', BY);
  replayStep(db, 'redo', BY);
  step(() => run(db, `UPDATE article SET title = 'T'`), 'd');
  replayStep(db, 'undo', BY);
}

test('every transaction of the history is sealed, with who did it, how and when', () => {
  const { db, step } = matter;
  work(matter);
  expect(all(db, 'SELECT kind, step_id, who, via FROM seal ORDER BY id')).toEqual([
    { kind: 'begun', step_id: null, who: null, via: null },
    ...[1, 2, 3].map((step_id) => ({ kind: 'recorded', step_id, who: null, via: null })),
    { kind: 'recorded', step_id: 3, who: 'jo', via: 'window' },
    ...[3, 2].map((step_id) => ({ kind: 'undone', step_id, who: 'jo', via: 'window' })),
    ...[2, 3].map((step_id) => ({ kind: 'redone', step_id, who: 'jo', via: 'window' })),
    { kind: 'recorded', step_id: 4, who: null, via: null },
    { kind: 'undone', step_id: 4, who: 'jo', via: 'window' },
  ]);
  const seals = column<string>(db, 'SELECT seal FROM seal');
  expect(new Set(seals).size).toBe(seals.length);
  step(() => undefined);
  expect(column(db, 'SELECT seal FROM seal')).toEqual(seals);
  expect(faultsOf(db)).toEqual([]);
});

test('a seal neither changes nor goes', () => {
  expect(() => run(matter.db, `UPDATE seal SET who = 'me'`)).toThrow('a seal never changes');
  expect(() => run(matter.db, 'DELETE FROM seal')).toThrow('a seal is kept');
});

/** What somebody may do to the history, and the fault by which it shows. */
const TAMPERED: readonly (readonly [string, string, string, string])[] = [
  [
    'a row before was changed',
    `UPDATE change SET before = '{"title":"X"}' WHERE id = (SELECT max(id) FROM change)`,
    'changes differ',
    'd',
  ],
  [
    'a row after was changed',
    `UPDATE change SET after = json_set(after, '$.title', 'X') WHERE id = 2`,
    'changes differ',
    'b',
  ],
  ['a change was removed', 'DELETE FROM change WHERE id = 2', 'changes differ', 'b'],
  [
    'the last change was removed',
    'DELETE FROM change WHERE id = (SELECT max(id) FROM change)',
    'changes differ',
    'd',
  ],
  ['all changes of a step were removed', 'DELETE FROM change WHERE step_id = 2', 'changes differ', 'b'],
  [
    'a change was added at the end',
    `INSERT INTO change (step_id, table_name, row_id, after) VALUES (4, 'claim', 9, '{}')`,
    'change unsealed',
    'claim',
  ],
  [
    'a change was added to an older step',
    `INSERT INTO change (id, step_id, table_name, row_id, after) VALUES (0, 2, 'claim', 9, '{}')`,
    'change unsealed',
    'claim',
  ],
  [
    'two changes were put the other way round',
    'UPDATE change SET id = -id WHERE id IN (3, 4); UPDATE change SET id = 7 + id WHERE id < 0',
    'changes differ',
    'c',
  ],
  ['a change was moved to another step', 'UPDATE change SET step_id = 1 WHERE id = 2', 'changes differ', 'b'],
  [
    'a change was emptied',
    `UPDATE change SET after = 'null', digest = 'd' WHERE id = 2`,
    'change unsealed',
    'article',
  ],
  [
    'a text that came in was written anew with its hash',
    `UPDATE article_text SET text = 'Other.', sha256 = '${'0'.repeat(64)}' WHERE id = 1`,
    'changes differ',
    'a',
  ],
  [
    'a step was called otherwise',
    `UPDATE step SET action = 'rename matter' WHERE id = 2`,
    'seal differs',
    'rename matter',
  ],
  [
    'a step was dated back',
    `UPDATE step SET at = '2024-01-01T00:00:00.000Z' WHERE id = 2`,
    'seal differs',
    'b',
  ],
  ['a step was made undone', `UPDATE step SET state = 'done' WHERE id = 4`, 'state differs', 'd'],
  [
    'a step was added',
    `INSERT INTO step (uuid, action, at) VALUES ('u', 'other', '2025')`,
    'step unsealed',
    'other',
  ],
  ['a step was removed', 'DELETE FROM step WHERE id = 2', 'step missing', ''],
  ['who did it was changed', `UPDATE seal SET who = 'somebody' WHERE id = 5`, 'seal differs', 'c'],
  [
    'when it was undone was changed',
    `UPDATE seal SET at = '2024' WHERE kind = 'undone'`,
    'seal differs',
    'c',
  ],
  ['a seal was taken out', 'DELETE FROM seal WHERE id = 3', 'seal missing', ''],
  ['the first seal was taken out', 'DELETE FROM seal WHERE id = 1', 'seal missing', ''],
  ['all seals were taken out', 'DELETE FROM seal', 'seal missing', ''],
  [
    'the last seal was taken out alone',
    'DELETE FROM seal WHERE id = (SELECT max(id) FROM seal)',
    'state differs',
    'd',
  ],
  [
    'two seals were put the other way round',
    'UPDATE seal SET id = -id WHERE id IN (7, 8); UPDATE seal SET id = 15 + id WHERE id < 0',
    'seal differs',
    'c',
  ],
  [
    'a digest was made to fit',
    `UPDATE seal SET digest = '${'0'.repeat(64)}' WHERE id = 3`,
    'seal differs',
    'b',
  ],
];

/** Does something with neither triggers nor references in the way. */
function tamper(db: Db, sql: string): void {
  db.pragma('foreign_keys = OFF');
  for (const name of column<string>(db, `SELECT name FROM sqlite_schema WHERE type = 'trigger'`))
    db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
}

test.each(TAMPERED)('it shows when %s', (_, sql, fault, name) => {
  work(matter);
  expect(faultsOf(matter.db)).toEqual([]);
  tamper(matter.db, sql);
  const { faults } = verifyMatter(matter.db, { parts: ['history'] });
  expect(faults.map((one) => [one.fault, one.name ?? ''])).toContainEqual([fault, name]);
});

test('an end that was cut off whole shows against a seal that was noted before', () => {
  const { db } = matter;
  work(matter);
  const early = headOf(db);
  matter.step(() => storeArticle(matter, 'Last.'), 'last');
  const late = headOf(db);
  expect([faultsOf(db, early), faultsOf(db, late)]).toEqual([[], []]);
  tamper(
    db,
    `DELETE FROM seal WHERE step_id = 5; DELETE FROM change WHERE step_id = 5; DELETE FROM step WHERE id = 5;
     DELETE FROM article WHERE text_id = 5; UPDATE step SET state = 'undone' WHERE id = 4`,
  );
  expect(faultsOf(db)).toEqual([]);
  expect(faultsOf(db, early)).toEqual([]);
  expect(faultsOf(db, late)).toEqual([['head missing', null]]);
});

test('the same steps in another matter have other seals', () => {
  const other = freshMatter();
  try {
    for (const one of [matter, other]) one.step(() => storeArticle(one, 'Text.'));
    const seals = () => [matter, other].map(({ db }) => headOf(db));
    expect(new Set(seals()).size).toBe(1);
    tamper(other.db, `UPDATE matter SET uuid = 'another'; DELETE FROM seal`);
    beginChain(other.db, NOBODY);
    expect(new Set(seals()).size).toBe(2);
  } finally {
    other.close();
  }
});

/** Fills the log with `count` steps of about a thousand characters each. */
function write(count: number): void {
  for (let i = 0; i < count; i += 1)
    matter.step(
      () => run(matter.db, 'UPDATE entity SET note = :note', { note: `${i} ${'x'.repeat(500)}` }),
      `${i}`,
    );
}

test('the log is bounded: what the oldest steps changed is dropped, and the chain still holds', () => {
  const { db } = matter;
  fillMatter(matter);
  write(100);
  const early = headOf(db);
  const there = snapshot(db);
  while (compactLog(db, BY, 50_000));
  const size = get<{ n: number }>(db, 'SELECT sum(length(before) + length(after)) AS n FROM change')!.n;
  expect(size).toBeLessThan(50_000);
  expect(size).toBeGreaterThan(30_000);
  expect(snapshot(db)).toEqual(there);
  expect(get(db, 'SELECT count(*) AS n FROM step')).toEqual({ n: 101 });
  expect(get(db, 'SELECT who, via FROM seal ORDER BY id DESC')).toEqual({ who: 'jo', via: 'window' });
  expect(faultsOf(db, early)).toEqual([]);
  expect(compactLog(db, BY, 50_000)).toBe(false);
  matter.step(() => storeArticle(matter, 'Later.'));
  expect(faultsOf(db)).toEqual([]);
});

test('undo ends where the log does, and no way leads back beyond it', () => {
  const { db } = matter;
  fillMatter(matter);
  write(100);
  while (compactLog(db, BY, 50_000));
  const first = get<{ id: number }>(db, 'SELECT min(step_id) AS id FROM change')!.id;
  let undone = 0;
  while (replayStep(db, 'undo')) undone += 1;
  expect(undone).toBe(101 - (first - 1));
  expect(nextStep(db, 'undo')).toBeNull();
  expect(get(db, 'SELECT substr(note, 1, 3) AS note FROM entity')).toEqual({ note: `${first - 3} ` });
  expect(returnToStep(db, first - 2)).toBeNull();
  expect(returnToStep(db, null)).toBeNull();
  expect(returnToStep(db, first - 1)).toMatchObject({ steps: 0 });
  expect(returnToStep(db, 101)).toMatchObject({ direction: 'redo', steps: undone });
  expect(faultsOf(db)).toEqual([]);
});

test('what can be redone, and the last step that was done, are never dropped', () => {
  const { db } = matter;
  fillMatter(matter);
  write(5);
  returnToStep(db, 3);
  while (compactLog(db, BY, 1));
  expect(column(db, 'SELECT DISTINCT step_id FROM change ORDER BY 1')).toEqual([3, 4, 5, 6]);
  expect(replayStep(db, 'undo')).toMatchObject({ id: 3 });
  expect(returnToStep(db, 6)).toMatchObject({ steps: 4 });
  expect(faultsOf(db)).toEqual([]);
});

test('a log is dropped in parts, between each of which the chain holds and undo ends', () => {
  const { db } = matter;
  fillMatter(matter);
  matter.step(() => {
    for (let i = 0; i < 15_000; i += 1)
      run(db, `INSERT INTO saved_search (uuid, name, query) VALUES (:uuid, 'n', 'q')`, { uuid: `s${i}` });
  }, 'many');
  write(1);
  expect(compactLog(db, BY, 1_000)).toBe(true);
  expect(get(db, 'SELECT count(*) AS n FROM change')).not.toEqual({ n: 0 });
  expect(faultsOf(db)).toEqual([]);
  expect(replayStep(db, 'undo')?.action).toBe('0');
  expect(nextStep(db, 'undo')).toBeNull();
  replayStep(db, 'redo');
  expect(compactLog(db, BY, 1_000)).toBe(false);
  expect(column(db, 'SELECT DISTINCT step_id FROM change')).toEqual([3]);
  expect(faultsOf(db)).toEqual([]);
});

test('a change that is dropped where the log was compacted is not put back', () => {
  const { db } = matter;
  fillMatter(matter);
  write(20);
  while (compactLog(db, BY, 5_000));
  tamper(db, `INSERT INTO change (id, step_id, table_name, row_id, after) VALUES (1, 1, 'claim', 9, '{}')`);
  expect(faultsOf(db)).toContainEqual(['change unsealed', 1]);
});

test('of changes that are forgotten no word is left, the chain holds, and the rest of their step is undone', () => {
  const { db, step } = matter;
  step(() => {
    storeArticle(matter, 'The canary sang.', 'Canary');
    storeArticle(matter, 'Other.', 'Other');
  });
  const early = headOf(db);
  const ids = column<number>(db, `SELECT id FROM change WHERE after LIKE '%canary%'`);
  expect(db.transaction(() => redactChanges(db, ids, BY))()).toBe(1);
  expect(redactChanges(db, ids, BY)).toBe(0);
  expect(JSON.stringify(all(db, 'SELECT * FROM change'))).not.toMatch(/canary/i);
  expect(faultsOf(db, early)).toEqual([]);
  tamper(db, 'DELETE FROM article WHERE id = 1; DELETE FROM article_text WHERE id = 1');
  expect(faultsOf(db)).toEqual([]);
  replayStep(db, 'undo');
  expect(all(db, 'SELECT id FROM article')).toEqual([]);
  replayStep(db, 'redo');
  expect(all(db, 'SELECT title FROM article')).toEqual([{ title: 'Other' }]);
  expect(faultsOf(db)).toEqual([]);
});

test('whatever is done, undone, dropped and forgotten, in whatever order, the chain holds; and whatever is then changed of it shows', () => {
  const doing = fc.constantFrom('step', 'step', 'more', 'undo', 'redo', 'return', 'compact', 'forget');
  const touched = fc.record({
    table: fc.constantFrom('seal', 'change', 'step'),
    row: fc.nat(1_000),
    column: fc.nat(20),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(doing, fc.nat(100)), { minLength: 3, maxLength: 25 }),
      touched,
      (doings, touch) => {
        const one = freshMatter();
        try {
          const { db } = one;
          one.step(() => storeArticle(one, 'First.'), 'first');
          for (const [what, number] of doings) doOne(one, what, number);
          expect(faultsOf(db)).toEqual([]);
          const columns = column<string>(db, `SELECT name FROM pragma_table_info('${touch.table}')`);
          // A change's rows and digests that are not there any more can say nothing.
          const ids = column<number>(db, `SELECT id FROM ${touch.table} ORDER BY id`);
          if (ids.length === 0) return;
          const id = ids[touch.row % ids.length]!;
          const name = columns[touch.column % columns.length]!;
          const before = all(db, `SELECT * FROM ${touch.table} WHERE id = :id`, { id });
          tamper(db, 'SELECT 1');
          db.pragma('ignore_check_constraints = ON');
          if (touch.gone) run(db, `DELETE FROM ${touch.table} WHERE id = :id`, { id });
          else {
            const type = get<{ type: string }>(
              db,
              `SELECT type FROM pragma_table_info('${touch.table}') WHERE name = :name`,
              { name },
            )!.type;
            const other = type === 'INTEGER' ? `coalesce(${name}, 0) + 1000` : `coalesce(${name}, '') || '!'`;
            run(db, `UPDATE ${touch.table} SET ${name} = ${other} WHERE id = :id`, { id });
          }
          expect(all(db, `SELECT * FROM ${touch.table} WHERE id = :id`, { id })).not.toEqual(before);
          expect(faultsOf(db).length).toBeGreaterThan(0);
        } finally {
          one.close();
        }
      },
    ),
    { numRuns: 40 },
  );
});

function doOne(one: TestMatter, what: string, number: number): void {
  const { db, step } = one;
  const article = () => void storeArticle(one, `Text ${one.now()}.`);
  const last = nextStep(db, 'undo');
  switch (what) {
    case 'step':
      step(article);
      break;
    case 'more':
      if (last) continueStep(db, last.id, article, BY);
      break;
    case 'undo':
    case 'redo':
      replayStep(db, what, BY);
      break;
    case 'return':
      returnToStep(db, 1 + (number % 10), BY);
      break;
    case 'compact':
      compactLog(db, BY, 100 * number);
      break;
    case 'forget':
      redactChanges(db, column<number>(db, 'SELECT id FROM change ORDER BY id').slice(0, number % 3), BY);
      break;
    default:
      throw new Error(what);
  }
}
