import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { keyOf } from '#db/cipher.ts';
import { openMatter } from '#db/open.ts';
import { openToRead } from '#db/reading.ts';
import { all, column, type Db } from '#db/sql.ts';
import { checkFullText, expectCounted } from '#db/testing.ts';
import { sizeOf } from '#db/backups/make.ts';
import { verifyMatter } from '#db/verify/verify.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const matterPath = () => join(desk.options.mattersFolder, 'Test.matter');

/** Words that stand in the article alone; of each what an index holds of it, which leaves out what it shares with the word before. */
const WORDS = [
  'quixotherm',
  'vyrmouth',
  'zwielicht',
  'kwellington',
  'jyvaskton',
  'xanthorpe',
  'wyxcliffe',
  'oubliette',
];
const TRACES = WORDS.map((word) => word.slice(3));
const LONG = Array.from(
  { length: 220 },
  (_, at) =>
    `The ${WORDS[at % WORDS.length]} of paragraph ${at} was sealed by order of the clerk on the ${at}th day.`,
).join('\n\n');
const QUOTED = 'The quixotherm valves were never inspected by the vyrmouth brigade that winter,';
const TEXT = `Zwielicht ruling at Jyvaskton

“${QUOTED}” said Mr. Edgar Wyxcliffe of the Kwellington Ledger.
“We shall keep the harbor lanterns lit until the appeal is over,” said Judge Ames.
See Xanthorpe v. Oubliette, 410 U.S. 113 (1973); id. at 115.

${LONG}
`;
const OTHER = `Another paper
“We shall keep the harbor lanterns lit until the appeal is over,” said Judge Ames.
The town went home.
`;

/** Everything that lies below the folders of the program. */
function files(): { readonly path: string; readonly bytes: Buffer }[] {
  const { dataFolder, mattersFolder, scratchFolder } = desk.options;
  return [dataFolder, mattersFolder, scratchFolder].flatMap((folder) => {
    try {
      const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
      return entries
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
        .map((path) => ({ path, bytes: readFileSync(path) }));
    } catch {
      return [];
    }
  });
}

/** Which of the words are in which file, in its name or its bytes, in whatever letters they are written; and which packed pieces. */
function found(packed: readonly Buffer[] = []): string[] {
  return files().flatMap(({ path, bytes }) => {
    const forms = [
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      bytes.subarray(1).toString('utf16le'),
      path,
    ];
    const held = forms.map((form) => form.toLowerCase());
    const words = TRACES.filter((word) => held.some((one) => one.includes(word)));
    const pieces = packed.flatMap((piece, at) => (bytes.includes(piece) ? [`piece ${at}`] : []));
    return [...words, ...pieces].map((one) => `${one} in ${basename(path)}`);
  });
}

/** Stretches of the originals as they are packed. */
function packedPieces(path = matterPath()): Buffer[] {
  const db = openToRead(path);
  const pieces = column<Buffer>(db, 'SELECT bytes FROM original_chunk');
  db.close();
  return pieces.flatMap((bytes) => [8, 200, bytes.length - 60].map((at) => bytes.subarray(at, at + 32)));
}

/** Every word that a full-text index has. */
function indexed(db: Db): Set<string> {
  return new Set(
    ['article_fts', 'article_head_fts', 'claim_fts', 'quote_fts'].flatMap((index) => {
      db.exec(`CREATE VIRTUAL TABLE temp.${index}_words USING fts5vocab('main', '${index}', 'row')`);
      return column<string>(db, `SELECT term FROM temp.${index}_words`);
    }),
  );
}

/** That a file is whole, and holds nothing of the article. */
function expectWithout(path: string, key: string | null = null): void {
  const db = openMatter(path, { key });
  checkFullText(db);
  expectCounted(db);
  expect(verifyMatter(db).faults).toEqual([]);
  const words = indexed(db);
  expect(WORDS.filter((word) => words.has(word))).toEqual([]);
  expect(db.pragma('freelist_count', { simple: true })).toBe(0);
  db.close();
}

/** An article that was worked with in every way in which its words get anywhere. */
async function worked(): Promise<number> {
  const { client } = desk;
  const { outcomes } = await client.call('articles.import', {
    files: [await desk.file('zwielicht-report.txt', TEXT)],
  });
  const [outcome] = outcomes;
  if (outcome?.kind !== 'imported') throw new Error(`it was ${JSON.stringify(outcome)}`);
  const { articleId } = outcome;
  const { text } = await client.call('articles.text', { id: articleId });
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  await client.call('articles.acceptProposals', { id: articleId });
  await client.call('articles.update', { id: articleId, fields: { title: 'The Oubliette of Xanthorpe' } });
  await client.call('articles.update', {
    id: articleId,
    fields: {
      title: 'Zwielicht',
      outlet: 'Kwellington Ledger',
      byline: 'Vyrmouth',
      url: 'https://jyvaskton.example/',
    },
  });
  const judge = await client.call('entities.create', { kind: 'person', name: 'Judge Ames' });
  const quote = await client.call('quotes.mark', {
    articleId,
    ...place(QUOTED),
    fields: { speech: 'direct', speakerId: judge.id, note: 'Quixotherm again' },
    about: [judge.id],
  });
  const second = await client.call('quotes.mark', {
    articleId,
    ...place('never inspected by the vyrmouth brigade'),
  });
  await client.call('quotes.update', { id: second.id, fields: { note: 'a second wyxcliffe' } });
  await client.call('quotes.resize', { id: second.id, ...place('never inspected by the vyrmouth') });
  await client.call('quotes.remove', { id: second.id });
  await client.call('mentions.add', { articleId, entityId: judge.id, ...place('Wyxcliffe') });
  const claim = await client.call('claims.create', {
    text: 'Nobody looked.',
    kind: 'fact',
    quotes: [{ quoteId: quote.id, stance: 'supports' }],
  });
  const brief = await client.call('briefs.create', { title: 'What is known' });
  await client.call('briefs.addItem', {
    briefId: brief.id,
    item: { kind: 'claim', claimId: claim.id },
  });
  await client.call('briefs.addItem', {
    briefId: brief.id,
    item: { kind: 'quote', quoteId: quote.id },
  });
  await client.call('names.dismiss', { names: ['Jyvaskton'] });
  const { findings } = await client.call('checks.list', {});
  for (const { rule, key } of findings.slice(0, 5))
    await client.call('checks.dismiss', { rule, key, note: null });
  // It was removed, came back, and was removed and brought back once more.
  await client.call('articles.remove', { id: articleId });
  await client.call('history.undo', {});
  await client.call('history.redo', {});
  await client.call('history.undo', {});
  return articleId;
}

const backups = () =>
  readdirSync(`${matterPath()}.backups`).map((name) => join(`${matterPath()}.backups`, name));

test('of an article that is forgotten no word is left in any file, backups and old copies too, and all others are as they were', async () => {
  const { client, options } = desk;
  const other = await desk.paste(OTHER);
  const kept = await client.call('quotes.mark', { articleId: other.id, ...other.place('lanterns lit') });
  await client.call('backups.make', {});
  const [without] = backups();
  const articleId = await worked();
  await client.call('backups.make', {});
  // As an earlier version left it when it was brought up to date, and what that version kept of a watched folder.
  copyFileSync(without!, `${matterPath()}.before-230`);
  const last = backups().find((path) => readFileSync(path).includes('quixotherm'))!;
  copyFileSync(last, `${matterPath()}.before-230-2`);
  const older = new Database(`${matterPath()}.before-230-2`);
  older.pragma('user_version = 230');
  older.close();
  const watched = {
    [matterPath()]: { folder: '/nowhere', known: ['zwielicht-report.txt/3/4', 'b'.repeat(64)] },
  };
  writeFileSync(join(options.dataFolder, 'watched.json'), JSON.stringify(watched));
  const stopped = join(options.dataFolder, 'stopped-imports', 'a'.repeat(32));
  mkdirSync(stopped, { recursive: true, mode: 0o700 });
  writeFileSync(join(stopped, '0'), TEXT, { mode: 0o600 });
  const rest = [{ path: join(stopped, '0'), name: 'zwielicht.mbox', parts: ['2'] }];
  const list = { matter: matterPath(), files: rest, choices: NO_CHOICES, own: [] };
  writeFileSync(join(stopped, 'import.json'), JSON.stringify(list));
  const before = await client.call('articles.text', { id: other.id });
  const pieces = packedPieces();
  const places = found(pieces);
  expect(new Set(places.map((one) => one.split(' in ')[0]))).toEqual(
    new Set([...TRACES, ...pieces.map((_, at) => `piece ${at}`)]),
  );
  const own = `Test.matter${existsSync(`${matterPath()}-wal`) ? '-wal' : ''}`;
  expect(new Set(places.map((one) => one.split(' in ')[1]!))).toEqual(
    new Set([own, basename(last), 'Test.matter.before-230-2', 'watched.json', '0', 'import.json']),
  );

  const plan = await client.call('forgetting.plan', { articleId });
  expect(plan).toEqual({
    title: 'Zwielicht',
    quotes: 1,
    claims: 1,
    bare: 1,
    briefs: 1,
    file: true,
    others: 0,
    alike: 0,
    stopped: 1,
    bytes: sizeOf(matterPath()),
    backups: { holding: 1, older: 1, closed: [] },
  });
  const told: (readonly [number, number | null])[] = [];
  const forgotten = await client.call(
    'forgetting.run',
    { articleId, backups: 'forget', sharedFile: false },
    { onProgress: (...at) => void told.push(at) },
  );
  expect(forgotten).toEqual({ overwritten: true, backups: { forgotten: 1, removed: 1, left: [] } });
  // The last file is the matter's own.
  expect(told).toEqual([0, 1, 2, 3, 4].map((done) => [done, 5]));
  expect(found(pieces)).toEqual([]);
  for (const { path } of files()) expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);

  expect((await client.call('articles.list', {})).map(({ id }) => id)).toEqual([other.id]);
  expect(await client.call('articles.text', { id: other.id })).toEqual(before);
  expect(await client.call('quotes.get', { id: kept.id })).toMatchObject({ exact: 'lanterns lit' });
  expect((await client.call('claims.list', {})).map(({ text }) => text)).toEqual(['Nobody looked.']);
  await client.call('matters.close', {});
  expect(readdirSync(options.mattersFolder).filter((name) => name.endsWith('.part'))).toEqual([]);
  for (const path of [matterPath(), ...backups()]) expectWithout(path);
});

test('undo ends where an article was forgotten, and says so; what is done afterwards is undone as ever', async () => {
  const { client } = desk;
  const other = await desk.paste(OTHER);
  const articleId = await worked();
  await client.call('articles.update', { id: other.id, fields: { title: 'Before' } });
  await client.call('history.undo', {});
  await client.call('forgetting.run', { articleId, backups: 'forget', sharedFile: false });
  const steps = await client.call('history.list', { limit: 100 });
  expect(steps[0]).toMatchObject({ action: 'forget article', subject: null, state: 'done', kept: false });
  expect(steps.filter(({ kept }) => kept)).toEqual([]);
  expect(JSON.stringify(steps).toLowerCase()).not.toMatch(new RegExp(TRACES.join('|')));
  expect(await client.call('history.undo', {})).toEqual({ step: null, end: 'forgotten' });
  expect(await client.call('history.redo', {})).toEqual({ step: null, end: 'forgotten' });
  await expect(client.call('history.returnTo', { id: steps[1]!.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(client.call('history.returnTo', { id: null })).rejects.toMatchObject({ code: 'not-found' });
  await client.call('articles.update', { id: other.id, fields: { title: 'After' } });
  expect((await client.call('history.undo', {})).step).toMatchObject({ action: 'edit article' });
  expect((await client.call('history.redo', {})).step).toMatchObject({ action: 'edit article' });
  await client.call('history.returnTo', { id: steps[0]!.id });
  expect((await client.call('articles.list', {})).map(({ id, title }) => [id, title])).toEqual([
    [other.id, null],
  ]);
  // The same words come in again as a new article.
  const again = await desk.paste(TEXT);
  expect(again.id).toBeGreaterThan(articleId);
  const db = openToRead(matterPath());
  expect(verifyMatter(db).faults).toEqual([]);
  db.close();
});

test('backups that hold it are removed where that is asked, also what cannot be looked into, and no other', async () => {
  const { client } = desk;
  await desk.paste(OTHER);
  await client.call('backups.make', {});
  const [without] = backups();
  const articleId = await worked();
  await client.call('backups.make', {});
  writeFileSync(`${matterPath()}.before-200`, 'no matter at all');
  const plan = await client.call('forgetting.plan', { articleId });
  expect(plan.backups).toEqual({ holding: 1, older: 0, closed: ['Test.matter.before-200'] });
  const { backups: told } = await client.call('forgetting.run', {
    articleId,
    backups: 'remove',
    sharedFile: false,
  });
  expect(told).toEqual({ forgotten: 0, removed: 2, left: [] });
  expect(backups()).toEqual([without]);
  expect(found()).toEqual([]);
});

test('what cannot be looked into is named as what may hold it still', async () => {
  const { client } = desk;
  const { id: articleId } = await desk.paste(TEXT);
  writeFileSync(`${matterPath()}.before-200`, 'no matter at all');
  const { backups: told } = await client.call('forgetting.run', {
    articleId,
    backups: 'forget',
    sharedFile: false,
  });
  expect(told).toEqual({ forgotten: 0, removed: 0, left: ['Test.matter.before-200'] });
  expect(readFileSync(`${matterPath()}.before-200`, 'utf8')).toBe('no matter at all');
});

test('a file from which other articles came stays for them, or goes where that is asked', async () => {
  const { client } = desk;
  const letter = (subject: string, words: string) =>
    `From a@b.example Sat Nov 21 10:00:00 2026\nFrom: a@b.example\nSubject: ${subject}\n\n${words}\n\n`;
  const box =
    letter('One', TEXT) + letter('Two', 'The wickerwork came late.') + letter('Three', 'A kestrel sang.');
  const { outcomes } = await client.call('articles.import', {
    files: [await desk.file('letters.mbox', box)],
  });
  const ids = outcomes.map((one) => (one.kind === 'imported' ? one.articleId : 0));
  const plan = await client.call('forgetting.plan', { articleId: ids[0]! });
  expect(plan).toMatchObject({ file: true, others: 2 });
  const originals = () => {
    const db = openToRead(matterPath());
    const counts = [
      column(db, 'SELECT count(*) FROM original')[0],
      column(db, 'SELECT original_id FROM article_origin'),
    ];
    db.close();
    return counts;
  };
  const [, [originalId]] = originals() as [number, number[]];
  await client.call('forgetting.run', { articleId: ids[0]!, backups: 'forget', sharedFile: false });
  expect(originals()).toEqual([1, [originalId, originalId]]);
  const pieces = packedPieces();
  expect(found(pieces).length).toBeGreaterThan(0);
  await client.call('forgetting.run', { articleId: ids[1]!, backups: 'forget', sharedFile: true });
  expect(originals()).toEqual([0, [null]]);
  expect(found(pieces)).toEqual([]);
  expect((await client.call('articles.text', { id: ids[2]! })).text).toContain('kestrel');
});

test('an encrypted matter and its backups forget it as well, and stay encrypted by the same passphrase', async () => {
  const { client, options } = desk;
  const passphrase = 'six words drawn from a list';
  await client.call('matters.create', { name: 'Sealed', passphrase });
  const path = join(options.mattersFolder, 'Sealed.matter');
  await desk.paste(OTHER);
  const { id: articleId } = await desk.paste(TEXT);
  await client.call('backups.make', {});
  const { backups: told } = await client.call('forgetting.run', {
    articleId,
    backups: 'forget',
    sharedFile: false,
  });
  expect(told).toEqual({ forgotten: 1, removed: 0, left: [] });
  await client.call('matters.close', {});
  const db = openMatter(path, { passphrase });
  const key = keyOf(db)!;
  expect(all(db, 'SELECT count(*) AS n FROM article_text')).toEqual([{ n: 1 }]);
  db.close();
  const copies = readdirSync(`${path}.backups`).map((name) => join(`${path}.backups`, name));
  for (const one of [path, ...copies]) {
    expect(readFileSync(one).toString('latin1', 0, 6)).not.toBe('SQLite');
    expectWithout(one, key);
  }
});

test('a matter that another program has open is not changed, and that is said', async () => {
  const { client } = desk;
  const { id: articleId } = await desk.paste(TEXT);
  const reading = openToRead(matterPath());
  reading.exec('BEGIN');
  all(reading, 'SELECT 1 FROM article');
  const asked = { articleId, backups: 'forget', sharedFile: false } as const;
  await expect(client.call('forgetting.run', asked)).rejects.toMatchObject({
    code: 'cannot-open',
    detail: { problem: 'busy' },
  });
  reading.close();
  expect((await client.call('articles.list', {})).map(({ id }) => id)).toEqual([articleId]);
  await client.call('forgetting.run', asked);
  expect(found()).toEqual([]);
});
