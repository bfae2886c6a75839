import { afterEach, beforeEach, expect, test } from 'vitest';
import { english } from '#core/words/words.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const WHOLE = 'The harbour fund was emptied before the council ever saw a single receipt';
const OTHER = 'Rain fell on the quay all morning, and the ferry did not run.';

/** An article with some words in it, told by somebody. */
const said = (words: string, by = 'Ada Quill') =>
  `“${words},” said ${by}.\n\n${OTHER} Nobody left ${words.length}.`;

async function words(text: string) {
  return desk.client.call('trace.words', { text });
}
async function published(id: number, day: string, outlet = 'Gazette') {
  await desk.client.call('articles.update', { id, fields: { published: day, outlet } });
}
const altered = async () => (await desk.client.call('articles.list', {})).map((row) => row.altered);

test('the same words in another article are found, with their speaker, their paragraph and what stands around', async () => {
  const a = await desk.paste(said(WHOLE));
  const b = await desk.paste(
    `It was a long night. He left early.\n\nThen came the end. ${said(WHOLE, 'Boris Lund')}`,
  );
  const { quotations } = await desk.client.call('trace.article', { id: a.id });
  expect(quotations).toHaveLength(1);
  expect(quotations[0]?.quotation).toMatchObject({ counterparts: 1, altered: 0 });
  const [place, ...more] = quotations[0]!.places;
  expect(more).toEqual([]);
  expect(place).toMatchObject({
    articleId: b.id,
    ...b.place(`${WHOLE},`),
    paragraph: 2,
    exact: `${WHOLE},`,
    before: 'Then came the end. “',
    quoted: true,
    verdict: 'identical',
    differences: [],
    speaker: 'Boris Lund',
    verb: 'said',
  });
  expect(place?.after).toMatch(/^” said Boris Lund\./);
  expect(place?.warnings).toEqual([{ kind: 'other speaker', there: 'Boris Lund', here: 'Ada Quill' }]);
});

/** How each retelling stands to the whole. */
const retellings = [
  [WHOLE.toUpperCase(), 'typographic', 0],
  ['The harbour fund was emptied before the council ever saw', 'trimmed', 0],
  [WHOLE.replace('emptied', 'drained'), 'altered', 1],
  [WHOLE.replace('was emptied', 'was not emptied'), 'altered', 1],
  [WHOLE.replace('the council', '[city] council'), 'lawfully altered', 0],
] as const;

test.each(retellings)('%s is %s, and counted where it is altered', async (retold, verdict, count) => {
  const { id } = await desk.paste(said(WHOLE));
  await desk.paste(said(retold, 'Mr. Lund'));
  const { quotations } = await desk.client.call('trace.article', { id });
  expect(quotations[0]?.places.map((place) => place.verdict)).toEqual([verdict]);
  expect(quotations[0]?.quotation).toMatchObject({ counterparts: 1, altered: count });
  expect(await altered()).toEqual([count, count]);
  const { clusters, total } = await desk.client.call('trace.clusters', { limit: 10 });
  expect(total).toBe(1);
  expect(clusters[0]).toMatchObject({ verdict, pieces: [{}, {}] });
  const plain = clusters[0]!.pieces.filter((piece) => !piece.exact.includes('['));
  expect(clusters[0]?.exact).toHaveLength(Math.max(...plain.map((piece) => piece.exact.length)));
});

test('differences lead from the words that were asked for to those of the place', async () => {
  await desk.paste(said(WHOLE.replace('emptied', 'drained')));
  const { places } = await words(WHOLE);
  const [difference] = places[0]!.differences;
  expect(WHOLE.slice(difference!.a.start, difference!.a.end)).toBe('emptied');
  expect(places[0]!.exact.slice(difference!.b.start, difference!.b.end)).toBe('drained');
});

test('words that stand without marks are found, and said to be unquoted', async () => {
  const { id, place } = await desk.paste(`Quill held that ${WHOLE.toLowerCase()}.\n\n${OTHER}`);
  const { places } = await words(WHOLE);
  expect(places).toMatchObject([
    { articleId: id, ...place(WHOLE.toLowerCase()), quoted: false, quotationId: null, speaker: null },
  ]);
});

test('a search that finds nothing says where it looked, and for what', async () => {
  await desk.paste(said(WHOLE));
  await desk.paste(OTHER);
  const { places, searched } = await words('The lighthouse keeper never signed any of those papers');
  expect(places).toEqual([]);
  expect(searched.articles).toBe(2);
  expect(english.wordings.elsewhere.forms(searched).join('\n')).toMatch(
    /exactly as written[^]*quotation marks[^]*exchanged, left out, put in/,
  );
  for (const text of ['…', '?!', ' ', '\0', '"', '\ud800', 'a"b', '-', '*', 'NOT']) await words(text);
});

test('a passage is no counterpart of itself, and words without marks are looked for too', async () => {
  const a = await desk.paste(said(WHOLE));
  const asked = (place: { start: number; end: number }) =>
    desk.client.call('trace.words', { articleId: a.id, ...place });
  expect((await asked(a.place(`${WHOLE},`))).places).toEqual([]);
  expect((await asked(a.place('the ferry did not run'))).places).toEqual([]);
  const b = await desk.paste('On Sunday the ferry did not run, they said at the quay.');
  expect((await asked(a.place('the ferry did not run'))).places).toMatchObject([{ articleId: b.id }]);
  await expect(asked({ start: 5, end: 5 })).rejects.toMatchObject({ code: 'bad-span' });
  await expect(desk.client.call('trace.words', { articleId: 999, start: 0, end: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what stops just before words that turn it round carries a warning, either way', async () => {
  const tail = ' unless the auditors say otherwise';
  const { id } = await desk.paste(said(WHOLE));
  const longer = await desk.paste(said(WHOLE + tail));
  const warnings = async (articleId: number) =>
    (await desk.client.call('trace.article', { id: articleId })).quotations[0]?.places.map(
      (one) => one.warnings,
    );
  expect(await warnings(id)).toEqual([[{ kind: 'goes on', words: 'unless the auditors say otherwise' }]]);
  expect(await warnings(longer.id)).toEqual([
    [{ kind: 'stops before', words: 'unless the auditors say otherwise' }],
  ]);
});

test('the first report is the earliest of a known day; without any day there is none', async () => {
  const a = await desk.paste(said(WHOLE));
  const b = await desk.paste(said(`${WHOLE} of it`));
  const c = await desk.paste(said(`${WHOLE} at all`));
  const firsts = async () => {
    const { clusters } = await desk.client.call('trace.clusters', { limit: 10 });
    return clusters[0]!.pieces.map((piece) => [piece.articleId, piece.first]);
  };
  expect(await firsts()).toEqual([
    [a.id, false],
    [b.id, false],
    [c.id, false],
  ]);
  await published(c.id, '2025-01-12');
  await published(b.id, '2025-01-10');
  expect(await firsts()).toEqual([
    [b.id, true],
    [c.id, false],
    [a.id, false],
  ]);
  const { places } = await words(WHOLE);
  expect(places.filter((place) => place.first).map((place) => place.articleId)).toEqual([b.id]);
  // One that is itself the first is not among its places, and none of them is.
  const own = await desk.client.call('trace.article', { id: b.id });
  expect(own.quotations[0]?.places.some((place) => place.first)).toBe(false);
});

test('the same words given to others are called out, by name and by what the reporter decided', async () => {
  const a = await desk.paste(said(WHOLE, 'Ada Quill'));
  await desk.paste(said(`${WHOLE} of it`, 'she'));
  const misattributed = async () =>
    (await desk.client.call('trace.clusters', { limit: 10 })).clusters.map((one) => one.misattributed);
  expect(await misattributed()).toEqual([false]);
  await desk.paste(said(`${WHOLE} at all`, 'Boris Lund'));
  expect(await misattributed()).toEqual([true]);
  await desk.client.call('history.undo', {});
  // Two entities of the matter, of whom one is called by a description.
  const one = await desk.client.call('entities.create', { kind: 'person', name: 'Ada Quill' });
  const two = await desk.client.call('entities.create', { kind: 'person', name: 'Cora Finch' });
  const b = await desk.paste(said(`${WHOLE} at last`, 'the treasurer'));
  const quote = (at: typeof a, of: string, speakerId: number) =>
    desk.client.call('quotes.mark', { articleId: at.id, ...at.place(of), fields: { speakerId } });
  await quote(a, `${WHOLE},`, one.id);
  expect(await misattributed()).toEqual([false]);
  await quote(b, `${WHOLE} at last,`, two.id);
  expect(await misattributed()).toEqual([true]);
});

test('a few words are tied to a longer quotation while they are rare, and no more when they are everybody’s', async () => {
  const { id } = await desk.paste('They were “utterly blindsided” by it, Ada Quill said.');
  const whole = await desk.paste(said('We were utterly blindsided by the ruling of that court'));
  const counterparts = async (of: number) =>
    (await desk.client.call('articles.get', { id: of })).quotations[0]?.counterparts;
  expect(await counterparts(id)).toBe(1);
  expect(await counterparts(whole.id)).toBe(1);
  for (let i = 0; i < 12; i += 1)
    await desk.paste(`In case ${i} the clerk said she was “utterly blindsided” by what came.\n\n${OTHER}`);
  expect(await counterparts(id)).toBe(0);
});

test('one utterance in pieces is compared as one', async () => {
  const { id } = await desk.paste(said(WHOLE));
  const [left, right] = [WHOLE.slice(0, 35), WHOLE.slice(36)];
  await desk.paste(`“${left},” Ada Quill said, “${right}.” ${OTHER}`);
  const { quotations } = await desk.client.call('trace.article', { id });
  expect(quotations[0]?.places.length).toBeGreaterThan(0);
  expect(['identical', 'typographic', 'trimmed']).toContain(quotations[0]?.places[0]?.verdict);
});

test('wordings that only look alike are not tied', async () => {
  const { id } = await desk.paste(
    said('We will hold the defendants accountable for their misconduct in office'),
  );
  await desk.paste(said('They must now be held accountable for a malicious and unlawful pursuit'));
  await desk.paste(said('We will hold a hearing on the twelfth, whatever the weather'));
  expect((await desk.client.call('trace.article', { id })).quotations[0]?.places).toEqual([]);
  expect((await desk.client.call('trace.clusters', { limit: 10 })).total).toBe(0);
});

test('a quotation in a quotation is not its counterpart', async () => {
  const { id } = await desk.paste(
    '“He told us ‘the harbour fund was emptied overnight’ and left,” said Ada Quill.',
  );
  const { quotations } = await desk.client.call('trace.article', { id });
  expect(
    quotations.every(({ places, quotation }) => places.length === 0 && quotation.counterparts === 0),
  ).toBe(true);
  expect((await desk.client.call('trace.clusters', { limit: 10 })).total).toBe(0);
});

test('words that stand everywhere are found in the one article that has them in a row, past all that do not', async () => {
  const filler = Array.from(
    { length: 230 },
    (_, i) => `Note ${i}. It was the end of it. Then the end of the day came.`,
  );
  for (const text of filler) await desk.paste(text);
  const { id } = await desk.paste('Note 231. It was the end of the day.');
  const { places } = await words('It was the end of the day');
  expect(places.map(({ articleId }) => articleId)).toContain(id);
});

test('a title in marks is said to stand in marks', async () => {
  await desk.paste('She had seen “The Long Night” twice before the trial.');
  const { places } = await words('The Long Night');
  expect(places).toMatchObject([{ quoted: true, speaker: null }]);
});

test('of the wordings of one utterance the fullest plain one stands for it, not one that an editor went through', async () => {
  await desk.paste(said('We reviewed every receipt of the harbour fund, and none was signed'));
  await desk.paste(said('[The auditors] reviewed every receipt of the harbour fund, and none was signed'));
  const { clusters } = await desk.client.call('trace.clusters', { limit: 10 });
  expect(clusters.map(({ exact }) => exact)).toEqual([
    'We reviewed every receipt of the harbour fund, and none was signed,',
  ]);
});
