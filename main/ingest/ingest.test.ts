import { expect, test } from 'vitest';
import { ingestRecord, ingestText, type IngestResult } from './ingest.ts';

function articleOf(result: IngestResult): Extract<IngestResult, { ok: true }>['article'] {
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.article;
}

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
