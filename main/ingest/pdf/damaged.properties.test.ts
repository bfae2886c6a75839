import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf } from '../formats.ts';
import { bar, lines, pdfOf, streamOf, words } from './made.ts';
import { BODY, met } from './testing.ts';

/** Bytes are written over and the end is cut off; what is left is anybody's. */
const damage = fc.record({
  kept: fc.double({ min: 0.05, max: 1, noNaN: true }),
  bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 30,
  }),
});

const WHOLE = pdfOf(
  [
    [words(72, 40, 'ALDER v. HALVORSEN', 10), lines(72, 100, BODY), words(300, 760, '1', 10)].join('\n'),
    {
      content: `q 612 0 0 792 0 0 cm /Scan Do Q ${lines(72, 100, BODY)}`,
      resources: '/XObject << /Scan 20 0 R >>',
    },
    [lines(72, 100, BODY), bar(72, 90, 100, 14)].join('\n'),
  ],
  {
    catalog: '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>',
    objects: {
      20: streamOf(
        '\u0000'.repeat(8),
        '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1',
      ),
    },
  },
);

test('whatever is damaged in a file, it is read as far as it can be or refused', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ kept, bytes }) => {
      const file = WHOLE.slice(0, Math.ceil(kept * WHOLE.length));
      for (const [at, byte] of bytes) file[Math.floor(at * (file.length - 1))] = byte;
      const all = await met(file);
      expect(all).toHaveLength(1);
      const [first] = all;
      if (first?.kind !== 'source') {
        expect(first?.kind).toBe('refused');
        return;
      }
      const { text, pages, furniture } = first.source;
      expect(text).toBe(text.toWellFormed());
      // Pages follow one another without gaps, to the end.
      expect([0, ...pages.map(({ end }) => end)]).toEqual([...pages.map(({ start }) => start), text.length]);
      let from = 0;
      for (const { start, end } of furniture) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeLessThanOrEqual(text.length);
        from = end;
      }
    }),
    { numRuns: 60 },
  );
});

const HOSTILE: readonly (readonly [what: string, file: Uint8Array])[] = [
  ['pages that hold themselves', made('/Kids [2 0 R 2 0 R] /Count 1000000')],
  ['a million pages that are not there', made('/Kids [100 0 R] /Count 1000000')],
  ['fewer pages than none', made('/Kids [100 0 R] /Count -5')],
  [
    'a form that draws itself',
    pdfOf([{ content: '/Self Do', resources: '/XObject << /Self 20 0 R >>' }], {
      objects: {
        20: streamOf(
          '/Self Do /Self Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Self 20 0 R >> >>',
        ),
      },
    }),
  ],
  ['a million digits where its parts should be', text(`%PDF-1.7\n${'1'.repeat(1_000_000)}`)],
  [
    'a hundred thousand beginnings of its catalog',
    text(`%PDF-1.7\n${'1 0 obj<</Type'.repeat(100_000)}/Catalog`),
  ],
  ['a page that unpacks to a thousand times its size', unpacking(32 << 20)],
  ['states saved without end', pdfOf([`${'q '.repeat(2_000)} ${lines(72, 100, BODY)}`])],
  [
    'letters without size, or of any',
    pdfOf([`BT /R 0 Tf (none) Tj /R 1e30 Tf (large) Tj /R -12 Tf (back) Tj ET`]),
  ],
];

test.each(HOSTILE)('a file with %s comes to an end', async (_, file) => {
  expect(await met(file)).toHaveLength(1);
});

function text(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words, 'latin1'));
}

function unpacking(size: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(size, ' ')).toString('latin1');
  return pdfOf([{ content: '/Swells Do', resources: '/XObject << /Swells 20 0 R >>' }], {
    objects: {
      20: streamOf(packed, '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Filter /FlateDecode'),
    },
  });
}

function made(pages: string): Uint8Array {
  const whole = Buffer.from(pdfOf([lines(72, 100, BODY)])).toString('latin1');
  const file = whole.replace(/\/Type \/Pages .*? >>/, `/Type /Pages ${pages} >>`);
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

test('a file with a password is refused as protected', async () => {
  const secret = '00'.repeat(32);
  const file = pdfOf([lines(72, 100, BODY)], {
    objects: { 20: `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>` },
    trailer: '/Encrypt 20 0 R /ID [<00> <00>]',
  });
  expect(await met(file)).toEqual([
    { kind: 'refused', part: null, refusal: { ok: false, code: 'protected', detail: '' } },
  ]);
});

test('nothing more is read once nobody wants it', async () => {
  const signal = AbortSignal.abort();
  const file = pdfOf(Array.from({ length: 50 }, () => lines(72, 100, BODY)));
  const all = await met(file, signal);
  expect(all.every(({ kind }) => kind === 'refused')).toBe(true);
});

test('a PDF behind a line that does not belong to it is one, and a text that speaks of PDF is none', async () => {
  const junk = new TextEncoder().encode('HTTP/1.1 200 OK\r\n\r\n');
  const file = Uint8Array.from([...junk, ...pdfOf([lines(72, 100, BODY)])]);
  expect(formatOf('a.pdf', file)).toEqual({ ok: true, format: 'pdf' });
  expect(await met(file)).toMatchObject([{ kind: 'source', source: { text: BODY.join(' ') } }]);
  const text = new TextEncoder().encode('A file begins with %PDF-1.7, and ends with %%EOF.');
  expect(formatOf('a.txt', text)).toEqual({ ok: true, format: 'text' });
});
