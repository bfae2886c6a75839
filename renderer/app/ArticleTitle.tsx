import type { ArticleRow } from '#core/contract/nouns.ts';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './app.module.css';
import { articleName } from './names.ts';

/** How an article is called where it can be decided about: a title that is only proposed looks so, and goes before its first words. */
export function ArticleTitle({ article }: { article: ArticleRow }) {
  const { title, proposedTitle } = article;
  if (title !== null || proposedTitle === null) return articleName(article);
  return (
    <em className={css['proposedTitle']} title={words.common.proposedTitle}>
      {proposedTitle}
      <span className={ui['spoken']}> ({words.common.proposedTitle})</span>
    </em>
  );
}
