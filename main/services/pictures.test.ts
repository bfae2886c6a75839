import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const NETWORK = { kind: 'network', without: [], least: 1, moved: [] } as const;
const TIMELINE = { kind: 'timeline', view: null } as const;

/** Three who are joined by two quotes and a claim, and one who is joined with nobody. */
async function people() {
  const { client } = desk;
  const names = ['Kari Morrissey', 'Edgar Moss', 'Ruth Halloway', 'Nobody Else'];
  const ids: number[] = [];
  for (const name of names) ids.push((await client.call('entities.create', { kind: 'person', name })).id);
  const [kari, edgar, ruth] = ids as [number, number, number];
  const { id: articleId, place } = await desk.paste('“Edgar lied,” said Kari. “Twice.” The rest is silence.');
  await client.call('articles.update', {
    id: articleId,
    fields: { published: '2025-01-12', outlet: 'Gazette', title: 'Lies' },
  });
  const mark = (words: string) =>
    client.call('quotes.mark', {
      articleId,
      ...place(words),
      fields: { speech: 'direct', speakerId: kari },
      about: [edgar],
    });
  const [first, second] = [await mark('“Edgar lied,”'), await mark('“Twice.”')];
  const { id: claimId } = await client.call('claims.create', {
    text: 'Ruth heard Edgar.',
    kind: 'fact',
    date: { from: '2025-01-10', to: null, precision: 'day' },
    entities: [
      { entityId: ruth, role: 'by' },
      { entityId: edgar, role: 'about' },
      { entityId: ruth, role: 'about' },
    ],
  });
  return { kari, edgar, ruth, claimId, quotes: [first.id, second.id] };
}

test('who spoke about whom and who is in the same claim are the links of the network', async () => {
  const { kari, edgar, ruth, claimId, quotes } = await people();
  const network = await desk.client.call('pictures.network', {});
  expect(network.links).toEqual([
    { a: kari, b: edgar, forth: 2, back: 0, claims: 0 },
    { a: edgar, b: ruth, forth: 0, back: 0, claims: 1 },
  ]);
  expect(network.nodes.map(({ name }) => name)).toEqual(['Kari Morrissey', 'Edgar Moss', 'Ruth Halloway']);
  expect(network.alone).toBe(1);
  expect(await desk.client.call('pictures.network', {})).toEqual(network);
  const spoken = await desk.client.call('pictures.link', { a: kari, b: edgar });
  expect(spoken.quotes.map(({ id }) => id)).toEqual(quotes);
  expect(spoken).toMatchObject({ claims: [], quotesInAll: 2 });
  const shared = await desk.client.call('pictures.link', { a: edgar, b: ruth });
  expect(shared).toMatchObject({ quotes: [], claims: [{ id: claimId }] });
  await expect(desk.client.call('pictures.link', { a: 1, b: 999 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a link that goes back is not one that goes forth', async () => {
  const { kari, edgar, quotes } = await people();
  await desk.client.call('quotes.update', { id: quotes[0]!, fields: { speakerId: edgar } });
  await desk.client.call('quotes.linkEntity', { quoteId: quotes[0]!, entityId: kari });
  const { links } = await desk.client.call('pictures.network', {});
  expect(links[0]).toMatchObject({ a: kari, b: edgar, forth: 1, back: 1 });
});

test('a picture is saved as SVG, or as the PNG that the window drew of it, named for its matter', async () => {
  await people();
  const { client, workbench } = desk;
  const saved = async (file: string) => readFileSync((await workbench.take(file))!.path);
  const svg = await client.call('pictures.export', { picture: TIMELINE, png: null });
  expect(svg.fileName).toBe('Test, timeline.svg');
  const drawn = await client.call('pictures.draw', { picture: TIMELINE });
  expect((await saved(svg.file)).toString()).toBe(drawn.svg);
  expect(drawn.svg).toContain('Ruth heard Edgar.');
  expect(drawn.svg).toContain('Gazette: Lies');
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const png = await client.call('pictures.export', { picture: NETWORK, png: signature.toString('base64') });
  expect(png.fileName).toBe('Test, who spoke about whom.png');
  expect(await saved(png.file)).toEqual(signature);
  await expect(
    client.call('pictures.export', { picture: NETWORK, png: Buffer.from('GIF89a').toString('base64') }),
  ).rejects.toMatchObject({ code: 'bad-request' });
});

test('a brief holds pictures with their settings, and every format prints them', async () => {
  await people();
  const { client, workbench } = desk;
  const { id: briefId } = await client.call('briefs.create', { title: 'What is known' });
  await client.call('briefs.addItems', {
    briefId,
    items: [
      { kind: 'picture', picture: TIMELINE },
      { kind: 'picture', picture: { ...NETWORK, least: 2 } },
    ],
  });
  const { items } = await client.call('briefs.get', { id: briefId });
  expect(items.map(({ picture }) => picture)).toEqual([TIMELINE, { ...NETWORK, least: 2 }]);
  const { content, findings } = await client.call('briefs.content', { id: briefId });
  expect(findings).toEqual([]);
  const pictures = content.entries.flatMap((entry) => (entry.kind === 'picture' ? entry.picture : []));
  expect(pictures.map(({ description }) => description)).toEqual([
    'A timeline of 1 claim and 1 article, from 10 January 2025 to 12 January 2025.',
    expect.stringContaining('2 names joined by 1 link'),
  ]);
  const saved = async (format: 'docx' | 'html' | 'md') => {
    const { file } = await client.call('briefs.export', { id: briefId, format });
    return readFileSync((await workbench.take(file))!.path);
  };
  const html = (await saved('html')).toString();
  expect(html.match(/<figure [^>]*class="picture"><svg /g)).toHaveLength(2);
  const markdown = (await saved('md')).toString();
  const data = /!\[Timeline[^\]]*A timeline of 1 claim.*?\]\(data:image\/svg\+xml;base64,([^)]+)\)/.exec(
    markdown,
  );
  expect(Buffer.from(data![1]!, 'base64').toString()).toBe(pictures[0]!.svg);
  const docx = (await saved('docx')).toString('latin1');
  expect(docx.match(/word\/media\/picture[12]\.(svg|png)/g)!.length).toBeGreaterThanOrEqual(4);
  await client.call('history.undo', {});
  expect((await client.call('briefs.get', { id: briefId })).items).toEqual([]);
});
