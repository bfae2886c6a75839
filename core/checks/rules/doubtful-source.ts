import { citedIn } from '../cited.ts';
import type { Found } from '../finding.ts';
import type { CheckedMatter } from '../matter.ts';
import { atArticle } from '../places.ts';

/** A source that a claim or a brief rests on, and that a machine wrote or nobody dated. */
export function doubtfulSource(matter: CheckedMatter): Found[] {
  const cited = new Set(citedIn(matter, matter.briefs).articles);
  for (const claim of matter.claims)
    for (const { articleId } of matter.evidence(claim, 'supports')) cited.add(articleId);
  return matter.articles.flatMap((article): Found[] => {
    if (!cited.has(article.id)) return [];
    const about = [article.uuid];
    const place = atArticle(article);
    const found: Found[] = [];
    if (article.machineWritten) found.push({ place, reason: { kind: 'ai-written', words: [] }, about });
    // The reporter's own note has the day on which it was written elsewhere.
    if (article.published === null && article.kind !== 'note')
      found.push({ place, reason: { kind: 'undated', words: [] }, about });
    return found;
  });
}
