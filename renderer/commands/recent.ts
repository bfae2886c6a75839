import { create } from 'zustand';
import type { CommandId } from '#core/contract/commands.ts';
import { open } from '../app/desk.ts';
import { listShown } from '../lists/change.ts';
import { arrange, listingOf } from '../lists/listing.ts';

/** Commands that were chosen in the palette lately, the last one first. */
export const useRecent = create<{ readonly ids: readonly CommandId[] }>(() => ({ ids: [] }));

const MOST = 5;

export function noteChosen(id: CommandId): void {
  useRecent.setState(({ ids }) => ({ ids: [id, ...ids.filter((one) => one !== id)].slice(0, MOST) }));
}

/** The row of a list that had the keys when the palette or a menu took them: it is still the one that is meant. */
let activeRow: number | null = null;

export function keepActiveRow(): void {
  activeRow = listingOf(listShown()).active;
}

/** As if the row still had the keys, while something is asked. */
export function withActiveRow<T>(ask: () => T): T {
  const list = listShown();
  const { active } = listingOf(list);
  if (active !== null || activeRow === null) return ask();
  arrange(list, { active: activeRow });
  try {
    return ask();
  } finally {
    arrange(list, { active });
  }
}

export function openPalette(): void {
  keepActiveRow();
  open('palette');
}

/** A dialog that closes gives the focus back in the next frame: only then is what had it what is meant again. */
export function whenFocusIsBack(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
