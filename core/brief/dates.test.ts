import { expect, test } from 'vitest';

import { citedDate, longDate } from './dates.ts';

test.each([
  ['2025-01-10', '10 Jan. 2025', '10 January 2025'],
  ['2025-05-01', '1 May 2025', '1 May 2025'],
  ['2025-09-30', '30 Sept. 2025', '30 September 2025'],
  ['2025-01', 'Jan. 2025', 'January 2025'],
  ['2025', '2025', '2025'],
  ['2025-01-10T09:00:00Z', '10 Jan. 2025', '10 January 2025'],
])('%s is written as far as it is known', (iso, cited, long) => {
  expect(citedDate(iso)).toBe(cited);
  expect(longDate(iso)).toBe(long);
});

test.each(['', 'yesterday', '2025-13-01', '2025-01-00', '2025-01-32', '10/01/2025', '２０２５'])(
  '%j is no date',
  (text) => {
    expect(citedDate(text)).toBeNull();
  },
);
