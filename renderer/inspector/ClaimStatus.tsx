import type { ResultOf } from '#core/contract/methods.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { decideStatus } from '../claims/acts.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

type Answer = ResultOf<'claims.get'>;

/** The status that the evidence of a claim speaks for, and why: the reporter takes it, or declines it. */
export function ProposedStatus({ answer }: { answer: Answer }) {
  const act = useAct();
  const { claim, evidence, proposal } = answer;
  const saying = words.claims.status;
  if (!proposal) return null;
  const { status, reason } = proposal;
  const against = reason.kind === 'contradicted' && evidence.find(({ quote }) => quote.id === reason.quoteId);
  return (
    <section aria-label={saying.proposed} className={css['proposedStatus']}>
      <p>
        <strong>{saying.speaksFor(words.vocabulary.claimStatus[status])}</strong>{' '}
        {reason.kind === 'independent' ? saying.independent(reason.outlets) : null}
        {against ? saying.contradicted(against.quote.exact, against.quote.article.outlet) : null}
        {reason.kind === 'denied' ? (
          <>
            {saying.denied}{' '}
            <Button look="link" onClick={() => inspect({ kind: 'claim', id: reason.claimId })}>
              {reason.text}
            </Button>
          </>
        ) : null}
      </p>
      <p className={css['tools']}>
        <Button
          look="bordered"
          keyHint={keyName('accept')}
          onClick={() => void decideStatus(act, claim.id, true)}
        >
          {saying.take(words.vocabulary.claimStatus[status])}
        </Button>
        <Button keyHint={keyName('dismiss')} onClick={() => void decideStatus(act, claim.id, false)}>
          {words.inspector.dismiss}
        </Button>
      </p>
    </section>
  );
}

/** Which of the outlets behind a claim are sources of their own, and why the others are not, with the place of the words. */
export function ClaimSources({ sources: { groups, ties } }: { sources: Answer['sources'] }) {
  const saying = words.claims.sources;
  if (groups.flat().length < 2) return null;
  return (
    <section aria-label={saying.title} className={css['sources']}>
      <p>{saying.count(groups.length, groups.flat().length)}</p>
      <ul>
        {ties.map(({ kind, articleId, otherId, name, otherName, from, place }) => (
          <li key={`${articleId} ${otherId}`}>
            {saying.ties[kind](name, otherName, from)}
            {place ? (
              <Button
                look="link"
                aria-label={saying.show(place.words)}
                onClick={() => revealPassage(articleId, place, { beside: true })}
              >
                “{place.words}”
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
