import { create } from 'zustand';
import type { PaneNumber } from '../app/desk.ts';
import type { Reader } from './monaco.ts';

/** The readers of the two panes, for the commands that need the caret or give the focus back. */
const useReaders = create<{ readonly both: readonly [Reader | null, Reader | null] }>(() => ({
  both: [null, null],
}));

export function putReader(pane: PaneNumber, reader: Reader | null): void {
  useReaders.setState(({ both }) => ({ both: pane === 0 ? [reader, both[1]] : [both[0], reader] }));
}

export function readerOf(pane: PaneNumber): Reader | null {
  return useReaders.getState().both[pane];
}

/** The same, for what is drawn in a pane. */
export function useReader(pane: PaneNumber): Reader | null {
  return useReaders((readers) => readers.both[pane]);
}
