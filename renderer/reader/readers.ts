import type { PaneNumber } from '../app/desk.ts';
import type { Reader } from './monaco.ts';

/** The readers of the two panes, for the commands that need the caret or give the focus back. */
const readers: [Reader | null, Reader | null] = [null, null];

export function putReader(pane: PaneNumber, reader: Reader | null): void {
  readers[pane] = reader;
}

export function readerOf(pane: PaneNumber): Reader | null {
  return readers[pane];
}
