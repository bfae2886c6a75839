import { execFileSync } from 'node:child_process';

import * as fc from 'fast-check';
import mammoth from 'mammoth';
import { beforeAll, expect, test } from 'vitest';

import { CARRIED_NAMESPACE, carriedXml, type Carried } from '#core/brief/carried.ts';
import { RICH_BRIEF, briefWith, claimWith, quoteWith, sourceWith, composed } from '#core/brief/testing.ts';

import { briefToDocx } from './docx.ts';
import {
  CREATED,
  documentOf,
  fullDocument,
  has,
  noteWordsOf,
  partOf,
  placesOf,
  spaced,
  trickyLine,
} from './testing.ts';

const RICH = fullDocument();

let rich: Uint8Array;
beforeAll(async () => {
  rich = await briefToDocx(RICH, { created: CREATED, author: 'Nell "Ink" <Moss>' });
});

test('mammoth reads every word and every note of a rich brief back', async () => {
  const read = await byMammoth(rich);
  expect(read.places).toEqual(placesOf(RICH));
  expect(read.notes).toEqual(noteWordsOf(RICH));
  expect(read.messages.filter((message) => !/^Unrecognised (?:paragraph|run) style/.test(message))).toEqual(
    [],
  );
});

test('pandoc finds the same notes with the same texts', ({ skip }) => {
  skip(!has('pandoc'), 'pandoc is not installed');
  const html = execFileSync('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none'], {
    input: rich,
  }).toString();
  const notes = [...html.matchAll(/<li id="fn\d+"[^>]*>(.*?)<a[^>]*class="footnote-back"/gs)];
  expect(notes.map((note) => textOf(note[1]!))).toEqual(noteWordsOf(RICH));
});

test('each note is marked once in the text, and begins with a space', async () => {
  const xml = partOf(rich, 'word/document.xml');
  const marks = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((mark) => Number(mark[1]));
  expect(marks).toEqual(RICH.notes.map((note) => note.number));
  const notes = partOf(rich, 'word/footnotes.xml');
  expect(notes.split('<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t>').length - 1).toBe(
    marks.length,
  );
});

test('endnotes stand at the end, in numbers, with the same words', async () => {
  const bytes = await briefToDocx(fullDocument('end'), { created: CREATED });
  const xml = partOf(bytes, 'word/document.xml');
  expect(xml.split('<w:endnoteReference ').length - 1).toBe(RICH.notes.length);
  expect(xml).not.toContain('footnoteReference');
  expect(partOf(bytes, 'word/settings.xml')).toContain('<w:endnotePr><w:numFmt w:val="decimal"/>');
  const { places, notes } = await byMammoth(bytes);
  expect(places).toEqual(placesOf(RICH));
  expect(notes).toEqual(noteWordsOf(RICH));
});

test('the contents are filled from the headings and lead to them, and nothing asks to be updated', () => {
  const xml = partOf(rich, 'word/document.xml');
  const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(xml)![0];
  const led = [...contents.matchAll(/w:anchor="(_Toc\d+)"/g)].map((one) => one[1]!);
  const headings = RICH.blocks.filter((block) => block.kind === 'heading');
  expect(led.length).toBe(headings.length);
  for (const name of led) expect(xml.split(`w:name="${name}"`).length).toBe(2);
  expect(xml).not.toContain('w:dirty');
  expect(partOf(rich, 'word/settings.xml')).not.toContain('updateFields');
});

test('looks are in styles: the text itself holds no formatting but bold, italic and direction', () => {
  const xml = partOf(rich, 'word/document.xml') + partOf(rich, 'word/footnotes.xml');
  const own = [...xml.matchAll(/<w:rPr>(.*?)<\/w:rPr>/g)].flatMap((found) =>
    [...found[1]!.matchAll(/<w:(\w+)/g)].map((one) => one[1]!),
  );
  expect([...new Set(own)].sort()).toEqual(['b', 'bCs', 'i', 'iCs', 'rStyle', 'rtl']);
  const paragraphs = [...xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)].flatMap((found) =>
    [...found[1]!.matchAll(/<w:(\w+)/g)].map((one) => one[1]!),
  );
  expect([...new Set(paragraphs)].sort()).toEqual(['bidi', 'keepNext', 'pStyle']);
});

test('what a brief carries to be known again is a part of the file, found by its namespace', async () => {
  const carried: Carried = {
    form: 1,
    matter: 'm',
    brief: 'b',
    exported: CREATED.toISOString(),
    paragraphs: [{ item: 'i', part: 'claim', text: 'a ]]> < & b', quotes: [], notes: [] }],
  };
  const bytes = await briefToDocx(RICH, { created: CREATED, carried });
  expect(partOf(bytes, 'customXml/item1.xml')).toBe(carriedXml(carried));
  expect(partOf(bytes, 'customXml/itemProps1.xml')).toContain(`ds:uri="${CARRIED_NAMESPACE}"`);
  expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
});

test('the file says what it is: title, matter, author, date, quotations verified', async () => {
  const core = partOf(rich, 'docProps/core.xml');
  expect(core).toContain(`<dc:title>${RICH.title}</dc:title><dc:subject>${RICH.matter}</dc:subject>`);
  expect(core).toContain('<dc:creator>Nell &quot;Ink&quot; &lt;Moss&gt;</dc:creator>');
  expect(core).toContain('>2025-01-15T10:40:00Z</dcterms:created>');
  expect(partOf(rich, 'docProps/custom.xml')).toContain('name="Quotations verified"><vt:lpwstr>8<');
});

test('an unverified brief does not say that its quotations were verified', async () => {
  const bytes = await briefToDocx(composed(RICH_BRIEF), { created: CREATED });
  expect(partOf(bytes, 'docProps/custom.xml')).not.toContain('Quotations verified');
});

test('the same brief and date give the same bytes', async () => {
  const again = await briefToDocx(fullDocument(), {
    created: CREATED,
    author: 'Nell "Ink" <Moss>',
  });
  expect(Buffer.from(again).equals(Buffer.from(rich))).toBe(true);
});

test('any text of a source arrives in Word as it is, but for what XML cannot hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trickyLine, { minLength: 1, maxLength: 20 }), async (lines) => {
      const brief = documentOf(lines);
      const read = await byMammoth(await briefToDocx(brief, { created: CREATED }));
      expect(read.places).toEqual(placesOf(brief));
      expect(read.notes).toEqual(noteWordsOf(brief));
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('hostile words in every field leave a file that reads back with the quotation whole', async () => {
  const hostile = '\u0000]]>=cmd|\ufffe<w:p/>&amp;\u202eשלום\ud83d “👩‍🚀”\u0007\u0085';
  const exact = `${hostile} ${'word '.repeat(2_000)}end`;
  const brief = composed(
    briefWith({
      title: hostile,
      matter: hostile,
      standfirst: hostile,
      entries: [
        { kind: 'section', id: 1, level: 1, text: hostile },
        { kind: 'prose', id: 2, text: hostile },
        {
          kind: 'claim',
          id: 3,
          claim: claimWith({
            text: hostile,
            entities: [{ name: hostile, role: 'by' }],
            quotes: [quoteWith({ exact, speaker: hostile, reportedVia: hostile })],
          }),
        },
      ],
      sources: [
        sourceWith({ title: hostile, outlet: hostile, byline: hostile, url: `https://x.example/${hostile}` }),
      ],
      entities: [{ name: hostile, kind: 'person', role: hostile, aliases: [hostile] }],
    }),
    true,
  );
  const read = await byMammoth(await briefToDocx(brief, { created: CREATED, author: hostile }));
  expect(read.places).toEqual(placesOf(brief));
  expect(read.notes).toEqual(noteWordsOf(brief));
  expect(read.places.join(' ')).toContain(`${'word '.repeat(2_000)}end`);
});

async function byMammoth(
  docx: Uint8Array,
): Promise<{ places: string[]; notes: string[]; messages: string[] }> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    {
      ignoreEmptyParagraphs: false,
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => p:fresh"],
    },
  );
  const html = value
    .replaceAll('<br />', ' ')
    .replace(/<p>(?:<a[^>]*><\/a>)*<img[^>]*><\/p>/g, '')
    .replace(/<sup>(?!th<).*?<\/sup>/g, '');
  const [body, list] = html.split('<ol>');
  const places = [...body!.matchAll(/<(p|h[1-4])>(.*?)<\/\1>/gs)].map((place) => textOf(place[2]!));
  const notes = [
    ...(list ?? '').matchAll(/<li id="(?:foot|end)note[^>]*>(.*?)<a href="#(?:foot|end)note-ref/gs),
  ];
  return {
    places,
    notes: notes.map((note) => textOf(note[1]!)),
    messages: messages.map((one) => one.message),
  };
}

function textOf(html: string): string {
  const entities = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['amp', '&'],
    ['#39', "'"],
  ]);
  return spaced(
    html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities.get(name)!),
  );
}
