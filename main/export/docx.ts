import { carriedXml } from '#core/brief/carried.ts';
import type { BriefDocument } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import { DocxBody, PAGE, paragraph, pictureId } from './docx-body.ts';
import {
  carriedParts,
  contentTypesXml,
  documentRelationsXml,
  NOTE_NUMBERS,
  notesRelationsXml,
  packageRelationsXml,
  propertyParts,
  relationId,
  type Relation,
  settingsXml,
  W_NAMESPACES,
  XML,
} from './docx-package.ts';
import { fieldXml, textXml } from './docx-runs.ts';
import { stylesXml } from './docx-styles.ts';
import { themeXml } from './docx-theme.ts';
import { headLine } from './head-line.ts';
import { picturesOf } from './pictures.ts';
import { type ExportProperties, PROGRAM } from './properties.ts';
import { type Part, zipOf } from './zip.ts';

const NAMESPACES = [
  W_NAMESPACES,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"',
].join(' ');

/** Writes a brief for Word, LibreOffice, Pages and Google Docs, with true footnotes or endnotes. */
export async function briefToDocx(brief: BriefDocument, properties: ExportProperties): Promise<Uint8Array> {
  const { created, carried } = properties;
  const author = plainLine(properties.author ?? '') || PROGRAM;
  const body = new DocxBody(brief);
  const document = `${XML}<w:document ${NAMESPACES}><w:body>${body.blocks()}${SECTION}</w:body></w:document>`;
  const notes = body.notes();
  const pictures = await picturesOf(brief);
  const relations = [
    ...body.links.relations(),
    ...pictures.flatMap((_, index) => [pictureRelation(index + 1, 'svg'), pictureRelation(index + 1, 'png')]),
  ];
  const carries = carried !== undefined;
  const inNotes = notesRelationsXml(body.noteLinks.relations());
  const parts: readonly Part[] = [
    { path: '[Content_Types].xml', data: contentTypesXml(carries) },
    { path: '_rels/.rels', data: packageRelationsXml() },
    { path: 'word/document.xml', data: document },
    { path: 'word/_rels/document.xml.rels', data: documentRelationsXml(relations, carries) },
    { path: 'word/styles.xml', data: stylesXml(brief.language) },
    { path: 'word/settings.xml', data: settingsXml(brief.language) },
    { path: 'word/theme/theme1.xml', data: themeXml() },
    { path: 'word/footnotes.xml', data: notesXml('footnote', brief.notesAt === 'foot' ? notes : '') },
    { path: 'word/endnotes.xml', data: notesXml('endnote', brief.notesAt === 'end' ? notes : '') },
    { path: `word/_rels/${brief.notesAt}notes.xml.rels`, data: inNotes },
    { path: 'word/header1.xml', data: marginXml('hdr', paragraph('Header', textXml(headLine(brief)))) },
    { path: 'word/header2.xml', data: marginXml('hdr', paragraph('Header', '')) },
    { path: 'word/footer1.xml', data: marginXml('ftr', PAGE_NUMBERS) },
    { path: 'word/footer2.xml', data: marginXml('ftr', PAGE_NUMBERS) },
    ...pictures.flatMap(({ svg, png }, index): Part[] => [
      { path: `word/${picturePath(index + 1, 'svg')}`, data: svg },
      { path: `word/${picturePath(index + 1, 'png')}`, data: png, stored: true },
    ]),
    ...(carries ? carriedParts(carriedXml(carried)) : []),
    ...propertyParts(brief, author, created),
  ];
  return zipOf(parts, created);
}

const PAGE_NUMBERS = paragraph(
  'Footer',
  textXml('Page ') + fieldXml('PAGE', textXml('1')) + textXml(' of ') + fieldXml('NUMPAGES', textXml('1')),
);

/** The first page has no head: its title says the same. */
const SECTION = [
  '<w:sectPr>',
  `<w:headerReference w:type="default" r:id="${relationId('header1')}"/>`,
  `<w:headerReference w:type="first" r:id="${relationId('header2')}"/>`,
  `<w:footerReference w:type="default" r:id="${relationId('footer1')}"/>`,
  `<w:footerReference w:type="first" r:id="${relationId('footer2')}"/>`,
  `<w:endnotePr>${NOTE_NUMBERS}</w:endnotePr>`,
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>`,
  `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}"`,
  ' w:header="708" w:footer="708" w:gutter="0"/><w:titlePg/></w:sectPr>',
].join('');

function notesXml(kind: 'footnote' | 'endnote', notes: string): string {
  const line = (id: number, type: string, element: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:${kind}>`;
  return [
    `${XML}<w:${kind}s ${W_NAMESPACES}>`,
    line(-1, 'separator', 'separator'),
    line(0, 'continuationSeparator', 'continuationSeparator'),
    `${notes}</w:${kind}s>`,
  ].join('');
}

function marginXml(element: 'hdr' | 'ftr', xml: string): string {
  return `${XML}<w:${element} ${W_NAMESPACES}>${xml}</w:${element}>`;
}

function pictureRelation(number: number, ending: 'png' | 'svg'): Relation {
  return { id: pictureId(number, ending), kind: 'image', target: picturePath(number, ending) };
}

function picturePath(number: number, ending: 'png' | 'svg'): string {
  return `media/picture${number}.${ending}`;
}
