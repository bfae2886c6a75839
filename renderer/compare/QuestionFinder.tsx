import { useState } from 'react';
import { proposedAnswer } from '#core/compare/proposed-answer.ts';
import type { Question } from '#core/contract/questions.ts';
import { findNames } from '#core/names/find.ts';
import { closeDialog, useDesk } from '../app/desk.ts';
import { inTurn } from '../app/turn.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useNewestClaims, useNewestQuestions, useQuote } from '../connect/matter.tsx';
import { Select } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { say } from '../ui/notices.ts';
import claimsCss from '../claims/claims.module.css';
import { words } from '../words.ts';
import { afterKey, AnswerForm } from './AnswerForm.tsx';

const saying = words.compare.finder;
/** As many as anyone would go through. */
const OFFERED = 50;

/** Joins the claim that is chosen, or a claim of the quote that is, to a question that is found or made while one types. */
export function QuestionFinder() {
  const act = useAct();
  const [inspected] = useState(() => useDesk.getState().inspected);
  const { data: questions = [], busy } = useNewestQuestions();
  const { data: claims = [] } = useNewestClaims();
  const quote = useQuote(inspected?.kind === 'quote' ? inspected.id : null);
  const [typed, setTyped] = useTyped();
  const [chosen, setChosen] = useState<number | null>(null);
  const [question, setQuestion] = useState<(Pick<Question, 'text'> & { readonly id: number | null }) | null>(
    null,
  );
  const ids = inspected?.kind === 'claim' ? [inspected.id] : (quote?.claims.map(({ id }) => id) ?? []);
  const claim = claims.find(({ id }) => id === (chosen ?? ids[0]));
  if (!claim) return null;
  if (question) {
    const give = async (answer: string) => {
      const given =
        question.id === null
          ? await act('questions.create', {
              text: question.text,
              note: null,
              answers: [{ claimId: claim.id, answer }],
            })
          : await act('questions.answer', { questionId: question.id, claimId: claim.id, answer });
      if (given) say(saying.joined(question.text, keyWord('undo')));
    };
    return (
      <AnswerForm
        question={question.text}
        claim={claim.text}
        answer={proposedAnswer(question.text, claim.text)}
        onAnswer={(answer) => {
          closeDialog();
          void inTurn(() => give(answer));
        }}
      />
    );
  }
  const text = typed.trim();
  const found = findNames(
    text,
    questions.map((one) => ({ id: one.id, names: [one.text], uses: one.answers.length, one })),
    { here: new Set(), recent: [] },
  ).slice(0, OFFERED);
  const answered = (one: Question) => one.answers.find(({ claimId }) => claimId === claim.id)?.answer;
  const join = found.map(({ one: { one } }): Option => ({
    key: String(one.id),
    label: one.text,
    text: one.text,
    ...(answered(one) === undefined ? {} : { note: saying.answers }),
  }));
  const make: Option[] = text === '' ? [] : [{ key: 'make', label: `“${text}”`, text }];
  return (
    <Finder
      title={saying.title}
      placeholder={saying.placeholder}
      query={typed}
      onQuery={setTyped}
      groups={[
        { title: saying.found, options: join },
        { title: saying.ask, options: make },
      ]}
      onChoose={(key) =>
        afterKey(() =>
          setQuestion(
            key === 'make' ? { id: null, text } : (questions.find(({ id }) => String(id) === key) ?? null),
          ),
        )
      }
      onClose={closeDialog}
      busy={busy}
      empty={saying.none}
    >
      {ids.length > 1 ? (
        <div className={claimsCss['choices']}>
          <Select
            aria-label={saying.claim}
            value={String(claim.id)}
            values={ids.map(String)}
            names={Object.fromEntries(
              ids.map((id) => [String(id), claims.find((one) => one.id === id)?.text ?? '']),
            )}
            onChoose={(id) => setChosen(Number(id))}
          />
        </div>
      ) : (
        <div className={claimsCss['choices']}>{claim.text}</div>
      )}
    </Finder>
  );
}
