import { useEffect } from 'react';
import { create } from 'zustand';

/** How many fields hold words that are not saved yet. */
export const useDrafts = create<{ count: number }>(() => ({ count: 0 }));

/** Counts a field among them for as long as `differs`. */
export function useDraft(differs: boolean): void {
  useEffect(() => {
    if (!differs) return;
    useDrafts.setState(({ count }) => ({ count: count + 1 }));
    return () => useDrafts.setState(({ count }) => ({ count: count - 1 }));
  }, [differs]);
}
