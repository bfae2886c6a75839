import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { MatterSummary } from '#core/contract/methods.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import type { Article, Furniture } from '#core/contract/nouns.ts';
import { asked, folderOf, pincite, refused } from './pincite.ts';

const TEXT = `A day in court
By Ann Writer
January 10, 2025

Two sides met in court on Friday. It took an hour.

Sign up for our newsletter

This article was written by AI.

The judge will decide next week.
`;

let folder = '';
beforeEach(async () => {
  folder = folderOf();
  writeFileSync(join(folder, 'a.txt'), TEXT);
  await asked(folder, 'new', 'case');
  await asked(folder, 'import', 'case', 'a.txt');
});

const article = () => asked<Article>(folder, 'show', 'case', 'article', '1');
const steps = () => asked<unknown[]>(folder, 'list', 'case', 'history');

test('a proposal is dismissed by the number that is shown, once', async () => {
  const { id, value } = (await article()).proposals[0]!;
  const { out } = await pincite(folder, 'show', 'case', 'article', '1');
  expect(out).toMatch(new RegExp(`^${id} .*${value}$`, 'm'));
  const dismissed = await asked<Article>(folder, 'dismiss', 'case', 'a.txt', '--proposal', String(id));
  expect(dismissed.proposals.find((one) => one.id === id)).toMatchObject({ decision: 'dismissed' });
  expect(await refused(folder, 'dismiss', 'case', '1', '--proposal', String(id))).toMatchObject({
    code: 1,
    error: { code: 'decided-already' },
  });
});

test('furniture is marked by its words, shown with its number, and dismissed by it', async () => {
  await asked(folder, 'accept', 'case', 'all');
  const words = ['furniture', 'case', '1', '--words', 'It took an hour.'];
  const made = await asked<Furniture>(folder, ...words);
  expect(made).toMatchObject({ decision: 'accepted', start: TEXT.indexOf('It took an hour.') });
  expect((await pincite(folder, 'show', 'case', 'article', '1')).out).toMatch(
    new RegExp(`^${made.id} .*It took an hour\\.$`, 'm'),
  );
  expect(await refused(folder, ...words)).toMatchObject({ code: 1, error: { code: 'already-there' } });
  expect(await refused(folder, 'quote', 'case', '1', '--words', 'an hour')).toMatchObject({
    error: { code: 'in-furniture' },
  });
  await asked(folder, 'dismiss', 'case', '1', '--furniture', String(made.id));
  await asked(folder, 'quote', 'case', '1', '--words', 'an hour');
});

test('where one of several is not there, nothing is dismissed', async () => {
  const { proposals } = await article();
  const before = await steps();
  for (const [option, id] of [
    ['--proposal', '999'],
    ['--furniture', '999'],
  ] as const) {
    const words = ['dismiss', 'case', '1', '--proposal', String(proposals[0]!.id), option, id];
    expect(await refused(folder, ...words)).toMatchObject({ code: 1, error: { code: 'not-found' } });
  }
  expect(await steps()).toEqual(before);
});

test('where one of several is not there, nothing is tied, untied or accepted', async () => {
  await asked(folder, 'quote', 'case', '1', '--words', 'Two sides met');
  await asked(folder, 'entity', 'case', 'Kari Morrissey', '--kind', 'person');
  await asked(folder, 'claim', 'case', 'They met.', '--kind', 'fact', '--quote', '1');
  const before = await steps();
  for (const words of [
    ['link', 'case', 'claim', '1', '--quote', '1:context', '--quote', '9'],
    ['link', 'case', 'claim', '1', '--quote', '1:context', '--by', '9'],
    ['link', 'case', 'quote', '1', '--about', '1', '--about', '9'],
    ['unlink', 'case', 'claim', '1', '--quote', '1', '--by', '1'],
    ['unlink', 'case', 'quote', '1', '--about', '1'],
    ['accept', 'case', '1', '9'],
  ])
    expect(await refused(folder, ...words)).toMatchObject({ code: 1, error: { code: 'not-found' } });
  expect(await steps()).toEqual(before);
});

test('what is given twice is tied and untied once', async () => {
  await asked(folder, 'quote', 'case', '1', '--words', 'Two sides met');
  await asked(folder, 'entity', 'case', 'Kari Morrissey', '--kind', 'person');
  await asked(folder, 'claim', 'case', 'They met.', '--kind', 'fact');
  const twice = ['case', 'claim', '1', '--quote', '1', '--quote', '1', '--by', '1', '--by', 'Kari Morrissey'];
  expect(await asked(folder, 'link', ...twice)).toMatchObject({ claim: { supports: 1 } });
  expect(await asked(folder, 'unlink', ...twice)).toMatchObject({ claim: { supports: 0, entities: [] } });
});

test('items of a brief are moved and changed', async () => {
  await asked(folder, 'claim', 'case', 'They met.', '--kind', 'fact');
  await asked(folder, 'brief', 'case', 'The brief');
  await asked(folder, 'add', 'case', '1', '--section', 'One');
  await asked(folder, 'add', 'case', '1', '--prose', 'Two.');
  await asked(folder, 'add', 'case', '1', '--claim', '1');
  const order = async (...words: string[]) =>
    (await asked<{ items: BriefItem[] }>(folder, 'move', 'case', 'The brief', ...words)).items.map(
      ({ id }) => id,
    );
  expect(await order('3', '--before', '1')).toEqual([3, 1, 2]);
  expect(await order('3', '--last')).toEqual([1, 2, 3]);
  for (const words of [
    ['9', '--last'],
    ['1', '--before', '9'],
  ])
    expect(await refused(folder, 'move', 'case', '1', ...words)).toMatchObject({
      code: 1,
      error: { code: 'not-found', detail: { noun: 'brief item', id: 9 } },
    });
  expect(await asked(folder, 'set', 'case', 'item', '1', '--level', '2')).toMatchObject({
    text: 'One',
    level: 2,
  });
  expect(await asked(folder, 'set', 'case', 'item', '2', '--text', 'Both.')).toMatchObject({ text: 'Both.' });
  for (const words of [
    ['3', '--text', 'No.'],
    ['2', '--level', '2'],
  ])
    expect(await refused(folder, 'set', 'case', 'item', ...words)).toMatchObject({
      code: 1,
      error: { code: 'no-text' },
    });
});

test('an answer is withdrawn, once', async () => {
  await asked(folder, 'claim', 'case', 'It was filed in Santa Fe.', '--kind', 'fact');
  await asked(folder, 'question', 'case', 'In which court was it filed?');
  await asked(folder, 'answer', 'case', '1', '1', 'state court');
  expect(await asked(folder, 'withdraw', 'case', '1', '1')).toMatchObject({ id: 1, answers: [] });
  expect(await refused(folder, 'withdraw', 'case', '1', '1')).toMatchObject({
    code: 1,
    error: { code: 'not-found' },
  });
});

test('a matter gets another name and keeps its file', async () => {
  expect(await asked<MatterSummary>(folder, 'rename', 'case', 'Baldwin v. Morrissey')).toMatchObject({
    name: 'Baldwin v. Morrissey',
    fileName: 'case.matter',
  });
});

test('the terminal says what the screens say: AI-written, and what was left behind', async () => {
  await asked(folder, 'set', 'case', 'article', '1', '--machine', 'yes');
  expect((await pincite(folder, 'show', 'case', 'article', '1')).out).toMatch(/^AI-written: +yes$/m);
  await asked(folder, 'entity', 'case', 'Kari Morrissey', '--kind', 'person');
  await asked(folder, 'undo', 'case');
  await asked(folder, 'entity', 'case', 'Alec Baldwin', '--kind', 'person');
  const { out } = await pincite(folder, 'list', 'case', 'history');
  expect(out).toMatch(/^ID +WHEN +WHO +STATE +WHAT +OF WHAT$/m);
  expect(out).toMatch(/undone, then left behind +make entity +Kari Morrissey/);
  expect(out).toMatch(/done +make entity +Alec Baldwin/);
});

test('articles are given a status, and listed by it', async () => {
  writeFileSync(join(folder, 'b.txt'), 'Another day. The judge has decided.\n');
  await asked(folder, 'import', 'case', 'b.txt');
  expect(await asked(folder, 'set', 'case', 'article', '2', '--status', 'set aside')).toMatchObject({
    triage: 'set aside',
  });
  const listed = async (...statuses: string[]) => {
    const options = statuses.flatMap((status) => ['--status', status]);
    return (await asked<{ id: number }[]>(folder, 'list', 'case', 'articles', ...options)).map(
      ({ id }) => id,
    );
  };
  expect(await listed('unread')).toEqual([1]);
  expect(await listed('set aside')).toEqual([2]);
  expect(await listed('unread', 'set aside')).toEqual([1, 2]);
  expect((await pincite(folder, 'list', 'case', 'articles', '--status', 'key')).out).toBe(
    'There are no articles of that status.\n',
  );
  await asked(folder, 'undo', 'case');
  expect(await listed('set aside')).toEqual([]);
  expect((await refused(folder, 'list', 'case', 'articles', '--status', 'open')).code).toBe(2);
  expect((await refused(folder, 'list', 'case', 'quotes', '--status', 'open')).code).toBe(2);
  expect((await refused(folder, 'set', 'case', 'article', '1', '--status', 'open')).code).toBe(2);
});

test('an article is forgotten only where that is said twice, and undo ends there', async () => {
  const { out, code } = await pincite(folder, 'forget', 'case', 'a.txt');
  expect(code).toBe(0);
  expect(out).toContain('What goes:\n  Its text, title and sources');
  expect(out).toContain('No backup of the matter holds it.');
  expect(await asked<unknown[]>(folder, 'list', 'case', 'articles')).toHaveLength(1);
  await asked(folder, 'backup', 'case');
  const told = await asked(folder, 'forget', 'case', '1', '--for-good', '--backups', 'remove');
  expect(told).toMatchObject({
    plan: { backups: { holding: 1 } },
    forgotten: { overwritten: true, backups: { removed: 1, left: [] } },
  });
  expect(await asked<unknown[]>(folder, 'list', 'case', 'articles')).toEqual([]);
  const undone = await pincite(folder, 'undo', 'case');
  expect(undone.code).toBe(1);
  expect(undone.err).toContain('An article was forgotten for good');
  await asked(folder, 'verify', 'case');
});
