import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ingest, ingestRecord, ingestText, type IngestResult } from './ingest.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function articleOf(result: IngestResult): Extract<IngestResult, { ok: true }>['article'] {
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.article;
}

test('a file becomes text with one kind of line end, and both are hashed', () => {
  const file = bytes('\uFEFFThe board met.\r\nIt sat.\r');
  expect(articleOf(ingest('folder/board.txt', file))).toEqual({
    text: 'The board met.\nIt sat.\n',
    sha256: sha256('The board met.\nIt sat.\n'),
    fileSha256: sha256(file),
    encoding: 'utf-8',
    fileName: 'board.txt',
    proposals: [],
    furniture: [],
  });
});

test('the same words with other line ends have the same hash', () => {
  const one = articleOf(ingest('a.txt', bytes('One.\r\nTwo.')));
  const other = articleOf(ingest('b.text', bytes('One.\nTwo.')));
  expect(one.sha256).toBe(other.sha256);
  expect(one.fileSha256).not.toBe(other.fileSha256);
});

test.each([
  ['a.md', 'Words'],
  ['a.MARKDOWN', 'Words'],
  ['a.txt', '*Words*'],
  ['a.ocr', '*Words*'],
  ['README', '*Words*'],
])('%s is read by its extension', (fileName, text) => {
  expect(articleOf(ingest(fileName, bytes('*Words*'))).text).toBe(text);
});

test.each([
  ['a.pdf', 'unsupported', 'PDF'],
  ['a.DOCX', 'unsupported', 'DOCX'],
  ['a.html', 'unsupported', 'HTML'],
  ['a.jsonl', 'unsupported', 'JSONL'],
])('%s is %s: %s', (fileName, code, detail) => {
  expect(ingest(fileName, bytes('words'))).toEqual({ ok: false, code, detail });
});

test('Markdown that shows nothing is empty', () => {
  expect(ingest('a.md', bytes('---\ntitle: Quarry\n---\n<!-- nothing -->\n'))).toMatchObject({
    code: 'empty',
  });
});

test('front matter is stronger than what the text says', () => {
  const { proposals } = articleOf(
    ingest('a.md', bytes('---\ndate: 2024-03-09\n---\nPublished March 1, 2024\n\nWords.')),
  );
  expect(proposals.filter(({ field }) => field === 'published').map(({ value }) => value)).toEqual([
    '2024-03-09',
  ]);
});

test('pasted text takes the title that was given', () => {
  const article = articleOf(ingestText('By Dana Quill\n\nThe board met.\r\n', ' The quarry '));
  expect(article).toMatchObject({
    text: 'By Dana Quill\n\nThe board met.\n',
    fileName: null,
    encoding: 'utf-8',
  });
  expect(article.proposals).toEqual([
    { field: 'title', value: 'The quarry', reason: 'given', start: 0, end: 0 },
    { field: 'byline', value: 'Dana Quill', reason: 'byline', start: 3, end: 13 },
  ]);
  expect(ingestText(' \n')).toEqual({ ok: false, code: 'empty', detail: '' });
});

test('a record’s columns become proposals without places', () => {
  const record = {
    id: '7',
    title: 'Quarry',
    outlet: null,
    published: '2024-03-09',
    url: null,
    text: 'The board met.',
  };
  expect(articleOf(ingestRecord(record)).proposals).toEqual([
    { field: 'title', value: 'Quarry', reason: 'record', start: 0, end: 0 },
    { field: 'published', value: '2024-03-09', reason: 'record', start: 0, end: 0 },
  ]);
});
