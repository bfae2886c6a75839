import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openMatter } from '#db/open.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk | undefined;
afterEach(() => desk?.close());

/** A brief of one quote, and what another program did to the file behind our back. */
async function altered(sql: string): Promise<{ desk: TestDesk; briefId: number; articleId: number }> {
  desk = await openDesk();
  const { id: articleId, place } = await desk.paste(
    'The judge would dismiss it.\nThe rest of the ruling followed.',
  );
  const quote = await desk.client.call('quotes.mark', { articleId, ...place('would dismiss it') });
  const { id: briefId } = await desk.client.call('briefs.create', { title: 'Ruling' });
  await desk.client.call('briefs.addItem', { briefId, item: { kind: 'quote', quoteId: quote.id } });
  const behind = openMatter(join(desk.options.mattersFolder, 'Test.matter'));
  behind.exec(`DROP TRIGGER article_text_never_changes; UPDATE recording SET replaying = 1; ${sql}`);
  behind.exec('UPDATE recording SET replaying = 0');
  behind.close();
  return { desk, briefId, articleId };
}

test('an article whose text was changed behind our back stops the export, also where no quote stands', async () => {
  const {
    desk: at,
    briefId,
    articleId,
  } = await altered(`UPDATE article_text SET text = replace(text, 'rest', 'most')`);
  await expect(at.client.call('briefs.export', { id: briefId, format: 'md' })).rejects.toMatchObject({
    code: 'text-differs',
  });
  expect(await at.client.call('articles.text', { id: articleId })).toMatchObject({ intact: false });
});

test('a quote that was changed behind our back stops the export and is named', async () => {
  const { desk: at, briefId, articleId } = await altered(`UPDATE quote SET exact = 'would not dismiss it'`);
  await expect(at.client.call('briefs.export', { id: briefId, format: 'md' })).rejects.toMatchObject({
    code: 'quotes-differ',
    detail: { quotes: [{ articleId, paragraph: 1 }] },
  });
  expect(await at.client.call('articles.text', { id: articleId })).toMatchObject({ intact: true });
});
