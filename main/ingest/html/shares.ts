import type { FurnitureReason } from '#core/contract/vocabulary.ts';
import type { Block } from './blocks.ts';
import { attribute, type Element, parentOf } from './tree.ts';

/** An element that holds so much of the article is no part of the page beside it, whatever it is called. */
const MOSTLY = 0.35;
/** The article stands in the smallest element that holds so much of its sure words; the rest may be a lead set apart. */
const NEARLY_ALL = 0.9;

/** How much of the article's sure words each element of the page holds. */
export class Shares {
  readonly #length = new Map<Element, number>();
  readonly #byCalling = new Map<string, number>();
  readonly #all: number;
  /** The element in which the article stands. */
  readonly main: Element | null;

  constructor(core: readonly Block[]) {
    let all = 0;
    for (const { element, text } of core) {
      all += text.length;
      const calls = new Set<string>();
      for (let at: Element | null = element; at; at = parentOf(at)) {
        this.#length.set(at, (this.#length.get(at) ?? 0) + text.length);
        calls.add(callingOf(at));
      }
      for (const call of calls) this.#byCalling.set(call, (this.#byCalling.get(call) ?? 0) + text.length);
    }
    this.#all = all;
    this.main = core[0] ? this.#smallest(core) : null;
  }

  /** What the nearest element above a block, or itself, says that it is; elements that hold the article say nothing. */
  signOver(from: Element, signOf: (element: Element) => FurnitureReason | null): FurnitureReason | null {
    let found: FurnitureReason | null = null;
    for (
      let element: Element | null = from;
      element && element.tagName !== 'body';
      element = parentOf(element)
    ) {
      if ((this.#byCalling.get(callingOf(element)) ?? 0) > this.#all * MOSTLY) continue;
      const sign = element.tagName === 'figure' ? captionIn(element, from) : signOf(element);
      // What is around says more than the part: a date in a list of other articles.
      if (sign) found = sign;
    }
    return found;
  }

  isWithin(element: Element): boolean {
    for (let at: Element | null = element; at; at = parentOf(at)) if (at === this.main) return true;
    return false;
  }

  /** Whether sure words of the article stand close by: within three steps up, and within the article. */
  isBeside(from: Element): boolean {
    if (!this.isWithin(from)) return false;
    let element: Element | null = from;
    for (let up = 0; element && up < 4; up += 1) {
      if ((this.#length.get(element) ?? 0) > 0) return true;
      if (element === this.main) return false;
      element = parentOf(element);
    }
    return false;
  }

  #smallest(core: readonly Block[]): Element {
    let best = core[0]!.element;
    let bestDepth = -1;
    for (const [element, length] of this.#length) {
      if (length < this.#all * NEARLY_ALL) continue;
      let depth = 0;
      for (let at = parentOf(element); at; at = parentOf(at)) depth += 1;
      if (depth > bestDepth) [best, bestDepth] = [element, depth];
    }
    // One long paragraph is the article's, and not the article.
    return core.some(({ element }) => element === best) ? (parentOf(best) ?? best) : best;
  }
}

const callings = new WeakMap<Element, string>();

/** Elements of one kind, such as the paragraphs of a site whose classes are made by a machine. */
function callingOf(element: Element): string {
  const known = callings.get(element);
  if (known !== undefined) return known;
  const name = attribute(element, 'class').slice(0, 200);
  const calling = `${element.tagName} ${name === '' ? attribute(element, 'id').slice(0, 200) : name}`;
  callings.set(element, calling);
  return calling;
}

/** Tables and quotations are set as figures too, and are the article's. */
function captionIn(figure: Element, from: Element): FurnitureReason | null {
  for (let element: Element | null = from; element && element !== figure; element = parentOf(element)) {
    if (['table', 'blockquote', 'pre', 'ul', 'ol'].includes(element.tagName)) return null;
  }
  return 'picture caption';
}
