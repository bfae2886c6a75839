import { expect, test } from 'vitest';
import { addressKey } from './address-key.ts';

test.each([
  ['https://www.gazette.example/2025/01/motion', 'gazette.example/2025/01/motion'],
  ['http://Gazette.example/2025/01/motion/#comments', 'gazette.example/2025/01/motion'],
  ['https://m.gazette.example/2025/01/motion/?utm_source=x&fbclid=1', 'gazette.example/2025/01/motion'],
  ['https://gazette.example/2025/01/motion/amp/', 'gazette.example/2025/01/motion'],
  ['https://gazette.example/a/index.html', 'gazette.example/a'],
  ['https://gazette.example/story?b=2&a=1', 'gazette.example/story?a=1&b=2'],
  ['https://gazette.example/?p=7', 'gazette.example?p=7'],
  ['https://gazette.example:8443/a', 'gazette.example:8443/a'],
  ['https://gazette.example/', null],
  ['file:///home/a.html', null],
  ['mailto:a@b.example', null],
  ['gazette.example/a', null],
  ['', null],
])('%s is known as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
