import { useEffect, useMemo, useRef, useState } from 'react';
import { paragraphs } from '#core/text/paragraphs.ts';
import {
  closePane,
  focusPane,
  inspect,
  select,
  toggleFurniture,
  useDesk,
  type PaneNumber,
} from '../app/desk.ts';
import { articleName, counted, sourceLine } from '../app/names.ts';
import { useArticle, useArticleText, useEntities } from '../connect/matter.tsx';
import { Badge, Button } from '../ui/controls.tsx';
import { foldsOf } from './folds.ts';
import {
  edgeHighlights,
  furnitureHighlights,
  mentionHighlights,
  proposalAt,
  proposalHighlights,
  quoteAt,
  quoteHighlights,
} from './highlights.ts';
import { MarkBar } from './MarkBar.tsx';
import { Reader, type Spot } from './monaco.ts';
import { putReader } from './readers.ts';
import css from './reader.module.css';
import './highlights.css';

/** One reading pane: an article's head, its words with all that is marked in them, and the bar over a selection. */
export function Pane({ pane }: { pane: PaneNumber }) {
  const articleId = useDesk((desk) => desk.panes[pane]);
  const focused = useDesk((desk) => desk.pane === pane);
  const selected = useDesk((desk) => (desk.selected?.pane === pane ? desk.selected : null));
  const inspected = useDesk((desk) => desk.inspected);
  const reveal = useDesk((desk) => desk.reveals[pane]);
  const unfolded = useDesk((desk) => articleId !== null && desk.unfolded.has(articleId));
  const article = useArticle(articleId);
  const words = useArticleText(articleId);
  const entities = useEntities();
  const [spot, setSpot] = useState<Spot | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const reader = useRef<Reader | null>(null);
  const quoteId = inspected?.kind === 'quote' ? inspected.id : null;
  const quotationId = inspected?.kind === 'quotation' ? inspected.id : null;

  // What a click means depends on what is shown when it comes, not when the reader was made.
  const shown = useRef({ article, articleId, quoteId, selected });
  useEffect(() => {
    shown.current = { article, articleId, quoteId, selected };
  });

  useEffect(() => {
    const made = new Reader(
      box.current!,
      {
        onSelect: (span) => {
          const { articleId: id } = shown.current;
          if (id !== null) select(span.start === span.end ? null : { pane, articleId: id, ...span });
        },
        onClick: (offset) => {
          const { article: now, articleId: id, quoteId: before } = shown.current;
          const quote = now && quoteAt(now.quoted, offset, before);
          const proposal = now && proposalAt(now.quotations, offset);
          if (quote) inspect({ kind: 'quote', id: quote.id });
          else if (proposal && id !== null) inspect({ kind: 'quotation', id: proposal.id, articleId: id });
          else if (id !== null) inspect({ kind: 'article', id });
        },
        onFoldClick: () => shown.current.articleId !== null && toggleFurniture(shown.current.articleId),
        onFocus: () => focusPane(pane),
        onMove: () => {
          const { selected: now } = shown.current;
          if (now) setSpot(reader.current?.spotOf(now.end) ?? null);
        },
      },
      pane === 0 ? 'Left article' : 'Right article',
    );
    reader.current = made;
    putReader(pane, made);
    return () => {
      putReader(pane, null);
      reader.current = null;
      made.dispose();
    };
  }, [pane]);

  const text = words?.text;
  useEffect(() => {
    if (articleId === null || text === undefined) reader.current?.clear();
    else reader.current?.show(articleId, text);
  }, [articleId, text]);

  const accepted = useMemo(
    () => article?.furniture.filter((one) => one.decision === 'accepted') ?? [],
    [article],
  );
  useEffect(() => {
    if (text === undefined || !reader.current) return;
    const numbers = new Map<number, number>();
    let line = 1;
    let at = 0;
    for (const paragraph of paragraphs(text, accepted)) {
      for (; at < paragraph.start; at += 1) if (text[at] === '\n') line += 1;
      numbers.set(line, paragraph.number);
    }
    reader.current.number((number) => String(numbers.get(number) ?? ''));
  }, [text, accepted]);

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
  useEffect(() => {
    if (text === undefined || !article) return;
    reader.current?.draw([
      ...furnitureHighlights(article.furniture),
      ...mentionHighlights(article.mentions, (one) => misspellings.has(`${one.entity.id} ${one.exact}`)),
      ...proposalHighlights(article.quotations, quotationId),
      ...quoteHighlights(article.quoted, quoteId),
      ...edgeHighlights(article.quoted, quoteId),
    ]);
  }, [text, article, quoteId, quotationId, misspellings]);

  const ready = text !== undefined && article !== undefined;
  useEffect(() => {
    if (ready && reveal && reveal.articleId === articleId) reader.current?.reveal(reveal);
  }, [ready, reveal, articleId]);

  useEffect(() => {
    setSpot((selected && reader.current?.spotOf(selected.end)) ?? null);
  }, [selected]);

  const furniture = article?.furniture.filter((one) => one.decision !== 'dismissed').length ?? 0;
  return (
    <section
      className={css['pane']}
      data-focused={focused}
      data-pane={pane}
      aria-label={pane === 0 ? 'Left pane' : 'Right pane'}
    >
      {article ? (
        <header className={css['head']}>
          <div className={css['names']}>
            <h1 className={css['title']} title={articleName(article)}>
              {articleName(article)}
            </h1>
            <p className={css['source']}>
              {article.machineWritten ? <Badge>AI-written</Badge> : null}
              <span className={css['outlet']}>{sourceLine(article)}</span>
              {furniture > 0 ? (
                <button
                  type="button"
                  className={css['waiting']}
                  title="Fold or show page furniture (U)"
                  onClick={() => toggleFurniture(article.id)}
                >
                  {unfolded ? 'Fold furniture' : 'Show furniture'}
                </button>
              ) : null}
              {article.undecided > 0 ? (
                <button
                  type="button"
                  className={css['waiting']}
                  onClick={() => inspect({ kind: 'article', id: article.id })}
                >
                  {counted(article.undecided, 'proposal')}
                </button>
              ) : null}
              {words ? (
                words.intact ? (
                  <span
                    className={css['hash']}
                    title={`The text’s SHA-256 is ${words.sha256}, as it was at import: it has not changed.`}
                  >
                    sha-256 {words.sha256.slice(0, 4)}…{words.sha256.slice(-2)} ✓
                  </span>
                ) : (
                  <Badge>text was changed outside Pincite</Badge>
                )
              ) : null}
            </p>
          </div>
          <Button onClick={() => closePane(pane)} aria-label="Close this pane">
            ✕
          </Button>
        </header>
      ) : null}
      <div className={css['reading']}>
        <div ref={box} className={css['editor']} hidden={articleId === null} />
        {articleId === null ? (
          <p className={css['nothing']}>
            {pane === 0
              ? 'Choose an article from the list to read it here.'
              : 'A second article can stand here: choose it with Shift held, or press O and choose.'}
          </p>
        ) : null}
        {selected && spot ? <MarkBar spot={spot} /> : null}
      </div>
    </section>
  );
}
