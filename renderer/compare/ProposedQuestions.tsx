import { useEffect } from 'react';
import type { Question } from '#core/contract/questions.ts';
import { keyName } from '../commands/key-names.ts';
import { useAct, useProposedQuestions } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { dismiss, questionOf, take } from './acts.ts';
import { useComparing } from './state.ts';
import css from './compare.module.css';

const saying = words.compare.proposed;
/** So many accounts are shown of each. */
const SIDES_SHOWN = 4;

/** Questions that the matter seems to answer in two ways, with what differs: taken or dismissed by a key. */
export function ProposedQuestions({ questions }: { questions: readonly Question[] }) {
  const act = useAct();
  const proposals = useProposedQuestions();
  useEffect(() => useComparing.setState({ proposals: proposals ?? [] }), [proposals]);
  if (!proposals || proposals.length === 0) return null;
  return (
    <section className={css['proposed']} aria-label={saying.title}>
      <SectionHead>{saying.title}</SectionHead>
      <ul>
        {proposals.map((proposal, i) => {
          const joined = questions.find(({ id }) => id === proposal.questionId);
          return (
            <li key={proposal.key} data-proposed={proposal.key}>
              <div className={css['about']}>
                <strong>{joined ? saying.joins(joined.text) : questionOf(proposal)}</strong>
                <span className={css['why']}>{saying.why[proposal.differing]}</span>
                {proposal.sides.slice(0, SIDES_SHOWN).map(({ claimId, claim, answer }) => (
                  <span key={`${claimId} ${claim}`} className={css['side']} title={claim}>
                    <em>{answer}</em>
                    {claim === answer || claim === `“${answer}”` ? null : ` — ${claim}`}
                  </span>
                ))}
                {proposal.sides.length > SIDES_SHOWN ? (
                  <span className={css['why']}>
                    {words.compare.more(proposal.sides.length - SIDES_SHOWN)}
                  </span>
                ) : null}
              </div>
              <span className={css['decide']}>
                <Button
                  look="bordered"
                  onClick={() => void take(act, proposal)}
                  {...(i === 0 ? { keyHint: keyName('accept') } : {})}
                >
                  {joined ? saying.join : saying.take}
                </Button>
                <Button
                  onClick={() => void dismiss(act, proposal)}
                  {...(i === 0 ? { keyHint: keyName('dismiss') } : {})}
                >
                  {saying.dismiss}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
