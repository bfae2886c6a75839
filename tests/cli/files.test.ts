import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { notesByMammoth } from '../docx-notes.ts';
import { asked, folderOf, pincite, program, refused } from './pincite.ts';

let folder = '';
beforeEach(() => {
  folder = folderOf();
});

test('a new matter never takes the place of a file', async () => {
  expect(await pincite(folder, 'new', 'case')).toMatchObject({ code: 0, err: '' });
  const before = readFileSync(join(folder, 'case.matter'));
  for (const name of ['case', 'case.matter', './case']) {
    expect(await refused(folder, 'new', name)).toMatchObject({ code: 1, error: { code: 'already-there' } });
  }
  expect(readFileSync(join(folder, 'case.matter'))).toEqual(before);
});

test.each(['CON', 'a:b', 'what?', ' space', '.matter'])(
  '“%s” cannot be the name of a matter',
  async (name) => {
    expect(await refused(folder, 'new', name)).toMatchObject({ code: 1, error: { code: 'bad-name' } });
    expect(readdirSync(folder).filter((one) => one.endsWith('.matter'))).toEqual([]);
  },
);

test('a matter is made in a folder that is there, or one below it, and nowhere else', async () => {
  await asked(folder, 'new', 'below/case');
  for (const path of ['far/below/case', 'below/case.matter/another']) {
    expect(await refused(folder, 'new', path)).toMatchObject({ code: 1, error: { code: 'cannot-write' } });
  }
  expect(readdirSync(folder)).toEqual(['below']);
});

test('a folder that takes no files is told, not logged as a fault', async ({ skip }) => {
  if (process.platform !== 'linux') return skip('only Linux has a folder that takes no files, whoever asks');
  const { code, error } = await refused(folder, 'new', '/proc/case');
  expect({ code, error }).toMatchObject({
    code: 1,
    error: { code: 'cannot-open', detail: { problem: 'no-access' } },
  });
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test.each([
  ['that is not there', null, 'missing'],
  ['that is a text', 'Just a text.', 'not-a-matter'],
  ['that is empty', '', 'not-a-matter'],
])('a matter %s cannot be opened, and the file stays as it was', async (_, contents, problem) => {
  if (contents !== null) writeFileSync(join(folder, 'case.matter'), contents);
  const { code, error } = await refused(folder, 'list', 'case', 'articles');
  expect({ code, error }).toMatchObject({ code: 1, error: { code: 'cannot-open', detail: { problem } } });
  if (contents === null) expect(existsSync(join(folder, 'case.matter'))).toBe(false);
  else expect(readFileSync(join(folder, 'case.matter'), 'utf8')).toBe(contents);
});

test('a terminal leaves the person’s settings and list of matters alone', async () => {
  await asked(folder, 'new', 'case');
  await asked(folder, 'list', 'case', 'articles');
  expect(existsSync(join(folder, 'data'))).toBe(false);
  expect(existsSync(join(folder, 'Pincite'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['case.matter']);
});

test('the sample and its brief are made whole, and a second one takes the place of nothing', async () => {
  const first = await asked<{ matter: string; brief: string }>(folder, 'sample', '--to', 'here');
  expect(await asked<{ id: number }[]>(folder, 'list', first.matter, 'claims')).not.toHaveLength(0);
  const notes = await notesByMammoth(first.brief);
  expect(notes.length).toBeGreaterThan(5);
  await asked(folder, 'entity', first.matter, 'Somebody new', '--kind', 'person');
  const kept = readFileSync(first.matter);
  const second = await asked<{ matter: string; brief: string }>(folder, 'sample', '--to', 'here');
  expect(second.matter).toBe(first.matter.replace(/\.matter$/, ' 2.matter'));
  expect(second.brief).toBe(first.brief.replace(/\.docx$/, ' 2.docx'));
  expect(readFileSync(first.matter)).toEqual(kept);
  expect(readdirSync(join(folder, 'here'))).toHaveLength(4);
});

test('without a folder the sample is made in the matters folder', async () => {
  const { out } = await program(folder, 'sample');
  expect(readdirSync(join(folder, 'Pincite'))).toHaveLength(2);
  for (const name of readdirSync(join(folder, 'Pincite')))
    expect(out).toContain(join(folder, 'Pincite', name));
});

async function matterWithBrief(): Promise<void> {
  await asked(folder, 'new', 'case');
  await asked(folder, 'brief', 'case', 'The brief');
  await asked(folder, 'add', 'case', 'The brief', '--prose', 'A sentence of prose.');
}

test('an export replaces a file only when that was asked for', async () => {
  await matterWithBrief();
  writeFileSync(join(folder, 'brief.md'), 'mine');
  expect(await refused(folder, 'export', 'case', 'The brief', '--to', 'brief.md')).toMatchObject({
    code: 1,
    error: { code: 'file-there' },
  });
  expect(readFileSync(join(folder, 'brief.md'), 'utf8')).toBe('mine');
  await asked(folder, 'export', 'case', 'The brief', '--to', 'brief.md', '--force');
  expect(readFileSync(join(folder, 'brief.md'), 'utf8')).toContain('A sentence of prose.');
});

test.each(['brief.docx', 'brief.odt', 'brief.md', 'BRIEF.HTML'])(
  'a brief is written to %s, by id as by title, with nothing beside it',
  async (name) => {
    await matterWithBrief();
    await asked(folder, 'export', 'case', '1', '--to', name);
    expect(readdirSync(folder).toSorted()).toEqual([name, 'case.matter'].toSorted());
  },
);

test('an export that cannot be written says so and leaves nothing', async () => {
  await matterWithBrief();
  mkdirSync(join(folder, 'a folder.md'));
  for (const [to, code] of [
    ['nowhere/brief.md', 'cannot-write'],
    ['case.matter/brief.md', 'cannot-write'],
    ['a folder.md', 'file-there'],
    [`${'x'.repeat(300)}.md`, 'cannot-write'],
  ] as const) {
    const { code: exit, error } = await refused(folder, 'export', 'case', 'The brief', '--to', to);
    expect({ exit, code: error.code }).toEqual({ exit: 1, code });
  }
  const forced = await refused(folder, 'export', 'case', 'The brief', '--to', 'a folder.md', '--force');
  expect(forced).toMatchObject({ code: 1, error: { code: 'cannot-write' } });
  expect(readdirSync(folder).toSorted()).toEqual(['a folder.md', 'case.matter']);
});

test('an empty brief is not exported', async () => {
  await asked(folder, 'new', 'case');
  await asked(folder, 'brief', 'case', 'The brief');
  expect(await refused(folder, 'export', 'case', 'The brief', '--to', 'brief.docx')).toMatchObject({
    code: 1,
    error: { code: 'empty-brief' },
  });
  expect(readdirSync(folder)).toEqual(['case.matter']);
});

test('an export cites by another style this once, and vouches for what differs when told why', async () => {
  await asked(folder, 'new', 'case');
  writeFileSync(
    join(folder, 'a.txt'),
    'Port closes landing\n\n“Nobody told us,” the contractor said on Friday.\n',
  );
  await asked(folder, 'import', 'case', 'a.txt');
  await asked(folder, 'quote', 'case', '1', '--words', 'Nobody told us');
  await asked(folder, 'brief', 'case', 'The brief');
  await asked(folder, 'add', 'case', 'The brief', '--quote', '1');
  const noteOf = async (name: string, ...options: string[]) => {
    await asked(folder, 'export', 'case', 'The brief', '--to', name, ...options);
    return /^\[\^1\]: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))![1];
  };
  const newsroom = await noteOf('newsroom.md');
  expect(await noteOf('legal.md', '--style', 'us-legal')).not.toBe(newsroom);
  await asked(folder, 'add', 'case', 'The brief', '--prose', 'He said “nobody told me anything” [@q1].');
  expect(await refused(folder, 'export', 'case', 'The brief', '--to', 'none.md')).toMatchObject({
    code: 1,
    error: { code: 'quotes-differ' },
  });
  expect(await noteOf('again.md', '--sign-off', 'Heard on the recording')).toBe(newsroom);
  expect(
    await refused(folder, 'export', 'case', 'The brief', '--to', 'none.md', '--style', 'no such style'),
  ).toMatchObject({ code: 1, error: { code: 'not-found', detail: { noun: 'citation style' } } });
});
