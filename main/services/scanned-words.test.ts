import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { placesOnPage } from '#core/text/on-page.ts';
import { SCANS } from '../ingest/ocr/testing-scan.ts';
import { sha256Of } from '../sha256.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => void (desk = await openDesk()));
afterEach(() => desk.close());

const SCAN = SCANS['a picture that lies on its side on a page that is turned'];

/** Imports a file with all that is in it, and tells what came of its first part. */
async function imported(name: string, contents: string | Uint8Array, scans = false) {
  const { client } = desk;
  const { plan, items } = await client.call('imports.plan', { files: [await desk.file(name, contents)] });
  const numbers = items.map(({ number }) => number);
  const choices = { ...NO_CHOICES, scans };
  return client.call('imports.run', { plan, items: numbers, choices, own: [] });
}

test('where the words of a scanned page stand is told in shares of the page as it is shown', async () => {
  const { first } = await imported('papers.zip', zipSync({ 'scan.pdf': SCAN }), true);
  const id = first!;
  const { text } = await desk.client.call('articles.text', { id });
  const { words } = await desk.client.call('originals.words', { articleId: id, page: 0 });
  const lines = words.map((word) => word.text);
  const meant = 'nobody had told the owners';
  const start = text.indexOf(meant);
  const places = placesOnPage(lines, text, { start, end: start + meant.length });
  expect(places.map(({ piece }) => lines[piece]!.replaceAll(/\W/g, ''))).toEqual(meant.split(' '));
  for (const { left, top, right, bottom } of words) {
    expect([left >= 0 && right <= 1, top >= 0 && bottom <= 1]).toEqual([true, true]);
    // One line of letters, of some twenty on the page.
    expect(bottom - top).toBeLessThan(0.08);
    expect(right - left).toBeGreaterThan(0);
  }
  // The head stands above all else, the number of the page below.
  const tops = words.map(({ top }) => top);
  expect(lines[tops.indexOf(Math.min(...tops))]).toBe('IN');
  expect(lines[tops.indexOf(Math.max(...tops))]).toBe('7');
  expect(await desk.client.call('originals.words', { articleId: id, page: 1 })).toEqual({ words: [] });
}, 30_000);

test('of what is no scan, or was pasted, no picture is read', async () => {
  const { id } = await desk.paste('The judge denied the motion.');
  expect(await desk.client.call('originals.words', { articleId: id, page: 0 })).toEqual({ words: [] });
  const asked = desk.client.call('originals.words', { articleId: 99, page: 0 });
  await expect(asked).rejects.toMatchObject({ code: 'not-found' });
});

test('a PDF inside an archive or a message is kept by itself, so that its pages can be shown', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../renderer/paper/cases/report.pdf'));
  const message = [
    'From: Ada Quill <ada@harbor.example>',
    'Subject: The report',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'Here is the report.',
    '--x',
    'Content-Type: application/pdf; name="report.pdf"',
    'Content-Disposition: attachment; filename="report.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--x--',
    '',
  ].join('\r\n');
  const { imported: count, first } = await imported(
    'papers.zip',
    zipSync({ 'mail/report.eml': Buffer.from(message) }),
  );
  expect(count).toBe(2);
  const articleId = first! + 1;
  const { origin } = await desk.client.call('originals.of', { articleId });
  expect(origin).toMatchObject({ fileName: 'report.pdf', format: 'pdf', part: null, size: bytes.length });
  expect(origin!.sha256).toBe(sha256Of(bytes));
  const part = await desk.workbench.original(articleId, 0, bytes.length);
  expect(Buffer.from(part!.bytes!).equals(bytes)).toBe(true);
});
