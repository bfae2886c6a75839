import { create } from 'zustand';
import type { CommandId } from '#core/contract/commands.ts';
import type { KeySettings } from '#core/contract/settings.ts';
import { partsOf, type Key } from '#core/keys/key.ts';
import { keymapOf, PALETTE_ALWAYS, type Keymap } from '#core/keys/keymap.ts';
import { words } from '../words.ts';

/** The keys as this person has them. The window is drawn anew when they change: their names stand all over it. */
export const useKeymap = create<{ readonly settings: KeySettings; readonly keymap: Keymap }>(() => ({
  settings: { single: 'on', changed: {} },
  keymap: keymapOf({}),
}));

export function putKeys(settings: KeySettings): void {
  if (settings === useKeymap.getState().settings) return;
  useKeymap.setState({ settings, keymap: keymapOf(settings.changed) });
}

/** The key of a command as this system writes it; empty where it has none. */
export function keyName(id: CommandId): string {
  const key = useKeymap.getState().keymap.keyOf.get(id);
  return key ? written(key) : '';
}

/** What to press for a command, for the midst of a sentence: its key, or the way through the palette. */
export function keyWord(id: CommandId): string {
  return keyName(id) || words.keys.byPalette(written(PALETTE_ALWAYS), words.commands[id]);
}

const ON_MAC = navigator.platform.startsWith('Mac');

/** A key as it stands on the keyboard of this system, its parts with a blank between. */
export function written(key: Key): string {
  const { held, name } = partsOf(key);
  return [...held, name]
    .map((part) => (ON_MAC ? words.keys.onMac[part] : undefined) ?? words.keys.names[part] ?? part)
    .join(' ');
}
