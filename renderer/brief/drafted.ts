import type { BriefContent } from '#core/brief/content.ts';
import type { Block, BriefDocument } from '#core/brief/document.ts';
import { proseBlocks } from '#core/brief/prose-blocks.ts';
import { marksOf } from './sheets.ts';

/** Prose as it is being written. */
export interface Draft {
  /** The item that it changes; `null` where it is a new one. */
  readonly id: number | null;
  /** The item behind which a new one will stand; `null` is the end. */
  readonly after: number | null;
  readonly text: string;
}

/** The entry of a block that is not stored yet. */
const NEW = -2;

/**
 * The document with prose in it as it is being written, before it is stored. Notes keep the numbers that they have; one
 * that came in has a star until it is stored, for its number changes those of others.
 */
export function withDraft(document: BriefDocument, content: BriefContent, draft: Draft): BriefDocument {
  const { blocks } = document;
  const isOld = ({ entry }: Block) => draft.id !== null && entry === draft.id;
  const numbers = blocks.filter(isOld).flatMap(marksOf);
  const quotes = new Map(
    [
      ...content.cited,
      ...content.entries.flatMap((entry) =>
        entry.kind === 'claim' ? entry.claim.quotes : entry.kind === 'quote' ? [entry.quote] : [],
      ),
    ].map((quote) => [quote.id, quote]),
  );
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const written = proseBlocks(
    draft.text,
    { quote: (id) => quotes.get(id) ?? null, source: (id) => sources.get(id) ?? null },
    () => {
      const number = numbers.shift();
      return number === undefined ? { kind: 'text', text: '*', raised: true } : { kind: 'note', number };
    },
  ).map((block): Block => ({ ...block, entry: draft.id ?? NEW }));
  const at = placeOf(blocks, draft);
  const others = blocks.filter((block) => !isOld(block));
  const before = blocks.slice(0, at).filter((block) => !isOld(block)).length;
  return { ...document, blocks: [...others.slice(0, before), ...written, ...others.slice(before)] };
}

function placeOf(blocks: readonly Block[], { id, after }: Draft): number {
  const own = blocks.findIndex(({ entry }) => id !== null && entry === id);
  if (own !== -1) return own;
  const last = blocks.findLastIndex(
    ({ entry }) => entry !== undefined && (after === null || entry === after),
  );
  if (last !== -1) return last + 1;
  // Before what is no item: the who's who and the sources.
  const end = blocks.findIndex(({ kind }, at) => kind === 'heading' && at > 0);
  return end === -1 ? blocks.length : end;
}
