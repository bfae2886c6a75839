import { useEffect, useRef } from 'react';
import type { NetworkLink, Placed } from '#core/pictures/network.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { sourceLine } from '../app/names.ts';
import { useLink } from '../connect/matter.tsx';
import { Button, Hint, KindBadge } from '../ui/controls.tsx';
import { useEscape } from '../pictures/useEscape.ts';
import { words } from '../words.ts';
import { whatJoins } from './what.ts';
import css from './network.module.css';

const saying = words.pictures.network;

/** What joins two entities: the quotes and claims themselves. */
export function LinkCard({
  link,
  nodes,
  onClose,
}: {
  link: NetworkLink;
  nodes: readonly Placed[];
  onClose: () => void;
}) {
  const { a, b } = link;
  const answer = useLink({ a, b });
  const head = useRef<HTMLElement>(null);
  useEscape(head, onClose);
  const nameOf = (id: number) => nodes.find((node) => node.id === id)?.name ?? '';
  useEffect(() => head.current?.focus(), [a, b]);
  const name = saying.link(nameOf(a), nameOf(b), whatJoins(link, nameOf(a), nameOf(b)));
  return (
    <section ref={head} className={css['card']} aria-label={name} tabIndex={-1}>
      <div className={css['cardHead']}>
        <h2>{name}</h2>
        <Button onClick={onClose}>{saying.close}</Button>
      </div>
      {answer && answer.quotes.length > 0 ? (
        <>
          <h3>{saying.quotes}</h3>
          <ul>
            {answer.quotes.map((quote) => (
              <li key={quote.id}>
                <button
                  type="button"
                  onClick={() => {
                    inspect({ kind: 'quote', id: quote.id });
                    revealPassage(quote.articleId, quote);
                  }}
                >
                  {quote.exact}
                </button>
                <span>
                  {quote.speaker?.name} · {sourceLine(quote.article)}
                </span>
              </li>
            ))}
          </ul>
          {answer.quotesInAll > answer.quotes.length ? (
            <Hint>{saying.moreQuotes(answer.quotesInAll - answer.quotes.length)}</Hint>
          ) : null}
        </>
      ) : null}
      {answer && answer.claims.length > 0 ? (
        <>
          <h3>{saying.claimsHead}</h3>
          <ul>
            {answer.claims.map((claim) => (
              <li key={claim.id}>
                <button type="button" onClick={() => inspect({ kind: 'claim', id: claim.id })}>
                  {claim.text}
                </button>
                <KindBadge kind={claim.kind} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
