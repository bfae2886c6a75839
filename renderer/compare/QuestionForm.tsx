import { useState } from 'react';
import type { Claim, Question } from '#core/contract/nouns.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './compare.module.css';

/** Asks a question, and lets a claim answer one. */
export function QuestionForm({
  questions,
  claims,
}: {
  questions: readonly Question[];
  claims: readonly Claim[];
}) {
  const act = useAct();
  const [text, setText] = useState('');
  const [questionId, setQuestionId] = useState('');
  const [claimId, setClaimId] = useState('');
  const [answer, setAnswer] = useState('');
  const ask = async () => {
    if (await act('questions.create', { text, note: null })) setText('');
  };
  const give = async () => {
    if (await act('questions.answer', { questionId: Number(questionId), claimId: Number(claimId), answer }))
      setAnswer('');
  };
  return (
    <div className={css['forms']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <SectionHead>{words.compare.ask.title}</SectionHead>
        <input
          className={ui['input']}
          aria-label={words.compare.question}
          placeholder={words.compare.ask.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button look="bordered" type="submit" disabled={text.trim() === ''}>
          {words.compare.ask.ask}
        </Button>
      </form>
      {questions.length > 0 && claims.length > 0 ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void give();
          }}
        >
          <SectionHead>{words.compare.answer.title}</SectionHead>
          <select
            className={ui['input']}
            aria-label={words.compare.answer.question}
            value={questionId}
            onChange={(event) => setQuestionId(event.target.value)}
          >
            <option value="">{words.compare.answer.chooseQuestion}</option>
            {questions.map((question) => (
              <option key={question.id} value={question.id}>
                {question.text}
              </option>
            ))}
          </select>
          <select
            className={ui['input']}
            aria-label={words.compare.answer.claim}
            value={claimId}
            onChange={(event) => setClaimId(event.target.value)}
          >
            <option value="">{words.compare.answer.chooseClaim}</option>
            {claims.map((claim) => (
              <option key={claim.id} value={claim.id}>
                {claim.text}
              </option>
            ))}
          </select>
          <input
            className={ui['input']}
            aria-label={words.compare.answer.inShort}
            placeholder={words.compare.answer.inShort}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <Button
            look="bordered"
            type="submit"
            disabled={questionId === '' || claimId === '' || answer.trim() === ''}
          >
            {words.compare.answer.answer}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
