import { useCallback, useMemo } from 'react';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { inspect, open, showArticle, useDesk } from '../app/desk.ts';
import { pick } from '../app/files.ts';
import { useArticle, useArticlesSoFar } from '../connect/matter.tsx';
import { ItemList } from '../lists/ItemList.tsx';
import { useListing } from '../lists/listing.ts';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { articleKind } from './article-kind.tsx';
import css from './library.module.css';

/** The articles of the matter, and below them who is named in the ones that are open. */
export function ArticleList() {
  const { articles: all, partly } = useArticlesSoFar();
  // Of an article that has several revisions, the latest stands for all.
  const articles = useMemo(
    () =>
      all?.some(({ laterId }) => laterId !== null) ? all.filter(({ laterId }) => laterId === null) : all,
    [all],
  );
  const panes = useDesk((desk) => desk.panes);
  const picking = useListing('articles', (listing) => listing.picked.size > 0);
  const onOpen = useCallback((id: number, beside: boolean) => {
    const { pane } = useDesk.getState();
    showArticle(id, beside ? (pane === 0 ? 1 : 0) : pane);
  }, []);
  return (
    <>
      <div className={css['head']}>
        <SectionHead
          action={
            <span className={css['tools']}>
              <Button onClick={() => open('paste')}>{words.lists.paste}</Button>
              <Button onClick={() => pick('folder')}>{words.lists.folder}</Button>
              <Button onClick={() => pick('files')}>{words.lists.import}</Button>
            </span>
          }
        >
          {words.lists.articles}
        </SectionHead>
      </div>
      <ItemList kind={articleKind} rows={articles} current={panes} onOpen={onOpen} partly={partly} />
      {picking ? null : <EntitiesInView />}
    </>
  );
}

function EntitiesInView() {
  const panes = useDesk((desk) => desk.panes);
  const left = useArticle(panes[0]);
  const right = useArticle(panes[1]);
  const counts = new Map<number, { name: string; kind: EntityKind; count: number }>();
  for (const article of [left, right]) {
    const named = [
      ...(article?.mentions.map((one) => one.entity) ?? []),
      ...(article?.quoted.flatMap((quote) => (quote.speaker ? [quote.speaker] : [])) ?? []),
    ];
    for (const { id, name, kind } of named)
      counts.set(id, { name, kind, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  if (counts.size === 0) return null;
  const shown = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, 12);
  return (
    <div className={css['inView']}>
      <SectionHead>{words.lists.inView}</SectionHead>
      <ul>
        {shown.map(([id, { name, kind, count }]) => (
          <li key={id}>
            <button type="button" onClick={() => inspect({ kind: 'entity', id })}>
              <strong>{name}</strong>
              <span>
                {words.vocabulary.entityKind[kind]} · {words.nouns.place(count)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
