import type { Block } from '#core/brief/document.ts';
import { escapeXml } from './escape.ts';

export const ODT_NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['ooow', 'http://openoffice.org/2004/writer'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

export const ODT_STYLE_OF_ROLE: Readonly<Record<(Block & { kind: 'paragraph' })['role'], string>> = {
  standfirst: 'Standfirst',
  prose: 'Text_20_body',
  claim: 'Claim',
  quotation: 'Attributed_20_Quotation',
};

const INK = '#1f1b18';
const QUIET = '#6b645c';
const ACCENT = '#7a2a2e';

interface Style {
  /** As it is shown; in the file a space is `_20_`. */
  readonly name: string;
  readonly parent?: string;
  readonly next?: string;
  /** Attributes of the paragraph's and of the text's properties. */
  readonly paragraph?: string;
  readonly text?: string;
  readonly level?: number;
}

const KEPT = 'fo:keep-with-next="always"';

const PARAGRAPH_STYLES: readonly Style[] = [
  { name: 'Text body', paragraph: '' },
  {
    name: 'Heading',
    next: 'Text body',
    paragraph: `${KEPT} fo:margin-bottom="0.18cm" fo:line-height="110%"`,
  },
  { name: 'Title', parent: 'Heading', next: 'Standing Line', text: bold(20) },
  {
    name: 'Standing Line',
    next: 'Text body',
    paragraph: 'fo:margin-bottom="0.5cm"',
    text: `${size(10)} fo:color="${QUIET}"`,
  },
  {
    name: 'Standfirst',
    next: 'Text body',
    paragraph: 'fo:margin-top="0.21cm" fo:margin-bottom="0.42cm"',
    text: size(12.5),
  },
  heading(1, 0.63, bold(14)),
  heading(2, 0.5, bold(12)),
  heading(3, 0.42, `${bold(11)} fo:font-style="italic" style:font-style-complex="italic"`),
  { name: 'Claim', parent: 'Text body', next: 'Text body', paragraph: 'fo:margin-top="0.35cm"' },
  { name: 'Attributed Quotation', parent: 'Text body', paragraph: 'fo:margin-left="0.63cm"' },
  {
    name: 'Quotations',
    next: 'Text body',
    paragraph: 'fo:margin-left="1.27cm" fo:margin-right="0.63cm"',
  },
  {
    name: 'Caption',
    next: 'Text body',
    paragraph: 'fo:margin-top="0.21cm" fo:margin-bottom="0.14cm" fo:keep-together="always"',
    text: `${size(10)} fo:color="${QUIET}"`,
  },
  { name: 'Table Caption', parent: 'Caption', next: 'Text body', paragraph: KEPT },
  { name: 'Picture', next: 'Caption', paragraph: `${KEPT} fo:margin-top="0.28cm" fo:margin-bottom="0cm"` },
  { name: 'Table Contents', paragraph: 'fo:margin-bottom="0cm" fo:line-height="110%"', text: size(10) },
  {
    name: 'Table Heading',
    parent: 'Table Contents',
    paragraph: KEPT,
    text: `${bold(10)} fo:color="${QUIET}"`,
  },
  {
    name: 'Bibliography 1',
    paragraph: 'fo:margin-left="0.63cm" fo:text-indent="-0.63cm" fo:margin-bottom="0.18cm"',
    text: size(10),
  },
  { name: 'Contents Heading', parent: 'Heading', paragraph: 'fo:margin-top="0.42cm"', text: bold(12) },
  contentsLine(1),
  contentsLine(2),
  contentsLine(3),
  { name: 'Footnote', paragraph: 'fo:margin-bottom="0.07cm" fo:line-height="105%"', text: size(9) },
  { name: 'Endnote', paragraph: 'fo:margin-bottom="0.07cm" fo:line-height="105%"', text: size(9) },
  { name: 'Header', paragraph: 'fo:margin-bottom="0cm"', text: `${size(8.5)} fo:color="${QUIET}"` },
  {
    name: 'Footer',
    paragraph: 'fo:margin-bottom="0cm" fo:text-align="end"',
    text: `${size(8.5)} fo:color="${QUIET}"`,
  },
];

const RAISED = 'style:text-position="super 58%"';
const MARK = `${RAISED} fo:font-weight="bold" fo:color="${ACCENT}"`;

const TEXT_STYLES: readonly Style[] = [
  { name: 'Strong Emphasis', text: 'fo:font-weight="bold" style:font-weight-complex="bold"' },
  { name: 'Emphasis', text: 'fo:font-style="italic" style:font-style-complex="italic"' },
  { name: 'Small Capitals', text: 'fo:font-variant="small-caps"' },
  { name: 'Raised', text: RAISED },
  { name: 'Internet Link', text: `fo:color="${ACCENT}"` },
  { name: 'Index Link', text: '' },
  { name: 'Footnote anchor', text: MARK },
  { name: 'Endnote anchor', text: MARK },
  { name: 'Footnote Symbol', text: MARK },
  { name: 'Endnote Symbol', text: MARK },
];

/** The looks of a brief, all in named styles; `head` stands above every page but the first. */
export function odtStylesXml(language: string, head: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<office:document-styles ${ODT_NAMESPACES} office:version="1.3"><office:font-face-decls>`,
    '<style:font-face style:name="Georgia" svg:font-family="Georgia" style:font-family-generic="roman" style:font-pitch="variable"/>',
    '</office:font-face-decls><office:styles><style:default-style style:family="paragraph">',
    '<style:paragraph-properties fo:margin-bottom="0.21cm" fo:line-height="125%" fo:orphans="2" fo:widows="2" style:writing-mode="page"/>',
    `<style:text-properties style:font-name="Georgia" ${size(11)} fo:color="${INK}" ${localeOf(language)}/>`,
    '</style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
    ...PARAGRAPH_STYLES.map((style) => styleXml('paragraph', { parent: 'Standard', ...style })),
    ...TEXT_STYLES.map((style) => styleXml('text', style)),
    notesConfiguration('footnote', 'Footnote', 'text:footnotes-position="page"'),
    notesConfiguration('endnote', 'Endnote', 'text:master-page-name="Standard"'),
    '</office:styles><office:automatic-styles><style:page-layout style:name="Page">',
    '<style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" style:print-orientation="portrait"',
    ' fo:margin-top="1.25cm" fo:margin-bottom="1.25cm" fo:margin-left="2.54cm" fo:margin-right="2.54cm"/>',
    '<style:header-style><style:header-footer-properties fo:min-height="1.29cm" fo:margin-bottom="0.6cm"/></style:header-style>',
    '<style:footer-style><style:header-footer-properties fo:min-height="1.29cm" fo:margin-top="0.6cm"/></style:footer-style>',
    '</style:page-layout></office:automatic-styles><office:master-styles>',
    '<style:master-page style:name="Standard" style:page-layout-name="Page">',
    `<style:header><text:p text:style-name="Header">${escapeXml(head)}</text:p></style:header>`,
    '<style:header-first><text:p text:style-name="Header"/></style:header-first>',
    `<style:footer>${PAGE_NUMBERS}</style:footer><style:footer-first>${PAGE_NUMBERS}</style:footer-first>`,
    '</style:master-page></office:master-styles></office:document-styles>',
  ].join('');
}

const PAGE_NUMBERS =
  '<text:p text:style-name="Footer">Page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p>';

/** The name of a style in the file. */
export function styleName(shown: string): string {
  return shown.replaceAll(' ', '_20_');
}

function styleXml(
  family: 'paragraph' | 'text',
  { name, parent, next, paragraph, text, level }: Style,
): string {
  return [
    `<style:style style:name="${styleName(name)}" style:display-name="${name}" style:family="${family}"`,
    parent === undefined ? '' : ` style:parent-style-name="${styleName(parent)}"`,
    next === undefined ? '' : ` style:next-style-name="${styleName(next)}"`,
    level === undefined ? '>' : ` style:default-outline-level="${level}">`,
    paragraph === undefined ? '' : `<style:paragraph-properties ${paragraph}/>`,
    text === undefined ? '' : `<style:text-properties ${text}/>`,
    '</style:style>',
  ].join('');
}

/** Counted through the whole document: left out, the numbers begin again on each page. */
function notesConfiguration(kind: 'footnote' | 'endnote', style: string, place: string): string {
  return (
    `<text:notes-configuration text:note-class="${kind}" text:default-style-name="${style}"` +
    ` text:citation-style-name="${style}_20_Symbol" text:citation-body-style-name="${style}_20_anchor"` +
    ` style:num-format="1" text:start-value="0" ${place} text:start-numbering-at="document"/>`
  );
}

function heading(level: 1 | 2 | 3, before: number, text: string): Style {
  const paragraph = `fo:margin-top="${before}cm" fo:keep-together="always"`;
  return { name: `Heading ${level}`, parent: 'Heading', next: 'Text body', paragraph, text, level };
}

function contentsLine(level: 1 | 2 | 3): Style {
  const paragraph = `fo:margin-left="${(level - 1) * 0.63}cm" fo:margin-bottom="0.07cm" fo:line-height="110%"`;
  return { name: `Contents ${level}`, paragraph };
}

function bold(points: number): string {
  return `${size(points)} fo:font-weight="bold" style:font-weight-complex="bold"`;
}

function size(points: number): string {
  return `fo:font-size="${points}pt" style:font-size-complex="${points}pt" style:font-size-asian="${points}pt"`;
}

function localeOf(language: string): string {
  const { language: tongue, region, script } = new Intl.Locale(language);
  const written = script === undefined ? '' : ` fo:script="${script}"`;
  return `fo:language="${tongue}" fo:country="${region ?? 'none'}"${written}`;
}
