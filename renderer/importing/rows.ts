import type { PlannedItem } from '#core/contract/imports.ts';
import type { LongLine } from '../ui/useLongList.ts';
import { words } from '../words.ts';
import type { Sheet } from './state.ts';

/** The rows of the list by what happens to them, those first that ask for something. */

export const IMPORT_GROUPS = [
  'failed',
  'left',
  'same',
  'refused',
  'offered',
  'new',
  'unticked',
  'here',
  'imported',
] as const;
export type ImportGroup = (typeof IMPORT_GROUPS)[number];

export interface ImportRow {
  /** The item's number; below 0 where it is none of the plan. */
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly bad: boolean;
}

export interface Group {
  readonly group: ImportGroup;
  readonly rows: readonly ImportRow[];
  /** Whether they can be asked for. */
  readonly ticks: boolean;
}

export type Line =
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'row'; readonly row: ImportRow; readonly ticks: boolean };

const TICKS: ReadonlySet<ImportGroup> = new Set(['left', 'offered', 'new', 'unticked', 'here']);
/** In pixels. */
const HEAD = 32;
const ROW = 54;

export function groupsOf(sheet: Sheet): readonly Group[] {
  const { items, failed, left, lost, same, ran } = sheet;
  const rows = new Map<ImportGroup, ImportRow[]>(IMPORT_GROUPS.map((group) => [group, []]));
  let none = 0;
  const bad = (name: string, problem: Sheet['lost'][number]['problem'], detail: string): ImportRow => ({
    id: (none -= 1),
    name,
    note: words.outcome({ kind: 'refused', name: words.imports.it, problem, detail }),
    bad: true,
  });
  for (const one of lost)
    rows.get(ran.size > 0 ? 'failed' : 'refused')!.push(bad(one.name, one.problem, one.detail));
  for (const one of failed) rows.get('failed')!.push(bad(one.name, one.problem, one.detail));
  for (const name of same) {
    rows.get('same')!.push({ id: (none -= 1), name, note: words.imports.same, bad: false });
  }
  const hasFailed = new Set(failed.map(({ number }) => number));
  const isSame = new Set(same);
  for (const item of items) {
    const { number, name, state, problem, detail } = item;
    if (state === 'refused' && problem)
      rows.get('refused')!.push({ ...bad(name, problem, detail), id: number });
    else if (hasFailed.has(number) || isSame.has(name)) continue;
    else {
      const group = left.has(number) ? 'left' : ran.has(number) ? 'imported' : groupOf(state, ran.size > 0);
      rows.get(group)!.push({ id: number, name, note: noteOf(item), bad: false });
    }
  }
  return IMPORT_GROUPS.flatMap((group) => {
    const own = rows.get(group)!;
    return own.length > 0 ? [{ group, rows: own, ticks: TICKS.has(group) }] : [];
  });
}

function groupOf(state: PlannedItem['state'], done: boolean): ImportGroup {
  return done && (state === 'new' || state === 'offered') ? 'unticked' : state;
}

function noteOf({ format, size }: PlannedItem): string {
  return words.imports.file(format, size);
}

export function linesOf(groups: readonly Group[]): LongLine<Line>[] {
  return groups.flatMap(({ group, rows, ticks }) => [
    {
      key: group,
      id: null,
      item: { kind: 'group', name: words.imports.groups[group](rows.length) } as const,
      height: HEAD,
      head: { folded: false, members: rows.map(({ id }) => id) },
    },
    ...rows.map((row) => ({
      key: `${group} ${row.id}`,
      id: row.id,
      item: { kind: 'row', row, ticks } as const,
      height: ROW,
    })),
  ]);
}
