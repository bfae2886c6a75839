import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SalvageReport } from '#core/contract/salvage.ts';
import { newKey, type Unlocking } from '../cipher.ts';
import { recordStep } from '../log.ts';
import { CannotOpen, openMatter, type OpenProblem } from '../open.ts';
import { addChunk, beginOriginal, finishOriginal } from '../queries/original.ts';
import { rewriteMatter } from '../rewrite.ts';
import type { Db } from '../sql.ts';
import {
  checkFullText,
  fillMatter,
  freshMatter,
  snapshot,
  storeArticle,
  storeQuote,
  type TestMatter,
} from '../testing.ts';
import { keyToSalvage } from './key.ts';
import { salvageMatter } from './salvage.ts';

/** Salvage of encrypted files; what holds of all is in salvage.test.ts. */

let matter: TestMatter;
let folder: string;
beforeEach(() => {
  matter = freshMatter();
  folder = mkdtempSync(join(tmpdir(), 'pincite-sealed-'));
});
afterEach(() => {
  matter.close();
  rmSync(folder, { recursive: true, force: true });
});

const passphrase = 'correct horse battery staple';

/** So many articles with a quote in each, beside a row of every kind. */
function fill(articles: number): void {
  fillMatter(matter);
  matter.step(() => {
    for (let i = 0; i < articles; i += 1) {
      const text = `${createHash('sha256').update(String(i)).digest('hex')} said the clerk. `.repeat(40);
      storeQuote(matter, storeArticle(matter, text, `Article ${i}`), 0, text.slice(0, 64));
    }
  });
}

/** The matter as a file that can be harmed. */
function copied(): string {
  const filePath = join(folder, 'Damaged.matter');
  writeFileSync(filePath, matter.db.serialize());
  return filePath;
}

/** The same, encrypted. */
function sealed(): string {
  const filePath = copied();
  rewriteMatter({ filePath, from: null, to: newKey(passphrase) });
  return filePath;
}

function salvaged(filePath: string, key: string | null): { report: SalvageReport; db: Db } {
  const before = readFileSync(filePath);
  const beside = readdirSync(folder);
  const newPath = join(folder, 'New.matter');
  let number = 0;
  const uuid = () => `0190a5b0-0000-7000-8000-${String((number += 1)).padStart(12, '0')}`;
  const at = '2025-01-10T09:00:00.000Z';
  const report = salvageMatter(filePath, newPath, { name: 'Saved', key, uuid, at, isChunk: () => true });
  expect(readFileSync(filePath).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([...beside, 'New.matter'].sort());
  const db = openMatter(newPath, { key });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  checkFullText(db);
  return { report, db };
}

function problemOf(filePath: string, unlocking: Unlocking): OpenProblem | null {
  try {
    keyToSalvage(filePath, unlocking);
    return null;
  } catch (error) {
    if (error instanceof CannotOpen) return error.problem;
    throw error;
  }
}

test('of an encrypted file all is saved into one that the same passphrase opens, with what was left beside it', () => {
  fill(10);
  const before = snapshot(matter.db);
  const open = openMatter(sealed(), { passphrase });
  const head = { uuid: 's', action: 'test', at: 'now' };
  recordStep(open, head, () =>
    storeArticle({ ...matter, db: open }, 'The last word before the fall.', 'Last'),
  );
  const filePath = join(folder, 'Left.matter');
  for (const ending of ['', '-wal']) copyFileSync(join(folder, 'Damaged.matter') + ending, filePath + ending);
  open.close();
  const key = keyToSalvage(filePath, { passphrase });
  const { report, db } = salvaged(filePath, key);
  expect(report.articles).toEqual({ whole: 13, differing: 0, lost: 0 });
  expect(report).toMatchObject({ lostPages: 0, faults: [] });
  for (const table of ['quote', 'claim', 'brief_item']) expect(snapshot(db)[table]).toEqual(before[table]);
  db.close();
  const made = readFileSync(join(folder, 'New.matter'));
  for (const shown of ['SQLite format', 'CREATE TABLE', 'Article 3', 'last word'])
    expect(made.includes(shown)).toBe(false);
  openMatter(join(folder, 'New.matter'), { passphrase }).close();
});

test('of an encrypted file with damage anywhere but in its first bytes the rest is saved, and a wrong passphrase is said to be wrong', () => {
  fill(40);
  const filePath = sealed();
  const bytes = readFileSync(filePath);
  bytes.fill(0, 100, 4_096);
  const pages = bytes.length / 4_096;
  for (const [page, harm] of [
    [0.5, (part: Buffer) => part.fill(0)],
    [0.6, (part: Buffer) => part.fill(0xff)],
    [0.7, (part: Buffer) => (part[2_000]! ^= 1)],
  ] as const) {
    const at = Math.floor(pages * page) * 4_096;
    harm(bytes.subarray(at, at + 4_096));
  }
  writeFileSync(filePath, bytes);
  expect(problemOf(filePath, {})).toBe('locked');
  expect(problemOf(filePath, { passphrase: `${passphrase}!` })).toBe('wrong-passphrase');
  const key = keyToSalvage(filePath, { passphrase });
  const { report, db } = salvaged(filePath, key);
  const { whole, differing, lost } = report.articles;
  expect(whole + differing + lost).toBeGreaterThan(30);
  expect(whole).toBeGreaterThan(30);
  expect(whole).toBeLessThan(43);
  expect(report.lostPages).toBeGreaterThan(0);
  db.close();
  // Without its salt there is no key, and nothing tells that from another passphrase.
  bytes.fill(0, 0, 16);
  writeFileSync(filePath, bytes);
  expect(problemOf(filePath, { passphrase })).toBe('wrong-passphrase');
});

test('a file that is not encrypted is not taken for one that is, whatever is wrong with it and whatever was packed into it', () => {
  fillMatter(matter);
  const packed = randomBytes(3_000_000);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  matter.step(() => {
    const id = beginOriginal(matter.db, sha256, packed.length);
    addChunk(matter.db, id, { start: 0, length: packed.length, packing: 'none', sha256, bytes: packed });
    finishOriginal(matter.db, id);
  });
  const filePath = copied();
  const bytes = readFileSync(filePath);
  expect(bytes.length).toBeGreaterThan(3_000_000);
  for (const harm of [
    () => undefined,
    () => randomBytes(4_096).copy(bytes),
    () => bytes.fill(0, 0, 40_960),
  ]) {
    harm();
    writeFileSync(filePath, bytes);
    expect(keyToSalvage(filePath, { passphrase })).toBeNull();
  }
});
