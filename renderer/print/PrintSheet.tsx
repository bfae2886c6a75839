import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Article, Quote } from '#core/contract/nouns.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { Page } from '../brief/Page.tsx';
import { useArticle, useArticleText, useBriefContent } from '../connect/matter.tsx';
import { words } from '../words.ts';
import css from './print.module.css';
import { printed, type PrintedRun } from './printed.ts';
import { usePrinting, type PrintChoices } from './printing.ts';

/** What goes to the printer, beside the window and never on the screen; it asks for the system's dialog once it is laid out. */
export function PrintSheet() {
  const what = usePrinting((printing) => printing.what);
  if (!what) return null;
  return createPortal(
    <div data-print className={css['sheet']}>
      {what.kind === 'brief' ? <PrintedBrief id={what.id} /> : <PrintedArticle id={what.id} choices={what} />}
    </div>,
    document.body,
  );
}

/** Asks for the system's dialog as soon as there is something to print, and clears up after it. */
function usePrint(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const done = () => usePrinting.setState({ what: null });
    window.addEventListener('afterprint', done);
    // The faces of the letters first: a printer does not wait for them.
    void document.fonts.ready.then(() => window.print());
    return () => window.removeEventListener('afterprint', done);
  }, [ready]);
}

function PrintedBrief({ id }: { id: number }) {
  const answer = useBriefContent(id);
  usePrint(Boolean(answer));
  return answer ? <Page document={answer.document} /> : null;
}

function PrintedArticle({ id, choices }: { id: number; choices: PrintChoices }) {
  const article = useArticle(id);
  const content = useArticleText(id);
  usePrint(Boolean(article) && Boolean(content));
  return article && content ? <Sheet article={article} content={content} choices={choices} /> : null;
}

function Sheet({
  article,
  content: { text, pages },
  choices,
}: {
  article: Article;
  content: ResultOf<'articles.text'>;
  choices: PrintChoices;
}) {
  const { marks, list } = choices;
  const { furniture, quoted } = article;
  const paragraphs = useMemo(
    () => printed(text, pages, furniture, marks || list ? quoted : []),
    [text, pages, furniture, quoted, marks, list],
  );
  return (
    <article className={css['article']}>
      <header>
        <h1>{articleName(article)}</h1>
        <p>{sourceLine(article)}</p>
        {article.byline === null ? null : <p>{article.byline}</p>}
        {article.url === null ? null : <p className={css['address']}>{article.url}</p>}
      </header>
      {paragraphs.map(({ number, runs }) => (
        <div key={number} className={css['paragraph']}>
          <span className={css['number']}>{number}</span>
          <p>
            {runs.map((run, i) => (
              <RunView key={i} run={run} marks={marks} />
            ))}
          </p>
        </div>
      ))}
      {list && quoted.length > 0 ? <Quotes quotes={quoted} /> : null}
    </article>
  );
}

function RunView({ run, marks }: { run: PrintedRun; marks: boolean }) {
  if (run.kind === 'note') return <sup>{run.number}</sup>;
  if (run.kind === 'page') return <span className={css['pageMark']}>[{words.pages.short(run.label)}] </span>;
  return run.quoted && marks ? <span className={css['quoted']}>{run.text}</span> : run.text;
}

function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  return (
    <section className={css['quotes']}>
      <h2>{words.quotes.list}</h2>
      {quotes.map(({ id, speaker, reportedVia, speech, claims }, i) => (
        <div key={id} className={css['paragraph']}>
          <span className={css['number']}>{i + 1}</span>
          <p>
            {speaker?.name ?? words.quotes.noSpeaker} · {words.reader.tip.speech[speech]}
            {reportedVia ? ` · ${words.print.via(reportedVia.name)}` : ''}
            {claims.map((claim) => (
              <span key={claim.linkId} className={css['claim']}>
                {words.vocabulary.claimKind[claim.kind]}, {words.vocabulary.stance[claim.stance]}:{' '}
                {claim.text}
              </span>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}
