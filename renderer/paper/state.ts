import { create } from 'zustand';
import { useDesk, type PaneNumber } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { readerOf } from '../reader/readers.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

/** Beside which pane the page is shown that its words are printed on; it lies over the other one. */
export const usePaper = create<{ readonly pane: PaneNumber | null }>(() => ({ pane: null }));

// Who goes to the other pane wants to see that.
useDesk.subscribe(({ pane, place }, before) => {
  const { pane: shown } = usePaper.getState();
  if (shown !== null && (pane !== shown || place !== before.place)) usePaper.setState({ pane: null });
});

/** Closes the page and goes back to the words. */
export function closePaper(): void {
  const { pane } = usePaper.getState();
  usePaper.setState({ pane: null });
  if (pane !== null) readerOf(pane)?.focus();
}

/** Shows the page beside the pane with the focus, or closes it. */
export async function togglePaper(act: Act): Promise<void> {
  if (usePaper.getState().pane !== null) return closePaper();
  const { pane, panes } = useDesk.getState();
  const articleId = panes[pane];
  if (articleId === null) return say(words.reader.openFirst, 'problem');
  const answer = await act('originals.of', { articleId });
  if (!answer) return;
  const { origin } = answer;
  if (origin?.format !== 'pdf') return say(words.paper.noPdf, 'problem');
  if (origin.kept === null) return say(words.paper.notKept, 'problem');
  const now = useDesk.getState();
  if (now.panes[now.pane] === articleId) usePaper.setState({ pane: now.pane });
}
