import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands, type CommandId } from '../contract/commands.ts';
import { keeperOf } from './key.ts';
import { firstKey, giveKey, keymapOf, swapKeys, type ChangedKeys } from './keymap.ts';

const ids = commands.map(({ id }) => id);

test('at first every command has a key of its own, none of which anyone else keeps', () => {
  const { keyOf, commandOf } = keymapOf({});
  for (const { id, key } of commands) {
    expect(keyOf.get(id)).toBe(key);
    expect(commandOf.get(key)).toBe(id);
    expect(keeperOf(key), id).toBeNull();
  }
  expect(commandOf.get('F2')).toBe('palette');
});

test('a free key is given, and only what differs from the list is kept', () => {
  const given = giveKey({}, 'quote', 'Mod+J');
  expect(given).toEqual({ kind: 'given', changed: { quote: 'Mod+J' } });
  expect(giveKey({ quote: 'Mod+J' }, 'quote', firstKey('quote'))).toEqual({ kind: 'given', changed: {} });
});

test('a key that another command has is not given, but can be swapped', () => {
  expect(giveKey({}, 'quote', 'S')).toEqual({ kind: 'taken', by: 'speaker' });
  const { keyOf } = keymapOf(swapKeys({}, 'quote', 'speaker'));
  expect([keyOf.get('quote'), keyOf.get('speaker')]).toEqual(['S', 'Q']);
});

test('a key that the browser or the system keeps is refused', () => {
  expect(giveKey({}, 'quote', 'Mod+W')).toEqual({ kind: 'kept', by: 'browser' });
  expect(giveKey({}, 'quote', 'F2')).toEqual({ kind: 'kept', by: 'palette' });
});

test('a command can be left without a key, and its key is free then', () => {
  const given = giveKey({}, 'quote', null);
  expect(given).toEqual({ kind: 'given', changed: { quote: null } });
  expect(giveKey({ quote: null }, 'speaker', 'Q').kind).toBe('given');
});

test('a key that was given to another is not taken back by the list', () => {
  const { keyOf, commandOf } = keymapOf({ speaker: 'Q' });
  expect(keyOf.get('quote')).toBeNull();
  expect(commandOf.get('Q')).toBe('speaker');
  expect(giveKey({ speaker: 'Q' }, 'quote', 'Q')).toEqual({ kind: 'taken', by: 'speaker' });
});

test('what another version kept, or somebody wrote by hand, does no harm', () => {
  const odd: ChangedKeys = { gone: 'Mod+J', quote: 'Mod+W', speaker: 'X', 'mark-furniture': 'X' };
  const { keyOf, commandOf } = keymapOf(odd);
  expect(keyOf.get('quote')).toBe('Q');
  expect(commandOf.get('X')).toBe('speaker');
  expect(keyOf.get('mark-furniture')).toBeNull();
});

test('however keys are given and swapped, no key is that of two commands', () => {
  const some = fc.constantFrom<CommandId[]>(...ids);
  const key = fc.constantFrom('Q', 'S', 'Mod+J', 'Shift+Q', '?', 'F4', 'Mod+K', null);
  fc.assert(
    fc.property(fc.array(fc.tuple(some, key), { maxLength: 12 }), (steps) => {
      let changed: ChangedKeys = {};
      for (const [id, wanted] of steps) {
        const given = giveKey(changed, id, wanted);
        if (given.kind === 'given') changed = given.changed;
        else if (given.kind === 'taken') changed = swapKeys(changed, id, given.by);
        const { keyOf } = keymapOf(changed);
        expect(keyOf.get(id)).toBe(wanted);
        const keys = [...keyOf.values()].filter((one) => one !== null);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keyOf.size).toBe(ids.length);
      }
    }),
  );
});
