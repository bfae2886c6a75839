import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { docxFile } from './office/testing.ts';
import { paragraphOf } from '../packages/testing.ts';
import { lines, pdfOf } from './pdf/made.ts';
import { readFile, type ReadPart } from './read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const { signal } = new AbortController();

/** The one thing that a file holds. */
async function only(fileName: string, file: Uint8Array): Promise<ReadPart> {
  const read = await Array.fromAsync(readFile({ fileName, bytes: file, choices: NO_CHOICES, signal }));
  expect(read).toHaveLength(1);
  return read[0]!;
}

async function articleIn(fileName: string, file: Uint8Array) {
  const read = await only(fileName, file);
  if (read.kind !== 'article') throw new Error(`${fileName} is no article`);
  return read.article;
}

test('a file becomes text with one kind of line end, and both are hashed', async () => {
  const file = bytes('\uFEFFThe board met.\r\nIt sat.\r');
  expect(await articleIn('folder/board.txt', file)).toEqual({
    format: 'text',
    part: null,
    text: 'The board met.\nIt sat.\n',
    sha256: sha256('The board met.\nIt sat.\n'),
    fileSha256: sha256(file),
    encoding: 'utf-8',
    fileName: 'board.txt',
    readerVersion: 1,
    pages: [],
    proposals: [],
    furniture: [],
    warnings: [],
  });
});

test('the same words with other line ends have the same hash', async () => {
  const one = await articleIn('a.txt', bytes('One.\r\nTwo.'));
  const other = await articleIn('b.text', bytes('One.\nTwo.'));
  expect(one.sha256).toBe(other.sha256);
  expect(one.fileSha256).not.toBe(other.fileSha256);
});

test.each([
  ['a.md', 'Words'],
  ['a.MARKDOWN', 'Words'],
  ['a.txt', '*Words*'],
  ['a.ocr', '*Words*'],
  ['README', '*Words*'],
])('%s is read by its extension', async (fileName, text) => {
  expect((await articleIn(fileName, bytes('*Words*'))).text).toBe(text);
});

test.each([
  ['a.pdf', 'damaged', 'PDF'],
  ['a.DOCX', 'damaged', 'DOCX'],
  ['a.png', 'unsupported', 'picture'],
])('words in a file called %s are %s: %s', async (fileName, code, detail) => {
  expect(await only(fileName, bytes('words'))).toEqual({
    kind: 'refused',
    part: null,
    refusal: { ok: false, code, detail },
  });
});

test.each<[what: string, name: string, file: Uint8Array, format: string]>([
  ['a PDF', 'page.html', pdfOf([lines(72, 100, ['The board met.'])]), 'pdf'],
  ['a Word document', 'photo.jpg', docxFile({ body: paragraphOf('The board met.') }), 'docx'],
  ['rich text', 'letter.docx', bytes('{\\rtf1 The board met.}'), 'rtf'],
  ['a page', 'report.pdf', bytes('<!DOCTYPE html><script>x</script><p>The board met.</p>'), 'html'],
])('%s that lies about itself as %s is read as what it is', async (_, name, file, format) => {
  expect(await articleIn(name, file)).toMatchObject({ format, text: 'The board met.' });
});

test.each([
  ['a program', 'letter.docx', '\x7fELF\x02\x01', 'binary', 'program'],
  ['a picture', 'letter.txt', '\x89PNG\r\n\x1a\n', 'binary', 'PNG'],
  ['a database', 'letter.rtf', 'SQLite format 3\0', 'binary', 'SQLite'],
])('%s that lies about itself as %s is refused', async (_, name, start, code, detail) => {
  const file = Uint8Array.from(start.padEnd(200, '\0'), (char) => char.charCodeAt(0));
  expect(await only(name, file)).toMatchObject({ kind: 'refused', refusal: { code, detail } });
});

test('Markdown that shows nothing is empty', async () => {
  expect(await only('a.md', bytes('---\ntitle: Quarry\n---\n<!-- nothing -->\n'))).toMatchObject({
    refusal: { code: 'empty' },
  });
});

test('front matter is stronger than what the text says', async () => {
  const { proposals } = await articleIn(
    'a.md',
    bytes('---\ndate: 2024-03-09\n---\nPublished March 1, 2024\n\nWords.'),
  );
  expect(proposals.filter(({ field }) => field === 'published').map(({ value }) => value)).toEqual([
    '2024-03-09',
  ]);
});

test('the encoding that the reporter chose is taken', async () => {
  const file = Uint8Array.from([0x20, 0xc7, 0xe5, 0x20]);
  expect((await articleIn('a.txt', file)).text).not.toBe(' Зе ');
  const choices = { ...NO_CHOICES, encoding: 'windows-1251' };
  const [read] = await Array.fromAsync(readFile({ fileName: 'a.txt', bytes: file, choices, signal }));
  expect(read).toMatchObject({ article: { text: ' Зе ', encoding: 'windows-1251' } });
});

test('words that were lost to a damaged encoding are told', async () => {
  const file = Uint8Array.from([...bytes('José Muñoz said so. '.repeat(9)), 0xff, ...bytes(' Yes.')]);
  expect(await articleIn('a.txt', file)).toMatchObject({
    warnings: [{ code: 'characters lost', detail: 'utf-8', pages: [] }],
  });
});
