import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import mammoth from 'mammoth';
import { beforeAll, expect, test } from 'vitest';

import { RICH_BRIEF, briefWith, claimWith, quoteWith, sourceWith, composed } from '#core/brief/testing.ts';

import { briefToDocx } from './docx.ts';
import { CREATED, documentOf, has, noteWordsOf, partOf, placesOf, spaced, trickyLine } from './testing.ts';

const RICH = composed(RICH_BRIEF, true);
const SCHEMAS = join(import.meta.dirname, '../../../shared/data/ooxml');

let rich: Uint8Array;
beforeAll(async () => {
  rich = await briefToDocx(RICH, { created: CREATED, author: 'Nell "Ink" <Moss>' });
});

test('mammoth reads every word and every note of a rich brief back', async () => {
  const read = await byMammoth(rich);
  expect(read.places).toEqual(placesOf(RICH));
  expect(read.notes).toEqual(noteWordsOf(RICH));
  expect(read.messages.filter((message) => !message.startsWith('Unrecognised paragraph style'))).toEqual([]);
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
  const again = await briefToDocx(composed(RICH_BRIEF, true), {
    created: CREATED,
    author: 'Nell "Ink" <Moss>',
  });
  expect(Buffer.from(again).equals(Buffer.from(rich))).toBe(true);
});

test('every style and every link that the text refers to is there', async () => {
  const styles = new Set(
    [...partOf(rich, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map((id) => id[1]),
  );
  for (const name of ['document', 'footnotes', 'header1', 'header2', 'footer1', 'footer2', 'styles']) {
    const xml = partOf(rich, `word/${name}.xml`);
    for (const [, style] of xml.matchAll(/<w:(?:pStyle|rStyle|basedOn|next|link) w:val="([^"]+)"/g)) {
      expect(styles, `${name}: ${style}`).toContain(style);
    }
    const ids = [...xml.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map((id) => id[1]);
    if (ids.length === 0) continue;
    const relations = partOf(rich, `word/_rels/${name}.xml.rels`);
    for (const id of ids) expect(relations.split(`Id="${id}"`).length, `${name}: ${id}`).toBe(2);
  }
});

test('the parts of a rich and of a hostile brief are valid by the transitional schema', async ({ skip }) => {
  skip(!has('xmllint'), 'xmllint is not installed');
  skip(!existsSync(SCHEMAS), 'the OOXML schemas are not beside the project');
  const hostile = documentOf(fc.sample(trickyLine, { numRuns: 100, seed: 7 }));
  for (const bytes of [rich, await briefToDocx(hostile, { created: CREATED })]) {
    for (const part of ['document', 'footnotes', 'styles', 'settings', 'header1', 'header2', 'footer1']) {
      expect(complaints(withoutExtensions(partOf(bytes, `word/${part}.xml`))), part).toBe('');
    }
  }
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
  const html = value.replaceAll('<br />', ' ').replace(/<sup>.*?<\/sup>/g, '');
  const [body, list] = html.split('<ol>');
  const places = [...body!.matchAll(/<(p|h[1-4])>(.*?)<\/\1>/gs)].map((place) => textOf(place[2]!));
  const notes = [...(list ?? '').matchAll(/<li id="footnote[^>]*>(.*?)<a href="#footnote-ref/gs)];
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

/** What newer versions of Word added and tell older ones to ignore; the schema does not know it. */
function withoutExtensions(xml: string): string {
  return xml.replace(/ mc:Ignorable="[^"]*"/g, '').replace(/ w1[45]:\w+="[^"]*"/g, '');
}

function complaints(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-ooxml-'));
  try {
    const path = join(folder, 'part.xml');
    writeFileSync(path, xml);
    execFileSync('xmllint', ['--noout', '--schema', join(SCHEMAS, 'wml.xsd'), path], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
