import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';

/** Where a window stood; `bounds` are those that it has when it is neither maximised nor full screen. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

export const SMALLEST = { width: 900, height: 600 } as const;

/** The state kept at `path`, fitted to the displays that are there now; `null` where a new window is placed afresh. */
export function readWindowState(path: string, workAreas: readonly Rectangle[]): WindowState | null {
  try {
    return fitted(JSON.parse(readFileSync(path, 'utf8')), workAreas);
  } catch {
    return null;
  }
}

/** A state that cannot be kept is no reason to disturb anybody. */
export function keepWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    // The next window is placed afresh.
  }
}

function fitted(raw: unknown, workAreas: readonly Rectangle[]): WindowState | null {
  if (!isRecord(raw) || !isRecord(raw.bounds)) return null;
  const { x, y, width, height } = raw.bounds;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  const area = workAreas.find((area) => canBeGrasped({ x, y, width, height }, area));
  if (!area) return null;
  const bounds = {
    x,
    y,
    width: Math.min(Math.max(width, SMALLEST.width), area.width),
    height: Math.min(Math.max(height, SMALLEST.height), area.height),
  };
  return { bounds, maximized: raw.maximized === true, fullScreen: raw.fullScreen === true };
}

/** Whether enough of the title bar shows in `area` to move the window by it, in pixels of the display. */
function canBeGrasped(bounds: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return shown >= 120 && bounds.y >= area.y && bounds.y <= area.y + area.height - 40;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
