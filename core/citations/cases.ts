import type { Found } from './citation.ts';
import { partiesAtEnd, NAMES_WITHIN, type Parties } from './names.ts';
import { neutralCitations } from './neutral.ts';
import { datedAt, parentheticalAt, yearEnd } from './parentheses.ts';
import { noteEnd, pinAfterPage } from './pins.ts';
import { citationsByVolume } from './volumes.ts';

interface Candidate {
  readonly found: Found;
  readonly isOrdinary: boolean;
}

/** Cases, journals and statutes at large with all that stands about them, in order. */
export function casesIn(text: string): Found[] {
  const neutral = neutralCitations(text).map((found) => ({ found, isOrdinary: false }));
  const candidates = withoutOverlaps([...neutral, ...citationsByVolume(text)]);
  const starts = new Set(candidates.map(({ found }) => found.start));
  const kept: Found[] = [];
  const sure = new Set<string>();
  for (const candidate of candidates) {
    const { found } = candidate;
    const before = kept.at(-1);
    readBehind(text, found, starts);
    readBefore(text, found, before);
    const isSure =
      !candidate.isOrdinary || hasCompany(found, before) || sure.has(found.fields.reporter ?? '');
    if (!isSure && text.trim().length !== found.end - found.start) continue;
    if (!found.fields.short) sure.add(found.fields.reporter ?? '');
    kept.push(found);
  }
  shareYears(kept);
  return kept;
}

function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => a.found.start - b.found.start))
    if (one.found.start >= (kept.at(-1)?.found.end ?? 0)) kept.push(one);
  return kept;
}

/** Whether an abbreviation that is also a word has something beside it that makes it a citation. */
function hasCompany({ fields, start }: Found, before: Found | undefined): boolean {
  const { plaintiff, defendant, year, court, nominative } = fields;
  const isParallel = before?.kind === 'case' && start - before.to <= 3;
  return Boolean(plaintiff ?? defendant ?? year ?? court ?? nominative) || isParallel;
}

function readBehind(text: string, found: Found, starts: ReadonlySet<number>): void {
  const { fields } = found;
  let at = found.end;
  if (fields.short) {
    const page = fields.page ?? '';
    const range = /^\s?[-–—]\s?\d{1,6}(?:,\s\d{1,6}(?:[-–]\d{1,6})?(?![\w]|\s[A-Z]))*/.exec(
      text.slice(at, at + 80),
    );
    if (range) at += range[0].length;
    fields.pin = `${page}${range?.[0] ?? ''}`;
    at = noteEnd(text, yearEnd(text, at));
  } else {
    const pin = pinAfterPage(text, at, starts);
    if (pin) {
      fields.pin = text.slice(pin.start, pin.end).replaceAll(/\s+/g, ' ');
      at = pin.end;
    }
  }
  const dated = fields.short ? null : datedAt(text, at);
  if (dated) {
    fields.year = dated.year;
    if (dated.words !== '') fields[found.kind === 'case' ? 'court' : 'publisher'] = dated.words;
    at = dated.end;
  }
  const said = parentheticalAt(text, at);
  if (said) {
    fields.parenthetical = said.words;
    at = said.end;
  }
  found.to = at;
}

function readBefore(text: string, found: Found, before: Found | undefined): void {
  if (found.kind !== 'case') return;
  // A parallel citation is of the case whose other citation ends right before it.
  const between = before?.kind === 'case' ? text.slice(Math.min(before.to, before.end), found.start) : null;
  if (before && between !== null && between.length < 120 && isParallel(text.slice(before.to, found.start))) {
    const { plaintiff, defendant, antecedent, year } = before.fields;
    if (plaintiff !== undefined) found.fields.plaintiff = plaintiff;
    if (defendant !== undefined) found.fields.defendant = defendant;
    if (antecedent !== undefined) found.fields.antecedent = antecedent;
    if (found.fields.year === undefined && year !== undefined) found.fields.year = year;
    return;
  }
  const floor = Math.max(0, before?.end ?? 0, found.start - NAMES_WITHIN);
  const words = text.slice(floor, found.start);
  const parties = partiesAtEnd(words);
  if (parties) take(found, parties, floor);
}

function isParallel(between: string): boolean {
  return (
    /^[,\s]*(?:\(\d\)\s)?[[(]?\s*(?:[_–—-]{2,}\s[A-Z][\w.' ]{0,16}[_–—-]{2,},?\s*)?$/.test(between) &&
    between !== ''
  );
}

function take(found: Found, { start, antecedent, ...parties }: Parties, floor: number): void {
  const { fields } = found;
  if (parties.plaintiff !== undefined && !fields.short) fields.plaintiff = parties.plaintiff;
  if (parties.defendant !== undefined) {
    if (fields.short) fields.antecedent = parties.defendant;
    else fields.defendant = parties.defendant;
  }
  if (antecedent !== undefined && (fields.short || start === 0 || parties.year === undefined))
    if (fields.short) fields.antecedent = antecedent;
  if (parties.year !== undefined && fields.year === undefined && !fields.short) fields.year = parties.year;
  if (parties.docket !== undefined) fields.docket = parties.docket;
  if (fields.plaintiff ?? fields.defendant ?? fields.antecedent ?? fields.docket) found.from = floor + start;
}

/** The year stands behind the last of parallel citations, and is of all. */
function shareYears(found: readonly Found[]): void {
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const one = found[i]!;
    const next = found[i + 1]!;
    const isSame =
      one.kind === 'case' &&
      next.kind === 'case' &&
      !one.fields.short &&
      one.fields.defendant !== undefined &&
      one.fields.defendant === next.fields.defendant &&
      next.start - one.to <= 24;
    if (!isSame) continue;
    if (one.fields.year === undefined && next.fields.year !== undefined) one.fields.year = next.fields.year;
    if (one.fields.court === undefined && next.fields.court !== undefined)
      one.fields.court = next.fields.court;
  }
}
