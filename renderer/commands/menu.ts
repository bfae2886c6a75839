import type { MouseEvent } from 'react';
import { create } from 'zustand';
import type { CommandId } from '#core/contract/commands.ts';
import type { Inspected } from '../app/desk.ts';
import { keepActiveRow } from './recent.ts';

/** Something in a menu that is no command of its own: what a list or a field does by a fixed key of its own. */
export interface OwnEntry {
  readonly label: string;
  /** As it stands on the keyboard; empty for none. */
  readonly key: string;
  readonly run: () => void;
}

export type Entry = CommandId | OwnEntry;

/** What can be done with what was clicked. Commands that have nothing to do there now are left out. */
export interface Menu {
  readonly label: string;
  readonly groups: readonly (readonly Entry[])[];
  /** What the commands are about, where it is to be inspected only when one of them is chosen. */
  readonly inspected?: Inspected;
  /** Done before a command. */
  readonly before?: (id: CommandId) => void;
}

interface Shown {
  readonly menu: Menu;
  /** In the window, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** What had the focus, and gets it back. */
  readonly from: HTMLElement | null;
}

export const useMenu = create<{ readonly shown: Shown | null }>(() => ({ shown: null }));

export function closeMenu(): void {
  useMenu.setState({ shown: null });
}

/** Whether a key asked for the menu: then it belongs to what has the focus, and stands there. */
export function isByKey(event: MouseEvent): boolean {
  const { nativeEvent } = event;
  return !('pointerType' in nativeEvent) || nativeEvent.pointerType === '';
}

/** Shows a menu where the mouse is, or, asked for by a key, at `spot` in the window: else at what has the focus. */
export function showMenu(
  event: MouseEvent,
  menu: Menu,
  spot?: { readonly x: number; readonly y: number },
): void {
  event.preventDefault();
  event.stopPropagation();
  const focused = document.activeElement;
  const from = focused instanceof HTMLElement && focused !== document.body ? focused : null;
  keepActiveRow();
  const { left, top, height } = event.currentTarget.getBoundingClientRect();
  const place = isByKey(event)
    ? (spot ?? { x: left + 24, y: top + Math.min(height, 40) })
    : { x: event.clientX, y: event.clientY };
  useMenu.setState({ shown: { menu, from, ...place } });
}

/** Where a menu stands that a key asked for: at what was asked. */
export function spotOf(event: MouseEvent): { readonly x: number; readonly y: number } {
  const { left, top, height } = (event.target as Element).getBoundingClientRect();
  return { x: left + 24, y: top + Math.min(height, 40) };
}

/** Asks what has the focus for its menu, as the key for menus does where a keyboard has one. */
export function showMenuHere(): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}
