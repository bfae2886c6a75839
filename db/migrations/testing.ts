import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beginChain } from '../chain/begin.ts';
import { hasChain, NOBODY } from '../chain/seal.ts';
import { migrate, migrations } from '../migrate.ts';
import { APPLICATION_ID } from '../open.ts';
import { run, type Db } from '../sql.ts';

/** A matter file as the version of the product left it whose schema was `version`, closed again once `fill` has filled it; `atEnd` is told how to remove it. */
export function olderMatter(
  version: number,
  atEnd: (tidy: () => void) => void,
  fill: (db: Db) => void,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-older-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const filePath = join(folder, 'older.matter');
  const db = new Database(filePath);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('journal_mode = WAL');
  migrate(
    db,
    migrations.filter((one) => one.version <= version),
  );
  run(db, 'UPDATE recording SET replaying = 1');
  run(
    db,
    `INSERT INTO matter (id, uuid, name, created_at) VALUES (1, 'm', 'Older', '2025-01-10T09:00:00.000Z')`,
  );
  run(db, 'UPDATE recording SET replaying = 0');
  if (hasChain(db)) beginChain(db, NOBODY);
  fill(db);
  db.close();
  return filePath;
}
