import { afterEach, beforeEach, expect, test } from 'vitest';
import { continueStep, loggedTables, nextStep, replayStep, returnToStep } from './log.ts';
import { addTogether } from './queries/article.ts';
import { all, get, run } from './sql.ts';
import {
  checkFullText,
  fillMatter,
  freshMatter,
  snapshot,
  storeArticle,
  type TestMatter,
} from './testing.ts';

let matter: TestMatter;
beforeEach(() => void (matter = freshMatter()));
afterEach(() => matter.close());

/** A change of each table that its constraints allow; every table of the history must be named here. */
const changes: Readonly<Record<string, string>> = {
  matter: `name = 'Other', note = 'a note'`,
  article: `kind = 'filing', title = NULL, outlet = 'O', byline = 'B', published = '2025-01-11', url = 'u', machine_written = 1`,
  article_revision: `reason = 'chosen'`,
  duplicate_dismissal: `uuid = 'another'`,
  source_warning: `code = 'cut short', detail = '3', pages = '[]', dismissed = 1`,
  article_origin: `original_id = NULL, part = NULL, format = 'text', reader_version = 2, choices = '{"a":1}'`,
  proposal: `field = 'title', value = 'V', start_at = 1, end_at = 1, reason = 'r', decision = 'accepted'`,
  furniture: `start_at = 1, end_at = 9, reason = 'menu', decision = 'accepted'`,
  entity: `kind = 'court', name = 'Zoë’s “court”', role = NULL, note = 'n' || char(10) || char(9)`,
  entity_alias: `name = 'KM', kind = 'former'`,
  mention: `start_at = 0, end_at = 1, exact = 'T'`,
  quote: `speech = 'indirect', speaker_id = NULL, reported_via_id = NULL, note = '\\"{}[]'`,
  quote_entity: `uuid = 'another'`,
  claim: `text = 'Not so.', kind = 'denial', status = 'disputed', date_from = NULL, date_precision = NULL, note = NULL,
    basis = 'inferred', force = 'charge', archived_at = 'then', position = 1.5, status_declined = 'k'`,
  claim_tag: `name = 'other'`,
  claim_quote: `stance = 'contradicts'`,
  claim_entity: `role = 'against'`,
  question: `text = 'Why?', note = 'n', conflict_type = 'date'`,
  question_answer: `answer = '🙂 nobody knows'`,
  resolution: `text = 'no', reason = NULL, weighed = '[]'`,
  resolution_quote: `uuid = 'another'`,
  call: `text = 'The clerk', entity_id = NULL, done = 1`,
  question_dismissal: `key = 'fedcba98765432'`,
  brief: `title = 'T', standfirst = 'S', notes = 'text', style = 's', contents = 1, people = 0, sources = 0,
    verification = 1, review = 1, language = 'de', template = 'chronology'`,
  brief_item: `position = position + 10`,
  brief_quote: `position = 2, printed = 0, altered = NULL`,
  brief_sign_off: `printed = 'p', exact = 'e', held = 'h', reason = 'r'`,
  saved_search: `name = 'Other', query = '"motion" -denied'`,
  redaction: `entity_id = NULL, article_id = 1`,
  citation_style: `title = 'T', form = 'text'`,
  check_dismissal: `note = NULL, key = 'fedcba98765432'`,
  quotation_dismissal: `start_at = 1, end_at = 2`,
  mention_dismissal: `start_at = 1, end_at = 2`,
  name_dismissal: `folded = 'other'`,
  outlet_alias: `name = 'Other'`,
  entity_merge: `name = 'Other', role = NULL`,
  entity_merge_link: `shared = 1`,
};

test('every table of the history is tried', () => {
  expect(Object.keys(changes).sort()).toEqual(loggedTables(matter.db).sort());
});

test.each(Object.entries(changes))(
  'a change, a removal and a new row of %s are undone and redone exactly',
  (table, change) => {
    fillMatter(matter);
    const { db, step } = matter;
    const there = snapshot(db);
    const columns = Object.keys(there[table]![0]!);
    const row = there[table]!.at(-1)!;
    const work = [
      () => run(db, `UPDATE ${table} SET ${change}`),
      () => run(db, `DELETE FROM ${table}`),
      () =>
        run(
          db,
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
          row as never,
        ),
    ];
    for (const one of work) {
      const before = snapshot(db);
      step(one);
      const after = snapshot(db);
      expect(after).not.toEqual(before);
      for (let round = 0; round < 2; round += 1) {
        replayStep(db, 'undo');
        expect(snapshot(db)).toEqual(before);
        checkFullText(db);
        replayStep(db, 'redo');
        expect(snapshot(db)).toEqual(after);
        checkFullText(db);
      }
    }
    expect(db.pragma('foreign_key_check')).toEqual([]);
  },
);

test('what falls with a row comes back with it', () => {
  fillMatter(matter);
  const { db, step } = matter;
  const before = snapshot(db);
  step(() => run(db, 'DELETE FROM article'));
  expect(get(db, 'SELECT count(*) AS n FROM quote')).toEqual({ n: 0 });
  step(() => run(db, 'DELETE FROM entity'));
  replayStep(db, 'undo');
  replayStep(db, 'undo');
  expect(snapshot(db)).toEqual(before);
});

test('a change outside a step is refused for every table', () => {
  fillMatter(matter);
  for (const [table, change] of Object.entries(changes)) {
    expect(() => run(matter.db, `UPDATE ${table} SET ${change}`), table).toThrow('a change outside a step');
    expect(() => run(matter.db, `DELETE FROM ${table}`), table).toThrow('a change outside a step');
  }
});

test('a step that fails changes nothing and leaves no trace', () => {
  fillMatter(matter);
  const before = snapshot(matter.db);
  const fail = () => {
    run(matter.db, `UPDATE entity SET name = 'X'`);
    throw new Error('on the way');
  };
  expect(() => matter.step(fail)).toThrow('on the way');
  expect(snapshot(matter.db)).toEqual(before);
  expect(all(matter.db, 'SELECT action FROM step')).toEqual([{ action: 'fill' }]);
  expect(() => run(matter.db, `UPDATE entity SET name = 'X'`)).toThrow('a change outside a step');
});

test('a step is told by the words of what it changed first, also when that is gone', () => {
  const { db, step } = matter;
  step(() => run(db, `INSERT INTO entity (uuid, kind, name) VALUES ('e', 'person', 'Kari Morrissey')`));
  step(() => run(db, 'DELETE FROM entity'));
  expect(nextStep(db, 'undo')).toMatchObject({ subject: 'Kari Morrissey' });
  replayStep(db, 'undo');
  expect(nextStep(db, 'redo')).toMatchObject({ subject: 'Kari Morrissey' });
});

test('a step that changed nothing is not kept, and does not take redo away', () => {
  const { db, step } = matter;
  step(() => storeArticle(matter, 'One.'));
  replayStep(db, 'undo');
  step(() => undefined);
  expect(nextStep(db, 'redo')).toMatchObject({ action: 'test', state: 'undone' });
  expect(all(db, 'SELECT id FROM step')).toHaveLength(1);
});

test('setting what is set already is no step, and does not take redo away', () => {
  fillMatter(matter);
  matter.step(() => run(matter.db, `UPDATE entity SET role = 'other'`));
  replayStep(matter.db, 'undo');
  const steps = all(matter.db, 'SELECT id, state FROM step');
  for (const same of [
    'UPDATE entity SET name = name, note = note',
    'UPDATE quote SET speaker_id = speaker_id, reported_via_id = reported_via_id',
    `UPDATE claim_quote SET stance = 'supports'`,
  ])
    matter.step(() => run(matter.db, same));
  expect(all(matter.db, 'SELECT id, state FROM step')).toEqual(steps);
  matter.step(() => run(matter.db, `UPDATE claim_quote SET stance = 'contradicts'`));
  expect(nextStep(matter.db, 'redo')).toBeNull();
});

test('a step within a step is part of it', () => {
  const { db, step } = matter;
  step(() => {
    storeArticle(matter, 'One.');
    step(() => storeArticle(matter, 'Two.'), 'inner');
  }, 'outer');
  expect(all(db, 'SELECT action FROM step')).toEqual([{ action: 'outer' }]);
  replayStep(db, 'undo');
  expect(snapshot(db)['article']).toEqual([]);
});

test('undo and redo go through the steps in order, and stop at the ends', () => {
  const { db, step } = matter;
  for (const name of ['a', 'b', 'c']) step(() => storeArticle(matter, name), name);
  const replayed = (direction: 'undo' | 'redo') => replayStep(db, direction)?.action ?? null;
  expect([1, 2, 3, 4].map(() => replayed('undo'))).toEqual(['c', 'b', 'a', null]);
  expect([1, 2, 3, 4].map(() => replayed('redo'))).toEqual(['a', 'b', 'c', null]);
});

test('a new step abandons what could have been redone', () => {
  const { db, step } = matter;
  step(() => storeArticle(matter, 'a'), 'a');
  step(() => storeArticle(matter, 'b'), 'b');
  replayStep(db, 'undo');
  step(() => storeArticle(matter, 'c'), 'c');
  expect(nextStep(db, 'redo')).toBeNull();
  expect(replayStep(db, 'redo')).toBeNull();
  expect(replayStep(db, 'undo')?.action).toBe('c');
  expect(replayStep(db, 'undo')?.action).toBe('a');
  expect(replayStep(db, 'undo')).toBeNull();
});

test('undo survives a restart', () => {
  const kept = freshMatter('file');
  try {
    fillMatter(kept);
    const filled = snapshot(kept.db);
    kept.reopen();
    expect(replayStep(kept.db, 'undo')?.action).toBe('fill');
    kept.reopen();
    expect(snapshot(kept.db)['quote']).toEqual([]);
    expect(replayStep(kept.db, 'redo')?.action).toBe('fill');
    expect(snapshot(kept.db)).toEqual(filled);
  } finally {
    kept.close();
  }
});

test('a step that goes on in parts is one undo', () => {
  const { db, step } = matter;
  step(() => storeArticle(matter, 'a'), 'import');
  const id = nextStep(db, 'undo')!.id;
  expect(continueStep(db, id, () => void storeArticle(matter, 'b'))).toBe(true);
  expect(continueStep(db, id, () => void storeArticle(matter, 'c'))).toBe(true);
  expect(snapshot(db)['article']).toHaveLength(3);
  replayStep(db, 'undo');
  expect(snapshot(db)['article']).toEqual([]);
  replayStep(db, 'redo');
  expect(snapshot(db)['article']).toHaveLength(3);
});

test('a step does not go on after another, nor after an undo', () => {
  const { db, step } = matter;
  step(() => storeArticle(matter, 'a'));
  const id = nextStep(db, 'undo')!.id;
  step(() => storeArticle(matter, 'b'));
  expect(continueStep(db, id, () => expect.unreachable())).toBe(false);
  replayStep(db, 'undo');
  expect(continueStep(db, id, () => expect.unreachable())).toBe(false);
  replayStep(db, 'undo');
  expect(continueStep(db, id, () => expect.unreachable())).toBe(false);
});

test('a part that fails is not there, and the parts before it are', () => {
  const { db, step } = matter;
  step(() => storeArticle(matter, 'a'));
  const id = nextStep(db, 'undo')!.id;
  const fail = () => {
    storeArticle(matter, 'b');
    throw new Error('on the way');
  };
  expect(() => continueStep(db, id, fail)).toThrow('on the way');
  expect(snapshot(db)['article']).toHaveLength(1);
  expect(get(db, 'SELECT step_id, replaying FROM recording')).toEqual({ step_id: null, replaying: 0 });
});

test('words of any characters come back as they were', () => {
  const { db, step } = matter;
  fillMatter(matter);
  const hard = [
    'a\u0000b',
    '"\\/\b\f\n\r\t',
    '\u2028\u2029',
    '🙂',
    '\u{10ffff}',
    "';--",
    '{"a":1}',
    '\u007f\u0001',
    ' ',
  ];
  for (const words of hard) {
    step(() => run(db, 'UPDATE entity SET note = :words', { words }));
    step(() => run(db, `UPDATE entity SET note = 'other'`));
    replayStep(db, 'undo');
    expect(get(db, 'SELECT note FROM entity')).toEqual({ note: words });
  }
});

test('articles that are added together are found, undone and redone like others', () => {
  const { db, step } = matter;
  const head = () =>
    get(db, `SELECT count(*) AS n FROM article_head_fts WHERE article_head_fts MATCH 'hearing'`);
  const text = () => get(db, `SELECT count(*) AS n FROM article_fts WHERE article_fts MATCH 'judge'`);
  step(() => storeArticle(matter, 'The judge spoke.', 'A hearing'));
  step(() =>
    addTogether(db, () => [1, 2, 3].forEach((i) => storeArticle(matter, `Judge ${i}.`, `Hearing ${i}`))),
  );
  expect([head(), text()]).toEqual([{ n: 4 }, { n: 4 }]);
  checkFullText(db);
  replayStep(db, 'undo');
  expect([head(), text()]).toEqual([{ n: 1 }, { n: 1 }]);
  checkFullText(db);
  replayStep(db, 'redo');
  expect([head(), text()]).toEqual([{ n: 4 }, { n: 4 }]);
  checkFullText(db);
});

test('adding together that fails leaves the index as it was, and the next article is indexed again', () => {
  const { db, step } = matter;
  const fail = () => {
    storeArticle(matter, 'Judge.');
    throw new Error('on the way');
  };
  expect(() => step(() => addTogether(db, fail))).toThrow('on the way');
  step(() => storeArticle(matter, 'The judge spoke.'));
  checkFullText(db);
});

test('a return that cannot be finished leaves every step as it was', () => {
  const { db, step } = matter;
  for (const name of ['a', 'b', 'c']) step(() => storeArticle(matter, `Text ${name}.`));
  const [first, second] = all<{ id: number }>(db, 'SELECT id FROM step ORDER BY id');
  const before = [snapshot(db), all(db, 'SELECT * FROM step')];
  // Something has damaged the log of a step on the way.
  run(db, `UPDATE change SET before = '{"id": "no number"}', after = NULL WHERE step_id = :id`, {
    id: second!.id,
  });
  expect(() => returnToStep(db, first!.id)).toThrow(/datatype mismatch|cannot store/);
  expect([snapshot(db), all(db, 'SELECT * FROM step')]).toEqual(before);
});
