import { STANCES, type Stance } from '#core/contract/vocabulary.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Select } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** How a quote bears on a claim, and the cross that takes it out of the claim. */
export function EvidenceTools({
  claimId,
  quoteId,
  stance,
}: {
  claimId: number;
  quoteId: number;
  stance: Stance;
}) {
  const act = useAct();
  return (
    <span className={css['cardTools']}>
      <Select
        aria-label={words.inspector.stance}
        value={stance}
        values={STANCES}
        names={words.vocabulary.stance}
        onChoose={(next) => void act('claims.linkQuote', { claimId, quoteId, stance: next })}
      />
      <Button
        aria-label={words.inspector.takeOutOfClaim}
        onClick={() => void act('claims.unlinkQuote', { claimId, quoteId })}
      >
        ✕
      </Button>
    </span>
  );
}
