import { parseXml, XmlDocumentType, XmlElement } from '@rgrove/parse-xml';
import { Unreadable } from './unreadable.ts';

/** A part of a package: its source, and its elements under the names that the standards print (`w:p`, `text:span`). */
export interface XmlPart {
  /** Without a byte order mark; the offsets of the elements are places in it. */
  readonly source: string;
  readonly hasMark: boolean;
  readonly root: XmlElement;
}

const WORD = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Whatever prefix a file chose for a namespace, it is read as the usual one. */
const PREFIXES = new Map<string, string>([
  [`${WORD}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${WORD}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${WORD}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${WORD}markup-compatibility/2006`, 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ...['office', 'text', 'table', 'manifest', 'style', 'meta'].map(
    (name) => [`${OPEN}${name}:1.0`, name] as const,
  ),
  [`${OPEN}drawing:1.0`, 'draw'],
  [`${OPEN}xsl-fo-compatible:1.0`, 'fo'],
  [`${OPEN}svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

const MARK = [0xef, 0xbb, 0xbf];

/** Strict XML without a DTD, which no word processor writes and in which entities could swell; else throws `damaged`. */
export function parsePart(bytes: Uint8Array): XmlPart {
  try {
    const hasMark = MARK.every((byte, at) => bytes[at] === byte);
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const document = parseXml(source, { includeOffsets: true, preserveDocumentType: true });
    if (!document.root || document.children.some((node) => node instanceof XmlDocumentType))
      throw new Unreadable('damaged');
    rename(document.root);
    return { source, hasMark, root: document.root };
  } catch {
    throw new Unreadable('damaged');
  }
}

/** A part's bytes with another source, behind the byte order mark that it had. */
export function encodePart(source: string, { hasMark }: Pick<XmlPart, 'hasMark'>): Uint8Array {
  return new TextEncoder().encode(hasMark ? `\ufeff${source}` : source);
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node instanceof XmlElement);
}

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((node): node is XmlElement => node instanceof XmlElement && node.name === name);
}

/** Whether a switch such as `<w:vanish/>` is there and not turned off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const value = parent && childNamed(parent, name);
  return value !== undefined && !['0', 'false', 'off'].includes(value.attributes['w:val'] ?? 'true');
}

/** Renames elements and attributes; children are taken from a list, so that no depth is too deep. */
function rename(root: XmlElement): void {
  const open: [XmlElement, ReadonlyMap<string, string>][] = [[root, new Map()]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, outer] = next;
    const names = Object.keys(element.attributes);
    const scope = names.some((name) => name.startsWith('xmlns')) ? inner(outer, element, names) : outer;
    element.name = renamed(element.name, scope, true);
    for (const name of names) {
      const usual = renamed(name, scope, false);
      if (usual !== name) element.attributes[usual] = element.attributes[name]!;
    }
    for (const child of element.children) if (child instanceof XmlElement) open.push([child, scope]);
  }
}

function inner(
  outer: ReadonlyMap<string, string>,
  element: XmlElement,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const scope = new Map(outer);
  for (const name of names) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const uri = element.attributes[name]!;
    scope.set(name.slice('xmlns:'.length), PREFIXES.get(uri) ?? (uri === '' ? '' : '?'));
  }
  return scope;
}

/** A name outside of the known namespaces keeps its own prefix, or none: no rule asks for it. */
function renamed(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon === -1 && !isElement) return name;
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const usual = scope.get(prefix);
  if (usual === undefined || usual === '' || usual === prefix) return name;
  return usual === '?' && colon === -1 ? name : `${usual}:${name.slice(colon + 1)}`;
}
