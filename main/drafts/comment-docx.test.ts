import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { has } from '../export/testing.ts';
import { commentDocx, type DraftComment } from './comment-docx.ts';
import { commentMarks } from './comment-marks.ts';
import { readDocx } from './docx-text.ts';
import { readDraft } from './read.ts';
import { docxOf, paragraphOf, type DocxParts } from '../packages/testing.ts';
import { openZip } from '../packages/zip.ts';

const BY = { author: 'Pincite', date: new Date('2026-11-21T10:00:00Z') };
const SCHEMAS = join(import.meta.dirname, '../../../shared/data/ooxml');

function partOf(docx: Uint8Array, name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(unzipSync(docx)[name]);
}

function commented(docx: Uint8Array, comments: readonly DraftComment[]): Uint8Array {
  return commentDocx('draft.docx', docx, comments, BY);
}

function on(start: number, end: number, text = 'Look.', note: number | null = null): DraftComment {
  return { at: { start, end, note }, text };
}

/** The words between the marks of each comment, by its number; the ends of paragraphs are left out. */
function anchoredWords(source: string): Map<string, string> {
  const open = new Set<string>();
  const words = new Map<string, string>();
  const tokens =
    /<w:comment(RangeStart|RangeEnd) w:id="(\d+)"\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen)\/>|<w:del [\s\S]*?<\/w:del>/g;
  for (const [, mark, id, text, other] of source.matchAll(tokens)) {
    if (mark === 'RangeStart') {
      open.add(id!);
      words.set(id!, '');
    } else if (mark === 'RangeEnd') open.delete(id!);
    else {
      const said =
        text !== undefined
          ? plain(text)
          : other === 'tab'
            ? '\t'
            : other === 'br'
              ? '\n'
              : other
                ? '\u2011'
                : '';
      for (const one of open) words.set(one, words.get(one)! + said);
    }
  }
  return words;
}

function plain(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\r\n/g, ' ');
}

const run = (inner: string, properties = '<w:rPr><w:b/></w:rPr>') => `<w:r>${properties}${inner}</w:r>`;
const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
const BODY = `${paragraphOf('She said: “We will appeal,” and left.')}<w:p>${run(`${text('One ')}<w:tab/>${text('two')}`)}<w:ins w:id="9" w:author="E" w:date="2026-01-01T00:00:00Z">${run(text(' three &amp; four'), '')}</w:ins>${run(text(' five.'))}</w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>${paragraphOf('A cell')}</w:tc><w:tc>${paragraphOf('Another')}</w:tc></w:tr></w:tbl><w:p>${run(text('Noted'))}<w:r><w:footnoteReference w:id="2"/></w:r>${run(text(' words.'))}</w:p>`;
const PARTS: DocxParts = { body: BODY, footnotes: { '2': paragraphOf('The note says “no”.') } };

/** The words, and where they are put into the text. */
function spanOf(draft: string, words: string): DraftComment {
  const start = draft.indexOf(words);
  return on(start, start + words.length, `About “${words}” & <more>\nand more\u0000`);
}

describe('comments in a DOCX', () => {
  const docx = docxOf(PARTS);
  const draft = readDraft('draft.docx', docx);
  const spans = ['We will appeal', 'One', '\ttwo', 'three & fo', 'our five', 'A cell', 'Another'];
  const comments = [...spans.map((words) => spanOf(draft.text, words)), on(4, 6, 'In the note.', 0)];
  const result = commented(docx, comments);

  test('stand at their words, and at the mark of the note that they are about', () => {
    const source = partOf(result, 'word/document.xml');
    expect([...anchoredWords(source).values()]).toEqual([...spans, '']);
    expect(source).toMatch(
      /<w:commentRangeStart w:id="7"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd w:id="7"\/><w:r><w:commentReference w:id="7"\/><\/w:r>/,
    );
  });

  test('leave the words and the look of the draft as they were', async () => {
    expect(readDraft('draft.docx', result)).toEqual(draft);
    const html = async (bytes: Uint8Array) =>
      (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
    expect(await html(result)).toBe(await html(docx));
  });

  test('are told by mammoth with their authors and words', async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(result) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(value.match(/<dt id="comment-/g)).toHaveLength(comments.length);
    expect(value).toContain('About “three &amp; fo” &amp; &lt;more&gt;</p><p>and more');
    expect(value).toContain('[P1]');
  });

  test('go into the part that is there, behind those that are in it', () => {
    const old = `<w:comment w:id="4" w:author="E" w:initials="E">${paragraphOf('Old.')}</w:comment>`;
    const twice = commented(docxOf({ body: paragraphOf('Words.'), comments: old }), [on(0, 5)]);
    expect(partOf(twice, 'word/comments.xml')).toContain(`${old}<w:comment w:id="5" `);
    expect(partOf(twice, '[Content_Types].xml').split('comments+xml')).toHaveLength(2);
    expect(partOf(twice, 'word/document.xml')).toContain('<w:commentRangeStart w:id="5"/>');
    const third = commented(docxOf({ body: paragraphOf('Words.'), comments: '' }), [on(0, 5)]);
    expect(partOf(third, 'word/comments.xml')).toContain('<w:comment w:id="0" ');
  });

  test('make a valid document', ({ skip }) => {
    skip(!has('xmllint'), 'xmllint is not installed');
    skip(!existsSync(SCHEMAS), 'the OOXML schemas are not beside the project');
    const validate = (part: string, schema: string) =>
      execFileSync('xmllint', ['--noout', '--schema', join(SCHEMAS, schema), '-'], {
        input: partOf(result, part),
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    expect(() => validate('word/document.xml', 'wml.xsd')).not.toThrow();
    expect(() => validate('word/comments.xml', 'wml.xsd')).not.toThrow();
    expect(() => validate('[Content_Types].xml', 'opc-contentTypes.xsd')).not.toThrow();
    expect(() => validate('word/_rels/document.xml.rels', 'opc-relationships.xsd')).not.toThrow();
  });

  test('stand at the same words in LibreOffice', { timeout: 120_000 }, ({ skip }) => {
    skip(!has('soffice'), 'LibreOffice is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'pincite-comments-'));
    try {
      writeFileSync(join(folder, 'draft.docx'), result);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'draft.docx')],
        {
          stdio: 'pipe',
        },
      );
      const content = partOf(readFileSync(join(folder, 'draft.odt')), 'content.xml');
      expect(content.match(/<office:annotation /g)).toHaveLength(comments.length);
      for (const words of spans) expect(annotatedWords(content)).toContain(words);
      expect(readDraft('draft.odt', readFileSync(join(folder, 'draft.odt')))).toEqual(draft);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('over several paragraphs reach from the first to the last, but not out of a cell', () => {
    const over = commented(docx, [
      { at: { start: draft.text.indexOf('left'), end: draft.text.indexOf('two'), note: null }, text: 'a' },
      { at: { start: draft.text.indexOf('cell'), end: draft.text.length, note: null }, text: 'b' },
    ]);
    expect([...anchoredWords(partOf(over, 'word/document.xml')).values()]).toEqual(['left.One \t', 'cell']);
  });

  test('on words that cannot be parted stand around them', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraphOf('In a box.')}</w:txbxContent></w:pict></w:r></w:p>`;
    const formula = '<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>';
    const control = `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(text('a name'))}</w:sdtContent></w:sdt></w:p>`;
    const file = docxOf({ body: box + formula + control });
    const read = readDraft('a.docx', file);
    const source = partOf(
      commented(
        file,
        ['box', '=', 'name'].map((words) => spanOf(read.text, words)),
      ),
      'word/document.xml',
    );
    const start = (id: number) => `<w:p><w:commentRangeStart w:id="${id}"/>`;
    expect(source).toContain(`${start(0)}<w:r><w:pict>`);
    expect(source).toContain(`${start(1)}<m:oMath>`);
    expect(source).toContain(`${start(2)}<w:sdt>`);
  });

  test('lose no blank where words are parted that keep none by themselves', () => {
    const file = docxOf({ body: '<w:p><w:r><w:t>He left. She stayed.</w:t></w:r></w:p>' });
    const source = partOf(commented(file, [on(9, 12)]), 'word/document.xml');
    expect(source).toContain(
      '<w:r><w:t xml:space="preserve">He left. </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">She</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve"> stayed.</w:t></w:r>',
    );
  });

  test('are refused for what is no DOCX, with the reason', () => {
    const write = (name: string) => () => commentDocx(name, new TextEncoder().encode('Words.'), [], BY);
    expect(write('/a/draft.txt')).toThrow(
      'bad-draft {"name":"draft.txt","problem":"no-comments","detail":""}',
    );
  });
});

/** The words between the ends of each comment of an ODT's content. */
function annotatedWords(content: string): string[] {
  const starts = [
    ...content.matchAll(/<office:annotation [^>]*office:name="([^"]+)"[\s\S]*?<\/office:annotation>/g),
  ];
  return starts.map((start) => {
    const end = content.indexOf(`<office:annotation-end office:name="${start[1]!}"/>`, start.index);
    return plain(
      content
        .slice(start.index + start[0].length, end)
        .replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '')
        .replace(/<text:tab\/>/g, '\t')
        .replace(/<[^>]*>/g, ''),
    );
  });
}

const words = fc.oneof(
  fc.constantFrom(
    'We',
    ' will ',
    'appeal',
    '“No”',
    '&amp;',
    '&lt;',
    '&#x1F600;',
    '😀',
    '\r\n',
    ' ',
    'é',
    'שלום',
  ),
  fc.stringMatching(/^[a-z ]{1,8}$/),
);
const child = fc.oneof(
  { weight: 6, arbitrary: fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => text(all.join(''))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:lastRenderedPageBreak/>'),
  },
);
const anyRun = fc
  .tuple(
    fc.array(child, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '<w:rPr/>', '<w:rPr><w:b/></w:rPr>'),
  )
  .map(([children, properties]) => run(children.join(''), properties));
const piece = fc.oneof(
  { weight: 5, arbitrary: anyRun },
  { weight: 1, arbitrary: anyRun.map((inner) => `<w:ins w:id="1">${inner}</w:ins>`) },
  { weight: 1, arbitrary: anyRun.map((inner) => `<w:hyperlink w:anchor="a>b">${inner}</w:hyperlink>`) },
  { weight: 1, arbitrary: anyRun.map((inner) => `<w:del w:id="2">${inner}</w:del>`) },
  { weight: 1, arbitrary: fc.constant('<w:bookmarkStart w:id="3" w:name="x"/>') },
);
const paragraph = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => `<w:p>${run(text('P'))}${pieces.join('')}</w:p>`);
const anyBody = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((all) => all.join('') + paragraphOf('End.'));

test('whatever the document and the spans: same words, comments at theirs, nothing gone', () => {
  fc.assert(
    fc.property(
      anyBody,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }),
      (body, spans) => {
        const docx = docxOf({ body });
        const draft = readDraft('a.docx', docx);
        const comments = spans
          .map(([a, b]) => [a % (draft.text.length + 1), b % (draft.text.length + 1)] as const)
          .map(([a, b]) => on(...whole(draft.text, Math.min(a, b), Math.max(a, b))))
          .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
        const result = commented(docx, comments);
        expect(readDraft('a.docx', result)).toEqual(draft);
        const anchored = anchoredWords(partOf(result, 'word/document.xml'));
        const expected = comments.map(({ at }) => draft.text.slice(at.start, at.end).replaceAll('\n', ''));
        const told = comments.map((_, id) => anchored.get(String(id))!);
        // A line end may be a break, or the end of a paragraph.
        expect(told.map((one) => one.replaceAll('\n', ''))).toEqual(expected);
        expect(without(docx, comments)).toBe(partOf(docx, 'word/document.xml'));
      },
    ),
    { numRuns: 150 },
  );
});

/** No span parts a character. */
function whole(words: string, start: number, end: number): [number, number] {
  const move = (at: number) => (/[\udc00-\udfff]/.test(words[at] ?? '') ? at + 1 : at);
  return [move(start), move(end)];
}

/** The commented source, with what was put in taken out again. */
function without(docx: Uint8Array, comments: readonly DraftComment[]): string {
  const source = partOf(commented(docx, comments), 'word/document.xml');
  const anchored = comments.map(({ at }, id) => ({ ...at, id }));
  const marks = commentMarks(readDocx(openZip(docx)), anchored);
  let moved = 0;
  let left = '';
  let from = 0;
  for (const { at, xml } of marks) {
    expect(source.slice(at + moved, at + moved + xml.length)).toBe(xml);
    left += source.slice(from, at + moved);
    moved += xml.length;
    from = at + moved;
  }
  return left + source.slice(from);
}
