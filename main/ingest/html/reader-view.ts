import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { childrenOf, type Element, isElement, isText, type TextNode } from './tree.ts';
import { isHidden } from './visible.ts';

/**
 * Readability looks at each element several times, and at all words within it each time: a page with 12,000 elements is
 * read in 2 s, most of them Readability's. Beyond, the paragraphs themselves have to say where the article is.
 */
const MOST_ELEMENTS = 30_000;
/** It looks at all above each paragraph: at 512 steps, 4 tries took 20 s where they take 0.2 s now. */
const DEEPEST = 100;
/** In characters; beyond, it reads for seconds: 20 million took 5 s. */
const LONGEST = 4_000_000;
/** What it asks of an element. The rest is left out of its copy, most of all pictures as data. */
const ATTRIBUTES = new Set([
  'class',
  'id',
  'role',
  'itemprop',
  'itemtype',
  'rel',
  'href',
  'name',
  'type',
  'aria-modal',
]);
/** They say nothing, and it drops words for having too many of them beside. */
const PICTURES = new Set(['img', 'svg', 'picture', 'source', 'amp-img']);
/** Its rules, from all of them to none: fewer are followed where too little is found. */
const ALL = 0x1 | 0x2 | 0x4;
const FLAGS = [ALL, 0x2 | 0x4, 0x4, 0] as const;
const ENOUGH = 500;

/** The words that Readability takes for the article; `null` where it finds none, or the page is too large for it. */
export function readerView(
  root: Element,
  title: string,
  { elements, characters }: { readonly elements: number; readonly characters: number },
): ReadonlySet<TextNode> | null {
  // About half of a page's nodes are words.
  if (elements > 2 * MOST_ELEMENTS || characters > LONGEST) return null;
  let best: ReadonlySet<TextNode> | null = null;
  let most = 0;
  for (const flags of FLAGS) {
    const { nodes, length } = attempt(root, title, flags);
    if (length > most) [best, most] = [nodes, length];
    if (length >= ENOUGH) break;
  }
  return best;
}

function attempt(root: Element, title: string, flags: number): { nodes: Set<TextNode>; length: number } {
  const { document } = parseHTML('<!doctype html><html><head><title></title></head><body></body></html>');
  document.title = title;
  const origins = new Map<object, TextNode>();
  copyInto(document.body, root, document, origins);
  // It would keep the whole page as a string and read it again; each try has a page of its own here.
  Object.defineProperty(document.body, 'innerHTML', { get: () => '', set() {} });
  const reader = new Readability<unknown>(document, {
    charThreshold: 0,
    disableJSONLD: true,
    serializer: (content: unknown) => content,
  } as ConstructorParameters<typeof Readability<unknown>>[1]);
  Object.assign(reader, { _flags: flags });
  const found = parsed(reader);
  const nodes = new Set<TextNode>();
  let length = 0;
  if (found) {
    for (const text of textsOf(found)) {
      const origin = origins.get(text);
      if (!origin) continue;
      nodes.add(origin);
      length += origin.value.trim().length;
    }
  }
  return { nodes, length };
}

/** Readability was written for browsers; what it throws at a strange page is no reason not to read the page. */
function parsed(reader: Readability<unknown>): NodeLike | null {
  try {
    return (reader.parse()?.content as NodeLike | null | undefined) ?? null;
  } catch {
    return null;
  }
}

interface NodeLike {
  readonly nodeType: number;
  readonly childNodes: Iterable<NodeLike>;
}

function* textsOf(from: NodeLike): Generator<NodeLike> {
  if (from.nodeType === 3) yield from;
  else for (const child of from.childNodes) yield* textsOf(child);
}

interface Made {
  appendChild(child: object): void;
  setAttribute(name: string, value: string): void;
}

interface Maker {
  createElement(name: string): Made;
  createTextNode(words: string): object;
}

function copyInto(
  into: Made,
  from: Element,
  document: Maker,
  origins: Map<object, TextNode>,
  depth = 0,
): void {
  for (const child of childrenOf(from)) {
    if (isText(child)) {
      const text = document.createTextNode(child.value.replace(/\s+/g, ' '));
      origins.set(text, child);
      into.appendChild(text);
    } else if (isElement(child) && child.tagName === 'body') copyInto(into, child, document, origins, depth);
    else if (isElement(child) && !isHidden(child) && !PICTURES.has(child.tagName)) {
      if (depth > DEEPEST) {
        copyInto(into, child, document, origins, depth);
        continue;
      }
      const element = document.createElement(nameFor(child));
      for (const { name, value } of child.attrs) {
        if (ATTRIBUTES.has(name)) element.setAttribute(name, value.slice(0, 300));
      }
      into.appendChild(element);
      copyInto(element, child, document, origins, depth + 1);
    }
  }
}

/** It knows no elements of a site's own making. */
function nameFor({ tagName }: Element): string {
  return /^[a-z][a-z0-9]*$/.test(tagName) && tagName !== 'template' ? tagName : 'div';
}
