import { commands, type Command, type CommandId } from '../contract/commands.ts';
import { keeperOf, type Keeper, type Key } from './key.ts';

/** What a person changed: command → its key, `null` for none. Commands that are not named have the key of the list. */
export type ChangedKeys = Readonly<Record<string, Key | null>>;

/** Which key each command has; `null` where it has none. No key is that of two. */
export interface Keymap {
  readonly keyOf: ReadonlyMap<CommandId, Key | null>;
  readonly commandOf: ReadonlyMap<Key, CommandId>;
}

/** A second way to the palette, which nobody can change: who has mislaid a key finds it there. */
export const PALETTE_ALWAYS: Key = 'F2';

const LIST: readonly (Command & { readonly id: CommandId })[] = commands;

/**
 * The keys as they are now. What was changed comes before the list: a command that came later with a key that somebody
 * has given to another has none. What names no command, or a key that is never a command's, is passed over.
 */
export function keymapOf(changed: ChangedKeys): Keymap {
  const commandOf = new Map<Key, CommandId>();
  const keyOf = new Map<CommandId, Key | null>();
  const give = (id: CommandId, key: Key | null) => {
    const free = key !== null && !commandOf.has(key);
    keyOf.set(id, free ? key : null);
    if (free) commandOf.set(key, id);
  };
  const isChanged = ({ id }: { readonly id: CommandId }) => wasChanged(changed, id);
  for (const { id } of LIST.filter(isChanged)) give(id, changed[id]!);
  for (const { id, key } of LIST) if (!keyOf.has(id)) give(id, key);
  commandOf.set(PALETTE_ALWAYS, 'palette');
  return { keyOf, commandOf };
}

function wasChanged(changed: ChangedKeys, id: CommandId): boolean {
  if (!Object.hasOwn(changed, id)) return false;
  const key = changed[id]!;
  return key === null || keeperOf(key) === null;
}

/** What comes of giving a command a key: it has it, another command has it, or the key is never a command's. */
export type Given =
  | { readonly kind: 'given'; readonly changed: ChangedKeys }
  | { readonly kind: 'taken'; readonly by: CommandId }
  | { readonly kind: 'kept'; readonly by: Keeper };

export function giveKey(changed: ChangedKeys, id: CommandId, key: Key | null): Given {
  if (key !== null) {
    const keeper = keeperOf(key);
    if (keeper) return { kind: 'kept', by: keeper };
    const by = keymapOf(changed).commandOf.get(key);
    if (by !== undefined && by !== id) return { kind: 'taken', by };
  }
  return { kind: 'given', changed: withKeys(changed, [[id, key]]) };
}

/** Gives a command the key of another, which gets the one that this command had. */
export function swapKeys(changed: ChangedKeys, id: CommandId, other: CommandId): ChangedKeys {
  const { keyOf } = keymapOf(changed);
  return withKeys(changed, [
    [id, keyOf.get(other) ?? null],
    [other, keyOf.get(id) ?? null],
  ]);
}

/** A command's key as the list has it. */
export function firstKey(id: CommandId): Key {
  return LIST.find((command) => command.id === id)!.key;
}

/** Only what differs from the list is kept, so that a list that becomes better becomes so for everyone. */
function withKeys(changed: ChangedKeys, given: readonly (readonly [CommandId, Key | null])[]): ChangedKeys {
  const next = { ...changed, ...Object.fromEntries(given) };
  return Object.fromEntries(
    Object.entries(next).filter(([id, key]) => LIST.some((one) => one.id === id && one.key !== key)),
  );
}
