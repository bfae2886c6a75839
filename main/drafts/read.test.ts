import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DraftText } from '#core/draft/text.ts';
import { Failure } from '#core/contract/failures.ts';
import { commentDocx } from './comment-docx.ts';
import { readDraft } from './read.ts';
import { docxOf, odtOf, paragraphOf, zipped, type DocxParts } from '../packages/testing.ts';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string) => `<w:txbxContent>${paragraphOf(text)}</w:txbxContent>`;

const WORD: readonly (readonly [what: string, parts: DocxParts, read: DraftText])[] = [
  [
    'paragraphs without those that are empty',
    { body: `${paragraphOf('One.')}<w:p/>${paragraphOf('  ')}${paragraphOf('Two.')}` },
    { text: 'One.\n\nTwo.', notes: [] },
  ],
  [
    'runs, tabs, breaks and hyphens of all kinds',
    {
      body: `<w:p>${run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>`,
    },
    { text: 'a\tb\nc\u2011d\u00ade', notes: [] },
  ],
  [
    'entities and line ends of the source',
    { body: paragraphOf('A &amp; B &#x201C;C&#8221;\r\nD') },
    { text: 'A & B “C” D', notes: [] },
  ],
  [
    'symbols by their fonts',
    {
      body: '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Garamond" w:char="F093"/><w:sym w:font="Garamond" w:char="201D"/></w:r></w:p>',
    },
    { text: '•“”', notes: [] },
  ],
  [
    'tracked insertions and no deletions',
    {
      body: `<w:p>${run('We ')}<w:ins w:id="1" w:author="E">${run('will ')}</w:ins><w:del w:id="2" w:author="E"><w:r><w:delText>would </w:delText></w:r></w:del>${run('appeal.')}<w:moveFrom w:id="3">${run('Away.')}</w:moveFrom><w:moveTo w:id="4">${run(' Here.')}</w:moveTo></w:p>`,
    },
    { text: 'We will appeal. Here.', notes: [] },
  ],
  [
    'paragraphs as one where the end of the first is deleted',
    {
      body: `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="E"/></w:rPr></w:pPr>${run('One ')}</w:p>${paragraphOf('line.')}${paragraphOf('Two.')}`,
    },
    { text: 'One line.\n\nTwo.', notes: [] },
  ],
  [
    'each cell of a table, without deleted rows',
    {
      body: `<w:tbl><w:tr><w:tc>${paragraphOf('A1')}</w:tc><w:tc>${paragraphOf('B1')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraphOf('gone')}</w:tc></w:tr></w:tbl>${paragraphOf('After.')}`,
    },
    { text: 'A1\n\nB1\n\nAfter.', notes: [] },
  ],
  [
    'the results of fields and not their codes',
    {
      body: `<w:p>${run('On ')}${field('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>${run('code')}${field('separate')}${run('Monday')}${field('end')}${run(' in ')}<w:fldSimple w:instr=" X ">${run('York')}</w:fldSimple></w:p>`,
    },
    { text: 'On Monday in York', notes: [] },
  ],
  [
    'no list of contents, as a field or as a control',
    {
      body: `<w:p>${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('First')}</w:p><w:p>${run('Second')}${field('end')}</w:p><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphOf('Third')}</w:sdtContent></w:sdt>${paragraphOf('Text.')}`,
    },
    { text: 'Text.', notes: [] },
  ],
  [
    'links, tags, direction and controls, but no control that only asks for words',
    {
      body: `<w:p><w:hyperlink r:id="x">${run('a')}</w:hyperlink><w:smartTag w:element="e">${run('b')}</w:smartTag><w:bdo w:val="rtl">${run('c')}</w:bdo><w:sdt><w:sdtPr/><w:sdtContent>${run('d')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt></w:p>`,
    },
    { text: 'abcd', notes: [] },
  ],
  [
    'a text box once, behind its paragraph',
    {
      body: `<w:p>${run('Be')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Box.')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Box.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('fore.')}</w:p>${paragraphOf('Next.')}`,
    },
    { text: 'Before.\n\nBox.\n\nNext.', notes: [] },
  ],
  [
    'no hidden words',
    { body: `<w:p>${run('seen')}${run('hidden', '<w:vanish/>')}${run('!', '<w:vanish w:val="0"/>')}</w:p>` },
    { text: 'seen!', notes: [] },
  ],
  [
    'formulas and the words below ruby',
    {
      body: `<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>${run('over')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r></w:p>`,
    },
    { text: 'x=1base', notes: [] },
  ],
  [
    'foot- and endnotes at their marks, in the order of the marks',
    {
      body: `<w:p>${run('One')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' two')}<w:r><w:footnoteReference w:id="7" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run('.')}</w:p>`,
      footnotes: {
        '-1': '<w:p><w:r><w:separator/></w:r></w:p>',
        '7': `<w:p><w:r><w:footnoteRef/></w:r>${run(' See ')}${run('there.')}</w:p>${paragraphOf('And here.')}`,
      },
      endnotes: { '2': paragraphOf('At the end.') },
    },
    {
      text: 'One two.',
      notes: [
        { at: 3, text: 'At the end.' },
        { at: 7, text: 'See there.\n\nAnd here.' },
      ],
    },
  ],
];

test.each(WORD)('a DOCX is read as %s', (_, parts, read) => {
  expect(readDraft('draft.docx', docxOf(parts))).toEqual(read);
});

test('a DOCX is read whatever its prefixes are, and by what it is, not by its name', () => {
  const main = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Strict.</t></r></p></body></document>`;
  const files = {
    '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Main.xml"/></Relationships>`,
    'word/main.xml': main,
  };
  expect(readDraft('draft.txt', zipped(files)).text).toBe('Strict.');
});

const OPEN: readonly (readonly [what: string, body: string, read: DraftText])[] = [
  [
    'paragraphs, headings, spans and blanks',
    '<text:h>Head</text:h><text:p>  a\n <text:span>b</text:span><text:s text:c="2"/>c<text:tab/>d<text:line-break/>e</text:p><text:p/>',
    { text: 'Head\n\na b  c\td\ne', notes: [] },
  ],
  [
    'notes at their marks',
    '<text:p>One<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See.</text:p></text:note-body></text:note> two.</text:p>',
    { text: 'One two.', notes: [{ at: 3, text: 'See.' }] },
  ],
  [
    'no deletions, comments or list of contents',
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Head 1</text:p></text:index-body></text:table-of-content><text:p>a<text:change/><office:annotation><text:p>remark</text:p></office:annotation>b</text:p>',
    { text: 'ab', notes: [] },
  ],
  [
    'lists, cells and text boxes',
    '<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>A1</text:p></table:table-cell><table:table-cell><text:p>B1</text:p></table:table-cell></table:table-row></table:table><text:p>x<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>y</text:p>',
    { text: 'one\n\nA1\n\nB1\n\nxy\n\nbox', notes: [] },
  ],
];

test.each(OPEN)('an ODT is read as %s', (_, body, read) => {
  expect(readDraft('draft.odt', odtOf(body))).toEqual(read);
});

const WRITTEN: readonly (readonly [what: string, name: string, source: string, read: DraftText])[] = [
  [
    'Markdown, by its words, with footnotes at their marks',
    'draft.md',
    '# Head\n\nHe *said*: “we **will**\nappeal”[^1] and [left](https://x.example).\n\n> A [quote][q].\n\n- one\n- two\n\n[q]: https://x.example\n[^1]: See *there*.\n',
    {
      text: 'Head\n\nHe said: “we will appeal” and left.\n\nA quote.\n\none\n\ntwo',
      notes: [{ at: 31, text: 'See there.' }],
    },
  ],
  [
    'Markdown without its front matter, and cells as paragraphs',
    'draft.markdown',
    '---\ntitle: T\n---\n\n| a | b |\n| - | - |\n| c | d |\n',
    { text: 'a\n\nb\n\nc\n\nd', notes: [] },
  ],
  [
    'plain text, a line as a paragraph',
    'draft.txt',
    'One.\r\nTwo.\r\n\r\n\r\nThree.\r\n',
    { text: 'One.\n\nTwo.\n\nThree.', notes: [] },
  ],
  ['a text without an ending', 'draft', 'Words.', { text: 'Words.', notes: [] }],
];

test.each(WRITTEN)('what is written as %s is read', (_, name, source, read) => {
  expect(readDraft(name, new TextEncoder().encode(source))).toEqual(read);
});

test('an older encoding is read', () => {
  expect(readDraft('draft.txt', Uint8Array.of(0x93, 0x4e, 0x6f, 0x94)).text).toBe('“No”');
});

const bytes = (text: string) => new TextEncoder().encode(text);
const part = (name: string, text: string) =>
  zipped({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    [name]: text,
  });
const compound = (text: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le'));
const whole = docxOf({ body: paragraphOf('Words.') });
/** The flag of encryption set in each record of the directory. */
const locked = whole.slice();
for (let at = 0; at < locked.length - 9; at += 1)
  if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8]! |= 1;
const bomb = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>`;
const deep = `<w:document xmlns:w="w"><w:body>${'<w:p>'.repeat(200_000)}</w:body></w:document>`;

const REFUSED: readonly (readonly [what: string, name: string, bytes: Uint8Array, problem: string])[] = [
  ['an empty file', 'a.docx', new Uint8Array(), 'empty'],
  ['a file of blanks', 'a.txt', bytes(' \n '), 'empty'],
  ['a document without words', 'a.docx', docxOf({ body: '<w:p/>' }), 'empty'],
  ['an older Word document by another name', 'a.docx', compound('WordDocument'), 'unsupported'],
  ['a document with a password', 'a.docx', compound('EncryptedPackage'), 'protected'],
  ['a locked archive', 'a.docx', locked, 'protected'],
  [
    'a locked ODT',
    'a.odt',
    odtOf('', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    'protected',
  ],
  ['an archive that was cut', 'a.docx', whole.subarray(0, whole.length - 60), 'damaged'],
  ['an archive with a changed byte', 'a.docx', whole.with(Math.trunc(whole.length / 3), 1), 'damaged'],
  ['a document that is no archive', 'a.docx', bytes('Words.'), 'damaged'],
  ['an archive of other things', 'a.zip', zipped({ 'a.txt': 'Words.' }), 'unsupported'],
  ['a package without its main part', 'a.docx', part('word/other.xml', '<a/>'), 'damaged'],
  ['a package whose main part is a sheet', 'a.xlsx', part('word/document.xml', '<workbook/>'), 'empty'],
  ['broken XML', 'a.docx', part('word/document.xml', '<w:document'), 'damaged'],
  ['swelling entities', 'a.docx', part('word/document.xml', bomb), 'damaged'],
  ['elements 200,000 deep', 'a.docx', part('word/document.xml', deep), 'damaged'],
  ['a part that swells to 40 MB', 'a.docx', part('word/document.xml', ' '.repeat(40 << 20)), 'too-large'],
  ['a PDF', 'a.pdf', bytes('%PDF-1.7'), 'unsupported'],
  ['rich text', 'a.rtf', bytes('{\\rtf1 Words.}'), 'unsupported'],
];

test.each(REFUSED)('%s is refused', (_, name, file, problem) => {
  expect(problemOf(() => readDraft(name, file))).toBe(problem);
});

function problemOf(read: () => unknown): string | null {
  try {
    read();
  } catch (error) {
    if (error instanceof Failure && error.is('bad-draft')) return error.detail.problem;
    throw error;
  }
  return null;
}

test('a document of 50 MB is read, for most of it is pictures', () => {
  const picture = new Uint8Array(50 * 1024 * 1024);
  const words = unzipSync(docxOf({ body: paragraphOf('Words.') }));
  const file = zipSync({ 'word/media/image1.png': [picture, { level: 0 }], ...words });
  expect(readDraft('a.docx', file).text).toBe('Words.');
});

test('a file with damage anywhere is read or refused, and nothing else happens', () => {
  const files = [
    docxOf({ body: paragraphOf('Words.'), footnotes: { '1': paragraphOf('Note.') } }),
    odtOf('<text:p>Words.</text:p>'),
  ];
  const hurt = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...files), hurt, fc.nat(), (file, changes, cut) => {
      const damaged = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
      for (const [at, byte] of changes) if (damaged.length > 0) damaged[at % damaged.length] = byte;
      const problem = problemOf(() => readDraft('a.docx', damaged));
      const about = { at: { start: 0, end: 3, note: null }, text: 'x' };
      const refused = problemOf(() => commentDocx('a.docx', damaged, [about], BY));
      for (const one of [problem, refused]) expect([null, ...PROBLEMS]).toContain(one);
    }),
    { numRuns: 500 },
  );
});

const PROBLEMS = ['empty', 'too-large', 'unsupported', 'binary', 'damaged', 'protected', 'no-comments'];
const BY = { author: 'Pincite', date: new Date(0) };
