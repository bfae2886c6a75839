import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test, vi } from 'vitest';
import { recordStep } from '#db/log.ts';
import { fillMatter, freshMatter } from '#db/testing.ts';
import { gatherBrief } from './brief-content.ts';

test('a brief is gathered as it stood at one moment, whatever another program takes away meanwhile', () => {
  const matter = freshMatter('file');
  fillMatter(matter);
  matter.reopen();
  const before = gatherBrief(matter.db, 1, '2025-01-10', new Map());
  matter.reopen();
  const other = new Database(matter.filePath);
  other.pragma('foreign_keys = ON');
  const prepare = matter.db.prepare.bind(matter.db);
  let taken = false;
  vi.spyOn(matter.db, 'prepare').mockImplementation((sql: string) => {
    if (!taken && /FROM article\b/.test(sql)) {
      taken = true;
      const head = { uuid: matter.uuid(), action: 'test', at: matter.now() };
      recordStep(other, head, () => other.exec('DELETE FROM article'));
    }
    return prepare(sql);
  });
  expect(gatherBrief(matter.db, 1, '2025-01-10', new Map())).toEqual(before);
  expect(taken).toBe(true);
  other.close();
  matter.close();
});
