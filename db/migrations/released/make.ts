import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3-multiple-ciphers';
import { migrate, migrations } from '../../migrate.ts';
import { APPLICATION_ID } from '../../open.ts';
import { content } from './content.ts';

/**
 * Makes the kept files of released schemas that are missing: run once when a version is released, never again, since a
 * file that is kept stands for what lies on people's disks. Each went through every schema before its own, and got the
 * rows of each.
 */
for (const { version } of migrations) {
  const path = join(import.meta.dirname, `${String(version).padStart(4, '0')}.matter.zst`);
  if (existsSync(path)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'pincite-released-'));
  const filePath = join(folder, 'a.matter');
  const db = new Database(filePath);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('journal_mode = WAL');
  for (const [at, step] of migrations.entries()) {
    if (step.version > version) break;
    migrate(db, migrations.slice(0, at + 1));
    if (step.version === 10)
      db.exec(`UPDATE recording SET replaying = 1;
        INSERT INTO matter (id, uuid, name, created_at) VALUES (1, 'matter', 'Released', '2025-01-10T09:00:00.000Z');
        UPDATE recording SET replaying = 0;`);
    const rows = content.get(step.version);
    if (rows === undefined) continue;
    db.exec(`BEGIN;
      INSERT INTO step (uuid, action, at) VALUES ('step-${step.version}', 'test', '2025-01-10T09:00:00.000Z');
      UPDATE recording SET step_id = last_insert_rowid();
      ${rows}
      UPDATE recording SET step_id = NULL;
      COMMIT;`);
  }
  db.close();
  writeFileSync(path, zstdCompressSync(readFileSync(filePath)));
  rmSync(folder, { recursive: true });
}
