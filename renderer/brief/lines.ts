import { depthsOf } from '#core/brief/outline.ts';
import { proseWords } from '#core/brief/prose.ts';
import type { BriefEntry } from '#core/brief/content.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import type { LongLine } from '../ui/useLongList.ts';
import { words } from '../words.ts';

/** A row of the outline. */
export interface OutlineRow {
  readonly kind: BriefItem['kind'] | 'heads';
  readonly text: string;
  /** What it holds, in a word or two. */
  readonly note: string;
  readonly depth: number;
  /** How many lines its text may take. */
  readonly lines: 1 | 2;
  /** Whether its claim is not any more what was taken in. */
  readonly changed: boolean;
}

/** The row of title and standfirst, which are no item. */
export const HEADS = -1;

const LINE = 20;
const PADDING = 12;
/** Letters that a line has room for at the highest level, and how many each level costs. */
const LETTERS = 35;
const INDENT = 2;

const kept = new WeakMap<BriefItem, { readonly made: string; readonly line: LongLine<OutlineRow> }>();

/** The rows of an outline; one that did not change stays the same object, so that it is not drawn anew. */
export function linesOf(
  items: readonly BriefItem[],
  entries: ReadonlyMap<number, BriefEntry>,
): LongLine<OutlineRow>[] {
  const depths = depthsOf(items);
  const heads = lineOf(HEADS, {
    kind: 'heads',
    text: words.outline.heads,
    note: '',
    depth: 1,
    changed: false,
  });
  return [
    { ...heads, fixed: true },
    ...items.map((item, at) => {
      const depth = depths[at]!;
      const entry = entries.get(item.id);
      const changed = entry?.kind === 'claim' && entry.claim.changed !== null;
      const row = {
        kind: item.kind,
        text: textOf(item, entry),
        note: noteOf(items, at, entry),
        depth,
        changed,
      };
      const made = JSON.stringify(row);
      const known = kept.get(item);
      if (known?.made === made) return known.line;
      const line = lineOf(item.id, row);
      kept.set(item, { made, line });
      return line;
    }),
  ];
}

function lineOf(id: number, row: Omit<OutlineRow, 'lines'>): LongLine<OutlineRow> {
  const room = LETTERS - row.depth * INDENT - row.note.length;
  const lines = row.text.length > room ? 2 : 1;
  return { key: `${id}`, id, item: { ...row, lines }, height: lines * LINE + PADDING, level: row.depth };
}

function textOf(item: BriefItem, entry: BriefEntry | undefined): string {
  if (item.kind === 'prose') return proseWords(item.text!).slice(0, 200);
  if (item.text !== null) return item.text.slice(0, 200);
  if (item.table) return words.outline.table[item.table.kind];
  if (entry?.kind === 'claim') return entry.claim.text.slice(0, 200);
  if (entry?.kind === 'quote') return words.outline.quoted(entry.quote.exact.slice(0, 200));
  if (item.picture) return words.outline.picture[item.picture.kind];
  return '…';
}

function noteOf(items: readonly BriefItem[], at: number, entry: BriefEntry | undefined): string {
  if (entry?.kind === 'claim' && entry.claim.changed) return words.outline.notes.changed;
  if (entry?.kind === 'claim') return words.nouns.quote(entry.claim.quotes.length);
  const item = items[at]!;
  if (item.kind === 'picture' || item.kind === 'table') return words.outline.notes[item.kind];
  if (item.kind !== 'section') return '';
  const end = items.findIndex(({ level }, i) => i > at && level !== null);
  const count = (end === -1 ? items.length : end) - at - 1;
  return count === 0 ? '' : words.outline.holds(count);
}
