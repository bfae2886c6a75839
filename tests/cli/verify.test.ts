import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { asked, folderOf, pincite, refused } from './pincite.ts';

async function aMatter(): Promise<string> {
  const folder = folderOf();
  writeFileSync(
    join(folder, 'ruling.txt'),
    'The judge denied the motion. “We will appeal,” said Kari Morrissey.',
  );
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'ruling.txt');
  await asked(folder, 'quote', 'case', '1', '--words', 'We will appeal');
  return folder;
}

test('a matter as it was made is told to be whole, part by part', async () => {
  const folder = await aMatter();
  const { code, out, err } = await pincite(folder, 'verify', 'case');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Texts, by their SHA-256 +1 +nothing wrong$/m);
  expect(out).toMatch(/^Original files, by their SHA-256 +1 +nothing wrong$/m);
  expect(out).toContain('Nothing is wrong with this file.');
  const [, head] = /^The history ends in the seal ([0-9a-f]{64})\./m.exec(out) ?? [];
  await asked(folder, 'quote', 'case', '1', '--words', 'denied the motion');
  const told = await pincite(folder, 'verify', 'case', '--head', head ?? '');
  expect(told.out).toContain('The history goes through the seal that you gave');
  expect(told.code).toBe(0);
  expect(await asked(folder, 'verify', 'case')).toMatchObject({ whole: true, faults: [] });
});

test('a change by another program is told in words, and makes it fail', async () => {
  const folder = await aMatter();
  const db = new Database(join(folder, 'case.matter'));
  db.exec(`DROP TRIGGER article_text_never_changes;
    UPDATE article_text SET text = replace(text, 'denied', 'granted')`);
  db.close();
  const { code, out } = await pincite(folder, 'verify', 'case');
  expect(code).toBe(1);
  expect(out).toContain('- The text of article 1');
  expect(out).toContain('is not the one that was imported: its SHA-256 differs.');
  expect(out).toContain('- The file lacks the trigger article_text_never_changes');
  const told = await pincite(folder, 'verify', 'case', '--json');
  expect(told.code).toBe(1);
  expect(JSON.parse(told.out)).toMatchObject({ whole: false });
  const seal = 'a'.repeat(64);
  const other = await pincite(folder, 'verify', 'case', '--head', seal);
  expect(other.out).toContain(`- The history does not go through the seal ${seal}`);
  expect(other.out).not.toContain('goes through');
});

test('a file that is no matter is refused', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'other.matter'), 'no database');
  expect((await refused(folder, 'verify', 'other')).error).toMatchObject({
    code: 'cannot-open',
    detail: { problem: 'not-a-matter' },
  });
  expect((await refused(folder, 'verify', 'none')).error).toMatchObject({ detail: { problem: 'missing' } });
});
