import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Citation } from '#core/brief/cite.ts';
import { noteText } from '#core/brief/cite.ts';
import type { BriefSource } from '#core/brief/content.ts';
import type { Run } from '#core/brief/document.ts';
import { RICH_BRIEF, sourceWith } from '#core/brief/testing.ts';
import { citeOf } from '#core/citing/cite.ts';
import { itemOf } from '#core/citing/item.ts';
import { runsOf } from '#core/citing/markup.ts';
import { trickyLine } from '../export/testing.ts';
import { CannotCite, Citer } from './citer.ts';
import type { ToRender } from './jobs.ts';

const options = { resourcesFolder: join(import.meta.dirname, '../../resources') };
const citer = new Citer(options);
afterAll(() => citer.close());

const at = (first: number | null, last = first) => ({ first, last });
const own = (id: string) => ({ own: id, csl: null });
const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? (run.italic ? `_${run.text}_` : run.text) : '')).join('');

function givenOf(clusters: readonly (readonly Citation[])[], notes = true): ToRender {
  const sources = new Map(clusters.flat().map(({ source }) => [source.id, source]));
  return {
    notes,
    items: [...sources.values()].map(itemOf),
    clusters: clusters.map((one) => one.map(citeOf)),
  };
}

async function notesBy(style: string, ...clusters: Citation[][]): Promise<string[]> {
  const { clusters: html } = await citer.render(own(style), givenOf(clusters));
  return html.map((one) => words(runsOf(one)));
}

const [courier, complaint, untitled, digest] = RICH_BRIEF.sources as [
  BriefSource,
  BriefSource,
  BriefSource,
  BriefSource,
];
const ruling = sourceWith({
  id: 7,
  kind: 'ruling',
  title: 'Lindqvist v. Port of Ellery',
  outlet: 'Second Circuit Court of Ellery',
  byline: null,
  url: null,
});
const hearing = sourceWith({
  id: 8,
  kind: 'transcript',
  title: 'Hearing on the motion',
  outlet: null,
  byline: null,
  url: null,
});
const line = { first: '12', last: '12', lines: { first: 3, last: 9 } };
const sequence: Citation[][] = [
  [{ source: courier, places: [at(2)] }],
  [{ source: courier, places: [at(3)] }],
  [{ source: courier, places: [at(3)] }],
  [
    { source: complaint, places: [at(8, 9)] },
    { source: untitled, places: [at(1), at(4)] },
  ],
  [
    { source: courier, places: [at(5)] },
    { source: digest, places: [at(null)] },
  ],
  [{ source: ruling, places: [at(14)] }],
  [{ source: hearing, places: [{ ...at(1), pages: line }] }],
  [{ source: ruling, places: [at(15)] }],
];

test('the newsroom’s notes name a source in full once, then by “Ibid.” or its outlet', async () => {
  expect(await notesBy('newsroom', ...sequence)).toEqual([
    'Port Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02, https://courier.example/2025/harbor?a=1&b=2.',
    'Ibid., ¶\u00a03.',
    'Ibid., ¶\u00a03.',
    '“Complaint, Lindqvist v. Port of Ellery, No. D-101-CV-2025-00007,” 9 Jan. 2025, ¶¶\u00a08–9; Untitled article beginning “Two days after the ferry landing at Ellery …,” Jan. 2025, ¶¶\u00a01, 4.',
    'Port Courier, ¶\u00a05; Digest Daily, “Contractor’s ‘ambush’ claim: what we know,” 13 Jan. 2025, https://digest.example/ambush [AI-written].',
    'Second Circuit Court of Ellery, “Lindqvist v. Port of Ellery,” 10 Jan. 2025, ¶\u00a014.',
    '“Hearing on the motion,” 10 Jan. 2025, 12:3-9.',
    'Second Circuit Court of Ellery, ¶\u00a015.',
  ]);
});

test('notes for lawyers say “Id.” and “supra”, and where a source stands between', async () => {
  expect(await notesBy('us-legal', ...sequence)).toEqual([
    'Ada Quill, _Harbor contractor sues city_, Port Courier, ¶\u00a02 (Jan. 10, 2025), https://courier.example/2025/harbor?a=1&b=2.',
    '_Id._ ¶\u00a03.',
    '_Id._',
    'Complaint, Lindqvist v. Port of Ellery, No. D-101-CV-2025-00007, ¶¶\u00a08–9 (Jan. 9, 2025); _Untitled article beginning “Two days after the ferry landing at Ellery …,”_ ¶¶\u00a01, 4 (Jan. 2025).',
    'Quill, _supra_ note 1, ¶\u00a05; _Contractor’s “ambush” claim: what we know_, Digest Daily (Jan. 13, 2025), https://digest.example/ambush [AI-written].',
    '_Lindqvist v. Port of Ellery_, ¶\u00a014 (Second Circuit Court of Ellery Jan. 10, 2025).',
    'Hearing on the motion, at 12:3-9 (Jan. 10, 2025).',
    '_Lindqvist v. Port of Ellery_, ¶\u00a015.',
  ]);
});

test('Chicago’s notes keep the place in a ruling, which that style drops in cases', async () => {
  const notes = await notesBy('chicago-notes', ...sequence);
  expect(notes[0]).toBe(
    'Ada Quill, “Harbor Contractor Sues City,” _Port Courier_, January 10, 2025, para. 2, https://courier.example/2025/harbor?a=1&b=2.',
  );
  expect(notes[1]).toBe('Quill, para. 3.');
  expect(notes[5]).toContain('para. 14');
  expect(notes[7]).toBe('“Lindqvist v. Port of Ellery,” para. 15.');
});

test('two articles of one outlet are told apart by their headlines', async () => {
  const other = sourceWith({ id: 9, title: 'City answers', url: null });
  const notes = await notesBy(
    'newsroom',
    [{ source: courier, places: [at(1)] }],
    [{ source: other, places: [at(2)] }],
    [{ source: courier, places: [at(3)] }],
  );
  expect(notes[2]).toBe('Port Courier, “Harbor contractor sues city,” ¶\u00a03.');
});

test.each([
  ['no outlet', { outlet: null }],
  ['no date', { published: null }],
  ['a month for a date', { published: '2025-06' }],
  ['a day in September', { published: '2025-09-01' }],
  ['no title', { title: null }],
  ['neither title nor outlet', { title: '', outlet: null, opening: 'Two men. ' }],
  ['nothing at all', { title: null, outlet: null, opening: '', published: null }],
  ['a program that wrote it', { machineWritten: true }],
  ['marks in its headline', { title: '“Ambush,” "late" and “it’s” all.' }],
  ['an address of its own', { url: 'https://a.example/$&?b=%20&c' }],
] as const)('the newsroom’s first note of a source with %s is the copied citation’s', async (_, fields) => {
  const source = sourceWith({ url: null, ...fields });
  const citation = { source, places: [at(2)] };
  expect(await notesBy('newsroom', [citation])).toEqual([words(noteText([citation]))]);
});

test('a brief’s notes do not depend on which were put into words before', async () => {
  const other: Citation[][] = [
    [{ source: digest, places: [at(1)] }],
    [{ source: { ...courier, title: 'Another' }, places: [at(9)] }],
  ];
  const fresh = new Citer(options);
  const first = await fresh.render(own('newsroom'), givenOf(sequence));
  await fresh.render(own('newsroom'), givenOf(other));
  // Another order of what is given is no answer from memory.
  const again = { ...givenOf(sequence), items: givenOf(sequence).items.toReversed() };
  expect((await fresh.render(own('newsroom'), again)).clusters).toEqual(first.clusters);
  fresh.close();
});

test('no title, outlet or name can put markup, a link or a mark of its own into a note', async () => {
  const field = fc.oneof(
    trickyLine,
    fc.constantFrom('<i>x</i>', '<b>', '$& %%STRING%%', '&lt;script&gt;', '</i>'),
  );
  await fc.assert(
    fc.asyncProperty(field, field, field, async (title, outlet, byline) => {
      const source = sourceWith({ title: `T${title}`, outlet: `O${outlet}`, byline, url: null });
      const { clusters } = await citer.render(own('newsroom'), givenOf([[{ source, places: [at(1)] }]]));
      const runs = runsOf(clusters[0]!);
      expect(runs.every((run) => run.kind === 'text' && !run.italic && !run.bold && !run.href)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const note = (body: string, attributes = 'class="note"') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes} version="1.0"><info><title>House style</title><id>http://a.example/house</id><updated>2025-01-01T00:00:00+00:00</updated></info>${body}</style>`;
const citation = '<citation><layout><text variable="title"/></layout></citation>';
const bytes = (csl: string) => new TextEncoder().encode(csl);

test('a style in CSL is known by its title, its name and what it is written for', async () => {
  const head = { title: 'House style', cslId: 'http://a.example/house' };
  expect(await citer.check(bytes(note(citation)))).toEqual({
    ok: true,
    csl: note(citation),
    head: { ...head, form: 'notes' },
  });
  expect(await citer.check(bytes(`\ufeff${note(citation, 'class="in-text"')}`))).toMatchObject({
    ok: true,
    head: { ...head, form: 'text' },
  });
});

const parent =
  '<link href="http://a.example/parent" rel="independent-parent"/><title>T</title><id>http://a.example/x</id>';
test.each([
  ['words', 'not-xml', 'Port Courier, title, date'],
  ['XML that breaks off', 'not-xml', note(citation).slice(0, -4)],
  ['an entity that nobody declared', 'not-xml', note(citation).replace('House', '&house;')],
  ['a page', 'not-csl', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
  ['a style of no namespace', 'not-csl', '<style class="note"/>'],
  [
    'a dependent style',
    'dependent',
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>${parent}</info></style>`,
  ],
  ['no citation', 'broken', note('')],
  ['a macro that is not there', 'broken', note(citation.replace('variable="title"', 'macro="none"'))],
  [
    'a macro that calls itself',
    'broken',
    note(`<macro name="m"><text macro="m"/></macro>${citation.replace('variable="title"', 'macro="m"')}`),
  ],
  ['nothing to say', 'broken', note(citation.replace('"title"', '"volume"'))],
  ['a document type', 'unsafe', `<!DOCTYPE style [<!ENTITY a "b">]>${note(citation)}`],
  [
    'entities that grow',
    'unsafe',
    `<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${note(citation.replace('title', '&b;'))}`,
  ],
  ['a file of the system', 'unsafe', `<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]>${note('&a;')}`],
  [
    'a hundred thousand elements in one another',
    'not-xml',
    note('<group>'.repeat(60_000) + '</group>'.repeat(60_000)),
  ],
  ['a megabyte of spaces', 'too-large', `${note(citation)}${' '.repeat(1_000_000)}`],
])('%s is no style: %s', async (_, problem, csl) => {
  expect(await citer.check(bytes(csl))).toEqual({ ok: false, problem });
});

test('bytes that are no text are no style', async () => {
  expect(await citer.check(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toEqual({
    ok: false,
    problem: 'not-xml',
  });
});

/** A thread that does what a whole one never should. */
function badThread(does: string): URL {
  const program = `import { parentPort } from 'node:worker_threads'; ${does}`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

test.each([
  ['dies', `parentPort.on('message', () => { throw new Error('broken'); });`],
  ['ends itself', `parentPort.on('message', () => process.exit(3));`],
  ['cannot start', `throw new Error('no start');`],
  ['never answers', `parentPort.on('message', () => { for (;;); });`],
])(
  'when the thread %s, whoever waits hears it, and the next who asks has another thread',
  async (_, does) => {
    const broken = new Citer(options, badThread(does), 1_000);
    const given = givenOf(sequence);
    await expect(broken.render(own('newsroom'), given)).rejects.toThrow(CannotCite);
    await expect(broken.render(own('newsroom'), given)).rejects.toThrow(CannotCite);
    expect(await broken.check(bytes(note(citation)))).toEqual({ ok: false, problem: 'broken' });
    broken.close();
    await expect(broken.render(own('newsroom'), given)).rejects.toThrow(CannotCite);
  },
);

test('the same is put into words once, however often it is asked', async () => {
  const counting = badThread(`let n = 0; parentPort.on('message', ({ number }) =>
    parentPort.postMessage({ number, kind: 'rendered', rendered: { clusters: [String(n += 1)], bibliography: null } }));`);
  const counted = new Citer(options, counting);
  const given = givenOf(sequence);
  const asked = await Promise.all([1, 2].map(() => counted.render(own('newsroom'), given)));
  expect(
    [...asked, await counted.render(own('newsroom'), givenOf(sequence))].map((one) => one.clusters),
  ).toEqual([['1'], ['1'], ['1']]);
  expect((await counted.render(own('us-legal'), given)).clusters).toEqual(['2']);
  expect((await counted.render(own('newsroom'), givenOf(sequence.slice(1)))).clusters).toEqual(['3']);
  counted.close();
});
