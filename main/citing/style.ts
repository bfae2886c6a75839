import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { plainLine } from '#core/brief/plain.ts';
import { MAX_STYLE_BYTES } from '#core/contract/styles.ts';
import type { StyleForm } from '#core/contract/vocabulary.ts';

/** What a style says of itself. */
export interface StyleHead {
  readonly title: string;
  /** Its own name, an address as a rule, by which it is known again. */
  readonly cslId: string;
  readonly form: StyleForm;
}

export type StyleProblem = 'too-large' | 'not-xml' | 'unsafe' | 'not-csl' | 'dependent' | 'broken';

export type ReadStyle =
  | { readonly ok: true; readonly head: StyleHead; readonly csl: string }
  | { readonly ok: false; readonly problem: StyleProblem };

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** Reads the file of a style, without anything in it being run, fetched or expanded. */
export function readStyle(bytes: Uint8Array): ReadStyle {
  const refuse = (problem: StyleProblem): ReadStyle => ({ ok: false, problem });
  if (bytes.length > MAX_STYLE_BYTES) return refuse('too-large');
  const csl = decoded(bytes);
  if (csl === null) return refuse('not-xml');
  // No style has a document type; what has one may hold entities that grow, or that name a file.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(csl)) return refuse('unsafe');
  const root = rootOf(csl);
  if (!root) return refuse('not-xml');
  if (root.name !== 'style' || root.attributes['xmlns'] !== NAMESPACE) return refuse('not-csl');
  const info = childOf(root, 'info');
  const parent = info?.children.some(
    (one) => isElement(one, 'link') && one.attributes['rel'] === 'independent-parent',
  );
  if (parent) return refuse('dependent');
  const layout = childOf(root, 'citation');
  const form = root.attributes['class'];
  if (!layout || !childOf(layout, 'layout') || (form !== 'note' && form !== 'in-text'))
    return refuse('broken');
  const title = line(info && childOf(info, 'title'));
  const cslId = line(info && childOf(info, 'id'));
  if (title === '' || cslId === '') return refuse('broken');
  return { ok: true, csl, head: { title, cslId, form: form === 'note' ? 'notes' : 'text' } };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function rootOf(csl: string): XmlElement | null {
  try {
    return parseXml(csl).root;
  } catch {
    return null;
  }
}

function isElement(node: XmlNode, name: string): node is XmlElement {
  return node instanceof XmlElement && node.name === name;
}

function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((one) => isElement(one, name)) ?? null;
}

/** The words of an element on one line, no longer than a list can show. */
function line(element: XmlElement | null | undefined): string {
  return plainLine(element?.text ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}
