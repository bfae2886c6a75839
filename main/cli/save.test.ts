import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putWhereNothingIs, saveFile } from './save.ts';

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
