import { useState } from 'react';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { useAct } from '../connect/matter.tsx';
import { changeMany, meant } from '../lists/change.ts';
import { ChangePanel, KEPT } from '../lists/ChangePanel.tsx';
import { Choice, Field } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';

const KINDS = [KEPT, ...ENTITY_KINDS] as const;
const KIND_NAMES = { [KEPT]: words.lists.asItIs, ...words.vocabulary.entityKind };

/** Kind and role of all the entities that are meant. */
export function ChangeEntities() {
  const act = useAct();
  const [ids] = useState(() => [...meant('entities')]);
  const [role, setRole] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KEPT);
  const fields = { ...(role.trim() !== '' && { role: role.trim() }), ...(kind !== KEPT && { kind }) };
  return (
    <ChangePanel
      things={words.nouns.entity(ids.length)}
      changes={Object.keys(fields).length > 0}
      onChange={() =>
        void changeMany(act, 'entities', 'entities.updateMany', { ids, fields }, words.lists.changed.entities)
      }
    >
      <Field label={words.lists.role}>
        {(id) => (
          <input
            id={id}
            className={ui['input']}
            autoFocus
            placeholder={words.lists.asInEach}
            value={role}
            onChange={(event) => setRole(event.target.value)}
          />
        )}
      </Field>
      <Choice label={words.lists.kind} value={kind} values={KINDS} names={KIND_NAMES} onChoose={setKind} />
    </ChangePanel>
  );
}
