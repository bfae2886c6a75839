import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, expect, test } from 'vitest';
import { asked, ended, folderOf, pincite, program, start, type Ran } from './pincite.ts';

let folder = '';
beforeEach(() => void (folder = folderOf()));

/** Runs the real program with these lines on its standard input. */
async function fed(lines: readonly unknown[], ...words: string[]): Promise<Ran & { answers: Answered[] }> {
  const child = start(folder, words);
  child.stdin!.on('error', () => {});
  child.stdin!.end(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const ran = await ended(child);
  const answers = ran.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answered);
  return { ...ran, answers };
}

interface Answered {
  readonly id?: unknown;
  readonly error?: { readonly code: string; readonly sentence: string };
  readonly quotations?: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: unknown;
  }[];
  readonly places?: readonly { readonly article: number; readonly verdict: string }[];
}

const said = '😀 “The quay was closed before noon,” said Ada Quill. Then “The Long Docket” came out.';

test('quotes answers each line with the quotations of its text, by UTF-16 offsets', async () => {
  const { code, err, answers } = await fed(
    [
      { id: 1, text: said },
      { id: 'none', text: '' },
    ],
    'quotes',
    '--jsonl',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [first, second] = answers;
  expect(second).toEqual({ id: 'none', quotations: [] });
  expect(first!.quotations!.map(({ start: from, end }) => said.slice(from, end))).toEqual([
    'The quay was closed before noon,',
    'The Long Docket',
  ]);
  expect(first!.quotations![0]).toEqual({
    start: 4,
    end: 36,
    kind: 'direct',
    speech: 'direct',
    speaker: { start: said.indexOf('Ada'), end: said.indexOf('. Then'), text: 'Ada Quill' },
    verb: 'said',
    reportedVia: null,
  });
  expect(first!.quotations![1]).toMatchObject({ kind: 'title', speech: 'none', verb: null });
});

test('compare answers with the verdict and the words that differ', async () => {
  const { code, answers } = await fed(
    [
      { id: 1, a: 'They would improve the harbour', b: 'They would not improve the harbour' },
      { id: 2, a: 'Rain fell on the old quay', b: 'Nobody left before the end of it' },
      { id: 3, a: 'It “was” so late', b: "it 'was' so late" },
    ],
    'compare',
    '--jsonl',
  );
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    { id: 1, verdict: 'altered', differences: [{ kind: 'negation', b: expect.stringContaining('not') }] },
    { id: 2, verdict: 'cannot be checked', reason: 'different words' },
    { id: 3, verdict: 'typographic' },
  ]);
});

test('a bad line is answered in its place, said on standard error, and hides no other', async () => {
  const { code, err, answers } = await fed(
    [
      '{',
      '[1]',
      { id: 7 },
      { id: 8, text: 3 },
      '',
      'null',
      { id: '\ud800', text: 'a \udc00 “b c d”' },
      { text: '' },
    ],
    'quotes',
    '--jsonl',
  );
  expect(code).toBe(1);
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
    [undefined, 'bad-line'],
    [undefined, 'bad-line'],
    [7, 'bad-line'],
    [8, 'bad-line'],
    [undefined, 'bad-line'],
    ['\ud800', undefined],
    [undefined, undefined],
  ]);
  expect(err.trim().split('\n')).toHaveLength(5);
  expect(err).toContain('Line 3 was not answered: “text” is missing or wrong.');
});

test('a line is answered before the next one is given, and an end in the middle is an end', async () => {
  const child = start(folder, ['quotes', '--jsonl']);
  const lines = createInterface(child.stdout!)[Symbol.asyncIterator]();
  for (const id of [1, 2]) {
    child.stdin!.write(`${JSON.stringify({ id, text: said })}\n`);
    const { value } = (await lines.next()) as { value: string };
    expect(JSON.parse(value)).toMatchObject({ id });
  }
  const closed = new Promise((settle) => child.on('close', settle));
  child.kill('SIGINT');
  await closed;
});

test('when nobody reads any more, the program ends', async () => {
  const child = start(folder, ['quotes', '--jsonl']);
  child.stdin!.on('error', () => {});
  const line = `${JSON.stringify({ id: 1, text: said.repeat(200) })}\n`;
  const feed = setInterval(() => child.stdin!.write(line.repeat(20)), 1);
  child.stdout!.once('data', () => child.stdout!.destroy());
  const code = await new Promise((settle) => child.on('exit', settle));
  clearInterval(feed);
  expect(code).toBe(0);
});

test('trace answers each line with the places of a matter, best first', async () => {
  const words = 'The harbour fund was emptied before the council ever saw a single receipt';
  writeFileSync(join(folder, 'a.txt'), `“${words},” said Ada Quill.\n\nIt rained.`);
  writeFileSync(
    join(folder, 'b.txt'),
    `“${words.replace('emptied', 'drained')},” said Ada Quill. It rained.`,
  );
  writeFileSync(join(folder, 'c.txt'), 'Nobody said a word of it at the quay.');
  await program(folder, 'new', 'case');
  await program(folder, 'import', 'case', 'a.txt', 'b.txt', 'c.txt');
  const { code, err, answers } = await fed(
    [
      { id: 'x', text: words },
      { id: 'y', text: '' },
      { id: 'z', text: 'The lighthouse keeper never signed papers' },
    ],
    'trace',
    'case',
    '--jsonl',
  );
  expect(answers[0]).toMatchObject({
    id: 'x',
    places: [
      { article: 1, start: 1, verdict: expect.stringMatching(/identical|typographic/) },
      {
        article: 2,
        start: 1,
        verdict: 'altered',
        differences: [{ kind: 'substitution', a: 'emptied', b: 'drained' }, {}],
      },
    ],
  });
  expect(answers[1]).toMatchObject({ id: 'y', error: { code: 'bad-request' } });
  expect(answers[2]).toEqual({ id: 'z', places: [] });
  expect(code).toBe(1);
  expect(err).toContain('Line 2');

  const traced = await asked<{ quotations: { exact: string; places: object[] }[] }>(
    folder,
    'trace',
    'case',
    '--article',
    'a.txt',
  );
  expect(traced).toMatchObject({
    article: 1,
    quotations: [
      { exact: `${words},`, kind: 'direct', places: [{ article: 2, verdict: 'altered', quoted: true }] },
    ],
  });
  const people = await pincite(folder, 'trace', 'case', '--article', '1');
  expect(people.out).toMatch(/ARTICLE .*VERDICT[^]*altered/);
  const nowhere = await pincite(
    folder,
    'trace',
    'case',
    '--words',
    'The lighthouse keeper never signed papers',
  );
  expect(nowhere.out).toMatch(/^Nowhere\.[^]*3 articles searched for:/);
});

test('people read the quotations of a file, and how two wordings differ', async () => {
  writeFileSync(join(folder, 'a.txt'), said);
  const quotes = await pincite(folder, 'quotes', 'a.txt');
  expect(quotes.out).toMatch(/PLACE .*SPEAKER[^]*direct +Ada Quill/);
  const compared = await pincite(folder, 'compare', 'We shall pay the sum', 'We may pay the sum');
  expect(compared.out).toMatch(/^altered[^]*modal verb +shall +may/);
});

test('what is asked in no way, or in two, is wrong use', async () => {
  for (const words of [
    ['quotes'],
    ['quotes', 'a', 'b'],
    ['quotes', '--jsonl', 'a'],
    ['compare', 'one'],
    ['trace', 'case'],
    ['trace', 'case', '--jsonl', '--words', 'a'],
  ])
    expect((await pincite(folder, ...words)).code, words.join(' ')).toBe(2);
});
