import { overlaps } from '#core/text/span.ts';
import { check } from './check.ts';
import { citedIn } from './cited.ts';
import type { Finding } from './finding.ts';
import { readable, type Rows } from './matter.ts';

/** What the rules find in one brief: in its own words, in what it cites, and in the questions that its claims answer. */
export function checkOfBrief(rows: Rows, briefId: number): Finding[] {
  const matter = readable(rows);
  const briefs = rows.briefs.filter(({ id }) => id === briefId);
  const { claims, quotes, articles } = citedIn(matter, briefs);
  const questions = new Set(
    rows.questions.flatMap(({ id, answers }) =>
      answers.some(({ claimId }) => claims.has(claimId)) ? [id] : [],
    ),
  );
  const printed = [...quotes].flatMap((id) => matter.quote(id) ?? []);
  const concerns = ({ place: { thing, id, passage } }: Finding): boolean => {
    switch (thing) {
      case 'claim':
        return claims.has(id);
      case 'quote':
        return quotes.has(id);
      case 'article':
        return articles.has(id);
      case 'question':
        return questions.has(id);
      case 'brief':
        return id === briefId;
      case 'entity':
        // A name that a source misspells is printed only where a quote has it.
        return (
          passage !== null &&
          printed.some((quote) => quote.articleId === passage.articleId && overlaps(quote, passage))
        );
    }
  };
  return check({ ...rows, briefs }).filter(concerns);
}
