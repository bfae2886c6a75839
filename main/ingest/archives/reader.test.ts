import { gzipSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { readFile } from '../read.ts';
import { zipReader } from './reader.ts';

const signal = new AbortController().signal;

async function met(bytes: Uint8Array, fileName = 'papers.zip'): Promise<unknown[]> {
  const told: unknown[] = [];
  for await (const one of zipReader.read({ bytes, fileName, choices: NO_CHOICES, signal }))
    told.push(
      one.kind === 'file'
        ? [one.part, Buffer.from(one.bytes).toString('utf8')]
        : one.kind === 'refused' && [one.part, one.refusal.code, one.refusal.detail],
    );
  return told;
}

const words = (files: Readonly<Record<string, string>>): Zippable =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));

test('files come with their ways, in the order of the archive; what systems leave beside them does not', async () => {
  const zip = zipSync({
    ...words({
      'b.txt': 'B',
      'press/a.txt': 'A',
      '__MACOSX/._b.txt': 'x',
      'press/.DS_Store': 'x',
      'Thumbs.db': 'x',
    }),
    'empty/': new Uint8Array(),
  });
  expect(await met(zip)).toEqual([
    ['b.txt', 'B'],
    ['press/a.txt', 'A'],
  ]);
});

test('a way leads nowhere outside of the archive', async () => {
  const zip = zipSync(
    words({
      '../../etc/passwd': '1',
      '/root/a.txt': '2',
      'C:\\Users\\b.txt': '3',
      'x/./y/../c.txt': '4',
      '..': '5',
    }),
  );
  expect(await met(zip)).toEqual([
    ['etc/passwd', '1'],
    ['root/a.txt', '2'],
    ['Users/b.txt', '3'],
    ['x/y/c.txt', '4'],
  ]);
});

test.each([
  ['UTF-8 that is told', 'Zeugin/Müller – Aussage.txt', (bytes: Buffer) => bytes],
  ['UTF-8 that is not told', 'Zeugin/Müller – Aussage.txt', (bytes: Buffer) => patched(bytes, 6, 8)],
])('names in %s', async (_, name, change) => {
  expect(await met(change(Buffer.from(zipSync(words({ [name]: 'A' })))))).toEqual([[name, 'A']]);
});

test('names in the code page of DOS', async () => {
  const zip = Buffer.from(zipSync(words({ 'M@ller.txt': 'A' })));
  for (let at = zip.indexOf('M@'); at !== -1; at = zip.indexOf('M@', at + 1)) zip[at + 1] = 0x81;
  expect(await met(zip)).toEqual([['Müller.txt', 'A']]);
});

/** Without the mark that names are UTF-8. */
function patched(bytes: Buffer, local: number, record: number): Buffer {
  const at = bytes.indexOf('PK\u0001\u0002');
  bytes.writeUInt16LE(bytes.readUInt16LE(local) & ~0x800, local);
  bytes.writeUInt16LE(bytes.readUInt16LE(at + record) & ~0x800, at + record);
  return bytes;
}

test('what a password locks, a link, and a packing that is not known are told; the rest goes on', async () => {
  const zip = Buffer.from(zipSync(words({ 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C', 'd.txt': 'D' })));
  const records: number[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 1))
    records.push(at);
  zip.writeUInt16LE(1, records[0]! + 8);
  zip.writeUInt16LE(9, records[1]! + 10);
  zip[records[2]! + 5] = 3;
  zip.writeUInt32LE(0xa1ff0000, records[2]! + 38);
  expect(await met(zip)).toEqual([
    ['a.txt', 'protected', ''],
    ['b.txt', 'unsupported', 'compression method 9'],
    ['c.txt', 'unsupported', 'link'],
    ['d.txt', 'D'],
  ]);
});

test('a file that unpacks for ever is refused by its size, and by its bytes where its size lies', async () => {
  const zip = Buffer.from(zipSync({ 'zeros.txt': new Uint8Array(80 * 1024 * 1024), 'a.txt': strToU8('A') }));
  expect(await met(zip)).toEqual([
    ['zeros.txt', 'too-large', String(80 * 1024 * 1024)],
    ['a.txt', 'A'],
  ]);
  zip.writeUInt32LE(1000, zip.indexOf('PK\u0001\u0002') + 24);
  expect(await met(zip)).toEqual([
    ['zeros.txt', 'too-large', '1000'],
    ['a.txt', 'A'],
  ]);
});

test('entries that share their bytes are taken once', async () => {
  const zip = Buffer.from(zipSync(words({ 'a.txt': 'A', 'b.txt': 'B' })));
  const second = zip.lastIndexOf('PK\u0001\u0002');
  zip.writeUInt32LE(0, second + 42);
  expect(await met(zip)).toEqual([
    ['a.txt', 'A'],
    ['b.txt', 'damaged', ''],
  ]);
});

test('a GZIP file is the one file in it', async () => {
  expect(await met(gzipSync('One.'), 'wire.txt.gz')).toEqual([['wire.txt', 'One.']]);
  expect(await met(gzipSync('One.'), 'a\tb\ud800\u202etxt.gz')).toEqual([
    ['a\ufffdb\ufffd\ufffdtxt', 'One.'],
  ]);
  expect(await met(gzipSync('One.').subarray(0, 15), 'wire.txt.gz')).toEqual([[null, 'damaged', '']]);
});

test.each([
  ['cut', (zip: Uint8Array) => zip.subarray(0, 60), 'damaged'],
  ['without files', () => zipSync({ '.DS_Store': strToU8('x') }), 'empty'],
])('an archive that is %s is refused', async (_, make, code) => {
  expect(await met(make(zipSync(words({ 'a.txt': 'A' }))))).toEqual([[null, code, '']]);
});

test('files of an archive are read by their own formats, archives in it too, down to a depth', async () => {
  let zip = zipSync({
    'list.csv': strToU8('title,text\nA,One.\n,\n'),
    'papers/word/notes.txt': strToU8('Two.'),
    'picture.png': strToU8('\x89PNG\r\n'),
  });
  const told = async (bytes: Uint8Array) => {
    const parts: unknown[] = [];
    for await (const one of readFile({ bytes, fileName: 'x.zip', choices: NO_CHOICES, signal }))
      parts.push([
        one.part,
        one.kind === 'article' ? one.article.text : one.kind === 'refused' ? one.refusal.code : one.kind,
      ]);
    return parts.filter((part) => (part as string[])[1] !== 'held');
  };
  expect(await told(zip)).toEqual([
    ['list.csv/line 2', 'One.'],
    ['list.csv/line 3', 'empty'],
    ['papers/word/notes.txt', 'Two.'],
    ['picture.png', 'unsupported'],
  ]);
  for (let depth = 0; depth < 6; depth += 1) zip = zipSync({ 'in.zip': zip });
  expect(await told(zip)).toEqual([['in.zip/in.zip/in.zip/in.zip/in.zip', 'unsupported']]);
});

test('whatever is changed in an archive, reading it ends and throws nothing', async () => {
  const zip = zipSync(words({ 'a.txt': 'A'.repeat(100), 'b/c.txt': 'B', 'd.txt': 'C' }));
  const change = fc.tuple(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = zip.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect(await met(bytes)).toBeInstanceOf(Array);
    }),
    { numRuns: 400 },
  );
});
