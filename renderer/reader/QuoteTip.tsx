import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Quote } from '#core/contract/nouns.ts';
import { point } from '../app/desk.ts';
import { KindBadge } from '../ui/controls.tsx';
import type { Spot } from './monaco.ts';
import { words } from '../words.ts';
import css from './reader.module.css';

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
  const [place, setPlace] = useState({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight, parentElement } = card.current!;
    const box = parentElement!.getBoundingClientRect();
    const above = box.top + spot.top - offsetHeight - 4;
    setPlace({
      top: above > 8 ? above : box.top + spot.top + spot.height + 4,
      left: Math.max(8, Math.min(box.left + spot.left - 20, window.innerWidth - offsetWidth - 8)),
    });
  }, [spot.top, spot.left, spot.height, quotes]);
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
        <div key={quote.id} className={css['tipQuote']}>
          <p>
            <strong>{quote.speaker?.name ?? words.reader.tip.noSpeaker}</strong>
            <span>{words.reader.tip.speech[quote.speech]}</span>
          </p>
          {quote.claims.map((claim) => (
            <p key={claim.linkId}>
              <KindBadge kind={claim.kind} /> <em>{words.vocabulary.stance[claim.stance]}</em> {claim.text}
            </p>
          ))}
          {quote.claims.length === 0 ? <p className={css['tipNone']}>{words.reader.tip.noClaim}</p> : null}
        </div>
      ))}
      {quotes.length > MOST ? <p>{words.reader.tip.more(quotes.length - MOST)}</p> : null}
    </div>
  );
}
