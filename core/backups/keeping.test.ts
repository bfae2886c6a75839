import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKUP_REASONS } from '#core/contract/vocabulary.ts';
import { outdated, type Kept } from './keeping.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Thursday, at noon. */
const NOW = Date.UTC(2026, 0, 15, 12);

const made = (hoursAgo: number, why: Kept['why'] = 'hour', size = 1): Kept => ({
  at: NOW - hoursAgo * HOUR,
  why,
  size,
});
const kept = (backups: readonly Kept[], mostBytes?: number) => {
  const gone = new Set(outdated(backups, NOW, mostBytes));
  return backups.filter((one) => !gone.has(one)).map(({ at }) => (NOW - at) / HOUR);
};

const cases: readonly (readonly [why: string, backups: readonly Kept[], kept: readonly number[]])[] = [
  ['all of this hour and three before it', [0, 0.1, 0.2, 2.9].map((h) => made(h)), [0, 0.1, 0.2, 2.9]],
  [
    'the last of each hour of today and yesterday',
    [0, 5.1, 5.2, 25.1, 25.2].map((h) => made(h)),
    [0, 5.1, 25.1],
  ],
  ['two of the same moment', [0, 0, 5, 5].map((h) => made(h)), [0, 0, 5]],
  ['the last of each day before', [0, 37, 38, 47, 61].map((h) => made(h)), [0, 37, 61]],
  // Weeks begin on Thursdays, as 1970 did.
  ['the last of each week before', [0, 517, 541, 660, 685].map((h) => made(h)), [0, 517, 685]],
  ['none of half a year ago', [0, 28 * 7 * 24].map((h) => made(h)), [0]],
  ['the only one, however old', [made(52 * 7 * 24)], [52 * 7 * 24]],
  ['those that were asked for', [made(0), made(9_000, 'asked'), made(9_001, 'before')], [0, 9_000, 9_001]],
  ['one of the future, by a clock that was set back', [made(-30), made(0)], [-30, 0]],
];

test.each(cases)('%s: kept', (_, backups, expected) => {
  expect(kept(backups)).toEqual(expected);
});

test('three are kept however large they are, and the oldest of the others go first', () => {
  const large = [0, 1, 2, 30, 60, 90].map((hours) => made(hours, 'hour', 100));
  expect(kept(large, 450)).toEqual([0, 1, 2, 30]);
  expect(kept(large, 10)).toEqual([0, 1, 2]);
});

const backup = fc.record({
  at: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
  why: fc.constantFrom(...BACKUP_REASONS),
  size: fc.constant(1),
});

test('the last one is always kept, and what is kept once stays until it is older', () => {
  fc.assert(
    fc.property(fc.array(backup, { maxLength: 60 }), (backups) => {
      const gone = new Set<Kept>(outdated(backups, NOW));
      const stay = backups.filter((one) => !gone.has(one));
      expect(outdated(stay, NOW)).toEqual([]);
      const byAge = backups.filter(({ why }) => why !== 'asked' && why !== 'before');
      const last = Math.max(...byAge.map(({ at }) => at));
      if (byAge.length > 0)
        expect(stay.some(({ at, why }) => at === last && byAge.some((one) => one.why === why))).toBe(true);
      for (const { why } of gone) expect(['open', 'hour', 'close']).toContain(why);
    }),
  );
});

test('thinned each day or at once, the same weeks and days are left', () => {
  fc.assert(
    fc.property(fc.array(backup, { maxLength: 60 }), fc.integer({ min: 1, max: 300 }), (backups, days) => {
      const later = NOW + days * DAY;
      const gone = new Set<Kept>(outdated(backups, later));
      let thinned: readonly Kept[] = backups;
      for (let day = 0; day <= days; day += 1) {
        const dropped = new Set<Kept>(outdated(thinned, NOW + day * DAY));
        thinned = thinned.filter((one) => !dropped.has(one));
      }
      const times = (list: readonly Kept[]) => list.map(({ at }) => at).sort((a, b) => a - b);
      expect(times(thinned)).toEqual(times(backups.filter((one) => !gone.has(one))));
    }),
  );
});
