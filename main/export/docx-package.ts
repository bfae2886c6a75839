import { CARRIED_NAMESPACE } from '#core/brief/carried.ts';
import type { BriefDocument } from '#core/brief/document.ts';
import { escapeXml } from './escape.ts';
import type { Part } from './zip.ts';

/** The parts of a DOCX around its text: what it is made of, and what it says of itself. */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATED = `${OFFICE}/relationships`;
export const W_NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATED}"`;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part that `word/document.xml` refers to: how the reference is called, and how the part's content is. */
interface DocumentPart {
  readonly name: string;
  readonly relation: string;
  readonly type: string;
}

export const NOTES_PARTS = {
  foot: { name: 'footnotes', relation: 'footnotes', type: `${WORD}.footnotes+xml` },
  end: { name: 'endnotes', relation: 'endnotes', type: `${WORD}.endnotes+xml` },
} as const;

/** Named by what their relationship is called: `rIdHeader1`. */
const FIXED: readonly DocumentPart[] = [
  { name: 'styles', relation: 'styles', type: `${WORD}.styles+xml` },
  { name: 'settings', relation: 'settings', type: `${WORD}.settings+xml` },
  {
    name: 'theme/theme1',
    relation: 'theme',
    type: 'application/vnd.openxmlformats-officedocument.theme+xml',
  },
  { name: 'header1', relation: 'header', type: `${WORD}.header+xml` },
  { name: 'header2', relation: 'header', type: `${WORD}.header+xml` },
  { name: 'footer1', relation: 'footer', type: `${WORD}.footer+xml` },
  { name: 'footer2', relation: 'footer', type: `${WORD}.footer+xml` },
  NOTES_PARTS.foot,
  NOTES_PARTS.end,
];

export interface Relation {
  readonly id: string;
  readonly kind: 'hyperlink' | 'image';
  readonly target: string;
}

export function contentTypesXml(carries: boolean): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>',
    override('word/document.xml', `${WORD}.document.main+xml`),
    ...FIXED.map(({ name, type }) => override(`word/${name}.xml`, type)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
    carries
      ? override(
          'customXml/itemProps1.xml',
          'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        )
      : '',
    '</Types>',
  ].join('');
}

export function packageRelationsXml(): string {
  return relationsOf([
    ['rId1', `${RELATED}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${RELATED}/extended-properties`, 'docProps/app.xml'],
    ['rId4', `${RELATED}/custom-properties`, 'docProps/custom.xml'],
  ]);
}

export function documentRelationsXml(relations: readonly Relation[], carries: boolean): string {
  return relationsOf([
    ...FIXED.map(({ name, relation }): [string, string, string] => [
      relationId(name),
      `${RELATED}/${relation}`,
      `${name}.xml`,
    ]),
    ...(carries
      ? [['rIdCarried', `${RELATED}/customXml`, '../customXml/item1.xml'] as [string, string, string]]
      : []),
    ...relations.map(relationOf),
  ]);
}

/** The id by which `word/document.xml` refers to one of the parts beside it. */
export function relationId(part: string): string {
  return `rId-${part.replace('/', '-')}`;
}

export function notesRelationsXml(relations: readonly Relation[]): string {
  return relationsOf(relations.map(relationOf));
}

function relationOf({ id, kind, target }: Relation): [string, string, string] {
  return [id, `${RELATED}/${kind}`, target];
}

function relationsOf(relations: readonly [id: string, type: string, target: string][]): string {
  const one = ([id, type, target]: readonly [string, string, string]) => {
    const mode = type.endsWith('/hyperlink') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
  };
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(one).join('')}</Relationships>`;
}

/** What Word shows as the document's properties. */
export function propertyParts(brief: BriefDocument, creator: string, at: Date): readonly Part[] {
  const created = `${at.toISOString().slice(0, 19)}Z`;
  const vt = `xmlns:vt="${OFFICE}/docPropsVTypes"`;
  const verified =
    brief.verified === null
      ? ''
      : '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Quotations verified">' +
        `<vt:lpwstr>${brief.verified}</vt:lpwstr></property>`;
  const core = [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(brief.title)}</dc:title><dc:subject>${escapeXml(brief.matter)}</dc:subject>`,
    `<dc:creator>${escapeXml(creator)}</dc:creator><dc:description>${escapeXml(brief.description)}</dc:description>`,
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><dc:language>${escapeXml(brief.language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`,
  ];
  return [
    { path: 'docProps/core.xml', data: core.join('') },
    {
      path: 'docProps/app.xml',
      data: `${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Pincite</Application></Properties>`,
    },
    {
      path: 'docProps/custom.xml',
      data: `${XML}<Properties xmlns="${OFFICE}/custom-properties" ${vt}>${verified}</Properties>`,
    },
  ];
}

/** The part that carries what a brief is made of, as Word keeps such parts. */
export function carriedParts(xml: string): readonly Part[] {
  const ds = `${OFFICE}/customXml`;
  return [
    { path: 'customXml/item1.xml', data: xml },
    {
      path: 'customXml/itemProps1.xml',
      data:
        `${XML}<ds:datastoreItem ds:itemID="{6F3A52C1-9D0E-4B57-8E24-70C1D2A9B3E5}" xmlns:ds="${ds}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${CARRIED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data: relationsOf([['rId1', `${RELATED}/customXmlProps`, 'itemProps1.xml']]),
    },
  ];
}

/** Notes are counted 1, 2, 3 wherever they stand: endnotes are Roman otherwise. */
export const NOTE_NUMBERS = '<w:numFmt w:val="decimal"/>';

export function settingsXml(language: string): string {
  const separators = (kind: 'footnote' | 'endnote') => `<w:${kind} w:id="-1"/><w:${kind} w:id="0"/>`;
  return [
    `${XML}<w:settings ${W_NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`,
    `<w:footnotePr>${separators('footnote')}</w:footnotePr>`,
    `<w:endnotePr>${NOTE_NUMBERS}${separators('endnote')}</w:endnotePr>`,
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="${escapeXml(language)}"/>`,
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2"',
    ' w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"',
    ' w:followedHyperlink="followedHyperlink"/></w:settings>',
  ].join('');
}
