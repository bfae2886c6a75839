import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatePrecision, DateUnit } from '#core/contract/vocabulary.ts';
import { marksOf, stretchOf } from './marks.ts';
import { GROUP_WIDTH, inOrder, LANES, layOutTimeline, type Item, type Mark } from './timeline.ts';
import { openingOf, panned, SHORTEST, viewOf, zoomed } from './view.ts';

const DAY = 24 * 3_600_000;

const mark = fc.record({
  lane: fc.constantFrom(...LANES),
  id: fc.integer({ min: 1, max: 10_000 }),
  from: fc.integer({ min: 0, max: 400 }).map((days) => days * DAY),
  soft: fc.boolean(),
  days: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 365 })),
});
const marks = fc
  .uniqueArray(mark, { maxLength: 120, selector: ({ lane, id }) => `${lane} ${id}` })
  .map((all) => all.map(({ days, ...one }): Mark => ({ ...one, to: one.from + days * DAY })));
const view = fc
  .record({
    from: fc.integer({ min: -50, max: 400 }),
    days: fc.oneof(fc.constant(0.25), fc.integer({ min: 1, max: 800 })),
  })
  .map(({ from, days }) => ({ from: from * DAY, to: (from + days) * DAY }));
const laidOut = fc.tuple(marks, view, fc.integer({ min: 300, max: 1_600 })).map(([all, seen, width]) => ({
  all,
  seen,
  layout: layOutTimeline(inOrder(all), {
    view: seen,
    width,
    rows: { claims: 5, articles: 3 },
    room: 120,
  }),
}));

const within = (item: Item) => (item.kind === 'mark' ? [item.mark] : item.marks);

test('nothing overlaps in a row of a lane', () => {
  fc.assert(
    fc.property(laidOut, ({ layout }) => {
      for (const lane of LANES)
        for (const row of Map.groupBy(layout.items[lane], (item) => item.row).values())
          row.forEach((item, i) => {
            const next = row[i + 1];
            if (next) expect(item.x + item.width).toBeLessThanOrEqual(next.x);
          });
    }),
  );
});

test('in a row what is earlier stands before what is later', () => {
  fc.assert(
    fc.property(laidOut, ({ layout }) => {
      for (const lane of LANES)
        for (const row of Map.groupBy(layout.items[lane], (item) => item.row).values()) {
          const starts = row.flatMap(within).map(({ from }) => from);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
    }),
  );
});

test('every mark is drawn, is in a group, or is counted as outside the view, and none twice', () => {
  fc.assert(
    fc.property(laidOut, ({ all, seen, layout }) => {
      const shown = LANES.flatMap((lane) => layout.items[lane]).flatMap(within);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length + layout.before + layout.after).toBe(all.length);
      for (const one of shown) expect(one.to > seen.from && one.from < seen.to).toBe(true);
    }),
  );
});

test('the picture is the same whatever the order in which the marks were listed', () => {
  fc.assert(
    fc.property(laidOut, fc.infiniteStream(fc.nat()), ({ all }, chance) => {
      const shuffled = all
        .map((one) => ({ one, at: chance.next().value! }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(inOrder(shuffled)).toEqual(inOrder(all));
    }),
  );
});

test('marks of one day that have no room side by side are one group, and those of several days open when it is gone into', () => {
  const days = Array.from({ length: 40 }, (_, i): Mark => {
    const from = (i % 4) * DAY;
    return { lane: 'articles', id: i + 1, from, to: from + DAY, soft: false };
  });
  const frame = { width: 1_000, rows: { claims: 3, articles: 3 }, room: 120 };
  const year = layOutTimeline(inOrder(days), { ...frame, view: { from: -180 * DAY, to: 180 * DAY } });
  const group = year.items.articles.find((item) => item.kind === 'group')!;
  expect(group.width).toBe(GROUP_WIDTH);
  expect(within(group)).toHaveLength(38);
  const opened = openingOf(within(group))!;
  const nearer = layOutTimeline(inOrder(days), { ...frame, view: opened });
  expect(nearer.items.articles.filter((item) => item.kind === 'group').length).toBeGreaterThan(1);
  expect(openingOf(within(group).filter(({ from }) => from === 0))).toBeNull();
});

test('a date is drawn as long as it is known', () => {
  const days = (from: string, precision: DatePrecision, to: string | null = null, unit?: DateUnit) => {
    const stretch = stretchOf({ from, to, precision, ...(unit ? { unit } : {}) })!;
    return (stretch.to - stretch.from) / DAY;
  };
  expect(days('2025-02-10', 'day')).toBe(1);
  expect(days('2025-02-10', 'month')).toBe(28);
  expect(days('2024-02-10', 'year')).toBe(366);
  expect(days('2025-01-10', 'range', '2025-01-12')).toBe(3);
  expect(days('2025-01-10', 'about')).toBe(31);
  expect(days('2019-01-01', 'about', null, 'year')).toBe(365);
  expect(stretchOf({ from: 'no day', to: null, precision: 'day' })).toBeNull();
});

test('what is about known has soft ends, and what has no date or was put away does not stand on the timeline', () => {
  const date = (precision: DatePrecision) => ({ from: '2025-01-10', to: null, precision });
  const claims = [
    { id: 1, date: date('about'), archived: false },
    { id: 2, date: date('day'), archived: false },
    { id: 3, date: date('day'), archived: true },
    { id: 4, date: null, archived: false },
  ];
  const articles = [
    { id: 1, published: '2025-01-11' },
    { id: 2, published: null },
  ];
  expect(marksOf(claims, articles).map(({ lane, id, soft }) => [lane, id, soft])).toEqual([
    ['claims', 1, true],
    ['claims', 2, false],
    ['articles', 1, false],
  ]);
});

test('lines across tell years from far, and hours from near', () => {
  const units = (from: string, to: string) => [
    ...new Set(
      layOutTimeline([], {
        view: { from: Date.parse(from), to: Date.parse(to) },
        width: 900,
        rows: { claims: 2, articles: 2 },
        room: 100,
      }).ticks.map(({ unit }) => unit),
    ),
  ];
  expect(units('2015-01-01', '2025-01-01')).toEqual(['year']);
  expect(units('2025-01-01', '2025-07-01')).toEqual(['year', 'month']);
  expect(units('2025-01-10', '2025-01-19')).toEqual(['day']);
  expect(units('2025-01-10T02:00Z', '2025-01-10T20:00Z')).toEqual(['hour']);
});

test('going nearer keeps the time under the pointer, down to hours, and never loses what there is', () => {
  const whole = { from: 0, to: 900 * DAY };
  let now = viewOf([whole])!;
  const at = 100 * DAY;
  const share = () => (at - now.from) / (now.to - now.from);
  const before = share();
  now = zoomed(now, 0.5, at, whole);
  expect(share()).toBeCloseTo(before);
  for (let i = 0; i < 60; i += 1) now = zoomed(now, 0.5, at, whole);
  expect(now.to - now.from).toBe(SHORTEST);
  const far = panned(now, 10_000 * DAY, whole);
  expect(far.from).toBeLessThanOrEqual(whole.to);
  expect(panned(now, -10_000 * DAY, whole).to).toBeGreaterThanOrEqual(whole.from);
  for (let i = 0; i < 60; i += 1) now = zoomed(now, 2, at, whole);
  expect(now.to - now.from).toBe(1_800 * DAY);
});
