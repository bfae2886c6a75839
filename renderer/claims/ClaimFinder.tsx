import { useState } from 'react';
import { CLAIM_KINDS, STANCES, type ClaimKind, type Stance } from '#core/contract/vocabulary.ts';
import { findNames } from '#core/names/find.ts';
import { closeDialog, inspect, noteRecentClaim, useDesk } from '../app/desk.ts';
import { inTurn } from '../app/turn.ts';
import { joinClaim } from '../quotes/many.ts';
import { useAct, useArticle, useNewestClaims, useQuote } from '../connect/matter.tsx';
import { KindBadge, Segments, Select } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { words } from '../words.ts';
import { Phrase } from '../ui/Phrase.tsx';
import css from './claims.module.css';

/** As many as anyone would go through. */
const OFFERED = 50;
/** So many words are taken for a search. */
const LOOKING = 4;

/** Makes a claim, or finds one to join, while one types. Without a quote it only makes claims. */
export function ClaimFinder({ quoteIds }: { quoteIds: readonly number[] }) {
  const act = useAct();
  const { data: claims = [], busy } = useNewestClaims();
  const quote = useQuote(quoteIds[0] ?? null);
  const none = quoteIds.length === 0;
  const article = useArticle(quote?.articleId ?? null);
  const recent = useDesk((desk) => desk.recentClaims);
  const [typed, setTyped] = useTyped();
  const [kind, setKind] = useState<ClaimKind>('allegation');
  const [stance, setStance] = useState<Stance>('supports');
  const text = typed.trim();
  const here = new Set(article?.quoted.flatMap((quote) => quote.claims.map((claim) => claim.id)));
  const all = claims.map((claim) => ({
    id: claim.id,
    names: [claim.text],
    uses: claim.supports + claim.contradicts + claim.context,
    claim,
  }));
  const found = findNames(text, all, { here, recent }).slice(0, OFFERED);
  const optionsOf = (some: typeof found) =>
    some.map(({ one: { claim } }): Option => ({
      key: `join ${claim.id}`,
      label: claim.text,
      text: claim.text,
      note: <KindBadge kind={claim.kind} />,
    }));
  // A few words look for a claim; a sentence makes one, and only says what it is nearly like.
  const looking = text.split(/\s+/).length <= LOOKING;
  const join = optionsOf(found.filter(({ nearly }) => looking || !nearly));
  const near = optionsOf(found.filter(({ nearly }) => !looking && nearly));
  const make: Option[] =
    text === '' ? [] : [{ key: 'make', label: `“${text}”`, text, note: <KindBadge kind={kind} /> }];

  const choose = async (key: string) => {
    closeDialog();
    if (key === 'make') {
      const made = await act('claims.create', {
        text,
        kind,
        quotes: quoteIds.map((quoteId) => ({ quoteId, stance })),
      });
      if (made) noteRecentClaim(made.id);
      if (made && none) inspect({ kind: 'claim', id: made.id });
      return;
    }
    const claimId = Number(key.split(' ')[1]);
    noteRecentClaim(claimId);
    if (none) inspect({ kind: 'claim', id: claimId });
    else await joinClaim(act, quoteIds, claimId, stance);
  };
  return (
    <Finder
      title={none ? words.claims.finder.make : words.claims.finder.makeOrJoin}
      placeholder={words.claims.finder.placeholder}
      query={typed}
      onQuery={setTyped}
      groups={[
        { title: none ? words.claims.finder.alike : words.claims.finder.join, options: join },
        { title: words.claims.finder.makeNew, options: make },
        { title: words.claims.finder.nearly, options: near },
      ]}
      onChoose={(key) => void inTurn(() => choose(key))}
      onClose={closeDialog}
      busy={busy}
      empty={words.claims.finder.none}
    >
      <div className={css['choices']}>
        {none ? null : (
          <span className={css['choice']}>
            <Phrase
              of={(quoteIds.length > 1 ? words.quotes.bear : words.claims.finder.bears)(
                <Segments
                  label={words.claims.finder.stance}
                  value={stance}
                  values={STANCES}
                  names={words.vocabulary.stance}
                  onChoose={setStance}
                />,
              )}
            />
          </span>
        )}
        <span className={css['choice']}>
          <Phrase
            of={words.claims.finder.newIs(
              <Select
                aria-label={words.claims.finder.newKind}
                value={kind}
                values={CLAIM_KINDS}
                names={words.vocabulary.claimKind}
                onChoose={setKind}
              />,
            )}
          />
        </span>
      </div>
    </Finder>
  );
}
