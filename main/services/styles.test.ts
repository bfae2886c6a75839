import { afterAll, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => {
  await desk?.close();
  desk = await openDesk();
});
afterAll(() => desk.close());

const csl = (form: 'note' | 'in-text', title = 'House style') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="${form}" version="1.0"><info><title>${title}</title>` +
  `<id>http://a.example/${title}</id><updated>2025-01-01T00:00:00+00:00</updated></info>` +
  `<citation><layout prefix="seen in "><text variable="title" font-style="italic"/></layout></citation></style>`;

const add = async (name: string, contents: string) =>
  desk.client.call('styles.add', { file: await desk.file(name, contents) });
const titles = async () => (await desk.client.call('styles.list', {})).map(({ title }) => title);

test('three styles are there, and one that is added stands behind them until it is removed or undone', async () => {
  const own = ['Newsroom', 'US legal', 'Chicago Manual of Style 17th edition (full note)'];
  expect(await titles()).toEqual(own);
  const added = await add('house.csl', csl('in-text'));
  expect(added).toMatchObject({ title: 'House style', form: 'text', added: true });
  expect(await titles()).toEqual([...own, 'House style']);
  await desk.client.call('history.undo', {});
  expect(await titles()).toEqual(own);
  await desk.client.call('history.redo', {});
  await desk.client.call('styles.remove', { id: added.id });
  expect(await titles()).toEqual(own);
  await expect(desk.client.call('styles.remove', { id: added.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(desk.client.call('styles.remove', { id: 'newsroom' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a style is added once, and what is none is refused by name', async () => {
  await add('house.csl', csl('note'));
  await expect(add('again.csl', csl('note'))).rejects.toMatchObject({
    code: 'already-there',
    detail: { noun: 'citation style', name: 'House style' },
  });
  await expect(add('notes.txt', 'just words')).rejects.toMatchObject({
    code: 'bad-style',
    detail: { name: 'notes.txt', problem: 'not-xml' },
  });
  const gone = await desk.workbench.hand({ path: '/nowhere/at-all.csl', name: 'at-all.csl' });
  await expect(desk.client.call('styles.add', { file: gone })).rejects.toMatchObject({
    code: 'bad-style',
    detail: { problem: 'unreadable' },
  });
  expect(await titles()).toHaveLength(4);
});

test('a style that a brief cites by stays, and one for the text goes into no notes', async () => {
  const { call } = desk.client;
  const { id } = await call('briefs.create', { title: 'What is known' });
  const house = await add('house.csl', csl('note'));
  const inText = await add('text.csl', csl('in-text', 'Author and date'));
  const cite = (citing: { notes?: 'footnotes' | 'text'; style?: string }) =>
    call('briefs.update', { id, fields: { citing } });
  await cite({ style: house.id });
  await expect(call('styles.remove', { id: house.id })).rejects.toMatchObject({
    code: 'style-in-use',
    detail: { style: 'House style', brief: 'What is known' },
  });
  await expect(cite({ style: inText.id })).rejects.toMatchObject({
    code: 'style-for-text',
    detail: { style: 'Author and date' },
  });
  await cite({ notes: 'text', style: inText.id });
  await expect(cite({ notes: 'footnotes' })).rejects.toMatchObject({ code: 'style-for-text' });
  await expect(cite({ style: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  await call('styles.remove', { id: house.id });
});

test('a brief’s notes, its sources and its sentences follow its style and where it cites', async () => {
  const { call } = desk.client;
  const article = await desk.paste(
    'Harbor closes\n\nThe port shut the landing on Friday.\n\nNobody said why.',
  );
  await call('articles.update', {
    id: article.id,
    fields: {
      title: 'Harbor closes',
      outlet: 'Port Courier',
      byline: 'By Ada Quill',
      published: '2025-01-10',
    },
  });
  const { id } = await call('briefs.create', { title: 'What is known' });
  for (const words of ['shut the landing', 'Nobody said why']) {
    const quote = await call('quotes.mark', { articleId: article.id, ...article.place(words) });
    await call('briefs.addItem', { briefId: id, item: { kind: 'quote', quoteId: quote.id } });
  }
  const said = async (citing: { notes?: 'footnotes' | 'text'; style?: string }) => {
    await call('briefs.update', { id, fields: { citing } });
    const { document } = await call('briefs.content', { id });
    const words = (runs: readonly { kind: string }[]) =>
      runs.map((run) => ('text' in run ? run.text : '')).join('');
    const references = document.blocks.find((block) => block.kind === 'references');
    return {
      notes: document.notes.map(({ runs }) => words(runs)),
      sources: references?.items.map((runs) => words(runs).replace(/[0-9a-f]{12}/, '…')),
      text: document.blocks.flatMap((block) => (block.kind === 'paragraph' ? words(block.runs) : [])),
    };
  };
  expect(await said({ style: 'newsroom' })).toMatchObject({
    notes: ['Port Courier, “Harbor closes,” 10 Jan. 2025, ¶\u00a02.', 'Ibid., ¶\u00a03.'],
    sources: ['Port Courier, “Harbor closes,” by Ada Quill, 10 Jan. 2025. SHA-256 ….'],
  });
  expect(await said({ style: 'us-legal' })).toMatchObject({
    notes: ['Ada Quill, Harbor closes, Port Courier, ¶\u00a02 (Jan. 10, 2025).', 'Id. ¶\u00a03.'],
    sources: ['Ada Quill, Harbor closes, Port Courier (Jan. 10, 2025). SHA-256 ….'],
  });
  const inText = await said({ notes: 'text' });
  expect(inText.notes).toEqual([]);
  expect(inText.text.join('\n')).toContain('(Port Courier, 10 Jan. 2025, ¶\u00a02)');
  expect(inText.text.join('\n')).toContain('(Port Courier, ¶\u00a03)');
  const house = await add('text.csl', csl('in-text'));
  const byStyle = await said({ style: house.id });
  expect(byStyle.text.join('\n')).toContain('seen in Harbor closes');
  // A style without a list of its own leaves the sources to the newsroom’s.
  expect(byStyle.sources).toEqual(['Port Courier, “Harbor closes,” by Ada Quill, 10 Jan. 2025. SHA-256 ….']);
});
