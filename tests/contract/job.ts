import { expect, test } from 'vitest';
import type { Workbench } from './suite.ts';

const first = `The motion to dismiss was denied on Friday, Judge Mary Marlowe Sommer wrote.

“The evidence was withheld from the defense,” said Kari Morrissey, a special prosecutor.

The hearing is to go on in March.`;
const second = `A court in Santa Fe denied the motion.

“We will appeal,” the lawyer said. “At once.”`;

/** The product's main job, as a window asks for it: texts in, a sourced brief out, and all of it undone and redone. */
export function testJob(workbench: Workbench): void {
  test('the main job is done from the first file to the saved brief', async () => {
    const { client, hand, save } = workbench();
    await client.call('matters.create', { name: 'The job' });
    const files = await Promise.all([hand('first.txt', first), hand('second.md', second)]);
    const { outcomes } = await client.call('articles.import', { files });
    expect(outcomes).toMatchObject([
      { kind: 'imported', name: 'first.txt' },
      { kind: 'imported', name: 'second.md' },
    ]);
    const [article] = await client.call('articles.list', {});
    const articleId = article!.id;
    const { text, sha256 } = await client.call('articles.text', { id: articleId });
    expect(text).toContain('“The evidence was withheld');
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    await client.call('articles.acceptProposals', { id: articleId });
    await client.call('articles.update', {
      id: articleId,
      fields: { outlet: 'Gazette', published: '2025-01-10', title: 'Motion denied' },
    });

    const name = 'Kari Morrissey';
    const speaker = await client.call('entities.create', {
      kind: 'person',
      name,
      role: 'prosecutor',
      aliases: [{ name: 'Kerri Morrissey', kind: 'misspelling' }],
    });
    const start = text.indexOf('“The evidence');
    const end = text.indexOf(' said Kari');
    const quote = await client.call('quotes.mark', {
      articleId,
      start,
      end,
      fields: { speech: 'direct', speakerId: speaker.id },
    });
    expect(quote).toMatchObject({
      exact: '“The evidence was withheld from the defense,”',
      speaker: { name },
      speech: 'direct',
    });
    await client.call('quotes.linkEntity', { quoteId: quote.id, entityId: speaker.id });
    const at = text.indexOf(name);
    await client.call('mentions.add', { articleId, entityId: speaker.id, start: at, end: at + name.length });

    const claim = await client.call('claims.create', {
      text: 'Evidence was withheld.',
      kind: 'allegation',
      date: { from: '2025-01-10', to: null, precision: 'day' },
      quotes: [{ quoteId: quote.id, stance: 'supports' }],
    });
    await client.call('claims.linkEntity', { claimId: claim.id, entityId: speaker.id, role: 'by' });
    const question = await client.call('questions.create', { text: 'Was evidence withheld?', note: null });
    await client.call('questions.answer', { questionId: question.id, claimId: claim.id, answer: 'yes' });
    const brief = await client.call('briefs.create', { title: 'What is known' });
    const section = await client.call('briefs.addItem', {
      briefId: brief.id,
      item: { kind: 'section', text: 'The motion', level: 1 },
    });
    await client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'claim', claimId: claim.id } });
    await client.call('briefs.moveItem', { id: section.id, before: null });
    await client.call('briefs.moveItem', { id: section.id, before: 2 });

    const found = await client.call('search.all', { query: 'withheld', limit: 10 });
    expect(found.hits.map((hit) => hit.kind).sort()).toEqual(['article', 'claim', 'question', 'quote']);
    const hit = found.hits.find((one) => one.kind === 'article')!;
    expect(text.slice(hit.place!.start, hit.place!.end)).toBe('withheld');
    expect((await client.call('entities.get', { id: speaker.id })).spoken).toMatchObject([
      { id: quote.id, paragraph: 2 },
    ]);
    expect((await client.call('claims.get', { id: claim.id })).evidence).toMatchObject([
      { stance: 'supports', quote: { paragraph: 2 } },
    ]);

    const { content } = await client.call('briefs.content', { id: brief.id });
    expect(content.entries.map((entry) => entry.kind)).toEqual(['section', 'claim']);
    const { file, fileName } = await client.call('briefs.export', { id: brief.id, format: 'md' });
    expect(fileName).toBe('What is known.md');
    expect(await save(file)).toContain('The evidence was withheld from the defense,');
    expect(await save(file)).toBeNull();
  });

  test('what the rules find is told, dismissed with a note, and told again', async () => {
    const { client } = workbench();
    const find = async () => (await client.call('checks.list', {})).findings;
    const before = await find();
    expect(before.map(({ rule }) => rule)).toContain('single-source');
    const { rule, key } = before[0]!;
    await client.call('checks.dismiss', { rule, key, note: 'Known to all.' });
    expect((await find())[0]).toMatchObject({ rule, key, dismissed: { note: 'Known to all.' } });
    await client.call('checks.restore', { rule, key });
    await client.call('history.undo', {});
    await client.call('history.undo', {});
    expect(await find()).toEqual(before);
    const [brief] = await client.call('briefs.list', {});
    const { findings } = await client.call('checks.list', { briefId: brief!.id });
    expect(findings.length).toBeLessThanOrEqual(before.length);
  });

  test('many articles are changed as one step', async () => {
    const { client } = workbench();
    const before = await client.call('articles.list', {});
    const ids = before.map(({ id }) => id);
    await client.call('articles.updateMany', { ids, fields: { triage: 'key', kind: 'filing' } });
    await client.call('articles.acceptProposalsOfMany', { ids });
    expect(await client.call('articles.list', {})).toMatchObject(
      ids.map((id) => ({ id, triage: 'key', kind: 'filing', undecided: 0 })),
    );
    await client.call('articles.removeMany', { ids });
    expect(await client.call('articles.list', {})).toEqual([]);
    for (let step = 0; step < 3; step += 1) await client.call('history.undo', {});
    expect(await client.call('articles.list', {})).toEqual(before);
    await client.call('articles.updateMany', { ids, fields: { triage: 'key' } });
  });

  test('many claims and entities are changed, and put into a brief, as one step each', async () => {
    const { client } = workbench();
    const idsOf = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id);
    const claims = idsOf(await client.call('claims.list', {}));
    const entities = idsOf(await client.call('entities.list', {}));
    const [brief] = await client.call('briefs.list', {});
    const picture = async () => [
      await client.call('claims.list', {}),
      await client.call('entities.list', {}),
      await client.call('briefs.get', { id: brief!.id }),
    ];
    const before = await picture();
    await client.call('claims.updateMany', { ids: claims, fields: { status: 'disputed' } });
    await client.call('entities.updateMany', { ids: entities, fields: { role: 'witness' } });
    const items = claims.map((claimId) => ({ kind: 'claim', claimId }) as const);
    await client.call('briefs.addItems', { briefId: brief!.id, items });
    await client.call('claims.removeMany', { ids: claims });
    await client.call('entities.removeMany', { ids: entities });
    expect(await client.call('claims.list', {})).toEqual([]);
    expect(await client.call('entities.list', {})).toEqual([]);
    for (let step = 0; step < 5; step += 1) await client.call('history.undo', {});
    expect(await picture()).toEqual(before);
    await client.call('claims.updateMany', { ids: claims, fields: { kind: 'testimony' } });
  });

  test('all of it is undone step by step, and redone to the same', async () => {
    const { client } = workbench();
    const picture = async () => {
      const articles = await client.call('articles.list', {});
      return {
        articles: await Promise.all(articles.map(({ id }) => client.call('articles.get', { id }))),
        entities: await client.call('entities.list', {}),
        claims: await client.call('claims.list', {}),
        questions: await client.call('questions.list', {}),
        briefs: await client.call('briefs.list', {}),
      };
    };
    const whole = await picture();
    let steps = 0;
    while ((await client.call('history.undo', {})).step) steps += 1;
    expect(steps).toBeGreaterThan(10);
    expect(await picture()).toEqual({ articles: [], entities: [], claims: [], questions: [], briefs: [] });
    while ((await client.call('history.redo', {})).step) steps -= 1;
    expect(steps).toBe(0);
    // Names are looked for in the background.
    await expect.poll(picture, { timeout: 20_000 }).toEqual(whole);
  });

  test('a matter that was closed is found in the list and opened as it was', async () => {
    const { client } = workbench();
    const before = await client.call('matter.summary', {});
    await client.call('matters.close', {});
    const { open, matters } = await client.call('matters.list', {});
    expect(open).toBeNull();
    const { ref } = matters.find((matter) => matter.name === 'The job')!;
    expect(await client.call('matters.open', { ref })).toEqual(before);
    expect((await client.call('history.undo', {})).step).not.toBeNull();
    expect((await client.call('history.redo', {})).step).not.toBeNull();
  });

  test('the sample matter comes with every kind of thing, also the second time', async () => {
    const { client } = workbench();
    const made = await client.call('matters.sample', {});
    for (const count of [made.articles, made.quotes, made.entities, made.claims, made.briefs])
      expect(count).toBeGreaterThan(0);
    await client.call('matters.close', {});
    expect(await client.call('matters.sample', {})).toEqual(made);
    const [brief] = await client.call('briefs.list', {});
    const { findings } = await client.call('briefs.content', { id: brief!.id });
    expect(findings).toEqual([]);
  });
}
