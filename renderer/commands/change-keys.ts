import type { CommandId } from '#core/contract/commands.ts';
import type { KeySettings } from '#core/contract/settings.ts';
import type { Key } from '#core/keys/key.ts';
import { firstKey, giveKey, keymapOf, swapKeys, type ChangedKeys } from '#core/keys/keymap.ts';
import { useChangeSettings } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { putKeys, useKeymap, written } from './key-names.ts';

const { sheet } = words.keys;

/** What came of pressing a key for a command, in one sentence; `by` has the key already, and could swap it. */
export interface Told {
  readonly sentence: string;
  readonly by: CommandId | null;
}

/** Changes keys, at once, and keeps them with the settings. */
export function useChangeKeys() {
  const changeSettings = useChangeSettings();
  const keep = (change: Partial<KeySettings>) =>
    changeSettings((settings) => {
      const keys = { ...settings.keys, ...change };
      // Before the next key, which may be pressed before the window is drawn anew.
      putKeys(keys);
      return { keys };
    });
  const now = (): ChangedKeys => useKeymap.getState().settings.changed;
  return {
    /** `null` where the command has the key now; else why not. */
    give(id: CommandId, key: Key | null): Told | null {
      const given = giveKey(now(), id, key);
      if (given.kind === 'given') {
        keep({ changed: given.changed });
        const name = words.commands[id];
        say(key === null ? sheet.removed(name) : sheet.given(name, written(key)));
        return null;
      }
      const shown = key === null ? '' : written(key);
      if (given.kind === 'kept') return { sentence: sheet.kept[given.by](shown), by: null };
      return { sentence: sheet.taken(shown, words.commands[given.by]), by: given.by };
    },
    swap(id: CommandId, other: CommandId): void {
      const changed = swapKeys(now(), id, other);
      keep({ changed });
      const { keyOf } = keymapOf(changed);
      const keyed = (one: CommandId) => written(keyOf.get(one) ?? '') || sheet.noKey;
      say(sheet.swapped(words.commands[id], keyed(id), words.commands[other], keyed(other)));
    },
    reset(id: CommandId): Told | null {
      return this.give(id, firstKey(id));
    },
    resetAll(): void {
      keep({ changed: {} });
      say(sheet.resetDone);
    },
    chooseSingle(single: KeySettings['single']): void {
      keep({ single });
    },
  };
}
