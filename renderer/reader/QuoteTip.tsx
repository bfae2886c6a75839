import { useEffect, useId, useRef } from 'react';
import type { Quote } from '#core/contract/nouns.ts';
import { point } from '../app/desk.ts';
import { words } from '../words.ts';
import type { Spot } from './monaco.ts';
import { QuoteFacts } from './QuoteFacts.tsx';
import css from './reader.module.css';
import { usePlaceAbove } from './usePlaceAbove.ts';

/** As many quotes of one place are told; the inspector tells of the others. */
const MOST = 3;

/** What is marked where the mouse rests or the caret stands: who speaks, for which claim, and how it bears on it. */
export function QuoteTip({
  quotes,
  spot,
  byKey,
  onStay,
  onLeave,
}: {
  quotes: readonly Quote[];
  spot: Spot;
  byKey: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const id = useId();
  const place = usePlaceAbove(card, spot, quotes);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') point(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return (
    <div
      ref={card}
      id={id}
      // What a key asked for is said at once; what the mouse rests on is there to be looked at.
      role={byKey ? 'status' : 'tooltip'}
      aria-label={words.reader.tip.title}
      className={css['tip']}
      style={place}
      onMouseEnter={onStay}
      onMouseLeave={onLeave}
    >
      {quotes.length === 0 ? <p>{words.reader.tip.nothing}</p> : null}
      {quotes.slice(0, MOST).map((quote) => (
        <p key={quote.id} className={css['tipQuote']}>
          <QuoteFacts quote={quote} />
        </p>
      ))}
      {quotes.length > MOST ? <p>{words.reader.tip.more(quotes.length - MOST)}</p> : null}
    </div>
  );
}
