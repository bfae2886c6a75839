import { useState } from 'react';
import { proposedAnswer } from '#core/compare/proposed-answer.ts';
import { findNames } from '#core/names/find.ts';
import { closeDialog, useDesk } from '../app/desk.ts';
import { inTurn } from '../app/turn.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useNewestClaims, useNewestQuestions } from '../connect/matter.tsx';
import { KindBadge } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { afterKey, AnswerForm } from './AnswerForm.tsx';

const saying = words.compare.finder;
/** As many as anyone would go through. */
const OFFERED = 50;

/** Finds the claim that answers the question that is chosen. */
export function ClaimForQuestion() {
  const act = useAct();
  const [inspected] = useState(() => useDesk.getState().inspected);
  const { data: questions = [] } = useNewestQuestions();
  const { data: claims = [], busy } = useNewestClaims();
  const [typed, setTyped] = useTyped();
  const [claimId, setClaimId] = useState<number | null>(null);
  const question = questions.find(({ id }) => inspected?.kind === 'question' && inspected.id === id);
  if (!question) return null;
  const claim = claims.find(({ id }) => id === claimId);
  if (claim) {
    const known = question.answers.find((one) => one.claimId === claim.id)?.answer;
    const give = async (answer: string) => {
      if (await act('questions.answer', { questionId: question.id, claimId: claim.id, answer }))
        say(saying.joined(question.text, keyWord('undo')));
    };
    return (
      <AnswerForm
        question={question.text}
        claim={claim.text}
        answer={known ?? proposedAnswer(question.text, claim.text)}
        onAnswer={(answer) => {
          closeDialog();
          void inTurn(() => give(answer));
        }}
      />
    );
  }
  const found = findNames(
    typed.trim(),
    claims.map((one) => ({ id: one.id, names: [one.text], uses: one.supports, one })),
    { here: new Set(), recent: [] },
  ).slice(0, OFFERED);
  return (
    <Finder
      title={saying.claims}
      placeholder={saying.claimsPlaceholder}
      query={typed}
      onQuery={setTyped}
      groups={[
        {
          title: question.text,
          options: found.map(({ one: { one } }): Option => ({
            key: String(one.id),
            label: one.text,
            text: one.text,
            note: <KindBadge kind={one.kind} />,
          })),
        },
      ]}
      onChoose={(key) => afterKey(() => setClaimId(Number(key)))}
      onClose={closeDialog}
      busy={busy}
      empty={saying.noClaims}
    />
  );
}
