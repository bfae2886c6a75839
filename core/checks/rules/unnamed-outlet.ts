import { citedIn } from '../cited.ts';
import type { Found } from '../finding.ts';
import type { CheckedMatter } from '../matter.ts';
import { atArticle } from '../places.ts';

/** A source of a brief that has no outlet to be cited by. A court's paper and the reporter's own note need none. */
export function unnamedOutlet(matter: CheckedMatter): Found[] {
  const cited = citedIn(matter, matter.briefs).articles;
  return matter.articles
    .filter(({ id, outlet }) => cited.has(id) && (outlet ?? '').trim() === '')
    .filter(({ kind }) => kind !== 'filing' && kind !== 'ruling' && kind !== 'note')
    .map((article) => ({
      place: atArticle(article),
      reason: { kind: 'no-outlet', words: [] },
      about: [article.uuid],
    }));
}
