import { useState } from 'react';
import { CLAIM_BASES, CLAIM_KINDS, CLAIM_STATUSES, LEGAL_FORCES } from '#core/contract/vocabulary.ts';
import { useAct, useClaims } from '../connect/matter.tsx';
import { byName } from '#core/words/formats.ts';
import { changeMany, meant } from '../lists/change.ts';
import { ChangePanel, KEPT } from '../lists/ChangePanel.tsx';
import { Field, Select } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';

const KINDS = [KEPT, ...CLAIM_KINDS] as const;
const KIND_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.claimKind };
const STATUSES = [KEPT, ...CLAIM_STATUSES] as const;
const STATUS_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.claimStatus };

const FORCES = [KEPT, 'none', ...LEGAL_FORCES] as const;
const FORCE_NAMES = {
  [KEPT]: words.lists.asItIs,
  none: words.claims.force.none,
  ...words.vocabulary.legalForce,
};
const BASES = [KEPT, 'none', ...CLAIM_BASES] as const;
const BASIS_NAMES = {
  [KEPT]: words.lists.asItIs,
  none: words.claims.basis.none,
  ...words.vocabulary.claimBasis,
};

/** What is said, and which tags are given and taken, all the claims that are meant. */
export function ChangeClaims() {
  const act = useAct();
  const [ids] = useState(() => [...meant('claims')]);
  const [status, setStatus] = useState<(typeof STATUSES)[number]>(KEPT);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KEPT);
  const [force, setForce] = useState<(typeof FORCES)[number]>(KEPT);
  const [basis, setBasis] = useState<(typeof BASES)[number]>(KEPT);
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const claims = useClaims() ?? [];
  const known = [...new Set(claims.flatMap((claim) => claim.tags))].toSorted(byName);
  const theirs = claims.filter(({ id }) => ids.includes(id)).flatMap((claim) => claim.tags);
  const held = known.filter((tag) => theirs.includes(tag));
  const tag = added.trim();
  const fields = {
    ...(kind !== KEPT && { kind }),
    ...(status !== KEPT && { status }),
    ...(force !== KEPT && { force: force === 'none' ? null : force }),
    ...(basis !== KEPT && { basis: basis === 'none' ? null : basis }),
  };
  const tags = { ...(tag !== '' && { addTag: tag }), ...(removed !== '' && { removeTag: removed }) };
  return (
    <ChangePanel
      things={words.nouns.claim(ids.length)}
      changes={Object.keys({ ...fields, ...tags }).length > 0}
      onChange={() =>
        void changeMany(
          act,
          'claims',
          'claims.updateMany',
          { ids, fields, ...tags },
          words.lists.changed.claims,
        )
      }
    >
      <Field label={words.lists.status}>
        {(id) => (
          <Select
            id={id}
            autoFocus
            value={status}
            values={STATUSES}
            names={STATUS_NAMES}
            onChoose={setStatus}
          />
        )}
      </Field>
      <Field label={words.lists.kind}>
        {(id) => <Select id={id} value={kind} values={KINDS} names={KIND_NAMES} onChoose={setKind} />}
      </Field>
      <Field label={words.claims.force.label}>
        {(id) => <Select id={id} value={force} values={FORCES} names={FORCE_NAMES} onChoose={setForce} />}
      </Field>
      <Field label={words.claims.basis.label}>
        {(id) => <Select id={id} value={basis} values={BASES} names={BASIS_NAMES} onChoose={setBasis} />}
      </Field>
      <Field label={words.claims.tags.give}>
        {(id) => (
          <>
            <input
              id={id}
              list={`${id}-known`}
              className={ui['input']}
              value={added}
              maxLength={100}
              onChange={(event) => setAdded(event.target.value)}
            />
            <datalist id={`${id}-known`}>
              {known.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      {held.length > 0 ? (
        <Field label={words.claims.tags.take}>
          {(id) => (
            <Select
              id={id}
              value={removed}
              values={['', ...held]}
              names={{ '': words.claims.tags.none, ...Object.fromEntries(held.map((one) => [one, one])) }}
              onChoose={setRemoved}
            />
          )}
        </Field>
      ) : null}
    </ChangePanel>
  );
}
