import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { odtOf, zipped } from '../../packages/testing.ts';
import { odtReader } from './odt-reader.ts';
import { metOf, pagesOf, sourceFrom } from './testing.ts';

const NAMES = 'urn:oasis:names:tc:opendocument:xmlns';
/** A flat file: text, and the children of its automatic styles. */
const flat = (text: string, styles = '', pages?: number) =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><office:document ${['office', 'text', 'table', 'style', 'meta'].map((name) => `xmlns:${name}="${NAMES}:${name}:1.0"`).join(' ')} xmlns:draw="${NAMES}:drawing:1.0" xmlns:fo="${NAMES}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${pages === undefined ? '' : `<meta:document-statistic meta:page-count="${pages}"/>`}</office:meta><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  );
const p = (inner: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${inner}</text:p>`;
const note = (kind: string, mark: string, words: string) =>
  `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
const cell = (inner: string) => `<table:table-cell>${inner}</table:table-cell>`;
const item = (...inner: string[]) => `<text:list-item>${inner.join('')}</text:list-item>`;

const LISTS = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/></text:list-style><text:list-style style:name="P"><text:list-level-style-number text:level="1" style:num-format="1" x:num-list-format="¶%1%" xmlns:x="y"/></text:list-style>`;

const CASES: readonly (readonly [what: string, text: string, styles: string, read: string])[] = [
  [
    'paragraphs, blanks, tabs and breaks',
    `<text:h>Head</text:h>${p('  a\n <text:span>b</text:span><text:s text:c="2"/>c<text:tab/>d<text:line-break/>e\u00adf')}<text:p/>`,
    '',
    'Head\n\na b  c\td\nef',
  ],
  [
    'the numbers of lists, level by level, and on where a list goes on',
    `<text:list xml:id="a" text:style-name="L">${item(p('One'), `<text:list>${item(p('Sub'))}${item(p('Sub two'), `<text:list>${item(p('Deep'))}</text:list>`)}</text:list>`)}${item(p('Two'), p('More of two'))}</text:list>${p('Between')}<text:list text:continue-list="a" text:style-name="L">${item(p('Three'))}<text:list-item text:start-value="9">${p('Nine')}</text:list-item></text:list><text:list text:style-name="P">${item(p('Mark'))}</text:list>`,
    LISTS,
    '1. One\n\n(a) Sub\n\n(b) Sub two\n\n1.b.1 Deep\n\n2. Two\n\nMore of two\n\nBetween\n\n3. Three\n\n9. Nine\n\n¶1 Mark',
  ],
  [
    'rows of short cells as lines, cells with several paragraphs apart',
    `<table:table><table:table-header-rows><table:table-row>${cell(p('A'))}${cell('<text:p/>')}${cell(p('C'))}</table:table-row></table:table-header-rows><table:table-row>${cell(p('1'))}${cell(p('2'))}${cell(p('3'))}</table:table-row></table:table><table:table><table:table-row>${cell(p('x') + p('y'))}${cell(p('z'))}</table:table-row></table:table>`,
    '',
    'A\t\tC\n1\t2\t3\n\nx\n\ny\n\nz',
  ],
  [
    'notes behind the text under their marks, footnotes first',
    p(
      `One${note('endnote', 'i', 'At the end.')} two${note('footnote', '1', 'Below.')} 10<text:span text:style-name="Up">2</text:span>.`,
    ),
    '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>',
    'Oneⁱ two¹ 10².\n\n¹ Below.\n\nⁱ At the end.',
  ],
  [
    'no hidden words, comments or titles of pictures; text boxes behind their paragraphs, contents of lists of contents',
    `<text:table-of-content><text:table-of-content-source><text:index-title-template>Template</text:index-title-template></text:table-of-content-source><text:index-body>${p('Head 1')}</text:index-body></text:table-of-content>${p('a<text:span text:style-name="H">gone</text:span><office:annotation><dc:creator>E</dc:creator>' + p('remark') + '</office:annotation>b<draw:frame><svg:title xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">alt</svg:title><draw:text-box>' + p('box') + '</draw:text-box></draw:frame>c')}<text:section text:display="none">${p('secret')}</text:section>`,
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
    'Head 1\n\nabc\n\nbox',
  ],
];

test.each(CASES)('an ODT is read as %s', async (_, text, styles, read) => {
  expect((await sourceFrom(odtReader, flat(text, styles))).text).toBe(read);
});

test('tracked changes are read as accepted, and as rejected where that is asked', async () => {
  const tracked = `<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info/>${p('would')}</text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region><text:changed-region text:id="two"><text:deletion>${p(' Gone.')}${p('Also ')}</text:deletion></text:changed-region></text:tracked-changes>${p('We <text:change text:change-id="d"/><text:change-start text:change-id="i"/>will<text:change-end text:change-id="i"/> appeal.<text:change text:change-id="two"/>Now.')}`;
  const accepted = await sourceFrom(odtReader, flat(tracked));
  expect(accepted.text).toBe('We will appeal.Now.');
  expect(accepted.warnings).toMatchObject([{ code: 'tracked changes', detail: '3' }]);
  expect((await sourceFrom(odtReader, flat(tracked), { trackedChanges: 'rejected' })).text).toBe(
    'We would appeal. Gone.\n\nAlso Now.',
  );
});

test('comments follow the text with their author and the words they are about', async () => {
  const text = p(
    `It was <office:annotation office:name="c"><dc:creator>Ada Osei</dc:creator>${p('Is this so?')}</office:annotation>never signed<office:annotation-end office:name="c"/>.`,
  );
  expect((await sourceFrom(odtReader, flat(text))).warnings).toMatchObject([{ code: 'comments left out' }]);
  expect((await sourceFrom(odtReader, flat(text), { comments: true })).text).toBe(
    'It was never signed.\n\n[Comment by Ada Osei on “never signed”] Is this so?',
  );
});

test('pages are those of the last layout, with the author’s own breaks and numbers', async () => {
  const styles =
    '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style><style:style style:name="M" style:family="paragraph" style:master-page-name="Standard"><style:paragraph-properties style:page-number="7"/></style:style>';
  const source = await sourceFrom(
    odtReader,
    flat(
      `${p('One <text:soft-page-break/>two')}<text:soft-page-break/>${p('Three')}${p('Four', 'B')}${p('Seven', 'M')}`,
      styles,
    ),
  );
  expect(pagesOf(source)).toEqual(['1: One ', '2: two', '3: Three', '4: Four', '7: Seven']);
});

test('a locked or empty file is refused', async () => {
  const locked = odtOf(p('x'), '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>');
  expect(await metOf(odtReader, locked)).toMatchObject([{ refusal: { code: 'protected' } }]);
  expect(await metOf(odtReader, zipped({ 'content.xml': '<a/>' }))).toMatchObject([
    { refusal: { code: 'empty' } },
  ]);
});

test('a pleading as it is written: numbers, caption, notes, pages, what it says of itself', async () => {
  const source = await sourceFrom(odtReader, readFileSync(join(import.meta.dirname, 'cases/pleading.fodt')));
  expect(source.text).toBe(readFileSync(join(import.meta.dirname, 'cases/pleading.txt'), 'utf8').trimEnd());
  expect(source.pages.map(({ label }) => label)).toEqual(['1', '2', '1', '2']);
  expect(source.proposals.map(({ field, value }) => [field, value])).toEqual([
    ['title', 'COMPLAINT FOR DECLARATORY RELIEF'],
    ['byline', 'Ada Osei'],
    ['published', '2025-02-03'],
  ]);
  expect(source.furniture.map(({ start, end, reason }) => [source.text.slice(start, end), reason])).toEqual([
    ['Okafor v. Lind Quarry Co.', 'running head'],
    ['Complaint for Relief', 'running foot'],
  ]);
});
