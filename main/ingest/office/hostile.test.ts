import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxOf, odtOf, paragraphOf, zipped } from '../../packages/testing.ts';
import type { Reader } from '../reader.ts';
import { REFUSAL_CODES } from '../refusal.ts';
import { docxReader } from './docx-reader.ts';
import { odtReader } from './odt-reader.ts';
import { rtfReader } from './rtf-reader.ts';
import { docxFile, metOf } from './testing.ts';

const part = (name: string, text: string) =>
  zipped({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    [name]: text,
  });
const document = (body: string, before = '') =>
  part(
    'word/document.xml',
    `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const listed = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>';

const REFUSED: readonly (readonly [why: string, reader: Reader, bytes: Uint8Array, code: string])[] = [
  ['an archive that was cut', docxReader, docxOf({ body: paragraphOf('Words.') }).slice(0, -60), 'damaged'],
  ['an archive of other things', docxReader, zipped({ 'a.txt': 'Words.' }), 'damaged'],
  ['a part that swells to 40 MB', docxReader, part('word/document.xml', ' '.repeat(40 << 20)), 'too-large'],
  [
    'entities that swell',
    docxReader,
    document('&b;', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
    'damaged',
  ],
  [
    'an entity that is a file of this machine',
    docxReader,
    document(
      '<w:p><w:r><w:t>&f;</w:t></w:r></w:p>',
      '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
    ),
    'damaged',
  ],
  [
    'entities that swell, in one file of XML',
    odtReader,
    new TextEncoder().encode(
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "${'a'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:text>&c;</office:text></office:body></office:document>`,
    ),
    'damaged',
  ],
  ['elements 200,000 deep', docxReader, document('<w:p>'.repeat(200_000)), 'damaged'],
  [
    'tables 50,000 deep',
    docxReader,
    document(`${'<w:tbl><w:tr><w:tc>'.repeat(50_000)}${'</w:tc></w:tr></w:tbl>'.repeat(50_000)}`),
    'damaged',
  ],
];

test.each(REFUSED)('%s is refused', async (_, reader, bytes, code) => {
  expect(await metOf(reader, bytes)).toMatchObject([{ kind: 'refused', part: null, refusal: { code } }]);
});

test('the same note, comment or number a thousand times over does not swell', async () => {
  const long = 'long '.repeat(10_000);
  const [met] = await metOf(
    docxReader,
    docxFile({
      footnotes: `<w:footnote w:id="1">${paragraphOf(long)}</w:footnote>`,
      numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="${long}%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      body: `<w:p>${'<w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r>'.repeat(1_000)}</w:p>${listed.repeat(1_000)}`,
    }),
  );
  expect(met?.kind === 'source' && met.source.text.length).toBeLessThan(200_000);
});

const RICH = `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 A;}}{\\info{\\title T}}\\trowd\\intbl a\\cell\\row{\\f0\\'93\\'fa}\\u8220?{\\super\\chftn}{\\footnote b}{\\field{\\*\\fldinst X}{\\fldrslt y}}{\\header h}\\bin3 {{{\\sect\\page}`;
const file = (name: string) => readFileSync(join(import.meta.dirname, 'cases', name));

const WHOLE: readonly (readonly [reader: Reader, bytes: Uint8Array])[] = [
  [docxReader, docxOf({ body: paragraphOf('Words.'), footnotes: { '1': paragraphOf('Note.') } })],
  [odtReader, odtOf('<text:p>Words.</text:p>')],
  [odtReader, file('pleading.fodt')],
  [rtfReader, new TextEncoder().encode(RICH)],
];

test('a file with damage anywhere is read or refused, and nothing else happens', async () => {
  const hurt = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...WHOLE), hurt, fc.nat(), async ([reader, file], changes, cut) => {
      const damaged = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
      for (const [at, byte] of changes) if (damaged.length > 0) damaged[at % damaged.length] = byte;
      for (const met of await metOf(reader, damaged))
        if (met.kind === 'refused') expect(REFUSAL_CODES).toContain(met.refusal.code);
    }),
    { numRuns: 400 },
  );
});
