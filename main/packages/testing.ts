import { strToU8, zipSync } from 'fflate';

/** Small documents of word processors, for tests. */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const MATHS = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface DocxParts {
  /** XML of the body's children. */
  readonly body: string;
  /** XML of the notes by their ids; `comments` is XML of comments that are there already. */
  readonly footnotes?: Readonly<Record<string, string>>;
  readonly endnotes?: Readonly<Record<string, string>>;
  readonly comments?: string;
}

/** The namespaces of the parts, as attributes. */
export const NAMESPACES = `xmlns:w="${WORD}" xmlns:m="${MATHS}" xmlns:mc="${COMPATIBILITY}" xmlns:r="${RELATIONS}"`;

/** The source of the main part, as Word writes it: with a line end of its own kind behind the first tag. */
export function mainSource(body: string): string {
  return `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export function docxOf({ body, footnotes, endnotes, comments }: DocxParts): Uint8Array {
  const kinds = [
    ...(footnotes ? (['footnotes'] as const) : []),
    ...(endnotes ? (['endnotes'] as const) : []),
    ...(comments === undefined ? [] : (['comments'] as const)),
  ];
  const notes = (kind: 'footnote' | 'endnote', all: Readonly<Record<string, string>> = {}) =>
    `${HEAD}<w:${kind}s ${NAMESPACES}>${Object.entries(all)
      .map(([id, xml]) => `<w:${kind} w:id="${id}">${xml}</w:${kind}>`)
      .join('')}</w:${kind}s>`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${kinds
      .map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${type}.${kind}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': mainSource(body),
    ...(kinds.length > 0
      ? {
          'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${kinds
            .map(
              (kind, at) =>
                `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`,
            )
            .join('')}</Relationships>`,
        }
      : {}),
    ...(footnotes ? { 'word/footnotes.xml': notes('footnote', footnotes) } : {}),
    ...(endnotes ? { 'word/endnotes.xml': notes('endnote', endnotes) } : {}),
    ...(comments === undefined
      ? {}
      : { 'word/comments.xml': `${HEAD}<w:comments ${NAMESPACES}>${comments}</w:comments>` }),
  };
  return zipped(files);
}

export function odtOf(body: string, manifest = ''): Uint8Array {
  const open = 'urn:oasis:names:tc:opendocument:xmlns';
  const spaces = ['office', 'text', 'table', 'manifest']
    .map((name) => `xmlns:${name}="${open}:${name}:1.0"`)
    .join(' ');
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces} xmlns:draw="${open}:drawing:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest ${spaces}>${manifest}</manifest:manifest>`,
  });
}

/** Files of these names and texts in an archive, always with the same time. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2025, 0, 15) });
}

/** A paragraph of one run. */
export function paragraphOf(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
