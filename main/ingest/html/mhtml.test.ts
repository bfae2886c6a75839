import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf } from '../formats.ts';
import { mhtmlReader } from './mhtml.ts';
import { ownText, readSource } from './testing.ts';

const CASES = join(import.meta.dirname, 'cases');
const read = (bytes: Uint8Array | string) => readSource(bytes, { reader: mhtmlReader });

test.each([
  [
    'Chromium’s MHTML',
    'snapshot.mhtml',
    'Crane stands idle',
    'https://portsheet.example/crane',
    'in a café.”',
  ],
  [
    'Safari’s web archive',
    'page.webarchive',
    'Tide tables wrong for a week',
    'https://portsheet.example/tides',
    'They watch the water.”',
  ],
])('of %s the page itself is read, and no frame in it', async (_, file, title, url, end) => {
  const bytes = readFileSync(join(CASES, file));
  expect(formatOf('saved', bytes)).toEqual({ ok: true, format: 'mhtml' });
  const source = await read(bytes);
  expect(source.format).toBe('mhtml');
  expect(source.proposals).toContainEqual(expect.objectContaining({ field: 'title', value: title }));
  expect(source.proposals).toContainEqual(expect.objectContaining({ field: 'url', value: url }));
  // When it was saved is not when it was published.
  expect(source.proposals.map(({ field }) => field)).not.toContain('published');
  expect(ownText(source).trim()).toMatch(new RegExp(`${end.replace('.', '\\.')}$`));
  expect(source.text).not.toContain('Buy a boat');
});

const lines = (...all: readonly string[]): string => all.join('\r\n');

test('the page is the part that the start names, in the charset and the coding of its part', async () => {
  const page = Buffer.from('<p>Le café est fermé, dit-on à la mairie.</p>', 'latin1').toString('base64');
  const source = await read(
    lines(
      'From: <Saved by a tool>',
      'Date: Mon, 3 Mar 2025 10:00:00 +0000',
      'Content-Type: multipart/related; start="<two@x>";',
      ' boundary="b"',
      '',
      'This is a message in several parts.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-ID: <one@x>',
      '',
      '<p>An advertisement.</p>',
      '--b',
      'Content-Type: text/html; charset="iso-8859-1"',
      'Content-ID: <two@x>',
      'Content-Location: https://mairie.example/cafe',
      'Content-Transfer-Encoding: base64',
      '',
      page,
      '--b--',
      '',
    ),
  );
  expect(source.text).toBe('Le café est fermé, dit-on à la mairie.');
  expect(source.encoding).toBe('windows-1252');
  expect(source.proposals).toContainEqual({
    field: 'url',
    value: 'https://mairie.example/cafe',
    reason: 'address it was saved from',
    start: 0,
    end: 0,
  });
});

test('a page in one part, or in a file that was cut off, is read as far as it goes', async () => {
  const alone = lines('MIME-Version: 1.0', 'Content-Type: text/html', '', '<p>The only part.</p>');
  expect((await read(alone)).text).toBe('The only part.');
  const cut = lines(
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>The first half=2E And a li=',
    'ne',
  );
  expect((await read(cut)).text).toBe('The first half. And a line');
});

test('a part’s lines that look like the boundary of another stay its own', async () => {
  const text = lines(
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<pre>--bar',
    'x --b',
    '</pre>',
    '--b--',
  );
  expect((await read(text)).text).toBe('--bar\nx --b');
});

test('a file that is no page is refused, whatever its bytes are', async () => {
  await expect(
    read(lines('Content-Type: multipart/related; boundary=b', '', '--b', 'Content-Type: image/png', '', 'x')),
  ).rejects.toThrow('damaged');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (rest) => {
      const start = Buffer.from('bplist00');
      await expect(read(Buffer.concat([start, Buffer.from(rest)]))).rejects.toThrow('damaged');
    }),
  );
});

test('parts in parts without end are followed only so far', async () => {
  const open = Array.from({ length: 50 }, (_, at) =>
    lines(`Content-Type: multipart/related; boundary=b${at}x`, '', `--b${at}x`),
  ).join('\r\n');
  await expect(read(`${open}\r\nContent-Type: text/html\r\n\r\n<p>x</p>`)).rejects.toThrow('damaged');
});
