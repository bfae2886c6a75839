import { afterEach, beforeEach, expect, test } from 'vitest';
import * as vocabulary from '#core/contract/vocabulary.ts';
import { loggedTables } from '../log.ts';
import { ENTITY_LINKS } from '../queries/merging.ts';
import { all, get, type Db } from '../sql.ts';
import { checkFullText, fillMatter, freshMatter, storeArticle, type TestMatter } from '../testing.ts';

let matter: TestMatter;
beforeEach(() => {
  matter = freshMatter();
  fillMatter(matter);
});
afterEach(() => matter.close());

/** Every way that SQL has to put other words in the place of an article's; none may work, inside a step or outside. */
const forgeries = [
  `UPDATE article_text SET text = 'other'`,
  `UPDATE article_text SET sha256 = '${'0'.repeat(64)}'`,
  `UPDATE OR REPLACE article_text SET text = 'other'`,
  `UPDATE article_text SET id = 9`,
  `DELETE FROM article_text`,
  `INSERT OR REPLACE INTO article_text (id, sha256, text) VALUES (1, '${'0'.repeat(64)}', 'other')`,
  `INSERT OR REPLACE INTO article_text (sha256, text) SELECT sha256, 'other' FROM article_text`,
  `INSERT INTO article_text (id, sha256, text) VALUES (1, '${'0'.repeat(64)}', 'other')
     ON CONFLICT (id) DO UPDATE SET text = excluded.text`,
  `UPDATE article SET text_id = 2 WHERE id = 1`,
  `UPDATE article SET id = 9 WHERE id = 1`,
  `UPDATE article SET uuid = 'other' WHERE id = 1`,
  `UPDATE OR REPLACE article SET text_id = 2 WHERE id = 1`,
  `INSERT OR REPLACE INTO article (id, uuid, text_id, kind, opening, length, imported_at)
     VALUES (1, 'other', 2, 'news', 'o', 1, 'now')`,
  `INSERT OR REPLACE INTO article (uuid, text_id, kind, opening, length, imported_at)
     VALUES ('other', 1, 'news', 'o', 1, 'now')`,
];

test.each(forgeries)('the words of an article do not change: %s', (sql) => {
  const { db, step } = matter;
  step(() => storeArticle(matter, 'Another text.'));
  db.exec(
    `INSERT INTO article_text (sha256, text) VALUES ('${'f'.repeat(64)}', 'A text without an article.')`,
  );
  const before = wordsIn(db);
  const refusal = /never changes|is kept|never replaced|outside a step/;
  expect(() => db.exec(sql)).toThrow(refusal);
  expect(() => step(() => db.exec(sql))).toThrow(refusal);
  expect(wordsIn(db)).toEqual(before);
  checkFullText(db);
});

function wordsIn(db: Db): unknown {
  return [
    all(db, 'SELECT id, sha256, text FROM article_text'),
    all(db, 'SELECT id, uuid, text_id FROM article'),
  ];
}

test('a text is stored once, and again only with its article', () => {
  const { db, step } = matter;
  const text = 'The same words.';
  step(() => storeArticle(matter, text));
  expect(() => step(() => storeArticle(matter, text))).toThrow('never replaced');
  step(() => db.exec('DELETE FROM article'));
  step(() => storeArticle(matter, text));
  expect(get(db, 'SELECT count(*) AS n FROM article_text WHERE text = :text', { text })).toEqual({ n: 1 });
});

/** The closed lists of the product's words, by the column that keeps to each. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'article.kind': vocabulary.ARTICLE_KINDS,
  // What is not said is unread.
  'article.triage': vocabulary.TRIAGES.slice(1),
  'article_revision.reason': vocabulary.REVISION_REASONS,
  'proposal.field': vocabulary.PROPOSED_FIELDS,
  'proposal.decision': vocabulary.DECISIONS,
  'furniture.decision': vocabulary.DECISIONS,
  'entity.kind': vocabulary.ENTITY_KINDS,
  'entity_alias.kind': vocabulary.ALIAS_KINDS,
  'entity_merge.kind': vocabulary.ENTITY_KINDS,
  'entity_merge_link.what': [...ENTITY_LINKS, 'own name'],
  'quote.speech': vocabulary.SPEECHES,
  'claim.kind': vocabulary.CLAIM_KINDS,
  'claim.date_unit': vocabulary.DATE_UNITS,
  'claim.basis': vocabulary.CLAIM_BASES,
  'claim.force': vocabulary.LEGAL_FORCES,
  'claim.status': vocabulary.CLAIM_STATUSES,
  'claim.date_precision': vocabulary.DATE_PRECISIONS,
  'question.conflict_type': vocabulary.CONFLICT_TYPES,
  'claim_quote.stance': vocabulary.STANCES,
  'claim_entity.role': vocabulary.ENTITY_ROLES,
  'brief.notes': vocabulary.NOTE_KINDS,
  'brief.template': vocabulary.BRIEF_TEMPLATES,
  'citation_style.form': vocabulary.STYLE_FORMS,
  'brief_item.kind': vocabulary.BRIEF_ITEM_KINDS,
};

test('the lists in the schema are those of the vocabulary', () => {
  const found: Record<string, string[]> = {};
  for (const table of loggedTables(matter.db)) {
    const { sql } = get<{ sql: string }>(matter.db, `SELECT sql FROM sqlite_schema WHERE name = :table`, {
      table,
    })!;
    for (const [, column, list] of sql.matchAll(/CHECK \((\w+) IN \(('[^)]*')\)\)/g)) {
      found[`${table}.${column}`] = list!.split(',').map((word) => word.trim().slice(1, -1));
    }
  }
  expect(found).toEqual(lists);
});

test('what a row refers to is always reached by an index, so that removing it does not read whole tables', () => {
  const tables = all<{ name: string }>(
    matter.db,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'recording'`,
  );
  const bare = tables.flatMap(({ name: table }) => {
    const columns = all<{ name: string }>(
      matter.db,
      'SELECT "from" AS name FROM pragma_foreign_key_list(:table)',
      { table },
    );
    const indexed = all<{ name: string }>(
      matter.db,
      `SELECT info.name FROM pragma_index_list(:table) AS list, pragma_index_info(list.name) AS info
       WHERE info.seqno = 0
       UNION SELECT name FROM pragma_table_info(:table) WHERE pk = 1`,
      { table },
    ).map((row) => row.name);
    return columns.filter(({ name }) => !indexed.includes(name)).map(({ name }) => `${table}.${name}`);
  });
  // The recording is one row.
  expect(bare).toEqual([]);
});

test('every row that people make has an identifier for the world', () => {
  for (const table of loggedTables(matter.db)) {
    const columns = all<{ name: string; notnull: number }>(
      matter.db,
      'SELECT name, "notnull" FROM pragma_table_info(:table)',
      { table },
    );
    expect(
      columns.find((column) => column.name === 'uuid'),
      table,
    ).toEqual({ name: 'uuid', notnull: 1 });
  }
});

test('every table is strict', () => {
  const tables = all<{ name: string; strict: number }>(
    matter.db,
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  expect(tables.filter((table) => !table.strict)).toEqual([]);
});

test('a word is found whatever its accents and case, also right after an article came or its headline changed', () => {
  const { db, step } = matter;
  const find = (index: string, match: string) =>
    all<{ rowid: number }>(db, `SELECT rowid FROM ${index} WHERE ${index} MATCH :match`, { match }).map(
      (row) => row.rowid,
    );
  const id = step(() => storeArticle(matter, 'Señora Muñoz spoke.', 'Old headline'));
  expect(find('article_fts', 'MUNOZ')).toEqual([id]);
  step(() => db.exec(`UPDATE article SET title = 'Nouvelle thèse' WHERE id = ${id}`));
  expect(find('article_head_fts', 'these')).toEqual([id]);
  expect(find('article_head_fts', 'headline')).toEqual([]);
  step(() => db.exec(`DELETE FROM article WHERE id = ${id}`));
  expect(find('article_fts', 'munoz')).toEqual([]);
});
