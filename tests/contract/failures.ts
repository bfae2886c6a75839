import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import type { FailureCode } from '#core/contract/failure-details.ts';
import { Failure } from '#core/contract/failures.ts';
import { methods, type Method } from '#core/contract/methods.ts';
import type { Client } from '#core/contract/transport.ts';
import type { Opened } from './opened.ts';
import type { Workbench } from './suite.ts';

/** The failure that a call ends with. */
async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const end = await call.catch((error: unknown) => error);
  if (end instanceof Failure) return end;
  throw new Error(`not a failure: ${JSON.stringify(end) ?? String(end)}`);
}

async function codeOf(call: Promise<unknown>): Promise<FailureCode> {
  return (await failureOf(call)).code;
}

const words = '“It is so,” she said in court on Friday. The judge was not so sure of it.';

async function withArticle({ client }: Opened, name: string): Promise<number> {
  await client.call('matters.create', { name });
  const { outcomes } = await client.call('articles.paste', { text: words, title: null });
  const [outcome] = outcomes;
  if (outcome?.kind !== 'imported') throw new Error('the article did not go in');
  return outcome.articleId;
}

/** Changes a matter as no program of ours does, behind the back of the one that is open. */
function tamper({ mattersFolder }: Opened, name: string, sql: string): void {
  const db = new Database(join(mattersFolder, `${name}.matter`));
  db.exec(`UPDATE recording SET replaying = 1; ${sql}; UPDATE recording SET replaying = 0;`);
  db.close();
}

async function refOf(client: Client, fileName: string): Promise<string> {
  const { matters } = await client.call('matters.list', {});
  return matters.find((matter) => matter.fileName === fileName)!.ref;
}

export function testFailures(workbench: Workbench): void {
  test('no-matter: nothing is asked of a matter while none is open', async () => {
    const { client } = workbench();
    await client.call('matters.close', {});
    expect(await codeOf(client.call('matter.summary', {}))).toBe('no-matter');
    expect(await codeOf(client.call('articles.list', {}))).toBe('no-matter');
    expect(await codeOf(client.call('history.undo', {}))).toBe('no-matter');
  });

  test('not-found: what is not there is named', async () => {
    const { client } = workbench();
    const articleId = await withArticle(workbench(), 'Not found');
    const nowhere = { id: 999 };
    const asked: readonly (readonly [string, Promise<unknown>])[] = [
      ['article', client.call('articles.get', nowhere)],
      ['article', client.call('articles.text', nowhere)],
      ['article', client.call('articles.remove', nowhere)],
      ['article', client.call('quotes.mark', { articleId: 999, start: 0, end: 1 })],
      ['proposal', client.call('proposals.decide', { ...nowhere, accept: true })],
      ['furniture', client.call('furniture.decide', { ...nowhere, accept: true })],
      ['quote', client.call('quotes.get', nowhere)],
      ['quote', client.call('quotes.update', { ...nowhere, fields: {} })],
      ['entity', client.call('quotes.mark', { articleId, start: 0, end: 1, fields: { speakerId: 999 } })],
      ['entity', client.call('entities.get', nowhere)],
      ['alias', client.call('aliases.remove', nowhere)],
      ['mention', client.call('mentions.remove', nowhere)],
      ['claim', client.call('claims.get', nowhere)],
      ['link', client.call('claims.unlinkQuote', { claimId: 999, quoteId: 999 })],
      ['question', client.call('questions.remove', nowhere)],
      ['brief', client.call('briefs.get', nowhere)],
      ['brief', client.call('briefs.export', { ...nowhere, format: 'docx' })],
      ['brief item', client.call('briefs.moveItem', { ...nowhere, before: null })],
      ['file', client.call('articles.import', { files: ['0'.repeat(32)] })],
      ['matter', client.call('matters.open', { ref: '0'.repeat(32) })],
    ];
    for (const [noun, call] of asked) {
      expect(await failureOf(call)).toMatchObject({ code: 'not-found', detail: { noun } });
    }
    expect((await client.call('matter.summary', {})).undo?.action).toBe('paste article');
  });

  test('bad-span: a passage is of whole characters of its article', async () => {
    const { client } = workbench();
    await withArticle(workbench(), 'Bad span');
    const { outcomes } = await client.call('articles.paste', {
      text: 'A 🙂 was sent to the jury.',
      title: null,
    });
    const { articleId } = outcomes[0] as { articleId: number };
    const { text } = await client.call('articles.text', { id: articleId });
    for (const [start, end] of [
      [0, 0],
      [5, 2],
      [-1, 3],
      [0, text.length + 1],
      [3, 5],
      [0, 3],
    ] as const) {
      const failure = await failureOf(client.call('quotes.mark', { articleId, start, end }));
      expect(failure).toMatchObject({ code: 'bad-span', detail: { start, end, length: text.length } });
    }
    expect((await client.call('quotes.mark', { articleId, start: 2, end: 4 })).exact).toBe('🙂');
  });

  test('in-furniture: furniture is never quoted', async () => {
    const { client } = workbench();
    const articleId = await withArticle(workbench(), 'In furniture');
    await client.call('furniture.mark', { articleId, start: 0, end: 5 });
    const mark = () => client.call('quotes.mark', { articleId, start: 4, end: 9 });
    expect(await failureOf(mark())).toMatchObject({ code: 'in-furniture', detail: { decision: 'accepted' } });
    await client.call('history.undo', {});
    expect((await mark()).start).toBe(4);
  });

  test('already-there: nothing takes the place of another', async () => {
    const { client } = workbench();
    const articleId = await withArticle(workbench(), 'There');
    expect(await failureOf(client.call('matters.create', { name: 'There' }))).toMatchObject({
      code: 'already-there',
      detail: { noun: 'matter' },
    });
    const { id: entityId } = await client.call('entities.create', { kind: 'person', name: 'A' });
    const alias = { entityId, name: 'B', kind: 'alias' } as const;
    await client.call('aliases.add', alias);
    expect(await codeOf(client.call('aliases.add', alias))).toBe('already-there');
    await client.call('quotes.mark', { articleId, start: 0, end: 4 });
    expect(await codeOf(client.call('quotes.mark', { articleId, start: 0, end: 4 }))).toBe('already-there');
    expect(await client.call('articles.paste', { text: words, title: null })).toMatchObject({
      outcomes: [{ kind: 'same-text', articleId }],
    });
  });

  test('bad-name: a name that no file can have', async () => {
    const { client } = workbench();
    for (const name of ['', '  ', '...', '///', 'CON', '\u0000'])
      expect(await codeOf(client.call('matters.create', { name }))).toBe('bad-name');
  });

  test('cannot-open: what is no matter is left as it is, and the open one stays open', async () => {
    const { client, mattersFolder } = workbench();
    await client.call('matters.create', { name: 'Whole' });
    await client.call('matters.close', {});
    const at = (name: string) => join(mattersFolder, `${name}.matter`);
    writeFileSync(at('Text'), 'The judge denied the motion.');
    for (const name of ['Newer', 'Damaged', 'Gone']) copyFileSync(at('Whole'), at(name));
    const db = new Database(at('Newer'));
    db.pragma('user_version = 1000000');
    db.close();
    writeFileSync(at('Damaged'), readFileSync(at('Damaged')).subarray(0, 10_000));
    const { ref } = await client
      .call('matters.list', {})
      .then(({ matters }) => matters.find((matter) => matter.name === 'Gone')!);
    await client.call('matters.open', { ref: await refOf(client, 'Whole.matter') });
    const problemOf = async (fileName: string) => {
      const before = readFileSync(join(mattersFolder, fileName));
      const failure = await failureOf(client.call('matters.open', { ref: await refOf(client, fileName) }));
      expect(readFileSync(join(mattersFolder, fileName)).equals(before)).toBe(true);
      return failure;
    };
    expect(await problemOf('Text.matter')).toMatchObject({
      code: 'cannot-open',
      detail: { problem: 'not-a-matter', name: 'Text.matter' },
    });
    expect(await problemOf('Newer.matter')).toMatchObject({
      code: 'cannot-open',
      detail: { problem: 'newer' },
    });
    expect(await problemOf('Damaged.matter')).toMatchObject({
      code: 'cannot-open',
      detail: { problem: 'damaged' },
    });
    rmSync(at('Gone'));
    expect(await failureOf(client.call('matters.open', { ref }))).toMatchObject({
      code: 'cannot-open',
      detail: { problem: 'missing' },
    });
    expect(existsSync(at('Gone'))).toBe(false);
    expect((await client.call('matter.summary', {})).fileName).toBe('Whole.matter');
  });

  test('what can be read of a damaged matter is saved into a new one, and its file is left as it is', async () => {
    const { client, mattersFolder } = workbench();
    await client.call('matters.create', { name: 'Harmed' });
    for (const text of ['The judge denied the motion.', 'The clerk read the letter.'])
      await client.call('articles.paste', { text, title: null });
    await client.call('matters.close', {});
    const filePath = join(mattersFolder, 'Harmed.matter');
    const bytes = readFileSync(filePath).fill(0, 0, 4_096);
    writeFileSync(filePath, bytes);
    const ref = await refOf(client, 'Harmed.matter');
    expect(await codeOf(client.call('matters.open', { ref }))).toBe('cannot-open');
    const saved = await client.call('matters.salvage', { ref, name: 'Harmed (saved)' });
    expect(saved.report.articles).toEqual({ whole: 2, differing: 0, lost: 0 });
    expect(readFileSync(filePath).equals(bytes)).toBe(true);
    expect(existsSync(`${filePath}-wal`)).toBe(false);
    expect(await client.call('matters.open', { ref: saved.ref })).toMatchObject({
      name: 'Harmed (saved)',
      articles: 2,
      damaged: false,
    });
    const again = client.call('matters.salvage', { ref, name: 'Harmed (saved)' });
    expect(await codeOf(again)).toBe('already-there');
    expect(await codeOf(client.call('matters.salvage', { ref, name: '///' }))).toBe('bad-name');
    writeFileSync(filePath, 'The judge denied the motion.');
    expect(await codeOf(client.call('matters.salvage', { ref, name: 'Nothing' }))).toBe('nothing-salvaged');
    expect(existsSync(join(mattersFolder, 'Nothing.matter'))).toBe(false);
  });

  test('cannot-open: a sample that is no matter is not opened, and not made anew over it', async () => {
    const { client, mattersFolder } = workbench();
    const { fileName } = await client.call('matters.sample', {});
    await client.call('matters.close', {});
    const filePath = join(mattersFolder, fileName);
    writeFileSync(filePath, 'mine');
    expect(await codeOf(client.call('matters.sample', {}))).toBe('cannot-open');
    expect(readFileSync(filePath, 'utf8')).toBe('mine');
    rmSync(filePath);
  });

  test('bad-draft: what is no draft is named, and what cannot carry comments', async () => {
    const { client, hand } = workbench();
    await client.call('matters.create', { name: 'Drafts' });
    const check = client.call('drafts.check', { file: await hand('draft.png', '\x89PNG') });
    expect(await failureOf(check)).toMatchObject({ code: 'bad-draft', detail: { name: 'draft.png' } });
    const comment = client.call('drafts.comment', { file: await hand('draft.md', words) });
    expect(await failureOf(comment)).toMatchObject({
      code: 'bad-draft',
      detail: { problem: 'no-comments' },
    });
  });

  test('empty-brief and quotes-differ: no document is made of what is not there, or not so', async () => {
    const opened = workbench();
    const { client } = opened;
    const articleId = await withArticle(opened, 'Differ');
    const brief = await client.call('briefs.create', { title: 'B' });
    expect(await codeOf(client.call('briefs.export', { id: brief.id, format: 'docx' }))).toBe('empty-brief');
    const quote = await client.call('quotes.mark', { articleId, start: 0, end: 11 });
    await client.call('briefs.addItem', { briefId: brief.id, item: { kind: 'quote', quoteId: quote.id } });
    tamper(opened, 'Differ', `UPDATE quote SET exact = replace(exact, 'is so', 'is no')`);
    const failure = await failureOf(client.call('briefs.export', { id: brief.id, format: 'docx' }));
    expect(failure).toMatchObject({
      code: 'quotes-differ',
      detail: { quotes: [{ quoteId: quote.id, articleId, paragraph: 1 }] },
    });
  });

  test('internal: a result that breaks the contract does not leave, and the log keeps no word of an article', async () => {
    const opened = workbench();
    const { client, dataFolder } = opened;
    const articleId = await withArticle(opened, 'Internal');
    tamper(
      opened,
      'Internal',
      `UPDATE article SET published = 'the day of Secret Source', title = 'Secret Source'`,
    );
    expect(await codeOf(client.call('articles.list', {}))).toBe('internal');
    expect(await codeOf(client.call('articles.get', { id: articleId }))).toBe('internal');
    const log = readFileSync(join(dataFolder, 'pincite.log'), 'utf8');
    expect(log).toContain('articles.list');
    expect(log).not.toContain('Secret');
    expect(log).not.toContain('she said');
  });

  test('bad-request: what is not in the contract is refused before a service sees it', async () => {
    const { raw, client } = workbench();
    await client.call('matters.create', { name: 'Refused' });
    const strange: readonly unknown[] = [
      { id: 'a', method: 'no.such', params: {} },
      ...[
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        '',
        'articles',
        'ARTICLES.LIST',
        'articles.list ',
        'x'.repeat(65),
      ].map((method) => ({ id: 'a', method, params: {} })),
      { id: 'a', method: 'articles.list', params: { more: 1 } },
      { id: 'a', method: 'articles.list', params: [] },
      { id: 'a', method: 'articles.list', params: null },
      { id: 'a', method: 'articles.list' },
      { id: 'a', method: 'articles.list', params: {}, more: 1 },
      { id: '', method: 'articles.list', params: {} },
      { id: 'x'.repeat(65), method: 'articles.list', params: {} },
      { id: 1, method: 'articles.list', params: {} },
      { method: 'articles.list', params: {} },
      { id: 'a', method: ['articles.list'], params: {} },
      { id: 'a', method: 'articles.get', params: { id: '1' } },
      { id: 'a', method: 'articles.get', params: { id: 1.5 } },
      { id: 'a', method: 'articles.get', params: { id: 0 } },
      { id: 'a', method: 'articles.get', params: { id: 2 ** 60 } },
      { id: 'a', method: 'articles.get', params: { id: { $gt: 0 } } },
      {
        id: 'a',
        method: 'quotes.mark',
        params: { articleId: 1, start: 0, end: 1, fields: { exact: 'other' } },
      },
      { id: 'a', method: 'articles.update', params: { id: 1, fields: { text: 'other' } } },
      { id: 'a', method: 'articles.update', params: { id: 1, fields: { published: '2025-02-30' } } },
      { id: 'a', method: 'articles.update', params: { id: 1, fields: { sha256: '' } } },
      { id: 'a', method: 'claims.create', params: { text: 'x', kind: 'rumour' } },
      { id: 'a', method: 'claims.create', params: { text: ' ', kind: 'fact' } },
      {
        id: 'a',
        method: 'claims.create',
        params: {
          text: 'x',
          kind: 'fact',
          date: { from: '2025-01-10', to: '2025-01-09', precision: 'range' },
        },
      },
      { id: 'a', method: 'matters.open', params: { ref: '/etc/passwd' } },
      { id: 'a', method: 'matters.open', params: { path: '/etc/passwd' } },
      { id: 'a', method: 'articles.import', params: { files: ['../x'] } },
      { id: 'a', method: 'search.all', params: { query: 'x', limit: 1_000_000 } },
      { id: 'a', method: 'briefs.export', params: { id: 1, format: '../x' } },
      null,
      3,
      'articles.list',
      [],
      {},
    ];
    for (const request of strange) {
      const reply = await raw.call(request as never);
      expect(reply, JSON.stringify(request)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
    expect((await client.call('matter.summary', {})).name).toBe('Refused');
  });

  test('bad-request: every method refuses a field that it does not know', async () => {
    const { raw } = workbench();
    for (const method of Object.keys(methods) as Method[]) {
      const reply = await raw.call({ id: 'a', method, params: { noSuchField: 1 } });
      expect(reply, method).toMatchObject({ ok: false, error: { code: 'bad-request', detail: { method } } });
    }
  });

  test('a failure leaves nothing of its step', async () => {
    const { client } = workbench();
    await client.call('matters.create', { name: 'All or nothing' });
    const quotes = [{ quoteId: 999, stance: 'supports' }] as const;
    expect(
      await codeOf(client.call('claims.create', { text: 'A claim.', kind: 'fact', quotes: [...quotes] })),
    ).toBe('not-found');
    expect(await client.call('claims.list', {})).toEqual([]);
    expect((await client.call('matter.summary', {})).undo).toBeNull();
  });
}
