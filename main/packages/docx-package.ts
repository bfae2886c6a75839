import type { XmlElement } from '@rgrove/parse-xml';
import { Unreadable } from './unreadable.ts';
import { elementsOf, parsePart, type XmlPart } from './xml.ts';
import { readEntry, type Zip } from './zip.ts';

/** The largest part that is read, unpacked: the words of a dozen long novels. */
const LARGEST_PART = 32 * 1024 * 1024;

export interface Relationship {
  readonly id: string;
  /** The last word of its type: 'footnotes', 'comments'. */
  readonly kind: string;
  /** All of its type before that word, which tells strict files from others. */
  readonly family: string;
  /** The name of the entry that it leads to; `null` for what is outside of the package. */
  readonly target: string | null;
}

/** `null` for a package without such a part. */
export function readPart(zip: Zip, name: string): XmlPart | null {
  const bytes = readEntry(zip, name, LARGEST_PART);
  return bytes && parsePart(bytes);
}

/** The name of the main part of a DOCX; `null` for a package that holds no text document. */
export function mainPartOf(zip: Zip): string | null {
  const main = relationshipsOf(zip, '').find(({ kind }) => kind === 'officeDocument');
  return main?.target ?? null;
}

/** The relationships of a part; those of the package for ''. */
export function relationshipsOf(zip: Zip, partName: string): Relationship[] {
  const part = readPart(zip, relationshipsName(partName));
  if (!part) return [];
  return elementsOf(part.root).flatMap((element) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = element.attributes;
    if (id === undefined || type === undefined || target === undefined) return [];
    const slash = type.lastIndexOf('/') + 1;
    const entry = mode === 'External' ? null : resolved(target, partName);
    return [{ id, kind: type.slice(slash), family: type.slice(0, slash), target: entry }];
  });
}

export function relationshipsName(partName: string): string {
  const slash = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

/** The part that a relationship of the main part of this kind leads to. */
export function relatedPart(zip: Zip, relationships: readonly Relationship[], kind: string): XmlPart | null {
  const target = relationships.find((one) => one.kind === kind)?.target;
  return target === undefined || target === null ? null : readPart(zip, target);
}

/** The body of a main part. */
export function bodyOf(part: XmlPart): XmlElement {
  const body = elementsOf(part.root).find((element) => element.name === 'w:body');
  if (!body) throw new Unreadable('empty');
  return body;
}

/** A target as the name of an entry: from the root where it starts with a slash, else from the folder of the part. */
function resolved(target: string, from: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
