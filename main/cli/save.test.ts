import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putNumbered, putWhereNothingIs, saveFile } from './save.ts';

let folder = '';
let from = '';
let to = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-save-'));
  [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeFileSync(from, 'new');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is saved whole, and only it', () => {
  saveFile(from, to, false);
  expect(readFileSync(to, 'utf8')).toBe('new');
  expect(readdirSync(folder).toSorted()).toEqual(['from', 'to']);
});

test('a file that came there in the meantime is not replaced', () => {
  writeFileSync(to, 'old');
  for (const put of [() => saveFile(from, to, false), () => putWhereNothingIs(from, to)]) {
    expect(put).toThrow(expect.objectContaining({ code: 'file-there' }));
    expect(readFileSync(to, 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['from', 'to']);
  }
});

test('a file is replaced where that was asked for', () => {
  writeFileSync(to, 'old');
  saveFile(from, to, true);
  expect(readFileSync(to, 'utf8')).toBe('new');
});

test.each(['one.a', 'two.b'])(
  'files that belong together get one number though only %s is taken',
  (taken) => {
    const [aside, there] = [join(folder, 'aside'), join(folder, 'there')];
    for (const path of [aside, there]) mkdirSync(path);
    for (const name of ['one.a', 'two.b']) writeFileSync(join(aside, name), `new ${name}`);
    writeFileSync(join(there, taken), 'old');
    expect(putNumbered(aside, there, ['one.a', 'two.b'])).toEqual(['one 2.a', 'two 2.b']);
    expect(readFileSync(join(there, taken), 'utf8')).toBe('old');
    expect(readFileSync(join(there, 'one 2.a'), 'utf8')).toBe('new one.a');
    expect(readdirSync(there).toSorted()).toEqual([taken, 'one 2.a', 'two 2.b'].toSorted());
    expect(readdirSync(aside)).toEqual([]);
  },
);

test('of files that belong together none moves where one cannot', () => {
  const there = join(folder, 'there');
  mkdirSync(there);
  expect(() => putNumbered(folder, there, ['from', 'missing'])).toThrow(
    expect.objectContaining({ code: 'cannot-write' }),
  );
  expect(readdirSync(there)).toEqual([]);
  expect(readFileSync(from, 'utf8')).toBe('new');
});
