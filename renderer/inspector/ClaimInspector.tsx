import { keyWord } from '../commands/key-names.ts';
import { useState } from 'react';
import type { Claim, ClaimDate } from '#core/contract/nouns.ts';
import {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  DATE_PRECISIONS,
  ENTITY_ROLES,
  type EntityRole,
} from '#core/contract/vocabulary.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { ChecksOf } from '../checks/FindingCards.tsx';
import { useAct, useBriefs, useClaim } from '../connect/matter.tsx';
import { EntityFinder } from '../entities/EntityFinder.tsx';
import { Button, Choice, Field, SectionHead, Select, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { EntityChips } from './EntityChips.tsx';
import { EvidenceTools } from './EvidenceTools.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { Gone } from './Gone.tsx';
import css from './inspector.module.css';

export function ClaimInspector({ id }: { id: number }) {
  const act = useAct();
  const answer = useClaim(id);
  const briefs = useBriefs() ?? [];
  const briefId = useDesk((desk) => desk.briefId);
  const [linking, setLinking] = useState<EntityRole | null>(null);
  if (!answer) return answer === null ? <Gone /> : null;
  const { claim, evidence } = answer;
  const update = (fields: Parameters<typeof act<'claims.update'>>[1]['fields']) =>
    void act('claims.update', { id, fields });
  const brief = briefs.find((one) => one.id === briefId) ?? briefs[0];
  const addToBrief = async () => {
    if (!brief) return useDesk.setState({ dialog: 'new-brief' });
    const added = await act('briefs.addItem', { briefId: brief.id, item: { kind: 'claim', claimId: id } });
    if (added) say(words.inspector.claim.added(brief.title));
  };
  const remove = async () => {
    if (!(await act('claims.remove', { id }))) return;
    inspect(null);
    say(words.inspector.claim.removed(keyWord('undo')));
  };
  return (
    <>
      <SectionHead
        action={
          <span>
            <Button onClick={() => void addToBrief()}>{words.inspector.claim.addToBrief}</Button>
            <Button onClick={() => void remove()}>{words.common.remove}</Button>
          </span>
        }
      >
        {words.inspector.claim.title}
      </SectionHead>
      <TextField
        label={words.inspector.claim.title}
        lines={3}
        value={claim.text}
        required
        onSave={(text) => update({ text })}
      />
      <Choice
        label={words.common.kind}
        value={claim.kind}
        values={CLAIM_KINDS}
        names={words.vocabulary.claimKind}
        onChoose={(kind) => update({ kind })}
      />
      <Choice
        label={words.common.status}
        value={claim.status}
        values={CLAIM_STATUSES}
        names={words.vocabulary.claimStatus}
        onChoose={(status) => update({ status })}
      />
      <DateField claim={claim} onSave={(date) => update({ date })} />
      {ENTITY_ROLES.map((role) => (
        <Field key={role} label={words.inspector.claim.roles[role]}>
          {(fieldId) => (
            <div id={fieldId}>
              <EntityChips
                entities={claim.entities.filter((one) => one.role === role).map((one) => one.entity)}
                onRemove={(entity) =>
                  void act('claims.unlinkEntity', { claimId: id, entityId: entity.id, role })
                }
              />
              <Button aria-label={words.inspector.claim.linkEntity[role]} onClick={() => setLinking(role)}>
                {words.inspector.addEntity}
              </Button>
            </div>
          )}
        </Field>
      ))}
      <TextField
        label={words.common.note}
        lines={2}
        value={claim.note ?? ''}
        placeholder={words.inspector.ownNote}
        onSave={(note) => update({ note })}
      />
      <ChecksOf
        thing="claim"
        id={id}
        restsOn={{
          quote: evidence.map(({ quote }) => quote.id),
          article: evidence.map(({ quote }) => quote.articleId),
        }}
      />
      <SectionHead ruled>{words.inspector.claim.evidence(evidence.length)}</SectionHead>
      <ul>
        {evidence.map(({ linkId, stance, quote }) => (
          <QuoteCard
            key={linkId}
            quote={quote}
            note={<EvidenceTools claimId={id} quoteId={quote.id} stance={stance} />}
          />
        ))}
      </ul>
      {evidence.length === 0 ? (
        <p className={css['none']}>{words.inspector.claim.noSource(keyWord('claim'))}</p>
      ) : null}
      {linking ? (
        <EntityFinder
          title={words.inspector.claim.claimIs[linking]}
          articleId={null}
          onClose={() => setLinking(null)}
          onPick={(entityId) => void act('claims.linkEntity', { claimId: id, entityId, role: linking })}
        />
      ) : null}
    </>
  );
}

const PRECISIONS = ['none', ...DATE_PRECISIONS] as const;
const PRECISION_NAMES = { none: words.common.noDate, ...words.vocabulary.datePrecision };

/** The date that the claim speaks of, and how exactly it is known. */
function DateField({ claim, onSave }: { claim: Claim; onSave: (date: ClaimDate | null) => void }) {
  const { date } = claim;
  const from = date?.from ?? '';
  const setDay = (day: string) => {
    const end = date?.to ?? null;
    onSave(
      day === ''
        ? null
        : { from: day, to: end !== null && end < day ? day : end, precision: date?.precision ?? 'day' },
    );
  };
  const setPrecision = (precision: (typeof PRECISIONS)[number]) => {
    if (precision === 'none') onSave(null);
    else if (date)
      onSave({ from: date.from, precision, to: precision === 'range' ? (date.to ?? date.from) : null });
  };
  return (
    <Field label={words.inspector.claim.date}>
      {(id) => (
        <div className={css['date']}>
          <DayInput id={id} label={words.inspector.claim.date} value={from} onSave={setDay} />
          {date?.precision === 'range' ? (
            <DayInput
              label={words.inspector.claim.until}
              value={date.to ?? ''}
              min={date.from}
              onSave={(to) => onSave({ ...date, to })}
            />
          ) : null}
          {date ? (
            <Select
              aria-label={words.inspector.claim.howExactly}
              value={date.precision as (typeof PRECISIONS)[number]}
              values={PRECISIONS}
              names={PRECISION_NAMES}
              onChoose={setPrecision}
            />
          ) : null}
        </div>
      )}
    </Field>
  );
}

/** Saved when it is left or by Enter: a date that is being typed goes through many that nobody meant. */
function DayInput({
  id,
  label,
  value,
  min,
  onSave,
}: {
  id?: string;
  label: string;
  value: string;
  min?: string;
  onSave: (day: string) => void;
}) {
  const save = (field: HTMLInputElement) => {
    if (field.value === value) return;
    if (min === undefined || field.value >= min) return onSave(field.value);
    field.value = value;
    say(words.inspector.claim.endsBefore, 'problem');
  };
  return (
    <input
      key={value}
      id={id}
      aria-label={id === undefined ? label : undefined}
      type="date"
      className={ui['input']}
      defaultValue={value}
      onBlur={(event) => save(event.target)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = value;
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
