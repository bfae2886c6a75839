import { keyWord } from '../commands/key-names.ts';
import { useState } from 'react';
import { ALIAS_KINDS, ENTITY_KINDS, ENTITY_ROLES, type AliasKind } from '#core/contract/vocabulary.ts';
import { inspect, showLedger } from '../app/desk.ts';
import { ChecksOf } from '../checks/FindingCards.tsx';
import { useAct, useEntity } from '../connect/matter.tsx';
import { Button, Choice, Field, Hint, SectionHead, Select, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { EntityMerging } from './EntityMerging.tsx';
import { EntityClaims, EntityQuotes } from './EntityLinks.tsx';
import { EntityMentions } from './EntityMentions.tsx';
import { Gone } from './Gone.tsx';
import css from './inspector.module.css';

export function EntityInspector({ id }: { id: number }) {
  const act = useAct();
  const answer = useEntity(id);
  if (!answer) return answer === null ? <Gone /> : null;
  const { entity, spoken, about, seen, claims } = answer;
  const update = (fields: Parameters<typeof act<'entities.update'>>[1]['fields']) =>
    void act('entities.update', { id, fields });
  const remove = async () => {
    if (!(await act('entities.remove', { id }))) return;
    inspect(null);
    say(words.inspector.entity.removed(keyWord('undo')));
  };
  return (
    <>
      <SectionHead action={<Button onClick={() => void remove()}>{words.common.remove}</Button>}>
        {words.inspector.entity.title}
      </SectionHead>
      {seen.first !== null && seen.last !== null ? (
        <Hint>{words.inspector.entity.seen(seen.first, seen.last)}</Hint>
      ) : null}
      <TextField
        label={words.inspector.entity.name}
        value={entity.name}
        required
        onSave={(name) => update({ name })}
      />
      <Choice
        label={words.common.kind}
        value={entity.kind}
        values={ENTITY_KINDS}
        names={words.vocabulary.entityKind}
        onChoose={(kind) => update({ kind })}
      />
      <TextField
        label={words.inspector.entity.role}
        value={entity.role ?? ''}
        placeholder={words.inspector.entity.roleHint}
        onSave={(role) => update({ role })}
      />
      <TextField
        label={words.common.note}
        lines={2}
        value={entity.note ?? ''}
        placeholder={words.inspector.entity.noteHint}
        onSave={(note) => update({ note })}
      />
      <ChecksOf thing="entity" id={id} />
      <SectionHead ruled>{words.inspector.entity.otherNames}</SectionHead>
      <ul>
        {entity.aliases.map((alias) => (
          <li key={alias.id} className={css['aliasRow']}>
            <span className={alias.kind === 'misspelling' ? css['misspelling'] : undefined}>
              {alias.name}
            </span>
            <span className={css['cardNote']}>{words.vocabulary.aliasKind[alias.kind]}</span>
            <Button
              aria-label={words.inspector.entity.removeName(alias.name)}
              onClick={() => void act('aliases.remove', { id: alias.id })}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <NewAlias entityId={id} />
      <EntityMerging answer={answer} />
      {ENTITY_ROLES.map((role) => (
        <EntityClaims
          key={role}
          title={words.inspector.entity.claims[role]}
          claims={claims.filter((claim) =>
            claim.entities.some((one) => one.role === role && one.entity.id === id),
          )}
        />
      ))}
      <EntityQuotes
        title={words.inspector.entity.said}
        quotes={spoken}
        action={
          <Button look="link" onClick={() => showLedger(id)}>
            {words.ledger.label}
          </Button>
        }
      />
      <EntityQuotes title={words.inspector.entity.about} quotes={about} />
      <EntityMentions key={id} entityId={id} seen={seen} />
    </>
  );
}

function NewAlias({ entityId }: { entityId: number }) {
  const act = useAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AliasKind>('alias');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '')
          void act('aliases.add', { entityId, name, kind }).then((added) => added && setName(''));
      }}
    >
      <Field label={words.inspector.entity.addName}>
        {(fieldId) => (
          <div className={css['date']}>
            <input
              id={fieldId}
              className={ui['input']}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Select
              aria-label={words.inspector.entity.kindOfName}
              value={kind}
              values={ALIAS_KINDS}
              names={words.vocabulary.aliasKind}
              onChoose={setKind}
            />
            <Button look="bordered" type="submit" disabled={name.trim() === ''}>
              {words.common.add}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
