import { useEffect } from 'react';
import { useMatter } from '../connect/matter.tsx';
import { readerOf } from '../reader/readers.ts';
import { putBack, useDesk } from './desk.ts';
import { LAST, nameOf, readKept } from './kept.ts';
import { allPositions, keepPosition, putPositions } from './positions.ts';

/** The matter whose desk was put back before the window was drawn. */
let first: string | null = null;

/** Puts the desk back on which the window is drawn for the first time. */
export function recallFirst(fileName: string): void {
  recall(fileName);
  first = fileName;
}

/**
 * The desk of a matter is there again after a reload of the window: which articles lie where, and how far they were read.
 * Only numbers are kept, in the window's own storage, which ends with the window.
 */
export function useRemembered(): void {
  const fileName = useMatter()?.fileName;
  useEffect(() => {
    if (fileName === undefined) return;
    if (fileName !== first) recall(fileName);
    first = null;
    const keep = () => remember(fileName);
    const stop = useDesk.subscribe(keep);
    const leave = () => {
      keepOpenPositions();
      keep();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
    };
  }, [fileName]);
}

function keepOpenPositions(): void {
  const { panes } = useDesk.getState();
  for (const pane of [0, 1] as const) {
    const articleId = panes[pane];
    const position = readerOf(pane)?.position();
    if (articleId !== null && position) keepPosition(pane, articleId, position);
  }
}

function remember(fileName: string): void {
  const { place, panes, pane, single, trails } = useDesk.getState();
  // A desk that was cleared for another matter is not the one that this matter was left with.
  if (panes.every((id) => id === null) && trails.every(({ back }) => back.length === 0)) return;
  const kept = { place, panes, pane, single, trails, positions: allPositions() };
  sessionStorage.setItem(nameOf(fileName), JSON.stringify(kept));
  sessionStorage.setItem(LAST, fileName);
}

function recall(fileName: string): void {
  const kept = readKept(sessionStorage.getItem(nameOf(fileName)));
  putPositions(kept?.positions ?? []);
  if (kept) putBack(kept.desk);
}
