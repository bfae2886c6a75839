import type { EntityKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { personIn } from '../quotations/attribution/people.ts';
import { folded } from './fold.ts';
import { DEGREES, LEGAL_FORMS, STARTERS, TITLES, withoutTitle } from './forms.ts';

/** Words of a text that look like the name of somebody or something that a matter could hold. */
export interface ProperName extends Span {
  readonly kind: EntityKind;
}

/**
 * Latin letters only, and no `u`: ten times as fast, and names in other scripts have no capitals to know them by. No word is
 * longer than 80 letters: a line of a hundred thousand without a blank would be gone through from each of them.
 */
const WORD = String.raw`(?:(?:[A-Z]\.){1,4}|(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|Mr|Mrs|Ms|Dr)\.|[A-Z\u00c0-\u00de\u0141\u015a\u0160\u017d][\w\u00c0-\u024f’'-]{0,80})`;
/** What stands between the words of one name, when a capital follows. */
const JOINERS = 'of the|of|for the|for|and|&|de|del|la|van|von|der|bin|al|el|di|da';
/** At most twelve words, so that a text in capitals costs no more than another. */
const NAME = new RegExp(`${WORD}(?:,? (?:(?:${JOINERS}) )?${WORD}){1,11}`, 'g');
const LETTER_BEFORE = /[\w\u00c0-\u024f’'-]$/;
/** The names on both sides of "v."; each is looked for on its side of it alone. */
const VERSUS = / vs?\. /g;
const PARTY_BEFORE = new RegExp(`(?:${WORD},? (?:(?:${JOINERS}) )?){0,7}${WORD},?$`);
const PARTY_AFTER = new RegExp(`^${WORD}(?: (?:(?:${JOINERS}) )?${WORD}){0,8}`);
/** In UTF-16 units; no party's name is longer. */
const LONGEST_PARTY = 160;

const COURT = /\b(?:courts?|tribunal)\b/;
const AGENCY =
  /\b(?:departments?|bureau|agency|commission|ministry|administration|authority|police|sheriff|office of|attorney generals? office|district attorneys? office|fbi|cia|irs|sec|epa|doj|osha|nypd|lapd|service)\b/;
const ORGANIZATION =
  /\b(?:association|university|union|foundation|institute|church|college|school|society|league|federation|committee|council|hospital|network|fund|trust|coalition|alliance|partnership|partners|group|media|studios?|pictures|productions?|bank|airlines?|club|party)\b/;

/** As much of a text as is searched, in UTF-16 units: who matters is named before that. */
const MOST_TEXT = 400_000;

/**
 * The names of people, courts, agencies, organizations and cases in a text, in order, without overlaps. By capitals and
 * by the words that such names are made of, English: a person needs two words at least, what fits nothing is left out.
 */
export function properNames(text: string): ProperName[] {
  const read = text.slice(0, MOST_TEXT);
  const cases = casesIn(read);
  let line = { end: -1, headline: false };
  const inHeadline = (at: number) => {
    if (at >= line.end) line = lineAt(read, at);
    return line.headline;
  };
  const others = [...read.matchAll(NAME)].flatMap(({ 0: words, index }) =>
    LETTER_BEFORE.test(read.slice(Math.max(0, index - 1), index)) || inHeadline(index)
      ? []
      : namesIn(words, index),
  );
  let at = 0;
  const apart = others.filter((one) => {
    while (at < cases.length && cases[at]!.end <= one.start) at += 1;
    return !(cases[at] && cases[at]!.start < one.end);
  });
  return [...cases, ...apart].sort((a, b) => a.start - b.start);
}

function casesIn(text: string): ProperName[] {
  let end = 0;
  return [...text.matchAll(VERSUS)].flatMap(({ 0: versus, index }) => {
    const after = index + versus.length;
    const second = PARTY_AFTER.exec(text.slice(after, after + LONGEST_PARTY))?.[0];
    const first = PARTY_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_PARTY), index))?.[0];
    if (!first || !second) return [];
    const start = index - first.length + leading(first);
    // "Halloway v. Moss v. Vell": the second party of one is no first party of the next.
    if (start >= index || start < end) return [];
    end = after + second.length;
    return [{ start, end, kind: 'case' as const }];
  });
}

/** Words that headlines leave small. */
const SMALL = new Set(
  'a an and as at but by for from in into is it nor of off on or over per the to up via vs with'.split(' '),
);

/** In UTF-16 units: a longer line is prose. */
const LONGEST_HEADLINE = 300;

/** Where the line ends, and whether it is written like a headline, each word with a capital: that tells nothing of names. */
function lineAt(text: string, at: number): { end: number; headline: boolean } {
  const start = text.lastIndexOf('\n', at) + 1;
  const next = text.indexOf('\n', at);
  const end = next === -1 ? text.length : next;
  if (end - start > LONGEST_HEADLINE) return { end, headline: false };
  const words = text.slice(start, end).match(/[A-Za-z][\w’'-]*/g) ?? [];
  const headline = words.length >= 5 && words.every((word) => /^[A-Z]/.test(word) || SMALL.has(word));
  return { end, headline };
}

/** How many letters at the beginning belong to the sentence and not to the name. */
function leading(words: string): number {
  let at = 0;
  for (const { 0: raw, index } of words.matchAll(/\S+/g)) {
    if (!STARTERS.has(folded(raw)) || /^[A-Z]\.$/.test(raw)) break;
    at = index + raw.length + 1;
  }
  return Math.min(at, words.length);
}

function namesIn(words: string, at: number): ProperName[] {
  const from = leading(words);
  const bare = words.slice(from).replace(/['’]s?$/, '');
  const start = at + from;
  // "Orrin County Sheriff’s Office Corporal Ruth Halloway" is two names.
  const rank = RANK.exec(bare);
  if (rank) return [...oneIn(bare.slice(0, rank.index), start), ...oneIn(rank[1]!, start + rank.index + 1)];
  const whole = kindOf(bare);
  if (whole) return [{ start, end: start + bare.length, kind: whole }];
  // "Ruth Halloway and Edgar Moss of Orrin": what no whole name is, is parted where it can be.
  const found: ProperName[] = [];
  let here = start;
  for (const [i, part] of bare.split(PARTS).entries()) {
    if (i % 2 === 0) found.push(...oneIn(part, here));
    here += part.length;
  }
  return found;
}

/** What a body's name ends with, and somebody of it after it, with a rank. */
const RANK =
  / (?<=(?:Office|Department|Police|Court|Agency|Bureau|Commission) )((?:[A-Z][a-z]+\.? ){1,3}[A-Z][\w\u00c0-\u024f’'-]+)$/;
const PARTS = /(,? and |, |,? & | of (?:the )?| for (?:the )?)/;

function oneIn(part: string, at: number): ProperName[] {
  const rank = part.length - withoutTitle(part).length;
  const person = personOf(part.slice(rank), at + rank);
  if (person) return [{ ...person.name, kind: 'person' }];
  const kind = kindOf(part);
  return kind ? [{ start: at, end: at + part.length, kind }] : [];
}

/** Nobody's name has more words. */
const MOST_WORDS = 5;

function personOf(part: string, at: number): { name: Span } | null {
  const person = personIn(part, at);
  return person && part.slice(person.name.start - at).split(' ').length <= MOST_WORDS ? person : null;
}

/** What a name that is not a person's names; `null` where its words do not tell. */
function kindOf(words: string): EntityKind | null {
  const plain = folded(words);
  const parts = plain.split(' ');
  if (parts.length < 2 || parts.length > 12) return null;
  if (isCompany(words, parts)) return 'organization';
  if (/,/.test(words)) return null;
  const told = parts.slice(0, -1).some((word) => !TITLES.has(word)) ? plain : '';
  if (COURT.test(told) && !/\bjustice\b/.test(parts.at(-1)!)) return 'court';
  if (AGENCY.test(told)) return 'agency';
  return ORGANIZATION.test(told) && !/ (?:and|of) \p{L}+$/u.test(plain) ? 'organization' : null;
}

function isCompany(words: string, parts: readonly string[]): boolean {
  const last = parts.at(-1)!;
  return LEGAL_FORMS.has(last) && !DEGREES.has(last) && last.length >= 2 && /\p{Lu}[\p{L}.]*$/u.test(words);
}
