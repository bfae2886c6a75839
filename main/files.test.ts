import { expect, test } from 'vitest';
import { FileRefs } from './files.ts';

const article = { path: '/home/kim/notes/a.txt', name: 'a.txt' };
const brief = { path: '/tmp/scratch/1.docx', name: 'Brief.docx' };

test('a file that was handed over is found as often as it is asked for, by one word', () => {
  const files = new FileRefs();
  const ref = files.give(article);
  expect(ref).toMatch(/^[0-9a-f]{32}$/);
  expect(files.give(article)).toBe(ref);
  expect([files.find(ref), files.find(ref)]).toEqual([article, article]);
});

test('a file to be saved is given out once', () => {
  const files = new FileRefs();
  const ref = files.offer(brief);
  expect([files.take(ref), files.take(ref)]).toEqual([brief, null]);
});

test('what was handed over cannot be taken, and what is to be saved cannot be read, even at one path', () => {
  const files = new FileRefs();
  const handed = files.give(article);
  const ready = files.offer(article);
  expect(ready).not.toBe(handed);
  expect(files.take(handed)).toBeNull();
  expect(files.find(ready)).toBeNull();
  expect([files.find(handed), files.take(ready)]).toEqual([article, article]);
});

test('names of JavaScript are no words', () => {
  const files = new FileRefs();
  for (const word of ['__proto__', 'constructor', 'toString', '']) {
    expect([files.find(word), files.take(word)]).toEqual([null, null]);
  }
});
