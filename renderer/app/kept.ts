import type { LeftOpen } from '../connect/first.ts';
import { PLACES, type Kept, type PaneNumber } from './desk.ts';
import type { Position } from './positions.ts';
import type { Trail } from './trail.ts';

/** Where the window's own storage keeps the desk of a matter file. */
export const nameOf = (fileName: string) => `desk of ${fileName}`;

/** Where it keeps which of them was there last. */
export const LAST = 'last desk';

/** The articles that lay open when this window was left. */
export function leftOpen(): LeftOpen | null {
  const fileName = sessionStorage.getItem(LAST);
  if (fileName === null) return null;
  const panes = readKept(sessionStorage.getItem(nameOf(fileName)))?.desk.panes ?? [];
  return { fileName, articleIds: [...new Set(panes.flatMap((id) => id ?? []))] };
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
