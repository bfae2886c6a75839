import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Quote } from '#core/contract/nouns.ts';
import { Key } from '../ui/controls.tsx';
import { words } from '../words.ts';
import type { Spot } from './monaco.ts';
import { QuoteFacts } from './QuoteFacts.tsx';
import css from './reader.module.css';
import { usePlaceAbove } from './usePlaceAbove.ts';

/** Quotes that lie over one another at the caret, the shortest first: each is chosen by its digit, or with the arrows and Enter. */
export function QuoteChoice({
  quotes,
  spot,
  onChoose,
  onClose,
}: {
  quotes: readonly Quote[];
  spot: Spot;
  onChoose: (id: number) => void;
  onClose: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const place = usePlaceAbove(card, spot, quotes);
  const buttons = () => [...card.current!.querySelectorAll('button')];
  useEffect(() => {
    card.current?.querySelector('button')?.focus();
  }, []);
  const choose = (quote: Quote | undefined) => {
    if (!quote) return;
    onClose();
    onChoose(quote.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = buttons().findIndex((button) => button === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0)
      buttons()
        .at((at + step) % quotes.length)
        ?.focus();
    else if (event.key === 'Escape' || event.key.toLowerCase() === 'i') onClose();
    else if (/^[1-9]$/.test(event.key)) choose(quotes[Number(event.key) - 1]);
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it
    <div
      ref={card}
      role="dialog"
      aria-label={words.reader.tip.here(quotes.length)}
      tabIndex={-1}
      className={`${css['tip']} ${css['choice']}`}
      style={place}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget && !card.current?.contains(event.relatedTarget)) onClose();
      }}
    >
      {quotes.map((quote, i) => (
        <button key={quote.id} type="button" onClick={() => choose(quote)}>
          {i < 9 ? <Key name={String(i + 1)} /> : <span />}
          <span className={css['tipQuote']}>
            <span className={css['tipWords']}>{quote.exact}</span>
            <QuoteFacts quote={quote} />
          </span>
        </button>
      ))}
    </div>
  );
}
