import { Quote, Star } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { dayName, number } from '#core/words/formats.ts';
import { inspect, open, showArticle, useDesk } from '../app/desk.ts';
import { pick } from '../app/files.ts';
import { articleName, counted } from '../app/names.ts';
import { useArticle, useArticles } from '../connect/matter.tsx';
import { Badge, Button, Hint, SectionHead } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import type { LongLine } from '../ui/useLongList.ts';
import { filtered, grouped, sorted, type Line } from './arrange.ts';
import { PickedBar } from './PickedBar.tsx';
import { words } from '../words.ts';
import css from './library.module.css';
import { fold, keepPicked, pickRows, putActive, unfilter, useListing } from './listing.ts';
import { ListTools } from './ListTools.tsx';

/** The articles of the matter, and below them who is named in the ones that are open. */
export function ArticleList() {
  const articles = useArticles();
  const panes = useDesk((desk) => desk.panes);
  const picked = useListing((listing) => listing.picked);
  const { listed, lines } = useLines(articles ?? NONE);
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
              <Button onClick={() => open('paste')}>Paste</Button>
              <Button onClick={() => pick('folder')}>Folder</Button>
              <Button onClick={() => pick('files')}>+ Import</Button>
            </span>
          }
        >
          Articles
        </SectionHead>
      </div>
      {articles && articles.length > 0 ? <ListTools articles={articles} shown={listed.length} /> : null}
      <LongList
        label="Articles"
        lines={lines}
        picked={picked}
        current={panes}
        all={() => listed.map(({ id }) => id)}
        onPick={pickRows}
        onOpen={onOpen}
        onFold={fold}
        onActive={putActive}
        draw={drawLine}
        empty={
          articles && articles.length > 0 ? (
            <>
              <Hint>No article fits.</Hint>
              <Button look="bordered" onClick={unfilter}>
                Show all
              </Button>
            </>
          ) : (
            <>
              <Hint>No articles yet.</Hint>
              <Hint>Drop text files or a folder here, choose “+ Import”, or paste a text.</Hint>
            </>
          )
        }
      />
      <PickedBar />
      {picked.size === 0 ? <EntitiesInView /> : null}
    </>
  );
}

const NONE: readonly ArticleRow[] = [];

/** The articles that are listed and the lines that they make; each step is done again only when what it needs has changed. */
function useLines(articles: readonly ArticleRow[]) {
  const { words: typed, triages, kinds, sort, backwards, grouping, folded } = useListing();
  // A letter stands in the field at once; the list follows when it can.
  const words = useDeferredValue(typed);
  const inOrder = useMemo(() => sorted(articles, sort, backwards), [articles, sort, backwards]);
  const listed = useMemo(
    () => filtered(inOrder, { words, triages, kinds }),
    [inOrder, words, triages, kinds],
  );
  const lines = useMemo(() => grouped(listed, grouping, folded).map(longLine), [listed, grouping, folded]);
  useEffect(() => keepPicked(listed), [listed]);
  return { listed, lines };
}

/** How high a line is, in pixels: the title has room for two lines, and what is to be told of an article for one. */
const HEIGHTS = { head: 28, article: 74, told: 96 } as const;

const longLines = new WeakMap<Line, LongLine<Line>>();

function longLine(line: Line): LongLine<Line> {
  let made = longLines.get(line);
  if (!made) longLines.set(line, (made = makeLongLine(line)));
  return made;
}

function makeLongLine(line: Line): LongLine<Line> {
  if (line.kind === 'head') {
    const { key, folded, members } = line;
    return { key, id: null, item: line, height: HEIGHTS.head, head: { folded, members } };
  }
  const { article } = line;
  const told = article.machineWritten || article.altered > 0 || article.undecided > 0;
  return {
    key: `article ${article.id}`,
    id: article.id,
    item: line,
    height: told ? HEIGHTS.told : HEIGHTS.article,
  };
}

function drawLine(line: Line) {
  return line.kind === 'head' ? <Head line={line} /> : <ArticleLine article={line.article} />;
}

function Head({ line: { label, count, folded } }: { line: Extract<Line, { kind: 'head' }> }) {
  return (
    <span className={css['group']}>
      <span aria-hidden>{folded ? '▸' : '▾'}</span> <strong>{label}</strong>{' '}
      <span className={css['groupCount']}>
        <span className={css['spoken']}>, </span>
        {counted(count, 'article')}
      </span>
    </span>
  );
}

function ArticleLine({ article }: { article: ArticleRow }) {
  const { triage, title } = article;
  return (
    <span className={css['line']} data-triage={triage}>
      <span className={`${css['title']} ${title === null ? css['untitled'] : ''}`}>
        {triage === 'key' ? <Star size={13} aria-hidden className={css['star']} /> : null}
        {articleName(article)}
      </span>
      <span className={css['note']}>
        <span className={css['outlet']}>{article.outlet ?? 'Outlet not given'}</span>
        <span>
          {' · '}
          {article.published === null ? 'no date' : dayName(article.published)}
          <span aria-hidden>
            {' · '}
            <Quote size={11} /> {number(article.quotes)}
          </span>
        </span>
        <span className={css['spoken']}>
          {' · '}
          {counted(article.quotes, 'quote')}, {triage}
        </span>
      </span>
      {badgesOf(article)}
    </span>
  );
}

function badgesOf(article: ArticleRow) {
  if (!article.machineWritten && article.undecided === 0 && article.altered === 0) return null;
  return (
    <span className={css['badges']}>
      {article.machineWritten ? <Badge>AI-written</Badge> : null}
      {article.altered > 0 ? <Badge>{counted(article.altered, 'quotation')} altered elsewhere</Badge> : null}
      {article.undecided > 0 ? (
        <span className={css['proposals']}>{words.reader.details(article.undecided)}</span>
      ) : null}
    </span>
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
