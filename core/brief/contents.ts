import type { Block } from './document.ts';

export type Heading = Block & { readonly kind: 'heading' };

/** What a list of contents leads to: the headings behind it. */
export function listedIn(contents: Block, blocks: readonly Block[]): readonly Heading[] {
  return blocks.slice(blocks.indexOf(contents)).filter((block): block is Heading => block.kind === 'heading');
}

/**
 * The names by which other places of a document lead to its blocks, each once: the first block of an item of the brief
 * bears `item-` and the item's key, any other heading `section-` and its number.
 */
export function anchorsOf(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const anchors = new Map<Block, string>();
  const begun = new Set<number>();
  let headings = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') headings += 1;
    if (block.entry !== undefined && !begun.has(block.entry)) {
      begun.add(block.entry);
      anchors.set(block, itemAnchor(block.entry));
    } else if (block.kind === 'heading') anchors.set(block, `section-${headings}`);
  }
  return anchors;
}

export function itemAnchor(entry: number): string {
  return `item-${entry}`;
}
