import { expect, test } from 'vitest';
import { isJson } from './json.ts';

test('a part that is shared is read once, so that sharing on every level costs nothing', () => {
  let reads = 0;
  let value: unknown = {
    get counted() {
      reads += 1;
      return reads;
    },
  };
  for (let depth = 0; depth < 10; depth += 1) value = [value, value];
  expect(isJson(value)).toBe(true);
  expect(reads).toBe(1);
});

test('an object of a class is not JSON, one without any is', () => {
  class Claim {}
  expect(isJson(new Claim())).toBe(false);
  expect(isJson({ inner: new Claim() })).toBe(false);
  expect(isJson(Object.assign(Object.create(null), { text: 'x' }))).toBe(true);
});

test('a function and a symbol are not JSON', () => {
  expect(isJson(() => 0)).toBe(false);
  expect(isJson([Symbol('x')])).toBe(false);
});
