import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOnPage } from '#core/text/on-page.ts';
import type { Span } from '#core/text/span.ts';
import report from './cases/report.pdf?url';
import { joinedBoxes, type Box } from './boxes.ts';
import { openPdf, type DrawnPage, type Pdf } from './pdf.ts';

/** A real PDF, as Chromium prints it, drawn by the real program: what stands in a box is looked up in its pixels. */

let bytes: Uint8Array;
let pdf: Pdf;
const never = new AbortController().signal;
const parts = async ({ start, end }: Span) => bytes.slice(start, end);

beforeAll(async () => {
  bytes = new Uint8Array(await (await fetch(report)).arrayBuffer());
  pdf = await openPdf(parts, bytes.length);
});
afterAll(() => pdf.close());

const TEXT =
  'The first witness said no comment to the inspector. The second witness said no comment to her lawyer, and the officer affirmed the finding.\n\n' +
  'On 4 March 2024 the ferry company denied all of it, and called the report a story without a witness, which it repeated in every letter that it wrote to the court in that spring.';

function boxesFor(page: DrawnPage, words: string, from = 0): Box[] {
  const start = TEXT.indexOf(words, from);
  const places = placesOnPage(page.lines, TEXT, { start, end: start + words.length });
  return joinedBoxes(places.map((one) => page.boxOf(one.piece, one)));
}

/** How much of a stretch of the page is dark. */
function ink(page: DrawnPage, { left, top, width, height }: Box): number {
  const scale = page.canvas.height / page.height;
  const wide = Math.max(1, Math.round(width * scale));
  const { data } = page.canvas
    .getContext('2d')!
    .getImageData(Math.round(left * scale), Math.round(top * scale), wide, Math.round(height * scale));
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1;
  return dark / (data.length / 4);
}

test('a page is drawn as wide as it is asked for, with its words', async () => {
  expect(pdf.count).toBe(3);
  const page = await pdf.draw(0, 400, never);
  expect(page.height).toBeCloseTo((400 * 7) / 5.5, -1);
  expect(page.canvas.width).toBe(400 * devicePixelRatio);
  expect(page.lines.join(' ')).toContain('written by Ada Quill');
  expect(ink(page, { left: 0, top: 0, width: 400, height: page.height })).toBeGreaterThan(0.005);
  // Nothing is printed in the margin.
  expect(ink(page, { left: 0, top: 0, width: 400, height: 40 })).toBe(0);
});

test('words are framed where they are printed: ink begins and ends with the frame', async () => {
  const page = await pdf.draw(1, 600, never);
  const [box, ...more] = boxesFor(page, 'officer affirmed');
  expect(more).toEqual([]);
  expect(ink(page, box!)).toBeGreaterThan(0.05);
  // The blanks on both sides are outside, or the frame is not the words'.
  for (const left of [box!.left - 4, box!.left + box!.width + 1])
    expect(ink(page, { ...box!, left, width: 2.5 })).toBeLessThan(0.02);
});

test('the same words twice are told apart, and a word over two lines has a frame in each', async () => {
  const page = await pdf.draw(1, 600, never);
  const first = boxesFor(page, 'no comment');
  const second = boxesFor(page, 'no comment', TEXT.indexOf('no comment') + 1);
  expect(first).toHaveLength(1);
  expect(second).toHaveLength(1);
  expect(second[0]!.top).toBeGreaterThan(first[0]!.top);
  const over = boxesFor(page, 'which it repeated in');
  expect(over).toHaveLength(2);
  expect(over[1]!.left).toBeLessThan(over[0]!.left);
});

test('drawing ends when it is no longer wanted', async () => {
  const wanted = new AbortController();
  const drawing = pdf.draw(1, 500, wanted.signal);
  wanted.abort();
  await expect(drawing).rejects.toThrow(/cancelled|aborted/);
  expect((await pdf.draw(1, 500, never)).lines.length).toBeGreaterThan(3);
});

test('what is no PDF, or cannot be had, opens no document', async () => {
  await expect(openPdf(async () => new TextEncoder().encode('nothing'), 7)).rejects.toThrow('Invalid PDF');
  await expect(openPdf(async () => null, 700)).rejects.toThrow('cannot be had');
});

test('of a large file only the parts that a page needs are fetched', async () => {
  // Blank lines before the end do a PDF no harm; what it says of its places stays true.
  const much = new Uint8Array(12 * 2 ** 20).fill(10);
  much.set(bytes);
  const tail = new TextDecoder('latin1').decode(bytes).match(/startxref\s+\d+\s+%%EOF\s*$/)![0];
  much.set(new TextEncoder().encode(tail), much.length - tail.length);
  let fetched = 0;
  const large = await openPdf(async ({ start, end }) => {
    fetched += end - start;
    return much.slice(start, end);
  }, much.length);
  expect((await large.draw(2, 300, never)).lines.join(' ')).toContain('Nothing further');
  expect(fetched).toBeLessThan(6 * 2 ** 20);
  large.close();
});
