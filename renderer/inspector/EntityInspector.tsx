import { keyWord } from '../commands/key-names.ts';
import { useState } from 'react';
import type { Claim } from '#core/contract/nouns.ts';
import { ALIAS_KINDS, ENTITY_KINDS, type AliasKind } from '#core/contract/vocabulary.ts';
import { inspect, showLedger } from '../app/desk.ts';
import { ChecksOf } from '../checks/FindingCards.tsx';
import { useAct, useEntity } from '../connect/matter.tsx';
import { Button, Choice, Field, SectionHead, Select, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { ClaimCard } from './ClaimCard.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { EntityMerging } from './EntityMerging.tsx';
import { EntityMentions } from './EntityMentions.tsx';
import { Gone } from './Gone.tsx';
import css from './inspector.module.css';

export function EntityInspector({ id }: { id: number }) {
  const act = useAct();
  const answer = useEntity(id);
  if (!answer) return answer === null ? <Gone /> : null;
  const { entity, spoken, about, mentioned, seen, claims } = answer;
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
      {claims.length > 0 ? (
        <>
          <SectionHead ruled>{words.inspector.entity.claims(claims.length)}</SectionHead>
          <ul>
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} note={<span>{rolesIn(claim, id)}</span>} />
            ))}
          </ul>
        </>
      ) : null}
      {spoken.length > 0 ? (
        <SectionHead
          ruled
          action={
            <Button look="link" onClick={() => showLedger(id)}>
              {words.ledger.label}
            </Button>
          }
        >
          {words.inspector.entity.said(spoken.length)}
        </SectionHead>
      ) : null}
      <ul>
        {spoken.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </ul>
      {about.length > 0 ? (
        <SectionHead ruled>{words.inspector.entity.about(about.length)}</SectionHead>
      ) : null}
      <ul>
        {about.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </ul>
      <EntityMentions entityId={id} mentioned={mentioned} seen={seen} />
    </>
  );
}

/** `by, about`: how the entity stands to a claim. */
function rolesIn(claim: Claim, entityId: number): string {
  return claim.entities
    .flatMap((one) => (one.entity.id === entityId ? [words.vocabulary.entityRole[one.role]] : []))
    .join(', ');
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
