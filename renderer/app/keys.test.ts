import { expect, test } from 'vitest';
import { commands } from '#core/contract/commands.ts';
import { commandFor } from './keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('a letter is its command in either case, and a letter while a field is typed in', () => {
  expect(commandFor({ ...none, key: 'q' }, false)).toBe('quote');
  expect(commandFor({ ...none, key: 'B', shiftKey: true }, false)).toBe('brief');
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
  expect(commandFor({ ...none, key: 'ArrowUp', altKey: true, shiftKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'e', ctrlKey: true, shiftKey: true }, false)).toBeNull();
  expect(commandFor({ ...none, key: 'Escape' }, false)).toBeNull();
});

test('an arrow with Alt is a command, and without it goes through the text', () => {
  expect(commandFor({ ...none, key: 'ArrowLeft', altKey: true }, false)).toBe('back');
  expect(commandFor({ ...none, key: 'ArrowLeft' }, false)).toBeNull();
});

test('no two commands have the same key, and each one is found by it', () => {
  expect(new Set(commands.map((command) => command.key)).size).toBe(commands.length);
  for (const { id, key } of commands) {
    const parts = key.split('+');
    const pressed = {
      ...none,
      key: parts.at(-1)!,
      ctrlKey: parts.includes('Mod'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    };
    expect(commandFor(pressed, false)).toBe(id);
  }
});
