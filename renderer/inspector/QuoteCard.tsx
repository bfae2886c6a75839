import type { ReactNode } from 'react';
import type { QuoteRow } from '#core/contract/nouns.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { showMenu, spotOf } from '../commands/menu.ts';
import { quoteCardMenu } from '../commands/menus.ts';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** A quote as evidence: whose article and paragraph, its words, and one click to the place. */
export function QuoteCard({
  quote,
  note,
  children,
}: {
  quote: QuoteRow;
  note?: ReactNode;
  children?: ReactNode;
}) {
  const pin = quote.paragraph === null ? '' : ` ¶${quote.paragraph}`;
  return (
    <li className={css['card']}>
      <div className={css['cardHead']}>
        <span>
          {quote.article.outlet ?? articleName(quote.article)}
          {pin}
        </span>
        {note}
      </div>
      <button
        type="button"
        className={css['cardWords']}
        title={words.inspector.showInArticle}
        onContextMenu={(event) => showMenu(event, quoteCardMenu(quote), spotOf(event))}
        onClick={() => {
          revealPassage(quote.articleId, quote, { beside: true });
          inspect({ kind: 'quote', id: quote.id });
        }}
      >
        “{quote.exact}”
      </button>
      {quote.speaker ? <div className={css['cardNote']}>{quote.speaker.name}</div> : null}
      {children}
    </li>
  );
}
