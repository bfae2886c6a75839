import { useState } from 'react';
import type { Claim } from '#core/contract/nouns.ts';
import { findNames } from '#core/names/find.ts';
import { closeDialog, inspect } from '../app/desk.ts';
import { inTurn } from '../app/turn.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useClaimsAndArchived } from '../connect/matter.tsx';
import { meant } from '../lists/change.ts';
import { arrange } from '../lists/listing.ts';
import { Button, Hint, KindBadge } from '../ui/controls.tsx';
import { Finder, useTyped } from '../ui/Finder.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import css from './claims.module.css';

/** As many as anyone would go through. */
const OFFERED = 50;

/** Makes one claim of those that are picked, or of the one that is meant and another that is found. */
export function MergeClaims() {
  const claims = useClaimsAndArchived();
  const [ids, setIds] = useState(() => [...meant('claims')]);
  if (!claims) return null;
  const chosen = claims.filter(({ id }) => ids.includes(id));
  const [first] = chosen;
  if (!first) return null;
  if (chosen.length > 1) return <Choose claims={chosen} />;
  return (
    <FindOther
      claim={first}
      others={claims.filter(({ id, archived }) => id !== first.id && !archived)}
      // The Enter that chose would press the button of a dialog that came up at once.
      onPick={(id) => setTimeout(() => setIds([first.id, id]))}
    />
  );
}

function FindOther({
  claim,
  others,
  onPick,
}: {
  claim: Claim;
  others: readonly Claim[];
  onPick: (id: number) => void;
}) {
  const [typed, setTyped] = useTyped();
  const all = others.map((one) => ({
    id: one.id,
    names: [one.text],
    uses: one.supports + one.contradicts + one.context,
    claim: one,
  }));
  const found = findNames(typed.trim(), all, { here: new Set(), recent: [] }).slice(0, OFFERED);
  return (
    <Finder
      title={words.claims.merge.with(claim.text)}
      placeholder={words.claims.merge.find}
      query={typed}
      onQuery={setTyped}
      groups={[
        {
          title: words.lists.claims,
          options: found.map(({ one }) => ({
            key: String(one.id),
            label: one.claim.text,
            text: one.claim.text,
            note: <KindBadge kind={one.claim.kind} />,
          })),
        },
      ]}
      onChoose={(key) => onPick(Number(key))}
      onClose={closeDialog}
      empty={words.claims.merge.none}
    />
  );
}

/** Which of the claims stays; all that belongs to the others goes to it. */
function Choose({ claims }: { claims: readonly Claim[] }) {
  const act = useAct();
  const [into, setInto] = useState(claims[0]!.id);
  const saying = words.claims.merge;
  const merge = async () => {
    const from = claims.map(({ id }) => id).filter((id) => id !== into);
    if (!(await act('claims.merge', { into, from }))) return;
    closeDialog();
    arrange('claims', { picked: new Set() });
    inspect({ kind: 'claim', id: into });
    say(saying.done(claims.length, keyWord('undo')));
  };
  return (
    <Panel title={saying.title(claims.length)} onClose={closeDialog} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void inTurn(merge);
        }}
      >
        <fieldset className={css['stays']}>
          <legend>{saying.stays}</legend>
          {claims.map((claim) => (
            <label key={claim.id}>
              <input
                type="radio"
                name="into"
                autoFocus={claim.id === claims[0]!.id}
                checked={claim.id === into}
                onChange={() => setInto(claim.id)}
              />
              <span>{claim.text}</span>
              <KindBadge kind={claim.kind} />
            </label>
          ))}
        </fieldset>
        <Hint>{saying.what}</Hint>
        <Button look="primary" type="submit">
          {saying.do(claims.length)}
        </Button>
      </form>
    </Panel>
  );
}
