import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleCitation } from '#core/contract/citations.ts';
import type { Page } from '#core/text/pages.ts';
import { numberedParagraphs } from '#core/text/paragraphs.ts';
import {
  focusPane,
  inspect,
  otherPane,
  point,
  select,
  toggleFurniture,
  useDesk,
  type PaneNumber,
} from '../app/desk.ts';
import { ArticleTitle } from '../app/ArticleTitle.tsx';
import { articleName, sourceLine } from '../app/names.ts';
import { keepPosition, positionOf } from '../app/positions.ts';
import {
  useAct,
  useArticle,
  useArticleText,
  useCitations,
  useEntities,
  useFindings,
  useSettings,
} from '../connect/matter.tsx';
import { marksAhead, useAhead } from '../connect/ahead.ts';
import { citationAt, citationHighlights } from '../citations/marks.ts';
import { CompareLine } from '../linked/CompareLine.tsx';
import { PairNote } from '../linked/PairNote.tsx';
import { meantQuotes, togglePicked } from '../quotes/many.ts';
import { Badge } from '../ui/controls.tsx';
import { resizeQuote } from './acts.ts';
import { withoutFolds } from './cleaning.ts';
import { Edges } from './Edges.tsx';
import { foldsOf } from './folds.ts';
import {
  chosenHighlights,
  furnitureHighlights,
  mentionHighlights,
  problemHighlights,
  proposalAt,
  proposalHighlights,
  quoteAt,
  quoteHighlights,
  selectedHighlights,
} from './highlights.ts';
import { showMenuAt } from './menu-at.ts';
import { MarkBar } from './MarkBar.tsx';
import { Reader, type Spot } from './monaco.ts';
import { Overview } from './Overview.tsx';
import { PaneTools } from './PaneTools.tsx';
import { QuoteChoice } from './QuoteChoice.tsx';
import { QuoteTip } from './QuoteTip.tsx';
import { putReader } from './readers.ts';
import { words } from '../words.ts';
import { keyName } from '../commands/key-names.ts';
import css from './reader.module.css';
import './highlights.css';

/** The mouse rests so long before it is told what is marked there, and may so long be away, in milliseconds. */
const RESTS = 400;
const AWAY = 150;
const NO_PAGES: readonly Page[] = [];
const NO_CITATIONS: readonly ArticleCitation[] = [];

/** The last place that each pane was asked to show and did: shown anew, it shows the article where it was left. */
const revealed: [number, number] = [0, 0];

/** One reading pane: an article's head, its words with all that is marked in them, and the bar over a selection. */
export function Pane({ pane }: { pane: PaneNumber }) {
  const articleId = useDesk((desk) => desk.panes[pane]);
  const focused = useDesk((desk) => desk.pane === pane);
  const selected = useDesk((desk) => (desk.selected?.pane === pane ? desk.selected : null));
  const inspected = useDesk((desk) => desk.inspected);
  const reveal = useDesk((desk) => desk.reveals[pane]);
  const unfolded = useDesk((desk) => articleId !== null && desk.unfolded.has(articleId));
  const article = useArticle(articleId);
  const content = useArticleText(articleId);
  const entities = useEntities();
  const findings = useFindings();
  const citations = useCitations(articleId)?.citations ?? NO_CITATIONS;
  const pointed = useDesk((desk) => (desk.pointed?.pane === pane ? desk.pointed : null));
  const reading = useSettings()?.reading;
  const act = useAct();
  const marks = useAhead((ahead) => ahead.marks);
  const [spot, setSpot] = useState<Spot | null>(null);
  /** Counts whatever moves words on the screen: what is placed over them is placed anew. */
  const [, setMoves] = useState(0);
  const hover = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const reader = useRef<Reader | null>(null);
  /** The same reader, for what is drawn over its words. */
  const [drawn, setDrawn] = useState<Reader | null>(null);
  // An editor takes long to make: a pane that is empty has none until its first article.
  const [needed, setNeeded] = useState(false);
  if (articleId !== null && reading !== undefined && !needed) setNeeded(true);
  const quoteId = inspected?.kind === 'quote' ? inspected.id : null;
  const meant = useMemo(() => meantQuotes(inspected), [inspected]);
  const quotationId = inspected?.kind === 'quotation' ? inspected.id : null;

  // What a click means depends on what is shown when it comes, not when the reader was made.
  const text = content?.text;
  const pages = content?.pages ?? NO_PAGES;
  const shown = useRef({ article, articleId, citations, quoteId, reading, selected, text, unfolded });
  useEffect(() => {
    shown.current = { article, articleId, citations, quoteId, reading, selected, text, unfolded };
  });

  useEffect(() => {
    if (!needed || !shown.current.reading) return;
    const made = new Reader(
      box.current!,
      {
        onSelect: (span) => {
          const { articleId: id } = shown.current;
          if (id !== null) select(span.start === span.end ? null : { pane, articleId: id, ...span });
        },
        onClick: (offset, adding) => {
          const { article: now, articleId: id, quoteId: before } = shown.current;
          const quote = now && quoteAt(now.quoted, offset, before);
          const proposal = now && proposalAt(now.quotations, offset);
          const cited = citationAt(shown.current.citations, offset);
          const toPick = adding && now ? quoteAt(now.quoted, offset, null) : null;
          if (toPick && id !== null) togglePicked(id, toPick.id);
          else if (quote) inspect({ kind: 'quote', id: quote.id });
          else if (proposal && id !== null) inspect({ kind: 'quotation', id: proposal.id, articleId: id });
          else if (cited && id !== null) inspect({ kind: 'citation', id: cited.position, articleId: id });
          else if (id !== null) inspect({ kind: 'article', id });
        },
        onFoldClick: () => shown.current.articleId !== null && toggleFurniture(shown.current.articleId),
        onFocus: () => focusPane(pane),
        onMove: () => {
          const { selected: now } = shown.current;
          if (now) setSpot(reader.current?.spotOf(now.end) ?? null);
          setMoves((count) => count + 1);
        },
        onHover: (offset) => {
          clearTimeout(hover.current);
          const { article: now, quoteId: before } = shown.current;
          // Of the quote that the inspector shows, the card would say nothing new.
          const on =
            offset !== null &&
            now?.quoted.some(({ id, start, end }) => id !== before && start <= offset && offset < end);
          const { pointed: card } = useDesk.getState();
          if (card?.byKey) return;
          if (on) hover.current = setTimeout(() => point({ pane, offset, byKey: false }), RESTS);
          else if (card) hover.current = setTimeout(() => point(null), AWAY);
        },
        onCopy: (span) => {
          const { article: now, text: all, unfolded: open } = shown.current;
          if (all === undefined || !now) return '';
          return withoutFolds(all, span, open ? [] : foldsOf(all, now.furniture));
        },
      },
      pane === 0 ? words.reader.leftArticle : words.reader.rightArticle,
      shown.current.reading,
    );
    reader.current = made;
    setDrawn(made);
    putReader(pane, made);
    return () => {
      clearTimeout(hover.current);
      leave(pane, made);
      putReader(pane, null);
      reader.current = null;
      made.dispose();
    };
  }, [pane, needed]);

  useEffect(() => {
    if (reading) reader.current?.look(reading);
  }, [reading]);

  useEffect(() => {
    if (articleId === null || text === undefined) reader.current?.clear();
    else reader.current?.show(articleId, text);
    return () => leave(pane, reader.current);
  }, [pane, articleId, text]);

  useEffect(() => {
    if (text === undefined) return;
    reader.current?.number(numberedParagraphs(text, article?.furniture ?? []), pages);
  }, [text, pages, article]);

  useEffect(() => {
    if (text === undefined || !article) return;
    reader.current?.fold(unfolded ? [] : foldsOf(text, article.furniture));
  }, [text, article, unfolded]);

  const misspellings = useMemo(
    () =>
      new Set(
        entities?.flatMap((entity) =>
          entity.aliases.flatMap((one) => (one.kind === 'misspelling' ? [`${entity.id} ${one.name}`] : [])),
        ),
      ),
    [entities],
  );
  const marked = useMemo(() => article && marksAhead(article, marks), [article, marks]);
  useEffect(() => {
    if (text === undefined || !article || !marked) return;
    reader.current?.draw([
      ...furnitureHighlights(article.furniture),
      ...mentionHighlights(article.mentions, (one) => misspellings.has(`${one.entity.id} ${one.exact}`)),
      ...citationHighlights(citations),
      ...proposalHighlights(marked.quotations),
      ...quoteHighlights(marked.quoted),
      ...problemHighlights(findings ?? [], article.id),
    ]);
  }, [text, article, marked, misspellings, findings, citations]);
  useEffect(() => {
    if (text === undefined || !article) return;
    reader.current?.drawChosen([
      ...chosenHighlights(article.quotations, quotationId),
      ...selectedHighlights(article.quoted, new Set(meant), quoteId),
    ]);
  }, [text, article, quoteId, meant, quotationId]);

  const ready = text !== undefined && article !== undefined;
  useEffect(() => {
    if (!ready || articleId === null) return;
    const asked = reveal && reveal.articleId === articleId && reveal.number !== revealed[pane];
    if (asked) revealed[pane] = reveal.number;
    const inBoth = useDesk.getState().panes[otherPane(pane)] === articleId;
    const left = positionOf(pane, articleId, inBoth);
    // Where it was left first, so that a place that can be seen from there is shown without a jump.
    if (left && reader.current?.arrived(articleId)) reader.current.restore(left);
    if (asked) reader.current?.reveal(reveal, reveal.selecting);
  }, [ready, reveal, articleId, pane]);

  useEffect(() => {
    setSpot((selected && reader.current?.spotOf(selected.end)) ?? null);
  }, [selected]);

  const furniture = article?.furniture.filter((one) => one.decision !== 'dismissed').length ?? 0;
  const chosen = article?.quoted.find((quote) => quote.id === quoteId);
  const here =
    pointed &&
    article?.quoted
      // After marking, the caret stands right behind the quote: a key means that one too.
      .filter(
        ({ start, end }) =>
          start <= pointed.offset && (pointed.offset < end || (pointed.byKey && pointed.offset === end)),
      )
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  const pointedSpot = pointed && drawn?.spotOf(pointed.offset);
  return (
    <section
      className={css['pane']}
      data-focused={focused}
      data-pane={pane}
      aria-label={pane === 0 ? words.reader.leftPane : words.reader.rightPane}
    >
      {article ? (
        <header className={css['head']}>
          <div className={css['titleRow']}>
            <h1 className={css['title']} title={articleName(article)}>
              <ArticleTitle article={article} />
            </h1>
            <PaneTools pane={pane} />
          </div>
          <p className={css['source']}>
            {article.machineWritten ? <Badge>{words.reader.machineWritten}</Badge> : null}
            <span className={css['outlet']}>{sourceLine(article)}</span>
            {furniture > 0 ? (
              <button
                type="button"
                className={css['waiting']}
                title={words.reader.foldKey(keyName('furniture'))}
                onClick={() => toggleFurniture(article.id)}
              >
                {unfolded ? words.reader.fold : words.reader.unfold}
              </button>
            ) : null}
            {article.undecided > 0 ? (
              <button
                type="button"
                className={css['waiting']}
                title={words.reader.decide}
                onClick={() => inspect({ kind: 'article', id: article.id })}
              >
                {words.reader.details(article.undecided)}
              </button>
            ) : null}
            <PairNote pane={pane} />
            {content ? (
              content.intact ? (
                <span className={css['hash']} title={words.reader.intact(content.sha256)}>
                  {words.reader.sha256(`${content.sha256.slice(0, 4)}…${content.sha256.slice(-2)}`)}
                </span>
              ) : (
                <Badge>{words.reader.changed}</Badge>
              )
            ) : null}
          </p>
        </header>
      ) : (
        <header className={css['head']}>
          <div className={css['titleRow']}>
            <span />
            <PaneTools pane={pane} />
          </div>
        </header>
      )}
      <CompareLine pane={pane} />
      <div className={css['reading']}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a menu is asked for at Monaco's own words, which have roles and keys of their own */}
        <div
          ref={box}
          className={css['editor']}
          hidden={articleId === null}
          onContextMenu={(event) => showMenuAt(event, drawn, pane, article, quoteId)}
        />
        {articleId === null ? (
          <p className={css['nothing']}>
            {pane === 0 ? words.reader.chooseLeft : words.reader.chooseRight(keyName('other-pane'))}
          </p>
        ) : null}
        {chosen && !selected && text !== undefined && drawn?.shown === articleId ? (
          <Edges
            reader={drawn}
            text={text}
            quote={chosen}
            onResize={(span) => void resizeQuote(act, chosen.id, span)}
          />
        ) : null}
        {article && drawn?.shown === articleId ? (
          <Overview box={box} reader={drawn} article={article} />
        ) : null}
        {selected && spot ? <MarkBar spot={spot} /> : null}
        {pointed?.byKey && here && here.length > 1 && pointedSpot ? (
          <QuoteChoice
            quotes={here}
            spot={pointedSpot}
            onChoose={(id) => inspect({ kind: 'quote', id })}
            onClose={() => {
              point(null);
              drawn?.focus();
            }}
          />
        ) : pointed && here && pointedSpot ? (
          <QuoteTip
            quotes={here}
            spot={pointedSpot}
            byKey={pointed.byKey}
            onStay={() => clearTimeout(hover.current)}
            onLeave={() => point(null)}
          />
        ) : null}
      </div>
    </section>
  );
}

/** Keeps where an article is left. */
function leave(pane: PaneNumber, reader: Reader | null): void {
  const position = reader?.position();
  if (reader && reader.shown !== null && position) keepPosition(pane, reader.shown, position);
}
