import { expect, test } from 'vitest';
import { pagesOf } from '../text/pages.ts';
import { docketKey } from './docket-number.ts';
import { courtPaperOf } from './document.ts';
import { citedKey } from './key.ts';
import { paperNamed } from './papers.ts';
import { placeOfPin } from './place.ts';

test.each([
  ['1:25-cv-00123-ABC-DEF', '25-cv-123'],
  ['25 Civ. 123', '25-cv-123'],
  ['23-CR-257', '23-cr-257'],
  ['23 Cr. 490', '23-cr-490'],
  ['650123/2024', '650123/2024'],
  ['22–451', '22-451'],
])('the number %s of a court file is known as %s', (number, key) => {
  expect(docketKey(number)).toBe(key);
});

test.each([
  ['Compl.', '', 'complaint'],
  ['First Am. Compl.', '', 'amended complaint'],
  ['FAC', '', 'amended complaint'],
  ['SECOND AMENDED COMPLAINT', '', 'second amended complaint'],
  ['Superseding Indictment', '', 'superseding indictment'],
  ['Decl.', 'Mary Vale', 'declaration vale'],
  ['Decl.', '', ''],
  ['Mem.', '', ''],
])('%s %s is the %j', (words, person, paper) => {
  expect(paperNamed(words, person)).toBe(paper);
});

test.each([
  [
    'Case 1:25-cv-00123-ABC Document 12-3 Filed 01/02/25 Page 1 of 9\n\nText.',
    { docket: '25-cv-123', entry: '12-3', paper: '' },
  ],
  [
    'FILED: KINGS COUNTY CLERK INDEX NO. 650123/2024\nNYSCEF DOC. NO. 7',
    { docket: '650123/2024', entry: '7', paper: '' },
  ],
  [
    'SUPERIOR COURT OF CALDER\n\nNo. 24-cv-77\n\nDECLARATION OF MARY VALE\n',
    { docket: '24-cv-77', entry: '', paper: 'declaration vale' },
  ],
  ['The complaint in No. 24-cv-77 says so.', { docket: '', entry: '', paper: '' }],
])('%j is the paper %j', (text, paper) => {
  expect(courtPaperOf(text)).toEqual(paper);
});

test('the same case has one key however it is written, and a short form has none of its own', () => {
  const fields = { volume: '410', reporter: 'U.S.', page: '113' };
  expect(citedKey('case', fields, '')).toBe(citedKey('case', { ...fields, reporter: 'U. S.' }, '25-cv-1'));
  expect(citedKey('case', { ...fields, short: true }, '')).toBeNull();
  expect(citedKey('docket', { entry: '12' }, '25-cv-1')).toBe('docket 25-cv-1 #12');
  expect(citedKey('law', { volume: '18', reporter: 'U.S.C.', section: '1001(a)(1)' }, '')).toBe(
    'law 18 usc 1001',
  );
});

test('a pin cite leads to the paragraph, the page, or the line of a page', () => {
  const text = '1. One.\n\n12. Twelve.\fPage two.\nLine two.';
  const pages = pagesOf(text);
  const words = (pin: string, lined = pages) => {
    const place = placeOfPin(text, lined, pin);
    return place && text.slice(place.start, place.end);
  };
  expect(words('¶ 12')).toBe('12. Twelve.');
  expect(words('at 2')).toBe('Page two.');
  const lines = [
    { number: 1, start: text.indexOf('Page two') },
    { number: 2, start: text.indexOf('Line two') },
  ];
  expect(words('2:2–3:1', [pages[0]!, { ...pages[1]!, lines }])).toBe('Line two.');
  expect(words('¶ 99')).toBeNull();
  expect(words('at 99')).toBeNull();
});
