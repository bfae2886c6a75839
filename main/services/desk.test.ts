import { expect, test } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { found, writing } from './desk.ts';

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
