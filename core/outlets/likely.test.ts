import { expect, test } from 'vitest';
import { aliasKey, likelyOne, siteOf } from './likely.ts';

const used = (...names: string[]) => names.map((name, i) => ({ name, articles: i + 1 }));

test('names, initials, companies and sites of one outlet are likely one', () => {
  const found = likelyOne(
    used(
      'The Harbor Calder Times',
      'HCT',
      'The Harbor Calder Times Company',
      'hctimes.com',
      'harbor calder times',
    ),
  );
  expect(found).toHaveLength(1);
  expect(Object.fromEntries(found[0]!.others.map(({ name, because }) => [name, because]))).toEqual({
    HCT: 'initials',
    'The Harbor Calder Times Company': 'company name',
    'hctimes.com': 'site',
    'harbor calder times': 'same name',
  });
});

test('outlets that only share a word are two', () => {
  expect(
    likelyOne(used('The Harbor Times', 'The Island Times', 'Radio Calder', 'RC2', 'islandpost.com')),
  ).toEqual([]);
});

test('an address is known by its site', () => {
  expect(siteOf('https://www.hctimes.com/2025/01/a.html')).toBe('hctimes.com');
  expect(siteOf('Radio Calder')).toBeNull();
  expect(aliasKey('  RADIO  Calder ')).toBe(aliasKey('Radio Calder'));
});
