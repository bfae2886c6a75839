import type { Column } from '#core/compare/grid.ts';
import type { Compared } from '#core/contract/compare.ts';
import { dayName } from '#core/words/formats.ts';
import { articleName } from '../app/names.ts';
import { Badge } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { useComparing } from './state.ts';
import css from './grid.module.css';

const saying = words.compare;

/** An article by its outlet and day, an outlet by how many articles it has here, a speaker by name. */
export function ColumnHead({
  column: { key, articleIds },
  compared,
}: {
  column: Column;
  compared: Compared;
}) {
  const by = useComparing((comparing) => comparing.by);
  const [first] = articleIds;
  const article = compared.articles.find(({ id }) => id === first);
  if (by === 'article' && article)
    return (
      <>
        <span className={css['headName']} title={articleName(article)}>
          {article.outlet ?? articleName(article)}
        </span>
        <span className={css['headNote']}>
          {article.published === null ? words.common.noDate : dayName(article.published)}
          {article.machineWritten ? <Badge>{saying.machineWritten}</Badge> : null}
        </span>
      </>
    );
  const speaker = compared.entities.find(({ id }) => String(id) === key)?.name;
  return (
    <>
      <span className={css['headName']}>
        {by === 'outlet' ? key || words.common.noOutlet : (speaker ?? saying.nobody)}
      </span>
      <span className={css['headNote']}>{words.nouns.article(articleIds.length)}</span>
    </>
  );
}
