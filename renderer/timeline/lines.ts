import type { ArticleRow, Claim } from '#core/contract/nouns.ts';
import { claimDateName } from '#core/words/claim-dates.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { words } from '../words.ts';

/** What stands beside a mark, and what is told of it. */
export interface Line {
  readonly name: string;
  readonly told: string;
}

export function claimLine(claim: Claim): Line {
  const date = claim.date ? claimDateName(claim.date, words) : words.common.noDate;
  const status = words.vocabulary.claimStatus[claim.status];
  return { name: claim.text, told: words.pictures.timeline.claim(claim.text, date, status) };
}

export function articleLine(article: ArticleRow): Line {
  const name = articleName(article);
  return {
    name: article.outlet === null ? name : words.pictures.timeline.printed(article.outlet, name),
    told: words.pictures.timeline.article(name, sourceLine(article)),
  };
}
