import { dateReason, readDate } from './dates.ts';
import type { Page } from './page.ts';
import { type ArticleProposal, OUTSIDE } from './proposals.ts';

/** A line that tells when an article came out. */
export interface DateLine {
  readonly read: NonNullable<ReturnType<typeof readDate>>;
  /** Of the date within the line. */
  readonly from: number;
  /** Whether the line is nothing but the date: three of them are a chronology. */
  readonly bare: boolean;
  readonly updated: boolean;
}

const DATE_LABEL =
  /^(?:(?:last |first |originally )?(?:published|updated|posted|modified|created|date)(?: on| at)?:?|on)\s{1,3}(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:\p{Lu}{2,4})?,?\s{1,3}(?=\p{Lu}))?/iu;
const WITH_DATES =
  /^(?:at|on|by|a\.?m\.?|p\.?m\.?|am|pm|m[sd]?t|e[sd]?t|p[sd]?t|c[sd]?t|gmt|utc|bst|cet|updated|published|last|posted|modified|min|minute|read|ago|eastern|mountain|pacific|central|time|mon|tue|wed|thu|fri|sat|sun|\w{3,9}day|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|\d[\d:.]*(?:am|pm|st|nd|rd|th)?)$/i;

/** 'Published January 10, 2025 at 5:30 p.m. MST': a line of dates and times and nothing else. */
export function readDateLine(words: string): DateLine | null {
  if (words.length > 100) return null;
  const label = DATE_LABEL.exec(words)?.[0] ?? '';
  const read = readDate(words.slice(label.length));
  if (!read) return null;
  const rest = words.slice(label.length + read.length);
  if (rest !== '' && /^[\p{L}\p{N}]/u.test(rest)) return null;
  const others = rest.split(/[\s,|·•()/–—-]+/).filter((word) => word !== '' && word !== '.');
  if (!others.every((word) => WITH_DATES.test(word) || WITH_DATES.test(word.replace(/[.:]$/, ''))))
    return null;
  return {
    read,
    from: label.length,
    bare: label === '' && rest === '',
    updated: /updated|modified/i.test(label),
  };
}

/** Whether three bare dates or more stand over sentences, as the headings of a chronology. */
export function isChronology(page: Page): boolean {
  const headings = page.lines.filter(
    ({ words }, index) => readDateLine(words)?.bare && page.lines[index + 1]?.words.endsWith('.'),
  );
  return headings.length >= 3;
}

/** 'Case 1:25-cv-00012 Document 1 Filed 01/09/25 Page 1 of 68' and 'FILED January 9, 2025' on a court's paper. */
export function findFilingDate(page: Page): ArticleProposal[] {
  for (const line of page.lines.slice(0, 30)) {
    const stamp = line.words.length <= 200 && /\b(?:filed|entered)(?: on)?:?\s{1,3}/i.exec(line.words);
    const date = stamp && readDate(line.words.slice(stamp.index + stamp[0].length));
    if (!date) continue;
    const start = line.at + stamp.index + stamp[0].length;
    const reason = dateReason('filing stamp', date);
    return [{ field: 'published', value: date.value, reason, start, end: start + date.length }];
  }
  return [];
}

/** Dates in the page's address and in the file's name, which are weaker than any in the text. */
export function findDatesElsewhere(
  proposals: readonly ArticleProposal[],
  fileName: string,
): ArticleProposal[] {
  const found: ArticleProposal[] = [];
  const address = proposals.find(({ field }) => field === 'url');
  const inAddress = address && /\/(\d{4}\/\d{1,2}\/\d{1,2})(?=\/|$)/.exec(address.value.slice(0, 400));
  const date = inAddress && readDate(inAddress[1]!);
  if (date) {
    const start = address.start + inAddress.index + 1;
    const place = address.end === 0 ? OUTSIDE : { start, end: start + date.length };
    found.push({ field: 'published', value: date.value, reason: 'date in the address', ...place });
  }
  const inName = /(?<![\d-])(?:19|20)\d\d-\d\d-\d\d(?![\d-])/.exec(fileName.slice(0, 300));
  const named = inName && readDate(inName[0]);
  if (named) found.push({ field: 'published', value: named.value, reason: 'file name', ...OUTSIDE });
  return found;
}
