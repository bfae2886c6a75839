import { useCallback } from 'react';
import { useAct, useConnection, useMatter } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { rowsOf } from './rows.ts';
import { useDrafting, type Given } from './state.ts';

const set = useDrafting.setState;

/** What tells one state of the matter from another: the steps that undo and redo would take. */
export function useMatterState(): string {
  const matter = useMatter();
  return `${matter?.undo?.id ?? 0} ${matter?.redo?.id ?? 0}`;
}

/** Checks a file or words; nothing of the draft before is lost until the new one was checked. */
export function useCheck(): (draft: File | string) => Promise<void> {
  const act = useAct();
  const { hand } = useConnection();
  const of = useMatterState();
  return useCallback(
    async (draft) => {
      useDrafting.getState().running?.cancel();
      const abort = new AbortController();
      const cancel = () => abort.abort();
      const show = (done: number, total: number | null) => set({ running: { done, total, cancel } });
      // One that was begun meanwhile goes on.
      const isOver = () => useDrafting.getState().running?.cancel !== cancel;
      show(0, null);
      const given =
        typeof draft === 'string' ? ({ kind: 'text', text: draft } as const) : await handed(draft, hand);
      if (isOver()) return;
      if (!given) return set({ running: null });
      const asked = given.kind === 'text' ? { text: given.text } : { file: given.ref };
      const result = await act('drafts.check', asked, {
        signal: abort.signal,
        onProgress: (done, total) => isOver() || show(done, total),
      });
      if (isOver()) return;
      if (!result) return set({ running: null });
      const rows = rowsOf(result);
      set({
        running: null,
        checked: { given, result, rows, of },
        chosen: rows[0]?.id ?? null,
        only: null,
        typed: '',
      });
    },
    [act, hand, of],
  );
}

async function handed(file: File, hand: (file: File) => Promise<string>): Promise<Given | null> {
  try {
    return { kind: 'file', file, ref: await hand(file) };
  } catch {
    say(words.draft.unreadable(file.name), 'problem');
    return null;
  }
}
