import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSignable } from '#core/brief/check.ts';
import { openMatter } from '#db/open.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
let briefId: number;
let itemId: number;
let quoteId: number;
let articleId: number;
const ALTERED = 'He would dismiss the case';
beforeEach(async () => {
  desk = await openDesk();
  const { id, place } = await desk.paste(
    'The judge said he would dismiss it.\n\nThe rest of the ruling followed.',
  );
  articleId = id;
  quoteId = (await desk.client.call('quotes.mark', { articleId, ...place('he would dismiss it') })).id;
  briefId = (await desk.client.call('briefs.create', { title: 'Ruling' })).id;
  itemId = (await desk.client.call('briefs.addItem', { briefId, item: { kind: 'quote', quoteId } })).id;
});
afterEach(() => desk.close());

const findings = async () => (await desk.client.call('briefs.content', { id: briefId })).findings;
const exported = async () => {
  const { file } = await desk.client.call('briefs.export', { id: briefId, format: 'md' });
  return file;
};
const alter = (altered: string | null) => desk.client.call('briefs.setQuote', { itemId, quoteId, altered });
const signOff = (printed = ALTERED) =>
  desk.client.call('briefs.signOff', { itemId, quoteId, printed, reason: 'The court confirmed it' });

test('words altered as the craft has it leave, others are named and stop the export', async () => {
  await alter('[H]e would dismiss [the case]');
  expect(await findings()).toEqual([]);
  await exported();
  await alter(ALTERED);
  expect(await findings()).toMatchObject([
    { kind: 'quote-altered', entryId: itemId, quoteId, printed: ALTERED },
  ]);
  await expect(exported()).rejects.toMatchObject({
    code: 'quotes-differ',
    detail: {
      quotes: [
        {
          quoteId,
          articleId,
          paragraph: 1,
          expected: expect.stringMatching(/./),
          found: expect.stringMatching(/./),
        },
      ],
    },
  });
});

test('what is signed off with a reason leaves, until anything of it changes', async () => {
  await alter(ALTERED);
  await signOff();
  expect(await findings()).toEqual([]);
  await exported();
  const { content } = await desk.client.call('briefs.content', { id: briefId });
  expect(content.checked).toMatchObject([{ result: 'signed off', reason: 'The court confirmed it' }]);
  await alter(`${ALTERED} now`);
  expect(await findings()).toHaveLength(1);
  await alter(ALTERED);
  expect(await findings()).toEqual([]);
  await desk.client.call('quotes.resize', { id: quoteId, start: 10, end: 34 });
  expect((await findings()).map(({ kind }) => kind)).toEqual(['quote-altered']);
  await desk.client.call('history.undo', {});
  expect(await findings()).toEqual([]);
  await desk.client.call('briefs.withdrawSignOff', { itemId, quoteId, printed: ALTERED });
  expect(await findings()).toHaveLength(1);
  await desk.client.call('history.undo', {});
  expect(await findings()).toEqual([]);
});

test('only what a finding names is signed off', async () => {
  await expect(signOff('he would dismiss it')).rejects.toMatchObject({
    code: 'not-found',
    detail: { noun: 'finding' },
  });
  await alter(ALTERED);
  await expect(signOff('He would dismiss')).rejects.toMatchObject({ code: 'not-found' });
});

test('words quoted in prose are signed off by their item', async () => {
  const text = `He said “he will dismiss it.”[@q${quoteId}]`;
  const { id } = await desk.client.call('briefs.addItem', { briefId, item: { kind: 'prose', text } });
  const [finding] = (await findings()).filter(isSignable);
  expect(finding).toMatchObject({ kind: 'quoted-otherwise', entryId: id, printed: 'he will dismiss it.' });
  await desk.client.call('briefs.signOff', {
    itemId: id,
    quoteId,
    printed: finding!.printed,
    reason: 'So in court',
  });
  expect(await findings()).toEqual([]);
});

test('a copy of a brief has nothing signed off', async () => {
  await alter(ALTERED);
  await signOff();
  const { id } = await desk.client.call('briefs.duplicate', { id: briefId, title: 'Again' });
  expect((await desk.client.call('briefs.content', { id })).findings).toHaveLength(1);
});

test('a text that is not the one that was imported is never signed off', async () => {
  await alter(ALTERED);
  await signOff();
  const behind = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  behind.exec(
    `DROP TRIGGER article_text_never_changes; UPDATE recording SET replaying = 1;
     UPDATE article_text SET text = replace(text, 'rest', 'most'); UPDATE recording SET replaying = 0`,
  );
  behind.close();
  expect(await findings()).toHaveLength(1);
  await expect(signOff()).rejects.toMatchObject({ code: 'text-differs' });
  await expect(exported()).rejects.toMatchObject({ code: 'text-differs' });
});

test('a quote that was changed behind our back is signed off for just what it was changed to', async () => {
  const behind = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  const tamper = (exact: string) =>
    behind.exec(
      `UPDATE recording SET replaying = 1; UPDATE quote SET exact = '${exact}'; UPDATE recording SET replaying = 0`,
    );
  tamper('he would not dismiss it');
  await signOff('he would not dismiss it');
  expect(await findings()).toEqual([]);
  tamper('he would never dismiss it');
  expect(await findings()).toMatchObject([{ kind: 'quote-differs' }]);
  behind.close();
});

test('prose that cites what was removed does not leave, and the failure names the citation', async () => {
  await desk.client.call('briefs.addItem', {
    briefId,
    item: { kind: 'prose', text: `So it was.[@q${quoteId}] [@a${articleId}]` },
  });
  await desk.client.call('quotes.remove', { id: quoteId });
  expect(await findings()).toMatchObject([
    { kind: 'lost-citation', cited: `q${quoteId}`, words: 'So it was.' },
  ]);
  await expect(exported()).rejects.toMatchObject({
    code: 'citations-lost',
    detail: { citations: [{ cited: `q${quoteId}` }] },
  });
});
