import type { FurnitureProposal } from '#core/intake/proposals.ts';
import { normalise } from '#core/intake/normalise.ts';
import type { Page } from '#core/text/pages.ts';
import type { Judgement } from './article.ts';
import type { Block } from './blocks.ts';
import { type Element, parentOf } from './tree.ts';

export interface Laid {
  readonly text: string;
  readonly furniture: readonly FurnitureProposal[];
  readonly pages: readonly Page[];
  /** Where each block begins. */
  readonly starts: readonly number[];
}

/** The blocks as one text: paragraphs parted by an empty line, rows and items of one list by a line end. */
export function laidOut(blocks: readonly Block[], reasons: Judgement): Laid {
  const pieces: string[] = [];
  const starts: number[] = [];
  const furniture: { start: number; end: number; reason: FurnitureProposal['reason'] }[] = [];
  const stars: { label: string; at: number }[] = [];
  let length = 0;
  blocks.forEach((block, at) => {
    const words = normalise(block.text);
    const reason = reasons[at] ?? null;
    const gap =
      at === 0 ? '' : isSameList(blocks[at - 1]!, block) && reasons[at - 1] === reasons[at] ? '\n' : '\n\n';
    pieces.push(gap, words);
    const start = length + gap.length;
    length = start + words.length;
    starts.push(start);
    for (const star of block.stars) stars.push({ label: star.label, at: Math.min(start + star.at, length) });
    if (reason === null) return;
    const before = furniture.at(-1);
    const joins = before !== undefined && at > 0 && reasons[at - 1] !== null && isOne(before.reason, reason);
    if (joins) before.end = length;
    else furniture.push({ start, end: length, reason });
  });
  return { text: pieces.join(''), furniture, pages: pagesFrom(stars, length), starts };
}

/** Whether two neighbours are one thing to whoever reads past them: what surrounds an article is seldom of one kind. */
function isOne(one: FurnitureProposal['reason'], other: FurnitureProposal['reason']): boolean {
  return one === other || (SURROUNDINGS.has(one) && SURROUNDINGS.has(other));
}

const SURROUNDINGS = new Set<string>([
  'menu',
  'promotion',
  'related articles',
  'left out by the reader view',
]);

function isSameList(one: Block, other: Block): boolean {
  const [a, b] = [listOf(one.element), listOf(other.element)];
  return a !== null && a === b;
}

/** The list or the table of which a block is one item or one row. */
function listOf(element: Element): Element | null {
  if (element.tagName === 'li') return parentOf(element);
  if (element.tagName !== 'tr') return null;
  const parent = parentOf(element);
  return parent && parent.tagName !== 'table' ? parentOf(parent) : parent;
}

/** From where each page of a printed report begins; what stands before the first is of the page before it. */
function pagesFrom(stars: readonly { label: string; at: number }[], length: number): Page[] {
  const begun = stars.filter(({ at }, index) => at > (stars[index - 1]?.at ?? -1) && at < length);
  const first = begun[0];
  if (!first || begun.length < 2) return [];
  const pages = begun.map(({ label, at }, index) => ({
    label,
    start: at,
    end: begun[index + 1]?.at ?? length,
  }));
  if (first.at === 0) return pages;
  const before = /^\d+$/.test(first.label) ? String(Number(first.label) - 1) : '';
  return before === ''
    ? [{ ...pages[0]!, start: 0 }, ...pages.slice(1)]
    : [{ label: before, start: 0, end: first.at }, ...pages];
}
