import { dateReason, readDate, readMonthDay } from './dates.ts';
import { agencyOf } from './outlets.ts';
import type { Page, PageLine } from './page.ts';
import { type ArticleProposal, type Found, NOTHING } from './proposals.ts';

const REASON = 'dateline';
/** The words before the dash that ends a dateline; a hyphen counts only between spaces. */
const BEFORE_DASH = /^([^—–\n]{3,100}?)(?:\s*[—–]|\s+--?\s)\s*\S/;
const IN_BRACKETS = /\s*\(([^()]{2,40})\)$/;
const WIRE = /\s*\/([A-Z][A-Za-z ]{3,20}(?:wire|WIRE|newswire|NEWSWIRE))\/$/;
const PLACE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s[\p{L}.' ]{2,25})?(?:,\s[\p{L}. ]{2,20})?$/u;
const PLACE_IN_SMALL = /^\p{Lu}[\p{L}.'’ -]{2,40}(?:,\s[\p{L}.' ]{2,25})?$/u;
const MOST_LINES = 25;

/** 'SANTA FE, N.M. (AP) — ', 'SANTA FE, Jan. 10, 2025 /PRNewswire/ -- ': the agency, and the date where it is whole. */
export function findDateline(page: Page): Found {
  for (const line of page.lines.slice(0, Math.min(page.head + 1, MOST_LINES))) {
    const found = readDateline(line, yearOfCopyright(page));
    if (found && found.proposals.length > 0) return found;
  }
  return NOTHING;
}

function readDateline(line: PageLine, year: number | null): Found | null {
  let left = BEFORE_DASH.exec(line.words.slice(0, 140))?.[1]?.trimEnd();
  if (left === undefined) return null;
  const proposals: ArticleProposal[] = [];
  let sure = false;
  const wire = WIRE.exec(left);
  if (wire) {
    const start = line.at + wire.index + wire[0].indexOf('/') + 1;
    const place = { start, end: start + wire[1]!.length, reason: REASON };
    proposals.push(
      { field: 'outlet', value: wire[1]!, ...place },
      { field: 'kind', value: 'release', ...place },
    );
    left = left.slice(0, wire.index);
    sure = true;
  }
  const brackets = IN_BRACKETS.exec(left);
  if (brackets) {
    const words = brackets[1]!;
    const start = line.at + brackets.index + brackets[0].indexOf('(') + 1;
    const date = readDate(words);
    const agency = agencyOf(words) ?? (/^[A-Z]{3,6}$/.test(words) ? words : null);
    if (date) proposals.push(published(date, start));
    else if (agency) {
      proposals.push({ field: 'outlet', value: agency, start, end: start + words.length, reason: REASON });
      sure ||= agencyOf(words) !== null;
    } else return null;
    left = left.slice(0, brackets.index);
  }
  const dated = trailingDate(left, line.at, year);
  if (dated) {
    if (dated.proposal) proposals.push(dated.proposal);
    left = left.slice(0, dated.from);
  }
  const known = sure || dated !== null || brackets !== null;
  return PLACE.test(left) || (known && PLACE_IN_SMALL.test(left)) ? { proposals, furniture: [] } : null;
}

/** The date after one of the last commas, and where that comma is. */
function trailingDate(
  left: string,
  at: number,
  year: number | null,
): { readonly from: number; readonly proposal: ArticleProposal | null } | null {
  for (let comma = left.indexOf(','); comma !== -1; comma = left.indexOf(',', comma + 1)) {
    const words = left.slice(comma + 1).trimStart();
    const start = at + left.length - words.length;
    const date = readDate(words);
    if (date?.length === words.length) return { from: comma, proposal: published(date, start) };
    const day = readMonthDay(words);
    if (day?.length !== words.length) continue;
    const value = year === null ? null : day.complete(year);
    const reason = `${REASON}, with the year of the copyright line`;
    return {
      from: comma,
      proposal: value ? { field: 'published', value, start, end: start + day.length, reason } : null,
    };
  }
  return null;
}

function published(date: NonNullable<ReturnType<typeof readDate>>, start: number): ArticleProposal {
  return {
    field: 'published',
    value: date.value,
    start,
    end: start + date.length,
    reason: dateReason(REASON, date),
  };
}

/** The year of '© 2025 The Outlet' in the last lines. */
function yearOfCopyright(page: Page): number | null {
  for (const { words } of page.lines.slice(-10)) {
    const found = /^(?:copyright\s?)?(?:©|\(c\)|copyright)\s?(\d{4})\b/i.exec(words);
    if (found) return Number(found[1]);
  }
  return null;
}
