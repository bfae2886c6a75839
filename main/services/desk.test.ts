import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { FileRefs } from '../files.ts';
import { Desk, found, writing } from './desk.ts';
import { makeMatter } from './matters.ts';

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-fault'],
  ['EIO', 'disk-fault'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
])('what the disk says by %s is told as %s', (code, failure) => {
  expect(() => writing(failing(code))).toThrow(expect.objectContaining({ name: 'Failure', code: failure }));
});

test('a fault of the program stays one', () => {
  expect(() => writing(failing('SQLITE_CONSTRAINT_CHECK'))).toThrow('SQLITE_CONSTRAINT_CHECK');
  expect(() => writing(failing('SQLITE_CONSTRAINT_CHECK'))).not.toThrow(Failure);
  expect(writing(() => 3)).toBe(3);
});

test('what was found is given, though it be empty', () => {
  expect([found(0, 'claim', 1), found('', 'claim', 1)]).toEqual([0, '']);
  for (const nothing of [null, undefined, false as const]) {
    expect(() => found(nothing, 'claim', 1)).toThrow(expect.objectContaining({ code: 'not-found' }));
  }
});

test('where a disk fails as it saves, windows hear that they should look: it may have kept what it refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const told: string[] = [];
  const options = {
    host: 'loopback',
    version: '1.2.3',
    dataFolder: folder,
    mattersFolder: folder,
    scratchFolder: folder,
    resourcesFolder: folder,
    backUpEveryMs: null,
  } as const;
  const desk = new Desk(options, new FileRefs(), ({ kind }) => void told.push(kind));
  makeMatter(desk, join(folder, 'Test.matter'), 'Test');
  expect(() => desk.record('make entity', failing('SQLITE_IOERR_FSYNC'))).toThrow(
    expect.objectContaining({ code: 'disk-fault' }),
  );
  await expect.poll(() => told).toEqual(['matter', 'changed']);
  desk.close();
});
