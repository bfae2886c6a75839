import type { ArticleRow } from '#core/contract/nouns.ts';
import type { DuplicateGroup } from '#core/contract/revisions.ts';
import { ArticleTitle } from '../app/ArticleTitle.tsx';
import { closeDialog, showArticle } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useArticlesSoFar, useDuplicates } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { showChanges } from './showing.ts';
import css from './revisions.module.css';

/** So many groups are drawn; who goes through these comes to the others. */
const MOST_SHOWN = 200;
const telling = words.revisions.duplicates;

/** The articles that are nearly the same, group by group. */
export function DuplicatesDialog() {
  const groups = useDuplicates();
  const { articles } = useArticlesSoFar();
  const byId = new Map(articles?.map((article) => [article.id, article]));
  return (
    <Panel title={telling.title} onClose={closeDialog} wide>
      {!groups ? (
        <Hint>{telling.working}</Hint>
      ) : groups.length === 0 ? (
        <Hint>{telling.none}</Hint>
      ) : (
        <>
          <Hint>{telling.hint}</Hint>
          {groups.slice(0, MOST_SHOWN).map((group, at) => (
            <Group key={group.articleIds[0]} group={group} byId={byId} first={at === 0} />
          ))}
        </>
      )}
    </Panel>
  );
}

function Group({
  group: { articleIds, pairs },
  byId,
  first,
}: {
  group: DuplicateGroup;
  byId: ReadonlyMap<number, ArticleRow>;
  first: boolean;
}) {
  const act = useAct();
  const shareOf = (id: number) =>
    Math.round(100 * Math.max(...pairs.filter(({ a, b }) => a === id || b === id).map(({ share }) => share)));
  const dismiss = async (id: number) => {
    const otherIds = pairs.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []));
    if (await act('duplicates.dismiss', { articleId: id, otherIds })) say(telling.dismissed(keyWord('undo')));
  };
  return (
    <details open className={css['group']}>
      <summary>{telling.group(articleIds.length)}</summary>
      <ul className={css['revisions']}>
        {articleIds.map((id, at) => {
          const article = byId.get(id);
          if (!article) return null;
          const title = articleName(article);
          return (
            <li key={id}>
              <div>
                <button
                  type="button"
                  className={css['title']}
                  autoFocus={first && at === 0}
                  onClick={() => {
                    showArticle(id);
                    closeDialog();
                  }}
                >
                  <ArticleTitle article={article} />
                </button>
                <small>
                  {[article.outlet, article.fileName, telling.share(shareOf(id))].filter(Boolean).join(' · ')}
                </small>
              </div>
              <span className={css['acts']}>
                {at === 0 ? null : (
                  <Button
                    look="bordered"
                    title={telling.compareTitle(title)}
                    onClick={() => showChanges(articleIds[0]!, id)}
                  >
                    {telling.compare}
                  </Button>
                )}
                <Button look="link" title={telling.dismissTitle(title)} onClick={() => void dismiss(id)}>
                  {telling.dismiss}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
