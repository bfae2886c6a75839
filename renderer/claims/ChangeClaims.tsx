import { useState } from 'react';
import { CLAIM_KINDS, CLAIM_STATUSES } from '#core/contract/vocabulary.ts';
import { useAct } from '../connect/matter.tsx';
import { changeMany, meant } from '../lists/change.ts';
import { ChangePanel, KEPT } from '../lists/ChangePanel.tsx';
import { Field, Select } from '../ui/controls.tsx';
import { words } from '../words.ts';

const KINDS = [KEPT, ...CLAIM_KINDS] as const;
const KIND_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.claimKind };
const STATUSES = [KEPT, ...CLAIM_STATUSES] as const;
const STATUS_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.claimStatus };

/** Kind and status of all the claims that are meant. */
export function ChangeClaims() {
  const act = useAct();
  const [ids] = useState(() => [...meant('claims')]);
  const [status, setStatus] = useState<(typeof STATUSES)[number]>(KEPT);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KEPT);
  const fields = { ...(kind !== KEPT && { kind }), ...(status !== KEPT && { status }) };
  return (
    <ChangePanel
      things={words.nouns.claim(ids.length)}
      changes={Object.keys(fields).length > 0}
      onChange={() =>
        void changeMany(act, 'claims', 'claims.updateMany', { ids, fields }, words.lists.changed.claims)
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
    </ChangePanel>
  );
}
