import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor } from './file-name.ts';

const cases: readonly (readonly [string, string | null])[] = [
  ['Motion denied', 'Motion denied'],
  ['State v. Baldwin: what is known?', 'State v. Baldwin what is known'],
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['a\u0000b\u001fc\u0085d', 'a b c d'],
  ['  .hidden. ', 'hidden'],
  ['CON', null],
  ['con.txt', null],
  ['LPT1', null],
  ['COM¹', null],
  ['Console', 'Console'],
  ['', null],
  ['...', null],
  [' / ', null],
  ['e\u0301', 'é'],
  ['gnp.\u202efdp', 'gnp. fdp'],
  ['\ud800', '\ufffd'],
  ['\u200b\u2060\ufeff', null],
];

test.each(cases)('%j makes the file name %j', (title, expected) => {
  expect(fileNameFor(title)).toBe(expected);
});

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('any title makes a name that every system takes, with room for an extension, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileNameFor(title);
      if (name === null) return;
      // oxlint-disable-next-line no-control-regex -- control characters are what must go
      expect(name).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]|^[ .]|[ .]$/,
      );
      expect(name.isWellFormed()).toBe(true);
      expect(bytes(name)).toBeLessThanOrEqual(200);
      expect(fileNameFor(name)).toBe(name);
    }),
    { numRuns: 300 },
  );
});

test.each(['字', '🙂', 'é', 'x', '\u0301'])(
  'a long title of %j keeps within what a file system takes',
  (character) => {
    const name = fileNameFor(character.repeat(1_000))!;
    expect(bytes(name)).toBeLessThanOrEqual(200);
    expect(bytes(name)).toBeGreaterThan(90);
  },
);
