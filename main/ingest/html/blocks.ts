import {
  attribute,
  childrenOf,
  type ChildNode,
  type Element,
  isElement,
  isText,
  type TextNode,
} from './tree.ts';
import { isHidden } from './visible.ts';

/** A paragraph as it stands on the page: a run of words between two borders of blocks. */
export interface Block {
  /** Blanks as they are seen; `\n` for the line ends that are seen. */
  readonly text: string;
  /** The nearest element that is a block. */
  readonly element: Element;
  /** The words' own nodes, and how many characters each of them gave. */
  readonly from: readonly { readonly node: TextNode; readonly length: number }[];
  /** How many characters lead to another page. */
  readonly linked: number;
  /** The label of a page of a printed report that begins within it, and where. */
  readonly stars: readonly { readonly label: string; readonly at: number }[];
}

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'svg',
  'table',
  'tbody',
  'text',
  'tfoot',
  'thead',
  'tr',
  'ul',
  'xmp',
  'template',
]);
const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp']);
/** Of these a row is one line. */
const CELLS = new Set(['td', 'th']);
/** In running text, what stands close together is one word. */
const RUNNING = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'em',
  'strong',
  'b',
  'i',
  'q',
  'sup',
  'sub',
]);
/** A cell with as many line ends is a column of the page. */
const LINES_OF_A_CELL = 3;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function blocksOf(root: Element): Block[] {
  const builder = new Builder();
  builder.walk(root, { block: root, away: false, pre: false, raised: false });
  builder.close(root);
  return builder.blocks;
}

interface Place {
  readonly block: Element;
  /** Within a link to elsewhere. */
  readonly away: boolean;
  readonly pre: boolean;
  readonly raised: boolean;
}

class Builder {
  readonly blocks: Block[] = [];
  #text = '';
  /** Its last characters: to look at all of it for each piece of a long one would take minutes. */
  #tail = '';
  #from: { node: TextNode; length: number }[] = [];
  #linked = 0;
  #stars: { label: string; at: number }[] = [];
  /** What stands between the words so far and the next: nothing, a blank, a tab between cells, or line ends. */
  #gap = '';
  #element: Element | null = null;
  readonly #holdsBlocks = new Map<Element, boolean>();

  walk(element: Element, place: Place): void {
    let before: ChildNode | null = null;
    for (const child of childrenOf(element)) {
      if (isText(child)) this.#add(child, place);
      else if (isElement(child) && !isHidden(child)) {
        if (before && isElement(before)) this.#part(element, child);
        this.#enter(child, place);
      } else continue;
      before = child;
    }
  }

  /** Ends the paragraph; what comes next begins another, in `element`. */
  close(element: Element): void {
    const text = this.#text.trimEnd();
    if (/\S/.test(text)) {
      this.blocks.push({
        text,
        element: this.#element ?? element,
        from: this.#from,
        linked: this.#linked,
        stars: this.#stars,
      });
      this.#stars = [];
    } else this.#stars = this.#stars.map(({ label }) => ({ label, at: 0 }));
    this.#text = '';
    this.#tail = '';
    this.#from = [];
    this.#linked = 0;
    this.#gap = '';
    this.#element = null;
  }

  #enter(element: Element, place: Place): void {
    const name = element.tagName;
    if (name === 'br') return this.#break(place.block);
    if (name === 'wbr') return;
    const star = starOf(element);
    if (star !== null) {
      this.#stars.push({ label: star, at: this.#text.length + (this.#text === '' ? 0 : this.#gap.length) });
      return;
    }
    if (CELLS.has(name) && !this.#isLayout(element)) {
      if (this.#text !== '') this.#gap = '\t';
      return this.walk(element, { ...place, pre: false });
    }
    const isBlock = BLOCKS.has(name) || CELLS.has(name) || (name.includes('-') && this.#isLayout(element));
    if (!isBlock) {
      const away = place.away || (name === 'a' && leadsAway(element));
      if (name === 'q') this.#mark('“', place);
      this.walk(element, { ...place, away, raised: place.raised || name === 'sup' });
      if (name === 'q') this.#write('”');
      return;
    }
    const inner: Place = { ...place, block: element, pre: place.pre || PREFORMATTED.has(name) };
    this.close(place.block);
    this.walk(element, inner);
    this.close(element);
  }

  #mark(mark: string, place: Place): void {
    this.#element ??= place.block;
    this.#write(this.#gap + mark);
    this.#gap = '';
  }

  #write(words: string): void {
    this.#text += words;
    this.#tail = (this.#tail + words.slice(-4)).slice(-4);
  }

  #break(block: Element): void {
    if (this.#text === '') return;
    if (this.#gap === '\n') this.close(block);
    else this.#gap = '\n';
  }

  #add(node: TextNode, { block, away, pre, raised }: Place): void {
    const before = this.#text.length;
    const value = node.value.replace(UNSEEN, '');
    const raising = raised && /^\s*\d{1,4}\s*$/.test(value) && /\S$/.test(this.#tail);
    for (const [piece] of value.matchAll(pre ? LINES : WORDS)) {
      if (piece.trim() !== '' && /[^ \t\n\r\f\u00a0]/.test(piece)) {
        this.#element ??= block;
        const gap = this.#text === '' && this.#gap === ' ' ? '' : this.#gap;
        const words = raising ? piece.replace(/\d/g, (digit) => RAISED[Number(digit)]!) : piece;
        const shown = pre ? words.replace(/[\r\u00a0]/g, ' ') : words;
        const end = shown.trimEnd();
        this.#write(gap + end);
        // Blanks at the end of a line are not seen, but those before the next words of the same line are.
        this.#gap = shown.slice(end.length);
      } else if (pre) {
        const ends = piece.split('\n').length - 1;
        if (ends >= 2) this.close(block);
        else this.#gap = ends === 1 ? '\n' : this.#gap + piece.replace(/\u00a0/g, ' ');
      } else if (this.#gap === '' && this.#text !== '') this.#gap = ' ';
    }
    const added = this.#text.length - before;
    if (added <= 0) return;
    this.#from.push({ node, length: added });
    if (away) this.#linked += added;
  }

  /** Two pieces that stand beside each other by their style alone, such as the entries of a menu. */
  #part(parent: Element, next: Element): void {
    if (this.#gap !== '' || this.#text === '' || RUNNING.has(parent.tagName)) return;
    const first = firstWords(next);
    const bothLinks = next.tagName === 'a' || next.tagName === 'button';
    if (first === '' || (bothLinks ? !/^[\p{L}\p{N}]/u.test(first) : !/^[\p{Lu}\p{N}]./u.test(first))) return;
    const ended = /[\p{Ll}\p{N}.!?:;,)”"%]$/u.test(this.#tail);
    if (ended || (/\p{Lu}{2}$/u.test(this.#tail) && /^\p{Lu}\p{Ll}/u.test(first))) this.#gap = ' ';
  }

  /** Whether blocks are laid out in an element, so that it is more than a cell or a piece of a line. */
  #isLayout(element: Element): boolean {
    let known = this.#holdsBlocks.get(element);
    if (known === undefined) {
      const inside = childrenOf(element).filter(isElement);
      known =
        inside.filter(({ tagName }) => tagName === 'br').length >= LINES_OF_A_CELL ||
        inside.some(
          (child) => BLOCKS.has(child.tagName) || CELLS.has(child.tagName) || this.#isLayout(child),
        );
      this.#holdsBlocks.set(element, known);
    }
    return known;
  }
}

/** A soft hyphen, and signs of no width that are no letters: where a line may end, and where it may not. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const WORDS = /[ \t\n\r\f\u00a0]+|[^ \t\n\r\f\u00a0]+/g;
/** In preformatted text, a blank line parts two paragraphs, and other blanks are seen. */
const LINES = /\s*\n\s*?(?=\S|$)|[^\n]+/g;

function firstWords(element: Element): string {
  for (const child of childrenOf(element)) {
    const words = isText(child) ? child.value.trimStart() : isElement(child) ? firstWords(child) : '';
    if (words !== '') return words.slice(0, 20);
  }
  return '';
}

function leadsAway(element: Element): boolean {
  const to = attribute(element, 'href');
  return to !== '' && !to.startsWith('#');
}

const STAR = /^\s*(?:\[?\*{1,2}|Page \d+ [A-Z][\w. ]{1,12} |\[?p\.? ?|\[)(\d{1,5}|[ivxlc]{1,8})\]?\s*$/i;

/** The label of a page that begins here, as courts' reports on the web mark it within the words. */
function starOf(element: Element): string | null {
  const name = attribute(element, 'class');
  if (
    !/\b(?:star-?pagination|page-?number|pagenum|pageno|page-?break|reporter-page|starpage|page)\b/i.test(
      name,
    )
  )
    return null;
  if (BLOCKS.has(element.tagName)) return null;
  let words = '';
  for (const child of element.childNodes) {
    if (isText(child)) words += child.value;
    else if (isElement(child))
      words += child.childNodes.map((one) => (isText(one) ? one.value : '')).join('');
    if (words.length > 40) return null;
  }
  return STAR.exec(words)?.[1] ?? null;
}
