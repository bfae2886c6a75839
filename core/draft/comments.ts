import { citedDate } from '#core/brief/dates.ts';
import type { CheckedDraft, DraftFinding, DraftQuotation } from '#core/contract/drafts.ts';
import type { Place } from '#core/contract/nouns.ts';
import type { DraftSpan } from './text.ts';

/** A comment on a stretch of a draft. */
interface DraftComment {
  readonly at: DraftSpan;
  /** Line ends part paragraphs. */
  readonly text: string;
}

/** More of a wording is not repeated in a comment, in UTF-16 code units. */
const LONGEST = 300;
/** So many places, and so many differences, are named in one comment. */
const MOST_PLACES = 3;
const MOST_DIFFERENCES = 6;

/** The comments that go into a copy of a draft: one for each quotation that is not as its source has it, and each finding. */
export function commentsOn({ quotations, findings, articles }: Omit<CheckedDraft, 'name'>): DraftComment[] {
  const ofQuotations = quotations.flatMap((one) => {
    const text = quotationComment(one, articles);
    return text === null ? [] : [{ at: one.at, text }];
  });
  const ofFindings = findings.map((one) => ({
    at: one.at,
    text: findingComment(one, one.quotation === null ? undefined : quotations[one.quotation]),
  }));
  return [...ofQuotations, ...ofFindings];
}

/** `null` for a quotation that stands so in its source, and for one of which nobody expects to be told. */
function quotationComment(one: DraftQuotation, articles: number): string | null {
  const [place] = one.places;
  const places = placesLine(one);
  switch (one.verdict) {
    case 'verbatim':
    case 'typographic':
      return null;
    case 'trimmed':
      return lines(
        'Trimmed: the words are part of what the source has.',
        place && sourceLine(place),
        ...warnings(place),
        places,
      );
    case 'lawfully altered':
      return lines('Altered, and shown as altered.', place && sourceLine(place), ...warnings(place), places);
    case 'altered':
      return lines(
        'Altered: the words are not those of the source.',
        differencesLine(one),
        place && sourceLine(place),
        ...warnings(place),
        places,
      );
    case 'spliced':
      return lines(
        'Put together from words that the source has apart, without saying so.',
        place && sourceLine(place),
        places,
      );
    case 'not found':
      return `Not found: no article of the matter has these words, or words like them; ${articles} searched.`;
    case 'cannot be checked':
      if (one.reason === 'too long') return 'Not checked: too long to be compared. Compare it by hand.';
      if (one.reason === 'too short' && (one.kind === 'direct' || one.kind === 'partial'))
        return lines('Not checked: too few letters to be known again for certain.', placesLine(one, 0));
      return null;
  }
}

function findingComment(
  { kind, draft, matter }: DraftFinding,
  quotation: DraftQuotation | undefined,
): string {
  const place = quotation?.places[0];
  const source = place ? sourceName(place) : 'the source';
  switch (kind) {
    case 'other speaker':
      return `Another speaker: “${clip(draft)}” here, “${clip(matter)}” in ${source}.`;
    case 'other source':
      return `Another source: credited to “${clip(draft)}”, but the matter has these words in ${source}, and not there.`;
    case 'name':
      return `Spelled otherwise: “${clip(draft)}” here, “${clip(matter)}” in the matter.`;
    case 'number':
      return `Another number: “${clip(draft)}” here, “${clip(matter)}” in ${source}.`;
    case 'date':
      return `Another date: “${clip(draft)}” here, “${clip(matter)}” in ${source}.`;
  }
}

function differencesLine({ words, places }: DraftQuotation): string | null {
  const [place] = places;
  if (!place) return null;
  const told = place.differences
    .filter(({ kind }) => kind !== 'typography')
    .map(({ a, b }) => {
      const here = clip(words.slice(a.start, a.end).trim());
      const there = clip(place.exact.slice(b.start, b.end).trim());
      if (here === '') return `“${there}” is left out`;
      return there === '' ? `“${here}” is added` : `“${here}” stands for “${there}”`;
    });
  if (told.length === 0) return null;
  const more = told.length > MOST_DIFFERENCES ? `; and ${told.length - MOST_DIFFERENCES} more` : '';
  return `${told.slice(0, MOST_DIFFERENCES).join('; ')}${more}.`;
}

function warnings(place: Place | undefined): string[] {
  return (place?.warnings ?? []).flatMap((one) => {
    if (one.kind === 'goes on') return [`Beware: the source goes on “${clip(one.words)}”.`];
    return one.kind === 'stops before' ? [`Beware: the source stops before “${clip(one.words)}”.`] : [];
  });
}

function sourceLine(place: Place): string {
  return `The source: “${clip(place.exact)}” (${sourceName(place)})`;
}

/** The other places, from the second or from the first on. */
function placesLine({ places, more }: DraftQuotation, from = 1): string | null {
  const others = places.slice(from, from + MOST_PLACES);
  if (others.length === 0) return null;
  const left = places.length - from - others.length + more;
  return `${from === 0 ? 'It stands in' : 'Also in'} ${others.map(sourceName).join('; ')}${left > 0 ? `; and ${left} more` : ''}.`;
}

function sourceName({ article, paragraph }: Place): string {
  const parts = [
    article.outlet ?? article.title ?? article.opening,
    article.published && citedDate(article.published),
    paragraph === null ? null : `para. ${paragraph}`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function lines(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined).join('\n');
}

function clip(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}
