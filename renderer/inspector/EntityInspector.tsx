import { useState } from 'react';
import type { Claim } from '#core/contract/nouns.ts';
import { ALIAS_KINDS, ENTITY_KINDS, type AliasKind } from '#core/contract/vocabulary.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { articleName, counted } from '../app/names.ts';
import { useAct, useEntity } from '../connect/matter.tsx';
import { Button, Choice, Field, SectionHead, Select, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { ClaimCard } from './ClaimCard.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { Gone } from './Gone.tsx';
import css from './inspector.module.css';

export function EntityInspector({ id }: { id: number }) {
  const act = useAct();
  const answer = useEntity(id);
  if (!answer) return answer === null ? <Gone /> : null;
  const { entity, spoken, about, mentioned, claims } = answer;
  const update = (fields: Parameters<typeof act<'entities.update'>>[1]['fields']) =>
    void act('entities.update', { id, fields });
  const remove = async () => {
    if (!(await act('entities.remove', { id }))) return;
    inspect(null);
    say('The entity and its links were removed. Ctrl+Z brings them back.');
  };
  return (
    <>
      <SectionHead action={<Button onClick={() => void remove()}>Remove</Button>}>Entity</SectionHead>
      <TextField label="Name" value={entity.name} required onSave={(name) => update({ name })} />
      <Choice
        label="Kind"
        value={entity.kind}
        values={ENTITY_KINDS}
        names={words.vocabulary.entityKind}
        onChoose={(kind) => update({ kind })}
      />
      <TextField
        label="Role"
        value={entity.role ?? ''}
        placeholder="special prosecutor, plaintiff…"
        onSave={(role) => update({ role })}
      />
      <TextField
        label="Note"
        lines={2}
        value={entity.note ?? ''}
        placeholder="How to spell and style it"
        onSave={(note) => update({ note })}
      />
      <SectionHead ruled>Other names</SectionHead>
      <ul>
        {entity.aliases.map((alias) => (
          <li key={alias.id} className={css['aliasRow']}>
            <span className={alias.kind === 'misspelling' ? css['misspelling'] : undefined}>
              {alias.name}
            </span>
            <span className={css['cardNote']}>{alias.kind}</span>
            <Button
              aria-label={`Remove the name ${alias.name}`}
              onClick={() => void act('aliases.remove', { id: alias.id })}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <NewAlias entityId={id} />
      {claims.length > 0 ? (
        <>
          <SectionHead ruled>Claims · {claims.length}</SectionHead>
          <ul>
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} note={<span>{rolesIn(claim, id)}</span>} />
            ))}
          </ul>
        </>
      ) : null}
      {spoken.length > 0 ? <SectionHead ruled>Said · {counted(spoken.length, 'quote')}</SectionHead> : null}
      <ul>
        {spoken.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </ul>
      {about.length > 0 ? <SectionHead ruled>Quotes about · {about.length}</SectionHead> : null}
      <ul>
        {about.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </ul>
      {mentioned.length > 0 ? <SectionHead ruled>Mentions · {mentioned.length}</SectionHead> : null}
      <ul>
        {mentioned.map((mention) => (
          <li key={mention.id} className={css['aliasRow']}>
            <Button look="link" onClick={() => revealPassage(mention.articleId, mention, { beside: true })}>
              {mention.exact}
            </Button>
            <span className={css['cardNote']}>{mention.article.outlet ?? articleName(mention.article)}</span>
            <Button
              aria-label={`Remove the mention “${mention.exact}”`}
              onClick={() => void act('mentions.remove', { id: mention.id })}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `by, about`: how the entity stands to a claim. */
function rolesIn(claim: Claim, entityId: number): string {
  return claim.entities.flatMap((one) => (one.entity.id === entityId ? [one.role] : [])).join(', ');
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
      <Field label="Add a name">
        {(fieldId) => (
          <div className={css['date']}>
            <input
              id={fieldId}
              className={ui['input']}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Select
              aria-label="Kind of name"
              value={kind}
              values={ALIAS_KINDS}
              names={words.vocabulary.aliasKind}
              onChoose={setKind}
            />
            <Button look="bordered" type="submit" disabled={name.trim() === ''}>
              Add
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
