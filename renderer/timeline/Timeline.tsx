import { useMemo } from 'react';
import type { Claim, ClaimDate } from '#core/contract/nouns.ts';
import { claimDateName } from '#core/words/claim-dates.ts';
import { byDay } from '#core/words/formats.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { useClaims } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Hint, KindBadge } from '../ui/controls.tsx';
import { words } from '../words.ts';
import placeCss from '../ui/place.module.css';
import css from './timeline.module.css';

/** The claims in the order of the dates that they speak of; those without a date stand at the end. */
export function Timeline() {
  const claims = useClaims();
  const inspected = useDesk((desk) => desk.inspected);
  const dated = useMemo(
    () =>
      (claims ?? [])
        .filter((claim): claim is Claim & { date: ClaimDate } => claim.date !== null)
        .sort((a, b) => byDay(a.date.from, b.date.from)),
    [claims],
  );
  if (!claims) return null;
  return (
    <section className={`${placeCss['place']} ${css['timeline']}`} aria-label={words.timeline.title}>
      <h1>{words.timeline.title}</h1>
      {dated.length === 0 ? <Empty of="timeline" /> : null}
      <ol>
        {dated.map((claim) => (
          <li key={claim.id} data-chosen={inspected?.kind === 'claim' && inspected.id === claim.id}>
            <time dateTime={claim.date.from}>{claimDateName(claim.date, words)}</time>
            <button type="button" onClick={() => inspect({ kind: 'claim', id: claim.id })}>
              {claim.text}
            </button>
            <span className={css['badges']}>
              <KindBadge kind={claim.kind} />
              <span>{words.vocabulary.claimStatus[claim.status]}</span>
            </span>
          </li>
        ))}
      </ol>
      {dated.length > 0 && dated.length < claims.length ? (
        <Hint>{words.timeline.undated(claims.length - dated.length)}</Hint>
      ) : null}
    </section>
  );
}
