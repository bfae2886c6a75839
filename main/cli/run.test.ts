import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { RESOURCES_FOLDER } from '../folders.ts';
import { run } from './run.ts';
import { Terminal } from './terminal.ts';
import { groups } from './verbs.ts';

const verbs = groups.flatMap((group) => group.verbs);

async function ran(...words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const streams = [new PassThrough(), new PassThrough()] as const;
  const code = await run(words, new Terminal(...streams), {
    folder,
    input: Readable.from([]),
    signal: new AbortController().signal,
    askSecret: null,
    dataFolder: join(folder, 'data'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: RESOURCES_FOLDER,
    version: '1.2.3',
  });
  for (const stream of streams) stream.end();
  const [out, err] = await Promise.all(streams.map((stream) => text(stream)));
  return { code, out: out!, err: err!, left: readdirSync(folder) };
}

test('without a verb, wrong use is said together with what there is', async () => {
  const { code, out, err } = await ran();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  for (const { name } of verbs) expect(err).toContain(`\n  ${name} `);
});

test('help for the whole names every verb, on standard output', async () => {
  for (const words of [['--help'], ['-h'], ['help']]) {
    const { code, out, err } = await ran(...words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, summary } of verbs)
      expect(out).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 12)}`, 'm'));
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(115);
  }
});

test('no two verbs share a name', () => {
  expect(new Set(verbs.map(({ name }) => name)).size).toBe(verbs.length);
});

test.each(verbs.map((verb) => [verb.name, verb] as const))(
  '%s explains itself with all that it takes, and touches nothing',
  async (name, verb) => {
    for (const words of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { code, out, err, left } = await ran(...words);
      expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
      expect(out).toContain(`Usage: pincite ${name}`);
      for (const argument of Object.keys(verb.arguments)) expect(out).toContain(argument.toUpperCase());
      for (const option of Object.keys(verb.options)) expect(out).toContain(`--${option}`);
      for (const example of verb.examples) expect(example.split(' ', 1)).toEqual([name]);
    }
  },
);

test.each(verbs.map(({ name }) => name))(
  '%s calls an option that it does not have wrong use',
  async (name) => {
    const { code, out, err, left } = await ran(name, '--no-such-option');
    expect({ code, out, left }).toEqual({ code: 2, out: '', left: [] });
    expect(err).toContain('--no-such-option');
    expect(err).toContain(`pincite ${name} --help`);
  },
);

test.each([
  ['a verb that there is not', ['nonsense']],
  ['a verb from the prototype of objects', ['constructor']],
  ['a missing argument', ['list', 'case']],
  ['a word too many', ['list', 'case', 'articles', 'more']],
  ['an empty argument', ['list', '', 'articles']],
  ['a choice that there is not', ['list', 'case', 'nonsense']],
  ['a missing option', ['entity', 'case', 'Kari Morrissey']],
  ['an option’s choice that there is not', ['entity', 'case', 'Kari Morrissey', '--kind', 'planet']],
  ['one value given twice', ['entity', 'case', 'A', '--kind', 'person', '--kind', 'court']],
  ['an option without its value', ['export', 'case', '1', '--to']],
  ['a value for a switch', ['export', 'case', '1', '--to', 'a.docx', '--force=yes']],
  ['an ending that is no format', ['export', 'case', '1', '--to', 'brief.rtf']],
  ['neither paths nor lines', ['import', 'case']],
  ['both paths and lines', ['import', 'case', 'a.txt', '--jsonl', 'b.jsonl']],
  ['a date that is none', ['claim', 'case', 'So it was.', '--kind', 'fact', '--date', '2025-02-30']],
  ['two items at once', ['add', 'case', '1', '--claim', '1', '--quote', '1']],
  ['an item that is no number', ['add', 'case', '1', '--claim', 'one']],
  ['a field of another noun', ['set', 'case', 'brief', '1', '--outlet', 'The Mesa Ledger']],
  ['nothing to set', ['set', 'case', 'brief', '1']],
  ['nothing to dismiss', ['dismiss', 'case', '1']],
  ['a move to nowhere', ['move', 'case', '1', '1']],
  ['a move to two places', ['move', 'case', '1', '1', '--before', '2', '--last']],
  ['a limit beyond all', ['search', 'case', 'word', '--limit', '1e9']],
])('%s is wrong use: exit code 2, one document, one sentence', async (_, words) => {
  const plain = await ran(...words);
  expect({ code: plain.code, out: plain.out, left: plain.left }).toEqual({ code: 2, out: '', left: [] });
  expect(plain.err.trim()).not.toBe('');
  const asJson = await ran(...words, '--json');
  expect(asJson.code).toBe(2);
  expect(JSON.parse(asJson.out)).toEqual({
    error: { code: 'usage', sentence: expect.any(String), detail: {} },
  });
  expect(asJson.err).not.toBe('');
});

test('a word after -- is no option', async () => {
  const { code, out } = await ran('list', 'case', '--', '--json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('the version is one line, or one document', async () => {
  expect(await ran('--version')).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
  expect(JSON.parse((await ran('--json', '--version')).out)).toEqual({ version: '1.2.3' });
});
