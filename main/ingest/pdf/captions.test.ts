import { expect, test } from 'vitest';
import { lines, words } from './made.ts';
import { BODY, left, own, read } from './testing.ts';

/** A piece of a page: its place and its words. */
type Placed = readonly [x: number, y: number, text: string];

const CAPTIONS: readonly (readonly [of: string, placed: readonly Placed[], read: readonly string[]])[] = [
  [
    'New York, under dashes',
    [
      [72, 80, 'SUPREME COURT OF THE STATE OF NEW YORK'],
      [72, 94, 'COUNTY OF ALDER'],
      [72, 108, `${'-'.repeat(62)}x`],
      [72, 122, 'JORDAN ALDER,'],
      [380, 136, 'Index No. 650123/2025'],
      [180, 150, 'Plaintiff,'],
      [380, 164, 'COMPLAINT'],
      [120, 178, '-against-'],
      [72, 206, 'HALVORSEN LOGISTICS, INC.,'],
      [180, 234, 'Defendant.'],
      [72, 248, `${'-'.repeat(62)}x`],
    ],
    [
      `SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF ALDER\n${'-'.repeat(62)}x`,
      'JORDAN ALDER,',
      'Plaintiff,',
      '-against-',
      'HALVORSEN LOGISTICS, INC.,',
      'Defendant.',
      `${'-'.repeat(62)}x`,
      'Index No. 650123/2025',
      'COMPLAINT',
    ],
  ],
  [
    'Texas, along section signs',
    [
      [230, 72, 'CAUSE NO. 2025-12345'],
      [72, 110, 'JORDAN ALDER,'],
      [330, 110, 'IN THE DISTRICT COURT OF'],
      [100, 124, 'Plaintiff,'],
      [72, 152, 'v.'],
      [330, 152, 'ALDER COUNTY, TEXAS'],
      [72, 180, 'HALVORSEN LOGISTICS, INC.,'],
      [100, 194, 'Defendant.'],
      [330, 194, '101ST JUDICIAL DISTRICT'],
      ...[110, 124, 138, 152, 166, 180, 194].map((y): Placed => [300, y, '§']),
    ],
    [
      'CAUSE NO. 2025-12345',
      'JORDAN ALDER,',
      'Plaintiff,',
      'v.',
      'HALVORSEN LOGISTICS, INC.,',
      'Defendant.',
      'IN THE DISTRICT COURT OF',
      'ALDER COUNTY, TEXAS',
      '101ST JUDICIAL DISTRICT',
    ],
  ],
];

test.each(CAPTIONS)(
  'a caption of %s is read party by party, then what stands beside them',
  async (_, placed, expected) => {
    const page = [...placed.map(([x, y, text]) => words(x, y, text)), lines(72, 300, BODY)].join('\n');
    const source = await read([page]);
    expect(own(source).split('\n\n')).toEqual([...expected, BODY.join(' ')]);
    expect(left(source).every(([reason]) => reason === 'drawn line')).toBe(true);
  },
);

test('the lines of a signature stay lines', async () => {
  const signature = [
    '/s/ Robin Castellan',
    'Robin Castellan (Bar No. 12345)',
    'CASTELLAN & OKAFOR LLP',
    '123 Main Street',
    'Alder, AL 36000',
  ];
  const source = await read([[lines(72, 80, BODY), lines(320, 168, signature)].join('\n')]);
  expect(source.text).toBe(`${BODY.join(' ')}\n\n${signature.join('\n')}`);
});
