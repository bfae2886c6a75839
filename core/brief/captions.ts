import type { Block } from './document.ts';
import { plainLine } from './plain.ts';
import { CAPTION_LABELS } from './words.ts';

/** What stands at a table or a picture, as `Table 2. Who was told`. */
export interface Caption {
  readonly kind: 'table' | 'picture';
  /** The word before the number. */
  readonly label: string;
  /** 1-based among those of its kind. */
  readonly number: number;
  readonly text: string;
}

/** The captions of a document's tables and pictures; a table without one has no number either. */
export function captionsOf(blocks: readonly Block[]): ReadonlyMap<Block, Caption> {
  const captions = new Map<Block, Caption>();
  const counts = { table: 0, picture: 0 };
  for (const block of blocks) {
    const text =
      block.kind === 'table' ? block.caption : block.kind === 'picture' ? block.picture.title : null;
    if (text === null || (block.kind !== 'table' && block.kind !== 'picture')) continue;
    counts[block.kind] += 1;
    const number = counts[block.kind];
    captions.set(block, {
      kind: block.kind,
      label: CAPTION_LABELS[block.kind],
      number,
      text: plainLine(text),
    });
  }
  return captions;
}

/** `Table 2. Who was told`. */
export function captionLine({ label, number, text }: Caption): string {
  return text === '' ? `${label} ${number}` : `${label} ${number}. ${text}`;
}
