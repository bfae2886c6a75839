import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { backupsIn, folderBeside } from '../../backups/place.ts';
import { nextStep, recordStep, replayStep } from '../../log.ts';
import { migrations, SCHEMA_VERSION, schemaVersion } from '../../migrate.ts';
import { CannotOpen, openMatter } from '../../open.ts';
import { matterHead } from '../../queries/matter.ts';
import { all, get, run, type Db } from '../../sql.ts';
import { checkFullText, expectCounted, snapshot, type Snapshot } from '../../testing.ts';
import { verifyMatter } from '../../verify/verify.ts';
import { content, QUOTE, sha256, TEXTS } from './content.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.matter.zst'));
const versions = files.map((name) => Number(name.slice(0, 4)));

/** A kept file of a released schema, as it lay on a disk. */
function released(version: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-released-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const filePath = join(folder, 'a.matter');
  const packed = readFileSync(join(import.meta.dirname, `${String(version).padStart(4, '0')}.matter.zst`));
  writeFileSync(filePath, zstdDecompressSync(packed));
  return filePath;
}

/** What stands in every table, as the file itself names them. */
function rowsOf(db: Db): Snapshot {
  const tables = all<{ name: string }>(
    db,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  return Object.fromEntries(tables.map(({ name }) => [name, all(db, `SELECT * FROM "${name}"`)]));
}

test('there is a file of every schema that was released', () => {
  // A schema that comes after the last of them was not released yet.
  expect(versions).toEqual(migrations.map(({ version }) => version).slice(0, versions.length));
  expect(versions.at(-1)).toBeGreaterThanOrEqual(230);
});

test.each(versions)('a matter of schema %i is brought up to date, whole', (version) => {
  const filePath = released(version);
  const before = new Database(filePath, { readonly: true });
  const was = snapshot(before);
  expect(schemaVersion(before)).toBe(version);
  before.close();

  const db = openMatter(filePath);
  onTestFinished(() => void db.close());
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(verifyMatter(db).faults).toEqual([]);
  checkFullText(db);
  expectCounted(db);
  expect(all(db, 'SELECT sha256, text FROM article_text ORDER BY id')).toEqual(
    TEXTS.map((text) => ({ sha256: sha256(text), text })),
  );
  const quote = get<{ start: number; end: number; exact: string }>(
    db,
    'SELECT start_at AS start, end_at AS "end", exact FROM quote',
  )!;
  expect(quote).toEqual(QUOTE);
  expect(TEXTS[0].slice(quote.start, quote.end)).toBe(quote.exact);
  // Every row that there was is there, with every value that it had.
  const is = snapshot(db);
  for (const [table, rows] of Object.entries(was)) {
    expect(is[table], table).toHaveLength(rows.length);
    for (const [i, row] of rows.entries()) expect(is[table]![i], table).toMatchObject(row);
  }
  const head = matterHead(db);
  expect(head).toMatchObject({ name: 'Released', articles: 2, quotes: 1, entities: 1, claims: 1, briefs: 1 });

  // Its history goes all the way back, and forth again.
  let undone = 0;
  while (replayStep(db, 'undo')) undone += 1;
  expect(undone).toBe([...content.keys()].filter((one) => one <= version).length);
  expect(matterHead(db)).toMatchObject({ articles: 0, quotes: 0, claims: 0, briefs: 0 });
  while (replayStep(db, 'redo'));
  expect(verifyMatter(db).faults).toEqual([]);
  // What a migration filled in stands in no step: NULL is what was before it.
  for (const table of ['article', 'quote', 'claim', 'claim_quote', 'entity', 'mention', 'brief'])
    expect(snapshot(db)[table], table).toEqual(is[table]);
  expectCounted(db);

  recordStep(db, { uuid: 'new', action: 'test', at: '2026-01-10T09:00:00.000Z' }, () =>
    run(db, `UPDATE claim SET text = 'The prosecution has appealed.'`),
  );
  expect(nextStep(db, 'undo')?.action).toBe('test');
});

test.each(versions.filter((version) => version < SCHEMA_VERSION))(
  'before a matter of schema %i is changed, a backup of it is made',
  (version) => {
    const filePath = released(version);
    const before = new Database(filePath, { readonly: true });
    const was = rowsOf(before);
    before.close();
    openMatter(filePath).close();
    const backups = backupsIn([folderBeside(filePath)]);
    expect(backups.map(({ why }) => why)).toEqual(['before']);
    const copy = new Database(backups[0]!.path, { readonly: true });
    onTestFinished(() => void copy.close());
    expect(schemaVersion(copy)).toBe(version);
    expect(rowsOf(copy)).toEqual(was);
    // Opened again, it is what it should be: there is nothing to back up.
    openMatter(filePath).close();
    expect(backupsIn([folderBeside(filePath)])).toHaveLength(1);
  },
);

test.each(versions.filter((version) => version < 230))(
  'when a later migration fails, a matter of schema %i is left as it was',
  (version) => {
    const filePath = released(version);
    // The step to 230 makes a table of this name, and all steps before it go well.
    const spoiled = new Database(filePath);
    spoiled.exec('CREATE TABLE article_revision (id INTEGER PRIMARY KEY)');
    const was = pictureOf(spoiled);
    spoiled.close();
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(() => openMatter(filePath)).toThrow(new CannotOpen('not-migrated'));
    const after = new Database(filePath, { readonly: true });
    onTestFinished(() => void after.close());
    expect(pictureOf(after)).toEqual(was);
    expect(backupsIn([folderBeside(filePath)])).toHaveLength(1);
  },
);

function pictureOf(db: Db) {
  const schema = all(db, 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');
  return { version: schemaVersion(db), schema, rows: rowsOf(db) };
}
