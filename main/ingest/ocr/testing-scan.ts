import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gunzipSync } from 'node:zlib';

/**
 * A page of words as a scanner sees it, 6 by 5 inches at 150 dots to an inch: printed out of Chromium, drawn by
 * `pdftoppm -r 150 -gray`, black where it was darker than 150 of 255.
 */
const KEPT = gunzipSync(readFileSync(join(import.meta.dirname, 'cases', 'scan.pbm.gz')));

export const SCANNED = [
  'IN THE HARBOR COURT OF EASTMARK',
  'The inspector wrote that “the pump failed twice before the fire,” and that nobody had told the owners.',
  'On 4 March 2024 the ferry company denied all of it. Its lawyer, Ada Quill, called the report “a story without a witness.”',
  'Nothing further was filed in that week.',
  '7',
];

const [WIDTH, HEIGHT] = [900, 750];
const ROW = (WIDTH + 7) >> 3;
/** One bit a pixel, set where it is black. */
const BITS = KEPT.subarray(KEPT.length - ROW * HEIGHT);

const isBlack = (x: number, y: number) => (((BITS[y * ROW + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;

interface Embedded {
  readonly width: number;
  readonly height: number;
  readonly more: string;
  readonly bytes: Uint8Array;
  /** How the bytes are packed before they are deflated. */
  readonly packed?: string;
  readonly parameters?: string;
  /** The matrix that puts it on the page. */
  readonly place: string;
}

const WHOLE = '432 0 0 360 0 0';

function grey(place: string, top: number, height: number): Embedded {
  const bytes = Uint8Array.from({ length: WIDTH * height }, (_, at) =>
    isBlack(at % WIDTH, top + Math.floor(at / WIDTH)) ? 10 : 245,
  );
  return { width: WIDTH, height, more: '/ColorSpace /DeviceGray /BitsPerComponent 8', bytes, place };
}

export const STAMP = 'Case 1:24-cv-00012-AQ Document 9 Filed 03/04/24 Page 1 of 1';

/** A scan on which a court has stamped its number. */
export const STAMPED = () =>
  pdfOf([{ ...grey(WHOLE, 0, HEIGHT), place: '432 0 0 340 0 0' }], '/MediaBox [0 0 432 360]', STAMP);

/** How scanners lay one and the same page into a PDF. */
export const SCANS = {
  'one picture of two colours': pdfOf([
    {
      width: WIDTH,
      height: HEIGHT,
      more: '/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]',
      bytes: BITS,
      place: WHOLE,
    },
  ]),
  'a fax of the fourth group': pdfOf([
    {
      width: WIDTH,
      height: HEIGHT,
      more: '/ColorSpace /DeviceGray /BitsPerComponent 1',
      bytes: readFileSync(join(import.meta.dirname, 'cases', 'scan.g4')),
      packed: '/CCITTFaxDecode',
      parameters: `<< /K -1 /Columns ${WIDTH} /Rows ${HEIGHT} >>`,
      place: WHOLE,
    },
  ]),
  'a mask through which black is poured': pdfOf([
    { width: WIDTH, height: HEIGHT, more: '/ImageMask true /Decode [1 0]', bytes: BITS, place: WHOLE },
  ]),
  'shades of grey in five strips': pdfOf(
    Array.from({ length: 5 }, (_, strip) => grey(`432 0 0 72 0 ${288 - strip * 72}`, strip * 150, 150)),
  ),
  'a picture that lies on its side on a page that is turned': pdfOf(
    [{ ...grey(WHOLE, 0, HEIGHT), place: '0 432 -360 0 360 0' }],
    '/Rotate 90 /MediaBox [0 0 360 432]',
  ),
} satisfies { readonly [how: string]: Uint8Array };

export function pdfOf(
  pictures: readonly Embedded[],
  page = '/MediaBox [0 0 432 360]',
  words = '',
): Uint8Array {
  const drawn = pictures.map(({ place }, at) => `q ${place} cm /P${at} Do Q`).join('\n');
  const content = `${drawn}\nBT /F 8 Tf 20 350 Td (${words}) Tj ET`;
  const named = pictures.map((_, at) => `/P${at} ${at + 5} 0 R`).join(' ');
  const objects: readonly (string | readonly [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${page} /Contents 4 0 R /Resources << /XObject << ${named} >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
    ['', Buffer.from(content)],
    ...pictures.map(
      ({ width, height, more, bytes, packed = '', parameters = 'null' }) =>
        [
          `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${more} /Filter [/FlateDecode ${packed}] /DecodeParms [null ${parameters}]`,
          deflateSync(bytes),
        ] as const,
    ),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const places: number[] = [];
  let size = parts[0]!.length;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    size += bytes.length;
  };
  for (const [index, one] of objects.entries()) {
    places.push(size);
    const [dictionary, stream] = typeof one === 'string' ? [one, null] : one;
    if (stream === null) put(Buffer.from(`${index + 1} 0 obj\n${dictionary}\nendobj\n`));
    else {
      put(Buffer.from(`${index + 1} 0 obj\n<< /Length ${stream.length} ${dictionary} >>\nstream\n`));
      put(Buffer.from(stream));
      put(Buffer.from('\nendstream\nendobj\n'));
    }
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  put(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
