import { expect, test } from 'vitest';
import { bar, lines, type MadePage, pdfOf, streamOf, words } from './made.ts';
import { BODY, met, read } from './testing.ts';

const HIDING: readonly (readonly [how: string, content: string])[] = [
  [
    'a black bar over it',
    `${words(72, 142, 'The informant is Morgan Tillery of Alder.')} ${bar(154, 130, 75, 15)}`,
  ],
  [
    'a white bar over it',
    `${words(72, 142, 'The informant is Morgan Tillery of Alder.')} ${bar(154, 130, 75, 15, '1 g')}`,
  ],
  [
    'a bar under it in its colour',
    `${bar(160, 130, 80, 15)} ${words(72, 142, 'The informant is')} ${words(162, 142, 'Morgan Tillery')} ${words(246, 142, 'of Alder.')}`,
  ],
  [
    'the colour of the paper',
    `${words(72, 142, 'The informant is')} 1 g ${words(162, 142, 'Morgan Tillery')} 0 g ${words(246, 142, 'of Alder.')}`,
  ],
  [
    'a thick line over it',
    `${words(72, 142, 'The informant is Morgan Tillery of Alder.')} q 15 w 154 ${792 - 138} m 229 ${792 - 138} l S Q`,
  ],
  [
    'no ink at all',
    `${words(72, 142, 'The informant is')} BT 3 Tr /R 12 Tf 1 0 0 1 162 650 Tm (Morgan Tillery) Tj ET BT 0 Tr ET ${words(246, 142, 'of Alder.')}`,
  ],
];

test.each(HIDING)('words hidden by %s stay out, and their page is told', async (_, content) => {
  const source = await read([`${lines(72, 100, BODY)}\n${content}`, lines(72, 100, BODY)]);
  expect(source.text).not.toMatch(/Morgan|Tillery/);
  expect(source.text).toMatch(/The informant is of Alder\./);
  expect(source.warnings).toEqual([{ code: 'words under a bar', detail: '1', pages: ['1'] }]);
});

test('light words on a dark ground are read, and so are words under a bar that one can see through', async () => {
  const source = await read([
    {
      content: `${bar(60, 80, 400, 30)} 1 g ${words(72, 100, 'A heading in white')} 0 g ${words(72, 142, 'These words are marked.')} q /Half gs ${bar(60, 130, 400, 16, '1 1 0 rg')} Q`,
      resources: '/ExtGState << /Half << /ca 0.4 >> >>',
    },
  ]);
  expect(source.text).toBe('A heading in white\n\nThese words are marked.');
  expect(source.warnings).toEqual([]);
});

const SCAN = {
  20: streamOf(
    '\u0000'.repeat(8),
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1',
  ),
};
const SCANNED: MadePage = {
  content: 'q 612 0 0 792 0 0 cm /Scan Do Q',
  resources: '/XObject << /Scan 20 0 R >>',
};

test('pages that are pictures are told, and an empty page is not', async () => {
  const source = await read([lines(72, 100, BODY), SCANNED, '', lines(72, 100, BODY)], { objects: SCAN });
  expect(source.warnings).toEqual([{ code: 'page without words', detail: '1', pages: ['2'] }]);
  expect(source.pages.map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
});

test('a file of nothing but pictures is refused as such', async () => {
  expect(await met(pdfOf([SCANNED, SCANNED], { objects: SCAN }))).toEqual([
    { kind: 'refused', part: null, refusal: { ok: false, code: 'no-words', detail: '' } },
  ]);
});

test('the words under the picture of a scan are read, and told to come from a picture', async () => {
  const source = await read(
    [
      {
        ...SCANNED,
        content: `${SCANNED.content} BT 3 Tr /R 12 Tf 1 0 0 1 72 650 Tm (Words of a scan) Tj ET`,
      },
    ],
    { objects: SCAN },
  );
  expect(source.text).toBe('Words of a scan');
  expect(source.warnings).toEqual([{ code: 'read from a picture', detail: '1', pages: ['1'] }]);
});
