import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test, vi } from 'vitest';
import { openDesk } from './services/testing.ts';

test('a matter whose disk was pulled out does not end the program, and is told once in the log', async () => {
  vi.useFakeTimers();
  const desk = await openDesk();
  const { pragma } = Database.prototype;
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, sql, options) {
    if (sql === 'data_version') throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
    return pragma.call(this, sql, options);
  });
  try {
    vi.advanceTimersByTime(5_000);
    const log = readFileSync(join(desk.options.dataFolder, 'pincite.log'), 'utf8');
    expect(log.match(/ look Error SQLITE_IOERR\n/g)).toHaveLength(1);
    expect(await desk.client.call('matter.summary', {})).toMatchObject({ name: 'Test' });
  } finally {
    vi.restoreAllMocks();
    vi.useRealTimers();
    await desk.close();
  }
});
