import type { BriefDocument } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import { escapeXml } from './escape.ts';
import { headLine } from './head-line.ts';
import { OdtBody, picturePath } from './odt-body.ts';
import { ODT_NAMESPACES, odtStylesXml } from './odt-styles.ts';
import { picturesOf } from './pictures.ts';
import { type ExportProperties, PROGRAM } from './properties.ts';
import { type Part, zipOf } from './zip.ts';

const MIME_TYPE = 'application/vnd.oasis.opendocument.text';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Writes a brief as an OpenDocument text, for LibreOffice and all that reads such, with true footnotes or endnotes. */
export async function briefToOdt(brief: BriefDocument, properties: ExportProperties): Promise<Uint8Array> {
  const body = new OdtBody(brief);
  const text = body.text();
  const content = [
    `${XML}<office:document-content ${ODT_NAMESPACES} office:version="1.3"><office:automatic-styles>`,
    `${body.automaticStyles()}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
  ].join('');
  const pictures = (await picturesOf(brief)).flatMap(({ svg, png }, index): Part[] => [
    { path: picturePath(index + 1, 'svg'), data: svg },
    { path: picturePath(index + 1, 'png'), data: png, stored: true },
  ]);
  const parts: readonly Part[] = [
    { path: 'content.xml', data: content },
    { path: 'styles.xml', data: odtStylesXml(brief.language, headLine(brief)) },
    { path: 'meta.xml', data: metaXml(brief, properties) },
    ...pictures,
  ];
  return zipOf(
    [
      // First and as it is, so that the kind of file is known by its first bytes.
      { path: 'mimetype', data: MIME_TYPE, stored: true },
      { path: 'META-INF/manifest.xml', data: manifestXml(parts) },
      ...parts,
    ],
    properties.created,
  );
}

function metaXml(brief: BriefDocument, properties: ExportProperties): string {
  const author = escapeXml(plainLine(properties.author ?? '') || PROGRAM);
  const created = properties.created.toISOString().slice(0, 19);
  const verified =
    brief.verified === null
      ? ''
      : `<meta:user-defined meta:name="Quotations verified">${brief.verified}</meta:user-defined>`;
  return [
    `${XML}<office:document-meta ${ODT_NAMESPACES} office:version="1.3"><office:meta><meta:generator>${PROGRAM}</meta:generator>`,
    `<dc:title>${escapeXml(brief.title)}</dc:title><dc:description>${escapeXml(brief.description)}</dc:description>`,
    `<dc:subject>${escapeXml(brief.matter)}</dc:subject><meta:initial-creator>${author}</meta:initial-creator>`,
    `<dc:creator>${author}</dc:creator><meta:creation-date>${created}</meta:creation-date><dc:date>${created}</dc:date>`,
    `<dc:language>${escapeXml(brief.language)}</dc:language>${verified}</office:meta></office:document-meta>`,
  ].join('');
}

const TYPES: Readonly<Record<string, string>> = { xml: 'text/xml', svg: 'image/svg+xml', png: 'image/png' };

function manifestXml(parts: readonly Part[]): string {
  const entry = (path: string, type: string, version = '') =>
    `<manifest:file-entry manifest:full-path="${path}"${version} manifest:media-type="${type}"/>`;
  return [
    `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">`,
    entry('/', MIME_TYPE, ' manifest:version="1.3"'),
    ...parts.map(({ path }) => entry(path, TYPES[path.split('.').at(-1)!]!)),
    '</manifest:manifest>',
  ].join('');
}
