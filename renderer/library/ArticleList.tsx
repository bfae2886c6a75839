import { useMemo } from 'react';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { inspect, open, showArticle, useDesk } from '../app/desk.ts';
import { pick } from '../app/files.ts';
import { articleName, counted, sourceLine } from '../app/names.ts';
import { useArticle, useArticles } from '../connect/matter.tsx';
import { Badge, Button, Hint, SectionHead } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import css from './library.module.css';

/** The articles of the matter, and below them who is named in the ones that are open. */
export function ArticleList() {
  const articles = useArticles();
  const panes = useDesk((desk) => desk.panes);
  const rows = useMemo(
    () =>
      (articles ?? []).map((article) => ({
        id: article.id,
        text: articleName(article),
        chosen: panes.includes(article.id),
        body: (
          <RowText
            title={
              <span className={article.title === null ? css['untitled'] : undefined}>
                {articleName(article)}
              </span>
            }
            note={`${sourceLine(article)} · ${counted(article.quotes, 'quote')}`}
            badges={badgesOf(article)}
          />
        ),
      })),
    [articles, panes],
  );
  return (
    <>
      <div className={css['head']}>
        <SectionHead
          action={
            <span className={css['tools']}>
              <Button onClick={() => open('paste')}>Paste</Button>
              <Button onClick={() => pick('folder')}>Folder</Button>
              <Button onClick={() => pick('files')}>+ Import</Button>
            </span>
          }
        >
          Articles
        </SectionHead>
      </div>
      <RowList
        label="Articles"
        rows={rows}
        onOpen={(id, beside) => {
          const { pane } = useDesk.getState();
          showArticle(id, beside ? (pane === 0 ? 1 : 0) : pane);
        }}
        empty={
          <>
            <Hint>No articles yet.</Hint>
            <Hint>Drop text files or a folder here, choose “+ Import”, or paste a text.</Hint>
          </>
        }
      />
      <EntitiesInView />
    </>
  );
}

function badgesOf(article: ArticleRow) {
  if (!article.machineWritten && article.undecided === 0 && article.altered === 0) return undefined;
  return (
    <>
      {article.machineWritten ? <Badge>AI-written</Badge> : null}
      {article.altered > 0 ? <Badge>{counted(article.altered, 'quotation')} altered elsewhere</Badge> : null}
      {article.undecided > 0 ? (
        <span className={css['proposals']}>{counted(article.undecided, 'proposal')}</span>
      ) : null}
    </>
  );
}

function EntitiesInView() {
  const panes = useDesk((desk) => desk.panes);
  const left = useArticle(panes[0]);
  const right = useArticle(panes[1]);
  const counts = new Map<number, { name: string; kind: string; count: number }>();
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
      <SectionHead>Entities in view</SectionHead>
      <ul>
        {shown.map(([id, { name, kind, count }]) => (
          <li key={id}>
            <button type="button" onClick={() => inspect({ kind: 'entity', id })}>
              <strong>{name}</strong>
              <span>
                {kind} · {counted(count, 'place')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
