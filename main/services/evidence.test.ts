import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { PACK_FORMATS } from '#core/contract/vocabulary.ts';
import { openMatter } from '#db/open.ts';
import { sha256Of } from '../sha256.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(async () => {
  vi.useRealTimers();
  await desk.close();
});

const call: TestDesk['client']['call'] = (method, params, options) =>
  desk.client.call(method, params, options);

const NEWS = `Port closes its landing

The contractor Mara Lindqvist sued the port on Friday. “They shut us out,” Lindqvist said.
“Ms. Lind-
qvist was told in time,” said Olle Berg of the port. Mara’s boat lies at the quay.

See https://courier.example/2025/mara-lindqvist and LINDQVIST v. PORT.`;
const TIP = `“The letter was never sent,” an official wrote.`;

/** A brief of two claims and a picture, with a name in every place that has words. */
async function filled() {
  const file = await desk.file('lindqvist sues.txt', NEWS);
  const { outcomes } = await call('articles.import', { files: [file] });
  const news = outcomes.flatMap((one) => (one.kind === 'imported' ? [one.articleId] : []))[0]!;
  const tip = await desk.paste(TIP);
  await call('articles.update', {
    id: news,
    fields: {
      title: 'Lindqvist sues',
      outlet: 'Port Courier',
      byline: 'By Ada Quill',
      published: '2025-01-10',
      url: 'https://courier.example/2025/lindqvist-sues',
    },
  });
  await call('articles.update', {
    id: tip.id,
    fields: {
      title: 'Memo of the night desk',
      outlet: 'Night Desk',
      published: '2025-01-11',
      byline: 'Bo Chen',
    },
  });
  const make = async (kind: 'person' | 'agency', name: string, role: string | null) =>
    (await call('entities.create', { kind, name, role })).id;
  const mara = await make('person', 'Mara Lindqvist', 'owner of the Lindqvist yard');
  const berg = await make('person', 'Olle Berg', 'harbor master');
  await call('aliases.add', { entityId: mara, name: 'Mara K. Lindquist', kind: 'misspelling' });
  const text = (await call('articles.text', { id: news })).text;
  const mark = async (articleId: number, whole: string, words: string, speakerId: number | null) => {
    const start = whole.indexOf(words);
    const place = { articleId, start, end: start + words.length };
    return (await call('quotes.mark', { ...place, fields: { speech: 'direct', speakerId } })).id;
  };
  const shut = await mark(news, text, 'They shut us out', mara);
  const told = await mark(news, text, 'Ms. Lind-\nqvist was told in time', berg);
  const sent = await mark(tip.id, TIP, 'The letter was never sent', null);
  const claim = async (words: string, quotes: number[]) =>
    (
      await call('claims.create', {
        text: words,
        kind: 'allegation',
        date: { from: '2025-01-10', to: null, precision: 'day' },
        quotes: quotes.map((quoteId) => ({ quoteId, stance: 'supports' as const })),
        entities: [{ entityId: mara, role: 'by' }],
      })
    ).id;
  const first = await claim('Mara Lindqvist was shut out.', [shut, told]);
  await call('claims.update', {
    id: first,
    fields: { text: 'Lindqvist was shut out of her yard.', note: 'Ask Mara.' },
  });
  const second = await claim('No letter was sent to MARA LINDQVIST.', [sent]);
  const { id: brief } = await call('briefs.create', {
    title: 'Lindqvist v. the port',
    standfirst: 'Mara’s case.',
  });
  await call('briefs.addItems', {
    briefId: brief,
    items: [
      { kind: 'section', text: 'What Lindqvist says', level: 1 },
      { kind: 'prose', text: 'As Mara K. Lindquist told the Night Desk, and Bo Chen wrote.' },
      { kind: 'claim', claimId: first },
      { kind: 'claim', claimId: second },
      { kind: 'picture', picture: { kind: 'timeline', view: null } },
      { kind: 'picture', picture: { kind: 'network', without: [], least: 1, moved: [] } },
    ],
  });
  await call('matter.rename', { name: 'Lindqvist' });
  return { brief, mara, berg, news, tip: tip.id };
}

const ALL = [...PACK_FORMATS];

async function packed(params: Parameters<typeof call<'evidence.pack'>>[1]) {
  const made = await call('evidence.pack', params);
  const { path } = (await desk.workbench.take(made.file))!;
  const bytes = readFileSync(path);
  return { ...made, bytes, files: new Map(Object.entries(unzipSync(bytes))) };
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, ending: string): string => {
  const found = [...files].find(([path]) => path.endsWith(ending));
  if (!found) throw new Error(`no ${ending} among ${[...files.keys()].join(', ')}`);
  return strFromU8(found[1]);
};

test('a pack holds the brief, the report, the texts as they were read, the history and sums that agree', async () => {
  const { brief, news } = await filled();
  const { files, fileName, quotes, sources } = await packed({ briefId: brief, formats: ALL, hide: null });
  expect(fileName).toBe('Lindqvist v. the port evidence.zip');
  expect([quotes, sources]).toEqual([3, 2]);
  const folder = mkdtempSync(join(tmpdir(), 'pincite-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  const within = join(folder, [...files.keys()][0]!.split('/')[0]!);
  // The program stands on every Linux; elsewhere the sums below are held against the files alone.
  if (spawnSync('sha256sum', ['--version']).status === 0)
    expect(
      execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: within }).toString(),
    ).not.toContain('FAILED');
  const listed = textOf(files, 'SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  expect(listed.map(([, path]) => path)).toEqual(
    [...files.keys()]
      .map((path) => path.slice(path.indexOf('/') + 1))
      .filter((path) => path !== 'SHA256SUMS'),
  );
  for (const [sum, path] of listed) expect(sum).toBe(sha256Of(readFileSync(join(within, path!))));
  const { text, sha256 } = await call('articles.text', { id: news });
  expect(textOf(files, 'sources/01 Lindqvist sues.txt')).toBe(text);
  const manifest = JSON.parse(textOf(files, 'manifest.json'));
  expect(manifest).toMatchObject({ program: 'Pincite 1.2.3', redacted: null, matter: { name: 'Lindqvist' } });
  expect(manifest.sources[0]).toMatchObject({
    sha256,
    file: { name: 'lindqvist sues.txt', sha256: sha256Of(NEWS) },
  });
  expect(manifest.files.map((one: { path: string }) => one.path)).toContain('verification/report.html');
  expect(textOf(files, 'report.html')).toContain('3 quotations: 3 word for word in the source.');
  expect(textOf(files, 'report.csv').split('\r\n')).toHaveLength(5);
  const history = textOf(files, 'history.json');
  expect(history).toContain(
    'Words: “Mara Lindqvist was shut out.”, now “Lindqvist was shut out of her yard.”.',
  );
  expect(history).toContain('Joined: “They shut us out”, from Lindqvist sues (supports).');
  expect(history).toContain('Linked: Mara Lindqvist (by).');
  expect(history).not.toContain('Ask Mara');
});

/** A brief that cites one imported file, whose bytes are not those of its text. */
async function citing(name: string, contents: string) {
  const { outcomes } = await call('articles.import', { files: [await desk.file(name, contents)] });
  const [outcome] = outcomes;
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  const { articleId } = outcome;
  const { text } = await call('articles.text', { id: articleId });
  const start = text.indexOf('They shut us out');
  const { id: quoteId } = await call('quotes.mark', { articleId, start, end: start + 16 });
  const { id: briefId } = await call('briefs.create', { title: 'A brief', standfirst: null });
  await call('briefs.addItems', { briefId, items: [{ kind: 'quote', quoteId }] });
  return { briefId, articleId };
}
const LINES = '\uFEFFPort closes\r\n\r\n“They shut us out,” said Olle Berg.\r\n';
const MANIFEST = /"original": \{[^}]*\}/;

test('a pack holds the very file that a source was imported from, in its sums', async () => {
  const { briefId } = await citing('port.TXT', LINES);
  const { files } = await packed({ briefId, formats: ['md'], hide: null });
  // To decode drops the mark at its beginning, which the sum below is of as well.
  expect(textOf(files, '(as imported).txt')).toBe(LINES.slice(1));
  expect(textOf(files, 'SHA256SUMS')).toContain(`${sha256Of(LINES)}  sources/01`);
  expect(MANIFEST.exec(textOf(files, 'manifest.json'))![0]).toContain('(as imported).txt');
  expect(textOf(files, 'sources.html')).toContain('lies beside it, byte for byte');
});

test.each<readonly [string, string, string, (articleId: number) => object]>([
  [
    'of a source that is hidden',
    'port.txt',
    LINES,
    (articleId) => ({ entityIds: [], articleIds: [articleId] }),
  ],
  ['that names who is hidden', 'port.txt', LINES, () => ({ entityIds: [1], articleIds: [] })],
  [
    'that names them where the text does not',
    'port.md',
    `---\nauthor: Olle Berg\n---\n\n“They shut us out.”\n`,
    () => ({ entityIds: [1], articleIds: [] }),
  ],
])('a redacted edition leaves out a file %s', async (_, name, contents, hide) => {
  await call('entities.create', { kind: 'person', name: 'Olle Berg', role: null });
  const { briefId, articleId } = await citing(name, contents);
  const { files } = await packed({ briefId, formats: ['md'], hide: hide(articleId) as never });
  expect([...files.keys()].filter((path) => path.includes('as imported'))).toEqual([]);
  expect([...files.values()].map((one) => strFromU8(one)).join('')).not.toContain('Olle Berg');
});

test('a file that was not kept is not in the pack, which says so', async () => {
  await call('settings.set', { originals: 0 });
  const { briefId } = await citing('port.txt', LINES);
  const { files } = await packed({ briefId, formats: ['md'], hide: null });
  expect([...files.keys()].filter((path) => path.includes('as imported'))).toEqual([]);
  expect(textOf(files, 'sources.html')).toContain('is not kept in the matter');
});

test('the same matter gives the same bytes at the same time', async () => {
  const { brief, mara } = await filled();
  vi.useFakeTimers({ now: new Date('2025-03-01T10:00:00Z'), toFake: ['Date'] });
  const hide = { entityIds: [mara], articleIds: [] };
  const one = await packed({ briefId: brief, formats: ALL, hide });
  const other = await packed({ briefId: brief, formats: ALL, hide });
  expect(other.bytes.equals(one.bytes)).toBe(true);
});

test('nothing of those who are hidden stands in any file of a redacted edition', async () => {
  const { brief, mara, tip } = await filled();
  const hide = { entityIds: [mara], articleIds: [tip] };
  const { files, fileName, warnings, bytes } = await packed({ briefId: brief, formats: ALL, hide });
  const NEVER =
    /lindqvist|lindquist|lind-\s*qvist|\bmara\b|night desk|bo chen|memo of|2025-01-11|letter was never sent,” an official/i;
  const parts = [...files].flatMap(([path, contents]) => [
    path,
    ...(/\.(docx|odt)$/.test(path)
      ? Object.entries(unzipSync(contents)).flatMap(([part, inside]) => [part, strFromU8(inside)])
      : [strFromU8(contents)]),
  ]);
  for (const part of [fileName, strFromU8(bytes, true), ...parts]) {
    expect(part).not.toMatch(NEVER);
    expect(part.replaceAll(/<[^>]*>/g, '')).not.toMatch(NEVER);
  }
  expect(textOf(files, 'README.txt')).toContain('Person A, Source 1 stand for them');
  const news = textOf(files, 'Person A sues.txt');
  expect(news).toContain('“Ms. Person A was told in time,” said Olle Berg');
  expect(textOf(files, 'Source 1 (withheld).txt')).toContain('withheld');
  const manifest = JSON.parse(textOf(files, 'manifest.json'));
  // Neither hash: with one, names could be tried in the text until it fits.
  expect(manifest.sources.map((one: { sha256: unknown }) => one.sha256)).toEqual([null, null]);
  expect(manifest.sources[0].file).toMatchObject({ sha256: null, name: 'Person A sues.txt' });
  expect(manifest.matter).toEqual({ name: 'Person A', uuid: null });
  expect(textOf(files, '.md')).not.toContain('SHA-256');
  expect(textOf(files, '.md')).not.toContain('owner of');
  expect(warnings).toContainEqual({ kind: 'named', as: 'Person A', source: 'Lindqvist sues' });
});

test('the choice is kept with the brief, in its order, and undone in one step', async () => {
  const { brief, mara, berg, tip } = await filled();
  const hidden = async () => {
    const { people, sources } = await call('evidence.cited', { briefId: brief });
    return [people, sources].map((list) => list.filter((one) => one.hidden).map(({ name }) => name));
  };
  expect(await hidden()).toEqual([[], []]);
  await expect(call('evidence.pack', { briefId: brief, formats: ['md'], hide: 'kept' })).rejects.toThrow(
    'nothing-hidden',
  );
  await call('evidence.hide', { briefId: brief, entityIds: [berg], articleIds: [tip] });
  await call('evidence.hide', { briefId: brief, entityIds: [mara, berg], articleIds: [] });
  expect(await hidden()).toEqual([['Mara Lindqvist', 'Olle Berg'], []]);
  const { files } = await packed({ briefId: brief, formats: ['md'], hide: 'kept' });
  // Berg was chosen first.
  expect(textOf(files, '.md')).toContain('Person A: “Ms. Person B was told in time');
  await call('history.undo', {});
  expect(await hidden()).toEqual([['Olle Berg'], ['Memo of the night desk']]);
});

test('who goes into somebody who is hidden, and who is parted from them, is hidden too', async () => {
  const { brief, mara, berg } = await filled();
  await call('evidence.hide', { briefId: brief, entityIds: [berg], articleIds: [] });
  await call('entities.merge', { into: mara, from: berg, nameIs: 'alias' });
  const { people } = await call('evidence.cited', { briefId: brief });
  expect(people.find(({ id }) => id === mara)).toMatchObject({ hidden: true });
});

test('a pack whose quote is not what its article has is not made', async () => {
  const { brief } = await filled();
  const behind = openMatter(desk.workbench.opened()!);
  const other = `UPDATE quote SET exact = 'They shut her out' WHERE exact = 'They shut us out'`;
  behind.exec(`UPDATE recording SET replaying = 1; ${other}; UPDATE recording SET replaying = 0`);
  behind.close();
  await expect(call('evidence.pack', { briefId: brief, formats: ['md'], hide: null })).rejects.toThrow(
    'quotes-differ',
  );
});

test('a pack that is cancelled leaves nothing', async () => {
  const { brief } = await filled();
  const abort = new AbortController();
  abort.abort();
  const waiting = call(
    'evidence.pack',
    { briefId: brief, formats: ALL, hide: null },
    { signal: abort.signal },
  );
  await expect(waiting).rejects.toBeInstanceOf(Failure);
});
