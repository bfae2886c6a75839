import { useEffect } from 'react';
import { useMatter } from '../connect/matter.tsx';
import { readerOf } from '../reader/readers.ts';
import { PLACES, putBack, useDesk, type Kept, type PaneNumber } from './desk.ts';
import { allPositions, keepPosition, putPositions, type Position } from './positions.ts';
import type { Trail } from './trail.ts';

/**
 * The desk of a matter is there again after a reload of the window: which articles lie where, and how far they were read.
 * Only numbers are kept, in the window's own storage, which ends with the window.
 */
export function useRemembered(): void {
  const fileName = useMatter()?.fileName;
  useEffect(() => {
    if (fileName === undefined) return;
    recall(fileName);
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

const nameOf = (fileName: string) => `desk of ${fileName}`;

function remember(fileName: string): void {
  const { place, panes, pane, single, trails } = useDesk.getState();
  // A desk that was cleared for another matter is not the one that this matter was left with.
  if (panes.every((id) => id === null) && trails.every(({ back }) => back.length === 0)) return;
  const kept = { place, panes, pane, single, trails, positions: allPositions() };
  sessionStorage.setItem(nameOf(fileName), JSON.stringify(kept));
}

/** The articles that lay open when this window was left. */
export function rememberedArticles(fileName: string): readonly number[] {
  const panes = readKept(sessionStorage.getItem(nameOf(fileName)))?.desk.panes ?? [];
  return panes.flatMap((id) => id ?? []);
}

function recall(fileName: string): void {
  const kept = readKept(sessionStorage.getItem(nameOf(fileName)));
  putPositions(kept?.positions ?? []);
  if (kept) putBack(kept.desk);
}

/** What was kept, or `null` where that cannot be read: it holds nothing that could not be opened again. */
export function readKept(
  json: string | null,
): { readonly desk: Kept; readonly positions: readonly (readonly [string, Position])[] } | null {
  const kept = parsed(json);
  const place = PLACES.find((one) => one === kept?.['place']);
  const panes = pair(kept?.['panes'], (id) => (id === null ? null : wholeNumber(id)));
  const trails = pair(kept?.['trails'], trailOf);
  if (!kept || !place || !panes || !trails) return null;
  const pane: PaneNumber = kept['pane'] === 1 ? 1 : 0;
  return {
    desk: { place, panes, pane, single: kept['single'] === true, trails },
    positions: listOf(kept['positions']).flatMap((one) => {
      const [key, position] = listOf(one);
      const { caret, top, below } = recordOf(position) ?? {};
      const whole = [wholeNumber(caret), wholeNumber(top)] as const;
      return typeof key === 'string' && whole[0] !== null && whole[1] !== null && typeof below === 'number'
        ? [[key, { caret: whole[0], top: whole[1], below }] as const]
        : [];
    }),
  };
}

function parsed(json: string | null): Readonly<Record<string, unknown>> | null {
  try {
    return json === null ? null : recordOf(JSON.parse(json));
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function pair<T>(value: unknown, read: (one: unknown) => T): readonly [T, T] | null {
  const both = listOf(value);
  return both.length === 2 ? [read(both[0]), read(both[1])] : null;
}

function trailOf(value: unknown): Trail {
  const trail = recordOf(value);
  const ids = (list: unknown) => listOf(list).flatMap((id) => wholeNumber(id) ?? []);
  return { back: ids(trail?.['back']), forward: ids(trail?.['forward']) };
}
