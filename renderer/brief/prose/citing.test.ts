import { expect, test } from 'vitest';
import { askedFor, queryOf } from './citing.ts';

test.each([
  ['', { query: '', pin: null }],
  ['harbor wire', { query: 'harbor wire', pin: null }],
  ['harbor ¶ 4', { query: 'harbor', pin: { unit: 'paragraph', first: '4', last: null } }],
  ['harbor ¶¶ 4–6', { query: 'harbor', pin: { unit: 'paragraph', first: '4', last: '6' } }],
  ['harbor pp. 5-6', { query: 'harbor', pin: { unit: 'page', first: '5', last: '6' } }],
  ['harbor p. 12:4', { query: 'harbor', pin: { unit: 'page', first: '12:4', last: null } }],
  ['the p. of it', { query: 'the p. of it', pin: null }],
])('behind @, “%s” asks for words and a place', (typed, asked) => {
  expect(askedFor(typed)).toEqual(asked);
});

test('a word that is being typed is looked for by its beginning', () => {
  expect(queryOf('harbor wi')).toBe('harbor wi*');
  expect(queryOf('harbor”')).toBe('harbor”');
});
