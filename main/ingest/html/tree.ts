import {
  defaultTreeAdapter,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type html as markup,
  Parser,
  Token,
  Tokenizer,
} from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Document = DefaultTreeAdapterTypes.Document;

export interface Tree {
  readonly document: Document;
  readonly root: Element | null;
  readonly elements: number;
  /** Whether the page has more than is read. */
  readonly cut: boolean;
}

/** As Chromium has it: what is nested deeper is a sibling there, and words go no deeper here. */
const DEEPEST = 512;
/** A page of as many is read in 5 s, with 1.1 GB held by the process; more are cut off. */
const MOST_NODES = 500_000;
/** The parser looks through all attributes of an element for each, which grows with their square; 300,000 take 0.2 s so. */
const MOST_ATTRIBUTES = 200;
/** Unclosed marks are opened again in each paragraph: 5,000 of them in 5,000 paragraphs would be 25 million elements. */
const MOST_MARKS = 100;

class TooMany extends Error {}

class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token && 'attrs' in token && token.attrs.length >= MOST_ATTRIBUTES) return;
    super._leaveAttrName();
  }
}

/** The HTML standard's own parser, so that a broken page reads as it does in a browser; but of a bounded size. */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  readonly #ignored = new Map<string, number>();

  constructor(count: () => void) {
    const counting = {
      ...defaultTreeAdapter,
      createElement: (name: string, space: markup.NS, attrs: Token.Attribute[]) => {
        count();
        return defaultTreeAdapter.createElement(name, space, attrs);
      },
      createTextNode: (value: string) => {
        count();
        return defaultTreeAdapter.createTextNode(value);
      },
      adoptAttributes: (element: Element, attrs: Token.Attribute[]) => {
        if (element.attrs.length < MOST_ATTRIBUTES) defaultTreeAdapter.adoptAttributes(element, attrs);
      },
      insertBefore,
      insertTextBefore: (parent: ParentNode, text: string, next: ChildNode) => {
        const before = parent.childNodes[parent.childNodes.lastIndexOf(next) - 1];
        if (before && isText(before)) before.value += text;
        else insertBefore(parent, counting.createTextNode(text), next);
      },
    };
    super({ treeAdapter: counting });
    this.tokenizer = new BoundedTokenizer(this.options, this);
  }

  override onStartTag(token: Token.TagToken): void {
    const tooDeep = this.openElements.stackTop >= DEEPEST;
    if (!tooDeep && this.activeFormattingElements.entries.length < MOST_MARKS) return super.onStartTag(token);
    if (VOID.has(token.tagName) || RAW.has(token.tagName)) return super.onStartTag(token);
    this.#ignored.set(token.tagName, (this.#ignored.get(token.tagName) ?? 0) + 1);
    // The words on both sides of it may not run together.
    super.onWhitespaceCharacter({ type: SPACE, chars: ' ', location: null });
  }

  override onEndTag(token: Token.TagToken): void {
    const ignored = this.#ignored.get(token.tagName) ?? 0;
    if (ignored === 0) return super.onEndTag(token);
    this.#ignored.set(token.tagName, ignored - 1);
    super.onWhitespaceCharacter({ type: SPACE, chars: ' ', location: null });
  }
}

/**
 * What does not belong in a table goes before it, and the table is the last there is: the adapter's own looks for it from
 * the beginning, which took two minutes for 200,000 tables.
 */
function insertBefore(parent: ParentNode, node: ChildNode, next: ChildNode): void {
  parent.childNodes.splice(parent.childNodes.lastIndexOf(next), 0, node);
  node.parentNode = parent;
}

const SPACE = Token.TokenType.WHITESPACE_CHARACTER;
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'source', 'col', 'area', 'embed']);
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'xmp',
]);

/** A page as a tree, as a browser that runs scripts reads it. None is run. */
export function parsePage(html: string): Tree {
  let elements = 0;
  const parser = new BoundedParser(() => {
    if ((elements += 1) > MOST_NODES) throw new TooMany();
  });
  let cut = false;
  try {
    parser.tokenizer.write(html, true);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    cut = true;
  }
  const document = parser.document;
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html') ?? null;
  return { document, root, elements, cut };
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is TextNode {
  return node.nodeName === '#text';
}

/** '' where the attribute is missing. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((one) => one.name === name);
}

export function parentOf(node: ChildNode): Element | null {
  const parent = node.parentNode;
  return parent && isElement(parent) ? parent : null;
}

/** The element's children; of a shadow tree that was saved with its page, what it shows. */
export function childrenOf(element: Element): readonly ChildNode[] {
  if (element.tagName !== 'template') return element.childNodes;
  const shown = hasAttribute(element, 'shadowrootmode') || hasAttribute(element, 'shadowmode');
  return shown && 'content' in element ? (element.content as { childNodes: ChildNode[] }).childNodes : [];
}

/** All elements in the order of the page, those of templates left out. */
export function* elementsOf(from: Element): Generator<Element> {
  const waiting: Element[] = [from];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    const children = childrenOf(element);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at]!;
      if (isElement(child)) waiting.push(child);
    }
  }
}

/** The words of an element as they stand in the source. */
export function rawWords(element: Element): string {
  let words = '';
  for (const child of element.childNodes) if (isText(child)) words += child.value;
  return words;
}
