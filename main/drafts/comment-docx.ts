import { basename } from 'node:path';
import { plainText } from '#core/brief/plain.ts';
import type { DraftSpan } from '#core/draft/text.ts';
import { escapeHtml } from '../export/escape.ts';
import { commentMarks, type Insertion, sourcePrefix } from './comment-marks.ts';
import { readPart, relationshipsName } from '../packages/docx-package.ts';
import { readDocx, type ReadDocx } from './docx-text.ts';
import { isZip } from './read.ts';
import { cannotRead, naming } from './refusal.ts';
import { elementsOf, encodePart, parsePart, type XmlPart } from '../packages/xml.ts';
import { hasEntry, openZip, withEntries } from '../packages/zip.ts';

export interface DraftComment {
  /** What it is about. One on a note stands at the note's mark, for comments within notes are lost by some programs. */
  readonly at: DraftSpan;
  /** Line ends part paragraphs. */
  readonly text: string;
}

/**
 * A copy of a DOCX with a comment at each place. What is there stays as it is: marks are put between its characters, and
 * parts that need no change keep their bytes. Throws `bad-draft`, with `no-comments` for any other kind of file.
 */
export function commentDocx(
  fileName: string,
  bytes: Uint8Array,
  comments: readonly DraftComment[],
  by: { readonly author: string; readonly date: Date },
): Uint8Array {
  return naming(basename(fileName), () => {
    if (!isZip(bytes)) throw cannotRead('no-comments');
    return withComments(bytes, comments, by);
  });
}

function withComments(
  bytes: Uint8Array,
  comments: readonly DraftComment[],
  by: { readonly author: string; readonly date: Date },
): Uint8Array {
  const zip = openZip(bytes);
  if (hasEntry(zip, 'content.xml')) throw cannotRead('no-comments');
  const docx = readDocx(zip);
  if (comments.length === 0) return bytes;
  const known = commentsPartOf(docx);
  const first = known ? 1 + Math.max(-1, ...elementsOf(known.part.root).map(idOf)) : 0;
  const anchored = comments
    .map(({ at, text }) => ({
      at,
      text,
      place: at.note === null ? at.start : (docx.notes[at.note]?.at ?? 0),
    }))
    .sort((a, b) => a.place - b.place || a.at.start - b.at.start || a.at.end - b.at.end)
    .map(({ at, text }, index) => ({ ...at, text, id: first + index }));
  const written = anchored.map(({ id, text }) => ({ id, text }));
  const parts = new Map<string, Uint8Array>();
  parts.set(docx.mainName, spliced(docx.main, commentMarks(docx, anchored)));
  if (known) {
    const prefix = sourcePrefix(known.part.source, known.part.root);
    parts.set(known.name, appended(known.part, commentsXml(written, by, prefix)));
  } else addPart(docx, written, by, parts);
  return withEntries(zip, parts);
}

function commentsPartOf(docx: ReadDocx): { name: string; part: XmlPart } | null {
  const name = docx.relationships.find(({ kind }) => kind === 'comments')?.target;
  const part = name === undefined || name === null ? null : readPart(docx.zip, name);
  return part && name ? { name, part } : null;
}

function idOf(comment: { readonly attributes: Readonly<Record<string, string>> }): number {
  const id = Number(comment.attributes['w:id']);
  return Number.isSafeInteger(id) ? id : -1;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The part itself, what says its type, and what leads to it from the main part. */
function addPart(
  docx: ReadDocx,
  comments: readonly Written[],
  by: { readonly author: string; readonly date: Date },
  parts: Map<string, Uint8Array>,
): void {
  const { zip, mainName, main, relationships } = docx;
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let number = 1; hasEntry(zip, name); number += 1) name = `${folder}comments${number}.xml`;
  const prefix = sourcePrefix(main.source, main.root);
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const space = main.root.attributes[declared] ?? '';
  const inner = commentsXml(comments, by, prefix);
  const xml = `${HEAD}<${prefix}comments ${declared}="${escapeHtml(space)}">${inner}</${prefix}comments>`;
  parts.set(name, new TextEncoder().encode(xml));

  const types = readPart(zip, '[Content_Types].xml');
  if (!types) throw cannotRead('damaged');
  const own = sourcePrefix(types.source, types.root);
  const type = `<${own}Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  parts.set('[Content_Types].xml', appended(types, type));

  const relsName = relationshipsName(mainName);
  const ids = new Set(relationships.map(({ id }) => id));
  let number = relationships.length + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const family =
    relationships.find((one) => one.family.includes('/officeDocument/'))?.family ?? familyOf(space);
  const rels =
    readPart(zip, relsName) ??
    parsePart(
      new TextEncoder().encode(
        `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
      ),
    );
  const relation = `<${sourcePrefix(rels.source, rels.root)}Relationship Id="rId${number}" Type="${family}comments" Target="${name.slice(folder.length)}"/>`;
  parts.set(relsName, appended(rels, relation));
}

function familyOf(space: string): string {
  return space.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
}

interface Written {
  readonly id: number;
  readonly text: string;
}

function commentsXml(
  comments: readonly Written[],
  by: { readonly author: string; readonly date: Date },
  prefix: string,
): string {
  const author = plainText(by.author).trim();
  const initials = author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);
  const p = prefix;
  const date = `${by.date.toISOString().slice(0, 19)}Z`;
  const head = (id: number) =>
    `<${p}comment ${p}id="${id}" ${p}author="${escapeHtml(author)}" ${p}date="${date}" ${p}initials="${escapeHtml(initials)}">`;
  const paragraph = (line: string) =>
    `<${p}p><${p}r><${p}t xml:space="preserve">${escapeHtml(line)}</${p}t></${p}r></${p}p>`;
  return comments
    .map(({ id, text }) => `${head(id)}${plainText(text).split('\n').map(paragraph).join('')}</${p}comment>`)
    .join('');
}

/** The part with more children at the end of its root. */
function appended(part: XmlPart, xml: string): Uint8Array {
  const { source, root } = part;
  if (source.slice(root.start, root.end).endsWith('/>')) {
    const [, name] = /^<([^\s/>]+)/.exec(source.slice(root.start))!;
    const slash = root.end - 2;
    return encodePart(`${source.slice(0, slash)}>${xml}</${name}>${source.slice(root.end)}`, part);
  }
  const close = source.lastIndexOf('</', root.end);
  return encodePart(source.slice(0, close) + xml + source.slice(close), part);
}

function spliced(part: XmlPart, insertions: readonly Insertion[]): Uint8Array {
  const out: string[] = [];
  let from = 0;
  for (const { at, xml } of insertions) {
    out.push(part.source.slice(from, at), xml);
    from = at;
  }
  out.push(part.source.slice(from));
  return encodePart(out.join(''), part);
}
