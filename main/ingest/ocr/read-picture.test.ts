import { describe, expect, test } from 'vitest';
import { openPdf } from '../pdf/engine.ts';
import { blank } from './bitmap.ts';
import { pictureOf } from './picture.ts';
import { readPicture, type PictureText } from './read-picture.ts';
import { pdfOf, SCANNED, SCANS } from './testing-scan.ts';

const never = new AbortController().signal;

async function firstPage(bytes: Uint8Array) {
  const opened = await openPdf(bytes, true);
  if (typeof opened === 'string') throw new Error(opened);
  return { page: await opened.document.getPage(1), ops: opened.ops, close: opened.close };
}

async function read(bytes: Uint8Array): Promise<PictureText> {
  const { page, ops, close } = await firstPage(bytes);
  const picture = await pictureOf(page, ops, never);
  await close();
  return readPicture(picture!.bitmap, picture!.scale, never);
}

const FLAT = {
  width: 2,
  height: 2,
  more: '/ColorSpace /DeviceGray /BitsPerComponent 8',
  bytes: new Uint8Array(4),
};

const said = ({ paragraphs }: PictureText) =>
  paragraphs.map((lines) => lines.map(({ text }) => text).join(' '));

describe('the words of a scan are read', () => {
  for (const [how, bytes] of Object.entries(SCANS))
    test(`from ${how}`, async () => {
      const text = await read(bytes);
      expect(said(text)).toEqual(SCANNED);
      expect(text.confidence).toBeGreaterThan(85);
    });
});

test('each line is told where it stands in the picture', async () => {
  const { page, ops, close } = await firstPage(SCANS['one picture of two colours']);
  const { bitmap, scale } = (await pictureOf(page, ops, never))!;
  await close();
  const { paragraphs } = await readPicture(bitmap, scale, never);
  const lines = paragraphs.flat();
  for (const { box } of lines) {
    expect(box.left).toBeGreaterThan(0);
    expect(box.right).toBeLessThan(bitmap.width);
    expect(box.bottom).toBeGreaterThan(box.top);
  }
  const tops = lines.map(({ box }) => box.top);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('an empty sheet has no words', async () => {
  expect(await readPicture(blank(800, 600), 2, never)).toEqual({ paragraphs: [], confidence: 0 });
});

test('a page without a picture has none to read', async () => {
  const { page, ops, close } = await firstPage(pdfOf([]));
  expect(await pictureOf(page, ops, never)).toBeNull();
  await close();
});

test('a picture that is no larger than nothing leaves the sheet empty', async () => {
  const flat = { ...FLAT, place: '0 0 0 0 0 0' };
  const { page, ops, close } = await firstPage(pdfOf([flat]));
  const picture = await pictureOf(page, ops, never);
  expect(new Set(picture?.bitmap.pixels)).toEqual(new Set([255]));
  await close();
});

test('reading ends at once when it is no longer wanted, and the next picture is read as ever', async () => {
  const { page, ops, close } = await firstPage(SCANS['one picture of two colours']);
  const { bitmap, scale } = (await pictureOf(page, ops, never))!;
  await close();
  const wanted = new AbortController();
  const reading = readPicture(bitmap, scale, wanted.signal);
  const next = readPicture(bitmap, scale, never);
  setTimeout(() => wanted.abort(), 20);
  await expect(reading).rejects.toThrow('aborted');
  expect(said(await next)).toEqual(SCANNED);
});
