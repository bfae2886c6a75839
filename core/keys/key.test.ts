import { expect, test } from 'vitest';
import { isSingle, keeperOf, keyOf, worksInFields } from './key.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const [ctrl, meta, shift, alt] = [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }];

test.each([
  ['a letter in either case', { key: 'q' }, 'Q'],
  ['a letter with Shift', { key: 'Q', ...shift }, 'Shift+Q'],
  ['what Shift only types', { key: '?', ...shift }, '?'],
  ['a figure that takes Shift on some keyboards', { key: '1', ...shift }, '1'],
  ['Control', { key: 'k', ...ctrl }, 'Mod+K'],
  ['Command, which is the same', { key: 'k', ...meta }, 'Mod+K'],
  ['Control and Shift', { key: 'P', ...ctrl, ...shift }, 'Mod+Shift+P'],
  ['an arrow with Alt', { key: 'ArrowUp', ...alt }, 'Alt+ArrowUp'],
  ['the sign that parts keys', { key: '+' }, 'Plus'],
  ['a blank', { key: ' ' }, 'Space'],
  ['a function key with Shift', { key: 'F10', ...shift }, 'Shift+F10'],
  ['a letter of another script', { key: 'й' }, 'Й'],
  ['a letter whose capital is two', { key: 'ß' }, 'ß'],
])('%s is written in one way', (_what, pressed, key) => {
  expect(keyOf({ ...none, ...pressed })).toBe(key);
});

test('a single key is a character without more than Shift', () => {
  expect(['Q', 'Shift+Q', '?', '-', 'Plus', 'Й'].filter(isSingle)).toHaveLength(6);
  expect(['Mod+K', 'Alt+ArrowUp', 'F1', 'Delete', 'Shift+F10'].filter(isSingle)).toEqual([]);
});

test('only what types nothing works in a field', () => {
  expect(['Mod+K', 'F6', 'Shift+F10'].every(worksInFields)).toBe(true);
  expect(['Q', 'Delete', 'Alt+ArrowUp', '?'].some(worksInFields)).toBe(false);
});

test.each([
  [
    'moving',
    ['Escape', 'Tab', 'Shift+Tab', 'Enter', 'Mod+Enter', 'Space', 'ArrowUp', 'Shift+ArrowUp', 'Home'],
  ],
  ['moving', ['Mod+ArrowLeft', 'Mod+Alt+ArrowLeft', 'Backspace', 'Alt+Home', 'PageDown']],
  ['writing', ['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+Alt+E']],
  ['browser', ['Mod+W', 'Mod+Shift+T', 'Mod+N', 'Mod+R', 'Mod+0', 'Mod+Plus', 'Mod+-', 'F5', 'F11']],
  ['system', ['Alt+F', 'Alt+F4', 'Mod+Q', 'Mod+H', 'F10', 'Alt+?']],
  ['palette', ['F2']],
  ['unknown', ['PrintScreen', 'AudioVolumeUp', 'ContextMenu', 'Insert', 'F99']],
])('keys of %s are no command’s', (keeper, keys) => {
  expect(keys.map((key) => [key, keeperOf(key)])).toEqual(keys.map((key) => [key, keeper]));
});
