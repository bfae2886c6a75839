import { useCallback } from 'react';
import type { BriefItem, NewBriefItem } from '#core/contract/briefs.ts';
import { useAct, type Act } from '../connect/matter.tsx';
import { chooseItem, useBriefDesk } from './state.ts';

/** The item before which something comes in that is to stand after the one chosen; `null` is the end. */
export function beforeOf(briefId: number, items: readonly BriefItem[]): number | null {
  const chosen = useBriefDesk.getState().chosen[briefId] ?? null;
  const at = items.findIndex(({ id }) => id === chosen);
  return at === -1 ? null : (items[at + 1]?.id ?? null);
}

/** Puts items after the one chosen in a brief, or at its end, and chooses the last of them; `false` where it failed. */
export async function insertItems(
  act: Act,
  briefId: number,
  items: readonly NewBriefItem[],
): Promise<boolean> {
  const there = await act('briefs.get', { id: briefId });
  if (!there) return false;
  const before = beforeOf(briefId, there.items);
  const added = await act('briefs.addItems', { briefId, items: [...items], before });
  if (added) chooseItem(briefId, added.ids.at(-1) ?? null);
  return added !== null;
}

export function useInsert(briefId: number): (items: readonly NewBriefItem[]) => Promise<boolean> {
  const act = useAct();
  return useCallback((items) => insertItems(act, briefId, items), [act, briefId]);
}
