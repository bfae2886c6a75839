import { keyWord } from '../commands/key-names.ts';
import { useState } from 'react';
import {
  CLAIM_BASES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  ENTITY_ROLES,
  LEGAL_FORCES,
  type EntityRole,
} from '#core/contract/vocabulary.ts';
import { inspect } from '../app/desk.ts';
import { ChecksOf } from '../checks/FindingCards.tsx';
import { ofClaims, toBrief } from '../brief/adding.ts';
import { useAct, useClaim } from '../connect/matter.tsx';
import { EntityFinder } from '../entities/EntityFinder.tsx';
import { Button, Choice, Field, SectionHead, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { ClaimDateField } from './ClaimDateField.tsx';
import { ClaimSources, ProposedStatus } from './ClaimStatus.tsx';
import { ClaimTools } from './ClaimTools.tsx';
import { ClaimTags } from './ClaimTags.tsx';
import { ClaimCarriers } from './ClaimCarriers.tsx';
import { EntityChips } from './EntityChips.tsx';
import { EvidenceTools } from './EvidenceTools.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { Gone } from './Gone.tsx';
import css from './inspector.module.css';

const FORCES = ['none', ...LEGAL_FORCES] as const;
const FORCE_NAMES = { none: words.claims.force.none, ...words.vocabulary.legalForce };
const BASES = ['none', ...CLAIM_BASES] as const;
const BASIS_NAMES = { none: words.claims.basis.none, ...words.vocabulary.claimBasis };

export function ClaimInspector({ id }: { id: number }) {
  const act = useAct();
  const answer = useClaim(id);
  const [linking, setLinking] = useState<EntityRole | null>(null);
  if (!answer) return answer === null ? <Gone /> : null;
  const { claim, evidence, sources } = answer;
  const update = (fields: Parameters<typeof act<'claims.update'>>[1]['fields']) =>
    act('claims.update', { id, fields });
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
            <Button onClick={() => void toBrief(act, ofClaims([id]))}>
              {words.inspector.claim.addToBrief}
            </Button>
            <Button onClick={() => void remove()}>{words.common.remove}</Button>
          </span>
        }
      >
        {words.inspector.claim.title}
      </SectionHead>
      {claim.archived ? <p className={css['away']}>{words.claims.archive.isAway}</p> : null}
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
      <ProposedStatus answer={answer} />
      <ClaimDateField date={claim.date} onSave={(date) => update({ date })} />
      <Choice
        label={words.claims.force.label}
        value={claim.force ?? 'none'}
        values={FORCES}
        names={FORCE_NAMES}
        onChoose={(force) => update({ force: force === 'none' ? null : force })}
      />
      <Choice
        label={words.claims.basis.label}
        value={claim.basis ?? 'none'}
        values={BASES}
        names={BASIS_NAMES}
        onChoose={(basis) => update({ basis: basis === 'none' ? null : basis })}
      />
      <ClaimTags tags={claim.tags} onSave={(tags) => update({ tags })} />
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
      <ClaimSources sources={sources} />
      <ClaimCarriers id={id} />
      <ClaimTools claim={claim} />
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
