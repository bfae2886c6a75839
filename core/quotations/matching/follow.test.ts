import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow, stopsOf, stopsOfVersions } from './follow.ts';
import { ended, matching } from './testing.ts';
import { versionDifferences } from './versions.ts';

const rising = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 12 }).map((steps) => {
  let from = -40;
  let to = -40;
  return steps.map(([a, b]) => [(from += a), (to += b)] as const);
});
const ends = fc.tuple(fc.nat(2_000), fc.nat(2_000));

test('one pane never goes back while the other goes on, and stays within its ends', () => {
  fc.assert(
    fc.property(rising, ends, (stops, end) => {
      const positions = { count: stops.length, at: (i: number) => stops[i]! };
      let last = 0;
      for (let at = -5; at <= end[0] + 5; at += 1) {
        const there = follow(at, positions, end);
        expect(there).toBeGreaterThanOrEqual(last - 1e-9);
        expect(there).toBeLessThanOrEqual(end[1] + 1e-9);
        last = there;
      }
      expect(follow(0, positions, end)).toBe(0);
      expect(follow(end[0] + 1, positions, end)).toBe(end[1]);
    }),
  );
});

test('what belongs together stands side by side, and in proportion between', () => {
  const positions = { count: 2, at: (i: number) => [[100, 400] as const, [200, 500] as const][i]! };
  const ending = [1_000, 1_000] as const;
  expect([50, 100, 150, 200, 600].map((at) => follow(at, positions, ending))).toEqual([
    200, 400, 450, 500, 750,
  ]);
});

test('passages that changed places are followed in the order that holds most', () => {
  const span = (start: number, end: number) => ({ start, end });
  const text = `${'a'.repeat(9)}\n`.repeat(30);
  const stops = stopsOf(
    [
      { left: span(0, 5), right: span(100, 105) },
      { left: span(20, 50), right: span(0, 30) },
      { left: span(60, 90), right: span(40, 70) },
      { left: span(62, 64), right: span(80, 82) },
    ],
    text,
    text,
  );
  expect(stops).toEqual([
    { left: 20, right: 0 },
    { left: 60, right: 40 },
  ]);
});

const lines = fc
  .array(fc.constantFrom('The gate stood open all night.', 'A ferry ran on Monday and sank.', 'No.', ''), {
    maxLength: 12,
  })
  .map((all) => all.join('\n'));

test('the stops of two texts rise on both sides, and are where lines of both begin the same', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const differences = ended(versionDifferences(a, b)).map((one) => ({ left: one.a, right: one.b }));
      const ofVersions = stopsOfVersions(differences, a, b);
      for (const stops of [ofVersions, stopsOf(matching(a, b).matches, a, b)]) {
        for (const [i, { left, right }] of stops.entries()) {
          expect(left).toBeGreaterThan(stops[i - 1]?.left ?? -1);
          expect(right).toBeGreaterThan(stops[i - 1]?.right ?? -1);
        }
      }
      for (const { left, right } of ofVersions) {
        expect(a[left]).toBe(b[right]);
        expect([0, undefined, '\n']).toContain(right === 0 ? 0 : b[right - 1]);
      }
    }),
  );
});
