import { citedIn } from '../cited.ts';
import type { Found } from '../finding.ts';
import type { CheckedMatter } from '../matter.ts';
import { atArticle } from '../places.ts';

/** A source of a brief of which proposed page furniture waits for a decision: its paragraphs are counted by it. */
export function undecidedFurniture(matter: CheckedMatter): Found[] {
  const cited = citedIn(matter, matter.briefs).articles;
  return matter.articles
    .filter(({ id, furnitureUndecided }) => cited.has(id) && furnitureUndecided > 0)
    .map((article) => ({
      place: atArticle(article),
      reason: { kind: 'furniture', words: [String(article.furnitureUndecided)] },
      about: [article.uuid],
    }));
}
