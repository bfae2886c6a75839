import type { Found } from './citation.ts';

/** Decisions cited by a court's own number, in ways of their own. */
const PATTERNS: readonly { pattern: RegExp; read(match: RegExpMatchArray): Found['fields'] }[] = [
  {
    // 2007-NMCERT-008, 2015-Ohio-1234
    pattern: /(?<![\w-])((?:19|20)\d\d)-(NMCERT|NMSC|NMCA|Ohio|NCSC|NCCOA)-(\d{1,6})(?![\w])/g,
    read: ([, volume = '', reporter = '', page = '']) => ({
      volume,
      reporter,
      reporterFound: reporter,
      page,
    }),
  },
  {
    // 2009 12345 (La.App. 1 Cir. 05/10/10)
    pattern:
      /(?<![\w-])((?:19|20)?\d\d)[-\s](\d{2,5})\s\((La\.\s?(?:App\.\s?\d(?:st|nd|rd|th|d)?\s?Cir\.)?)\s?(\d{1,2}\/\d{1,2}\/\d{2,4})\)/g,
    read: ([, volume = '', page = '', reporter = '', date = '']) => ({
      volume,
      reporter,
      reporterFound: reporter,
      page,
      year: fourDigits(date.split('/').at(-1)!),
    }),
  },
  {
    // T.C. Summary Opinion 2019-233, T.C. Memo. 2005-12
    pattern:
      /(?<![\w.])(T\.\s?C\.\s{1,3}(?:Summary\s+Opinion|Summ\.\s?Op\.|Memo(?:\.|randum)?(?:\s+Opinion)?))\s{1,3}(?:No\.\s)?((?:19|20)\d\d)-(\d{1,4})(?!\w)/g,
    read: ([, reporter = '', volume = '', page = '']) => {
      const plain = reporter.replaceAll(/\s+/g, ' ');
      return { volume, reporter: plain, reporterFound: plain, page };
    },
  },
];

function fourDigits(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) > 60 ? 1900 : 2000);
}

/** Citations by year, court and number, where these are put together otherwise than “2012 ND 15”. */
export function neutralCitations(text: string): Found[] {
  return PATTERNS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match): Found => {
      const start = match.index;
      const end = start + match[0].length;
      return { kind: 'case', start, end, from: start, to: end, fields: read(match) };
    }),
  );
}
