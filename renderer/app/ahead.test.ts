import { afterEach, expect, test } from 'vitest';
import { awaitField, keepLetter, typeLetters } from './ahead.ts';

const key = (letter: string, more = {}) => ({
  key: letter,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

afterEach(() => document.body.replaceChildren());

function focusField(): HTMLInputElement {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  return field;
}

test('letters are kept only while a field is on its way', () => {
  expect(keepLetter(key('a'))).toBe(false);
  const forget = awaitField();
  expect(keepLetter(key('a'))).toBe(true);
  forget();
  expect(keepLetter(key('b'))).toBe(false);
  const field = focusField();
  typeLetters();
  expect(field.value).toBe('');
});

test('the field gets what was kept, as if it had been typed into it', () => {
  awaitField();
  for (const letter of ['K', 'a', 'x', 'Backspace', 'r', 'i']) expect(keepLetter(key(letter))).toBe(true);
  expect(keepLetter(key('z', { ctrlKey: true }))).toBe(false);
  const field = focusField();
  let inputs = 0;
  field.addEventListener('input', () => (inputs += 1));
  typeLetters();
  expect(field.value).toBe('Kari');
  expect(inputs).toBe(1);
  expect(keepLetter(key('a'))).toBe(false);
});

test('a field that comes late does not take the wait of the one after it away', () => {
  const forgetFirst = awaitField();
  typeLetters();
  awaitField();
  keepLetter(key('a'));
  forgetFirst();
  expect(keepLetter(key('b'))).toBe(true);
  const field = focusField();
  typeLetters();
  expect(field.value).toBe('ab');
});

test('Enter that came with the letters takes what they bring up, and nothing after it is a command', async () => {
  awaitField();
  for (const letter of ['K', 'a', 'Enter', 'b']) expect(keepLetter(key(letter))).toBe(true);
  expect(keepLetter(key('ArrowDown'))).toBe(false);
  const field = focusField();
  const seen: string[] = [];
  const entered = new Promise((settle) => {
    field.addEventListener('keydown', (event) => {
      seen.push(`${event.key} after ${field.value}`);
      settle(null);
    });
  });
  typeLetters();
  await entered;
  expect(seen).toEqual(['Enter after Ka']);
  awaitField();
  expect(keepLetter(key('c'))).toBe(true);
});
