import { expect, test } from 'vitest';
import { paragraphOf } from '../../packages/testing.ts';
import { docxReader } from './docx-reader.ts';
import { type DocxFile, docxFile, metOf, pagesOf, sourceFrom } from './testing.ts';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const field = (type: string, more = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const listed = (text: string, list: number, level = 0) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const cell = (...inner: string[]) => `<w:tc><w:tcPr/>${inner.join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const reference = (kind: 'footnote' | 'endnote', id: number) =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (kind: 'footnote' | 'endnote', id: number, text: string) =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
const BREAK = '<w:r><w:br w:type="page"/></w:r>';
const MARK = '<w:r><w:lastRenderedPageBreak/></w:r>';

const PLEADING = `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%1.%2.%3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="4">${level(0, 'upperRoman', 'Article %1', '<w:suff w:val="nothing"/>')}${level(1, 'decimal', 'Section %1.%2', '<w:isLgl/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="5">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>
<w:abstractNum w:abstractNumId="6">${level(0, 'decimal', '¶ %1')}${level(1, 'ordinalText', '%2 Cause', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>`;

/** What a file has, and the text that it gives. */
const CASES: readonly (readonly [what: string, file: DocxFile, text: string])[] = [
  [
    'paragraphs, without those that hold no words, and without blanks at their ends',
    { body: `${paragraphOf('One.')}<w:p/>${paragraphOf('  ')}${p(run('\u00a0 Two. '))}` },
    'One.\n\nTwo.',
  ],
  [
    'tabs, breaks and hyphens: hard ones stay, soft ones go',
    {
      body: p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t><w:ptab/><w:t>g</w:t><w:cr/><w:t>h</w:t></w:r>',
      ),
    },
    'a\tb\nc\u2011def\tg\nh',
  ],
  [
    'the numbers of a pleading’s paragraphs, level by level',
    {
      numbering: PLEADING,
      body: [
        listed('Parties.', 1),
        listed('Plaintiff.', 1, 1),
        listed('Defendant.', 1, 1),
        listed('Deep.', 1, 2),
        listed('Venue.', 1),
        listed('Here.', 1, 1),
        paragraphOf('Between.'),
        listed('Facts.', 1),
        listed('Anew.', 7),
        listed('On.', 7),
      ].join(''),
    },
    '1. Parties.\n\n(a) Plaintiff.\n\n(b) Defendant.\n\n1.b.i Deep.\n\n2. Venue.\n\n(a) Here.\n\nBetween.\n\n3. Facts.\n\n12. Anew.\n\n13. On.',
  ],
  [
    'numbers in words, legal numbers, and those that nothing parts from the words',
    {
      numbering: PLEADING,
      body: [
        listed('Scope', 2),
        listed('Terms', 2, 1),
        listed('First.', 6),
        listed('Fraud', 6, 1),
        listed('Second.', 6),
        listed('Deceit', 6, 1),
        listed('Dot', 5),
        listed('Ring', 5, 1),
      ].join(''),
    },
    'Article I Scope\n\nSection 1.1 Terms\n\n¶ 1 First.\n\nFirst Cause Fraud\n\n¶ 2 Second.\n\nSecond Cause Deceit\n\n• Dot\n\n◦ Ring',
  ],
  [
    'numbers that come by styles, and none where a paragraph takes itself out',
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Para"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: PLEADING,
      body:
        p(run('One.'), '<w:pStyle w:val="Para"/>') +
        p(run('None.'), '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        p(run('Sub.'), '<w:pStyle w:val="Sub"/>') +
        p(run('Two.'), '<w:pStyle w:val="Para"/>'),
    },
    '1. One.\n\nNone.\n\n(a) Sub.\n\n2. Two.',
  ],
  [
    'rows of short cells as lines with tabs, longer ones as paragraphs',
    {
      body: `<w:tbl>${row(cell(paragraphOf('Name')), cell('<w:p/>'), cell(paragraphOf('Sum')))}${row(cell(paragraphOf('Okafor')), cell(paragraphOf('x')), cell(paragraphOf('12')))}</w:tbl>${paragraphOf('After.')}<w:tbl>${row(cell(paragraphOf('PLAINTIFF'), paragraphOf('v.')), cell(paragraphOf('No. 7')))}</w:tbl>`,
    },
    'Name\t\tSum\nOkafor\tx\t12\n\nAfter.\n\nPLAINTIFF\n\nv.\n\nNo. 7',
  ],
  [
    'a table in a table, and cells in controls',
    {
      body: `<w:tbl><w:sdt><w:sdtContent>${row(cell(`<w:tbl>${row(cell(paragraphOf('in')), cell(paragraphOf('ner')))}</w:tbl>`, '<w:p/>'), `<w:sdt><w:sdtContent>${cell(paragraphOf('outer'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl>`,
    },
    'in\tner\n\nouter',
  ],
  [
    'results of fields, nested ones too, boxes that are ticked, and numbers that only a code asks for',
    {
      body:
        p(
          `${run('See ')}${field('begin')}${code(' IF ')}${field('begin')}${code(' X ')}${field('separate')}${run('hidden')}${field('end')}${code(' = 1')}${field('separate')}${run('page ')}${field('begin')}${code('PAGEREF a')}${field('separate')}${run('4')}${field('end')}${field('end')}${run('. ')}${field('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>')}${code(' FORMCHECKBOX ')}${field('end')}${run(' yes ')}${field('begin', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="maybe"/></w:ddList></w:ffData>')}${code(' FORMDROPDOWN ')}${field('end')}<w:fldSimple w:instr=" SEQ x ">${run(' 9')}</w:fldSimple>`,
        ) + p(`${field('begin')}${code(' AUTONUM ')}${field('end')}${run(' By number.')}`),
    },
    'See page 4. ☒ yes maybe 9\n\n1. By number.',
  ],
  [
    'links, tags, direction, controls with what they ask for, and a text box once',
    {
      body: `${p(
        `<w:hyperlink r:id="x">${run('a')}</w:hyperlink><w:smartTag w:element="e">${run('b')}</w:smartTag><w:bdo w:val="rtl">${run('c')}</w:bdo><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('[d]')}</w:sdtContent></w:sdt><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraphOf('Box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraphOf('Box.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('e')}`,
      )}${paragraphOf('Next.')}`,
    },
    'abc[d]e\n\nBox.\n\nNext.',
  ],
  [
    'symbols by their fonts, formulas on one line, and the words below ruby',
    {
      body: p(
        `<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F061"/></w:r><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>a+b</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath><w:r><w:ruby><w:rt>${run('over')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`,
      ),
    },
    '•☑α1/(a+b)x²base',
  ],
  [
    'notes behind the text under their marks, never glued to a word as a plain number',
    {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note('footnote', 2, 'See there.')}${note('footnote', 3, 'And here.')}<w:footnote w:id="4">${p(run('* By hand.'))}</w:footnote>`,
      endnotes: note('endnote', 2, 'At the end.'),
      body: p(
        `${run('One')}${reference('footnote', 3)}${run(' two')}<w:r><w:footnoteReference w:id="4" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run(' three')}${reference('endnote', 2)}${run(' four.')}${reference('footnote', 2)}${run(' Typed')}${run('7', '<w:vertAlign w:val="superscript"/>')}${run(' 1')}${run('st', '<w:vertAlign w:val="superscript"/>')}`,
      ),
    },
    'One¹ two* threeⁱ four.² Typed⁷ 1st\n\n¹ And here.\n\n* By hand.\n\n² See there.\n\nⁱ At the end.',
  ],
  [
    'no hidden words, whether they or their style say so, and headings that run on into their text',
    {
      styles:
        '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>',
      body: `${p(`${run('seen ')}${run('hidden', '<w:vanish/>')}${run('too', '<w:rStyle w:val="Secret"/>')}${run('shown', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')}`)}${p(run('gone'), '<w:pStyle w:val="Gone"/>')}${p(run('1.1 Terms.'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>')}${paragraphOf('They are these.')}`,
    },
    'seen shown\n\n1.1 Terms. They are these.',
  ],
];

test.each(CASES)('a DOCX is read as %s', async (_, file, text) => {
  expect((await sourceFrom(docxReader, docxFile(file))).text).toBe(text);
});

const TRACKED: DocxFile = {
  numbering: PLEADING,
  body:
    p(
      `${run('We ')}<w:ins w:id="1" w:author="E">${run('will ')}</w:ins><w:del w:id="2" w:author="E"><w:r><w:delText xml:space="preserve">would </w:delText></w:r></w:del>${run('appeal.')}<w:moveFrom w:id="3">${run(' Away.')}</w:moveFrom><w:moveTo w:id="4">${run(' Here.')}</w:moveTo>`,
    ) +
    p(run('One '), '<w:rPr><w:del w:id="5"/></w:rPr>') +
    p(run('line.'), '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    p(
      `<w:del w:id="9"><w:r><w:delText>Struck.</w:delText></w:r></w:del>`,
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="6"/></w:rPr>',
    ) +
    listed('Next.', 1) +
    `<w:tbl>${row(cell(paragraphOf('stays')))}<w:tr><w:trPr><w:del w:id="7"/></w:trPr>${cell(paragraphOf('goes'))}</w:tr><w:tr><w:trPr><w:ins w:id="8"/></w:trPr>${cell(paragraphOf('comes'))}</w:tr></w:tbl>`,
};

test('tracked changes are read as accepted, and as rejected where that is asked; both are told', async () => {
  const accepted = await sourceFrom(docxReader, docxFile(TRACKED));
  expect(accepted.text).toBe('We will appeal. Here.\n\n1. One line.\n\n2. Next.\n\nstays\ncomes');
  const rejected = await sourceFrom(docxReader, docxFile(TRACKED), { trackedChanges: 'rejected' });
  expect(rejected.text).toBe(
    'We would appeal. Away.\n\nOne\n\n1. line.\n\n2. Struck.\n\n3. Next.\n\nstays\ngoes',
  );
  for (const { warnings } of [accepted, rejected])
    expect(warnings.map(({ code: one }) => one)).toEqual(['tracked changes']);
});

const COMMENTED: DocxFile = {
  comments: `<w:comment w:id="0" w:author="Ada Osei">${p(`<w:r><w:annotationRef/></w:r>${run('Is this so?')}`)}</w:comment>`,
  body: p(
    `${run('It was ')}<w:commentRangeStart w:id="0"/>${run('never ')}${run('signed')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`,
  ),
};

test('comments follow the text with their author and the words they are about, or are told', async () => {
  const without = await sourceFrom(docxReader, docxFile(COMMENTED));
  expect(without.text).toBe('It was never signed.');
  expect(without.warnings).toEqual([{ code: 'comments left out', detail: '1', pages: [] }]);
  const commented = await sourceFrom(docxReader, docxFile(COMMENTED), { comments: true });
  expect(commented.text).toBe('It was never signed.\n\n[Comment by Ada Osei on “never signed”] Is this so?');
  expect(commented.warnings).toEqual([]);
});

const section = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`;

test('pages are those of the last layout, with the labels that are printed', async () => {
  const source = await sourceFrom(
    docxReader,
    docxFile({
      footnotes: note('footnote', 1, 'Early.') + note('footnote', 2, 'Late.'),
      body:
        p(run('Preface'), section('<w:pgNumType w:fmt="lowerRoman"/>')) +
        p(`${MARK}${run('Body one')}${reference('footnote', 1)}${run(' goes ')}${MARK}${run('on two')}`) +
        p(BREAK) +
        p(`${MARK}${run('Body three')}`) +
        p(run('Own page'), '<w:pageBreakBefore/>') +
        `<w:tbl>${row(cell(p(`${run('left')}${MARK}${run(' five')}`)), cell(p(`${run('right')}${MARK}${run(' five')}`)))}</w:tbl>` +
        p(`${run('End')}${reference('footnote', 2)}`) +
        section('<w:pgNumType w:start="1"/>'),
    }),
  );
  expect(pagesOf(source)).toEqual([
    'i: Preface',
    '1: Body one¹ go',
    '2: on two',
    '3: Body three',
    '4: Own page',
    '5: five\tright f',
    '1: ¹ Early.',
    '5: ² Late.',
  ]);
  expect(source.pages[0]!.start).toBe(0);
  expect(source.pages.at(-1)!.end).toBe(source.text.length);
  expect(source.warnings.map(({ code: one }) => one)).toEqual(['pages as last laid out']);
});

test.each<[why: string, body: string, said: number | undefined, labels: string[]]>([
  [
    'breaks of the author alone, where no page is too full',
    `${paragraphOf('One')}${p(BREAK)}${paragraphOf('Two')}`,
    undefined,
    ['1', '2'],
  ],
  [
    'none, where a page would be too full',
    `${paragraphOf('One '.repeat(2_000))}${p(BREAK)}${paragraphOf('Two')}`,
    undefined,
    [],
  ],
  [
    'those, full or not, where the file says as many',
    `${paragraphOf('One '.repeat(2_000))}${p(BREAK)}${paragraphOf('Two')}`,
    2,
    ['1', '2'],
  ],
  ['none without any break', paragraphOf('One'), 1, []],
])('pages are %s', async (_, body, pages, labels) => {
  const source = await sourceFrom(docxReader, docxFile({ body, ...(pages === undefined ? {} : { pages }) }));
  expect(source.pages.map(({ label }) => label)).toEqual(labels);
});

test('running heads and feet stand once, as furniture, behind the text; that of a first page before it', async () => {
  const body =
    p(
      run('Body.'),
      section(
        '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h0"/><w:titlePg/>',
      ),
    ) +
    paragraphOf('More.') +
    section('<w:headerReference w:type="default" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/>');
  const source = await sourceFrom(
    docxReader,
    docxFile({
      headers: {
        h0: paragraphOf('Office of the Clerk'),
        h1: paragraphOf('Okafor v. Lind'),
        h2: paragraphOf('Okafor v. Lind'),
        f1: paragraphOf('Page 2'),
      },
      body,
    }),
  );
  expect(source.text).toBe('Office of the Clerk\n\nBody.\n\nMore.\n\nOkafor v. Lind\n\nPage 2');
  expect(source.furniture.map(({ start, end, reason }) => [source.text.slice(start, end), reason])).toEqual([
    ['Office of the Clerk', 'running head'],
    ['Okafor v. Lind', 'running head'],
    ['Page 2', 'running foot'],
  ]);
});

const core = (title: string, author: string, created = '') =>
  `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>${created}</dcterms:created>`;

test.each<[why: string, file: DocxFile, proposals: Record<string, string>]>([
  [
    'what the file says, where the text says nothing',
    { body: paragraphOf('words'), core: core('Statement on the quarry', 'Ada Osei', '2025-02-03T10:00:00Z') },
    { title: 'Statement on the quarry', byline: 'Ada Osei', published: '2025-02-03' },
  ],
  [
    'nothing that a program put there',
    {
      body: paragraphOf('words'),
      core: core('Microsoft Word - Document1.docx', 'Windows User', '2013-12-23T23:15:00Z'),
    },
    {},
  ],
  [
    'the title in the style of titles before that of the file',
    {
      styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
      body: p(run('A quarry’s bill'), '<w:pStyle w:val="T"/>') + paragraphOf('words'),
      core: core('Another paper altogether', ''),
    },
    { title: 'A quarry’s bill' },
  ],
  [
    'the day in the text before that of the file',
    {
      body:
        paragraphOf('FOR IMMEDIATE RELEASE') + paragraphOf('March 9, 2024') + paragraphOf('The board met.'),
      core: core('', '', '2025-02-03T10:00:00Z'),
    },
    {},
  ],
])('proposals are %s', async (_, file, proposals) => {
  const source = await sourceFrom(docxReader, docxFile(file));
  expect(Object.fromEntries(source.proposals.map(({ field: name, value }) => [name, value]))).toEqual(
    proposals,
  );
});

test('a document put in whole is offered as a source of its own, and one outside is told', async () => {
  const met = await metOf(
    docxReader,
    docxFile({
      others: [{ id: 'x', kind: 'aFChunk', name: 'part.html', text: '<p>In.</p>' }],
      body: `${paragraphOf('Before.')}<w:altChunk r:id="x"/>${p('<w:subDoc r:id="y"/>')}${paragraphOf('After.')}`,
    }),
  );
  expect(met).toMatchObject([
    {
      kind: 'source',
      source: {
        text: 'Before.\n\nAfter.',
        warnings: [
          { code: 'attachments', detail: '1' },
          { code: 'words elsewhere', detail: '1' },
        ],
      },
    },
    { kind: 'file', part: 'part.html', offered: true },
  ]);
});

test('a part beside the words that is damaged is told, and the words are read', async () => {
  const source = await sourceFrom(
    docxReader,
    docxFile({
      body: paragraphOf('Words.'),
      others: [{ id: 's', kind: 'styles', name: 'styles.xml', text: '<w:styles' }],
    }),
  );
  expect(source.text).toBe('Words.');
  expect(source.warnings).toEqual([{ code: 'damaged file', detail: 'styles', pages: [] }]);
});
