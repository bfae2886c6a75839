import type { ReaderChoices } from '#core/contract/intake.ts';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { Source } from '#core/intake/source.ts';
import { NAMESPACES, zipped } from '../../packages/testing.ts';
import type { Met, Reader } from '../reader.ts';

/** Documents of word processors as sources, for tests. */

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxFile {
  /** XML of the body's children, the last section among them. */
  readonly body: string;
  /** XML of the children of the parts beside it. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** XML of the children of running heads and feet, by the ids of their relationships. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Other parts, each with the id and the kind of its relationship. */
  readonly others?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly text: string;
  }[];
  /** XML of the children of the properties; the number of pages that the file says. */
  readonly core?: string;
  readonly pages?: number;
}

/** A DOCX with the parts that a real one has. */
export function docxFile(file: DocxFile): Uint8Array {
  const kinds = ['styles', 'numbering', 'settings', 'comments', 'footnotes', 'endnotes'] as const;
  const parts = kinds.flatMap((kind) => {
    const xml = file[kind];
    return xml === undefined
      ? []
      : [{ id: `r-${kind}`, kind, name: `${kind}.xml`, text: `<w:${kind} ${NAMESPACES}>${xml}</w:${kind}>` }];
  });
  const headers = Object.entries(file.headers ?? {}).map(([id, xml]) => ({
    id,
    kind: 'header',
    name: `${id}.xml`,
    text: `<w:hdr ${NAMESPACES}>${xml}</w:hdr>`,
  }));
  const all = [...parts, ...headers, ...(file.others ?? [])];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('a', `${RELATIONS}/officeDocument`, 'word/document.xml')}${relation('b', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}${relation('c', `${RELATIONS}/extended-properties`, 'docProps/app.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${file.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${all.map(({ id, kind, name }) => relation(id, `${RELATIONS}/${kind}`, name)).join('')}</Relationships>`,
    ...Object.fromEntries(all.map(({ name, text }) => [`word/${name}`, text])),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${file.core ?? ''}</cp:coreProperties>`,
    'docProps/app.xml': `<Properties>${file.pages === undefined ? '' : `<Pages>${file.pages}</Pages>`}</Properties>`,
  });
}

export async function metOf(
  reader: Reader,
  bytes: Uint8Array,
  choices: Partial<ReaderChoices> = {},
  fileName = 'a file',
): Promise<Met[]> {
  const met: Met[] = [];
  const input = {
    bytes,
    fileName,
    choices: { ...NO_CHOICES, ...choices },
    signal: new AbortController().signal,
  };
  for await (const one of reader.read(input)) met.push(one);
  return met;
}

/** The one source of a file; throws where there is none. */
export async function sourceFrom(
  reader: Reader,
  bytes: Uint8Array,
  choices: Partial<ReaderChoices> = {},
  fileName = 'a file',
): Promise<Source> {
  const [first] = await metOf(reader, bytes, choices, fileName);
  if (first?.kind !== 'source') throw new Error(JSON.stringify(first));
  return first.source;
}

/** Pages as their labels with the words that they begin with. */
export function pagesOf({ text, pages }: Source, length = 12): string[] {
  return pages.map(
    ({ label, start, end }) => `${label}: ${text.slice(start, Math.min(end, start + length)).split('\n')[0]}`,
  );
}
