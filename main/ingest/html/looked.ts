import type { Block } from './blocks.ts';
import { squeezed } from './squeezed.ts';
import type { TextNode } from './tree.ts';

export interface Hints {
  /** What Readability takes for the article; `null` where it could not say. */
  readonly view: ReadonlySet<TextNode> | null;
  /** The article's words as the page itself gives them to search engines, `squeezed`; '' where it does not. */
  readonly body: string;
  /** The headline in all its printings, `squeezed`. */
  readonly titles: ReadonlySet<string>;
  /** The names of the authors, as printed. */
  readonly authors: readonly string[];
}

/** What is looked at of a block. */
export interface Looked {
  readonly block: Block;
  readonly words: string;
  readonly squeezed: string;
  /** Of the characters, how many lead elsewhere, from 0 to 1. */
  readonly linked: number;
  readonly viewed: boolean;
  readonly said: boolean;
  readonly prose: boolean;
  readonly heading: number;
}

export function look(block: Block, { view, body }: Hints, links: boolean): Looked {
  const words = block.text;
  const viewedLength = view
    ? block.from.reduce((sum, { node, length }) => sum + (view.has(node) ? length : 0), 0)
    : 0;
  const short = squeezed(words);
  const linked = links || words.length < 60 ? block.linked / words.length : 0;
  const level = /^h([1-6])$/.exec(block.element.tagName)?.[1];
  return {
    block,
    words,
    squeezed: short,
    linked,
    viewed: viewedLength > words.length / 2,
    said: short.length >= 25 && body.includes(short),
    prose: isProse(words, linked) && level === undefined,
    heading: Number(level ?? 0),
  };
}

/** A link that was never closed goes through all of the page, and tells of no paragraph that it leads elsewhere. */
export function areLinksTrue(blocks: readonly Block[]): boolean {
  const long = blocks.filter(({ text }) => text.length >= 100);
  return long.filter(({ text, linked }) => linked > text.length * 0.9).length <= long.length / 2;
}

/** Whether words read as sentences of running text. */
function isProse(words: string, linked: number): boolean {
  if (linked > 0.6 || !/\p{L}[^\s]*\s/u.test(words.slice(0, 1_000))) return false;
  const ended = /[.!?…:][’”"')\]»]*[¹²³\d\]]*$/u.test(words.slice(-12));
  return words.length >= (ended ? 40 : 90) && /[\p{Ll}\p{Lo}]/u.test(words);
}
