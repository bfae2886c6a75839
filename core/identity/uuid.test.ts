import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidv7 } from './uuid.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('a uuid has the form of version 7 whatever the clock and the dice say', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 47 }), bytes, (now, random) => {
      expect(uuidv7(now, random)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

test('a later row sorts after an earlier one', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2 ** 40 }),
      fc.integer({ min: 1, max: 2 ** 20 }),
      bytes,
      bytes,
      (now, gap, a, b) => {
        expect(uuidv7(now, a) < uuidv7(now + gap, b)).toBe(true);
      },
    ),
  );
});
