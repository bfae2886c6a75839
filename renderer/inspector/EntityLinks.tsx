import type { ReactNode } from 'react';
import type { Claim, QuoteRow } from '#core/contract/nouns.ts';
import { SectionHead } from '../ui/controls.tsx';
import { usePages } from '../ui/Pages.tsx';
import { words } from '../words.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { QuoteCard } from './QuoteCard.tsx';

/** So many cards of a kind are drawn at a time: somebody may have spoken a thousand times. */
const SHOWN = 20;

/** Quotes that an entity spoke, or that are about it; nothing at all where there are none. */
export function EntityQuotes({
  title,
  quotes,
  action,
}: {
  title: (count: number) => string;
  quotes: readonly QuoteRow[];
  action?: ReactNode;
}) {
  const { shown, pages } = usePages(quotes, SHOWN, title(quotes.length));
  if (quotes.length === 0) return null;
  return (
    <>
      <SectionHead ruled action={action}>
        {title(quotes.length)}
      </SectionHead>
      <ul>
        {shown.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </ul>
      {pages}
    </>
  );
}

/** Claims to which an entity stands in one role. */
export function EntityClaims({
  title,
  claims,
}: {
  title: (count: number) => string;
  claims: readonly Claim[];
}) {
  const { shown, pages } = usePages(claims, SHOWN, title(claims.length));
  if (claims.length === 0) return null;
  return (
    <>
      <SectionHead ruled>{title(claims.length)}</SectionHead>
      <ul>
        {shown.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            note={<span>{words.vocabulary.claimStatus[claim.status]}</span>}
          />
        ))}
      </ul>
      {pages}
    </>
  );
}
