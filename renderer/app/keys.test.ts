import { expect, test } from 'vitest';
import { commands } from '#core/contract/commands.ts';
import { keymapOf } from '#core/keys/keymap.ts';
import { commandFor as commandOf, type Where } from './keys.ts';

const first = keymapOf({});
const commandFor = (event: Parameters<typeof commandOf>[0], typing: boolean) =>
  commandOf(event, typing ? 'field' : 'elsewhere', first);

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('a letter is its command in either case, and a letter while a field is typed in', () => {
  expect(commandFor({ ...none, key: 'q' }, false)).toBe('quote');
  expect(commandFor({ ...none, key: 'B' }, false)).toBe('brief');
  expect(commandFor({ ...none, key: 'q' }, true)).toBeNull();
  expect(commandFor({ ...none, key: 'Delete' }, true)).toBeNull();
});

test('a letter with Shift may be a command of its own', () => {
  expect(commandFor({ ...none, key: 'a' }, false)).toBe('accept');
  expect(commandFor({ ...none, key: 'A', shiftKey: true }, false)).toBe('accept-all');
  expect(commandFor({ ...none, key: 'A', shiftKey: true }, true)).toBeNull();
});

test('a key that takes Shift to type is found with it', () => {
  expect(commandFor({ ...none, key: '?', shiftKey: true }, false)).toBe('keys');
});

test('Control and Command are one, in a field too', () => {
  expect(commandFor({ ...none, key: 'k', ctrlKey: true }, true)).toBe('search');
  expect(commandFor({ ...none, key: 'k', metaKey: true }, true)).toBe('search');
  expect(commandFor({ ...none, key: 'z', ctrlKey: true }, false)).toBe('undo');
  expect(commandFor({ ...none, key: 'Z', ctrlKey: true, shiftKey: true }, false)).toBe('redo');
});

test('what the browser or the system means by a key stays theirs', () => {
  expect(commandFor({ ...none, key: 'q', altKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'c', ctrlKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true }, true)).toBeNull();
  expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true, ctrlKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true, shiftKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'y', ctrlKey: true, shiftKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'Escape' }, false)).toBeNull();
});

test('an arrow with Alt is a command, and without it goes through the text', () => {
  expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true }, false)).toBe('back');
  expect(commandFor({ ...none, key: 'ArrowLeft' }, false)).toBeNull();
});

test('every command is found by its key, in the words of an article too', () => {
  for (const { id, key } of commands) {
    const parts = key.split('+');
    const pressed = {
      key: parts.at(-1)!,
      ctrlKey: parts.includes('Mod'),
      metaKey: false,
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    };
    expect(commandOf(pressed, 'elsewhere', first)).toBe(id);
    expect(commandOf(pressed, 'reader', first)).toBe(id);
  }
});

test('a key that was changed is the command’s, and the one that it had is nobody’s', () => {
  const changed = keymapOf({ quote: 'Mod+J', palette: 'F4' });
  expect(commandOf({ ...none, key: 'j', ctrlKey: true }, 'field', changed)).toBe('quote');
  expect(commandOf({ ...none, key: 'q' }, 'reader', changed)).toBeNull();
  expect(commandOf({ ...none, key: 'F4' }, 'field', changed)).toBe('palette');
  expect(commandOf({ ...none, key: 'F2' }, 'field', changed)).toBe('palette');
});

test.each([
  ['on', { field: null, elsewhere: 'quote', reader: 'quote' }],
  ['reading', { field: null, elsewhere: null, reader: 'quote' }],
  ['off', { field: null, elsewhere: null, reader: null }],
] as const)('single keys that are “%s” are commands only there', (single, expected) => {
  for (const where of ['field', 'elsewhere', 'reader'] satisfies Where[]) {
    expect(commandOf({ ...none, key: 'q' }, where, first, single)).toBe(expected[where]);
    expect(commandOf({ ...none, key: 'k', ctrlKey: true }, where, first, single)).toBe('search');
  }
});

test('a real press of the keyboard is read like a written one', () => {
  const event = new KeyboardEvent('keydown', { key: 'Q', shiftKey: true });
  expect(commandOf(event, 'elsewhere', keymapOf({ quotes: null }))).toBe('quote');
});
