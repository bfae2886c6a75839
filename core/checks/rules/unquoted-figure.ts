import { datesOf, holds } from '../dates.ts';
import { figuresOf, type Figures } from '../figures.ts';
import type { Found } from '../finding.ts';
import type { CheckedClaim, CheckedMatter, CheckedQuote } from '../matter.ts';
import { foldedWords, NameFinder } from '../names.ts';
import { atClaim } from '../places.ts';
import { wordsOf } from '../text.ts';

/** A number or a date in a claim that none of its quotes has. */
export function unquotedFigure(matter: CheckedMatter): Found[] {
  const names = new NameFinder(matter.entities.filter(({ name }) => /\d/.test(foldedWords(name).join(' '))));
  return matter.claims.flatMap((claim): Found[] => {
    const evidence = matter.evidence(claim, 'supports', 'context');
    if (claim.status === 'retracted' || evidence.length === 0) return [];
    const own = figuresOf(withoutNames(claim.text, names));
    if (own.dates.length === 0 && own.numbers.length === 0) return [];
    return missing(matter, claim, own, evidence);
  });
}

/** A number in a name, of a case or a street, is no figure. */
function withoutNames(text: string, names: NameFinder): string {
  const words = wordsOf(text);
  let plain = text;
  for (const { from, length } of names.places(words)) {
    const [start, end] = [words[from]!.start, words[from + length - 1]!.end];
    plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  }
  return plain;
}

function missing(
  matter: CheckedMatter,
  claim: CheckedClaim,
  own: Figures,
  evidence: readonly CheckedQuote[],
): Found[] {
  const quoted = evidence.map((quote) => ({ quote, figures: figuresOf(quote.exact) }));
  const values = new Set(quoted.flatMap(({ figures }) => figures.numbers.map(({ value }) => value)));
  // "2,000" of a quote may be read as a year, and a year as a number.
  for (const { figures } of quoted)
    for (const { year, month } of figures.dates) if (year !== null && month === null) values.add(year);
  const dates = quoted.flatMap(({ quote, figures }) =>
    datesOf(figures, matter.article(quote.articleId)?.published ?? null),
  );
  const found = (kind: 'figure' | 'date', words: string): Found => ({
    place: atClaim(claim, evidence[0]),
    reason: { kind, words: [words] },
    about: [claim.uuid, claim.text, ...evidence.map(({ uuid, exact }) => `${uuid} ${exact}`)],
  });
  const numbers = own.numbers.filter(({ value }) => !values.has(value));
  const unknown = own.dates.filter(
    (date) =>
      !dates.some((one) => holds(one, date)) &&
      !(date.month === null && date.year !== null && values.has(date.year)),
  );
  return [
    ...numbers.map(({ words }) => found('figure', words)),
    ...unknown.map(({ words }) => found('date', words)),
  ];
}
