import { memo, useDeferredValue } from 'react';
import { differentAnswers, stateOf } from '#core/compare/answers.ts';
import { proposedConflictType } from '#core/compare/conflict-type.ts';
import { CONFLICT_TYPES } from '#core/contract/vocabulary.ts';
import { keyName } from '../commands/key-names.ts';
import { useRun } from '../app/commands.ts';
import { useAct, useCompared } from '../connect/matter.tsx';
import { Gone } from '../inspector/Gone.tsx';
import { Badge, Button, Choice, SectionHead, TextField } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { AnswerList } from './AnswerList.tsx';
import { Calls } from './Calls.tsx';
import { indexOf } from './index-of.ts';
import { removeQuestion } from './acts.ts';
import { Resolution } from './Resolution.tsx';
import css from './question.module.css';

const saying = words.compare.inspector;
const PROPOSED = 'proposed';
const TYPES = [PROPOSED, ...CONFLICT_TYPES] as const;

/** A question: how its answers differ, which is held, who is to be called, and the claims that answer it. */
export function QuestionInspector({ id }: { id: number }) {
  // Who goes through the cells with a key held down sees the grid move at once, and the question when he stops.
  const shown = useDeferredValue(id);
  return <Shown key={shown} id={shown} />;
}

const Shown = memo(OneQuestion);

function OneQuestion({ id }: { id: number }) {
  const act = useAct();
  const run = useRun();
  const compared = useCompared();
  if (!compared) return null;
  const { questions, claims } = indexOf(compared);
  const question = questions.get(id);
  if (!question) return <Gone />;
  const isRetracted = (claimId: number) => claims.get(claimId)?.status === 'retracted';
  const state = stateOf(question, isRetracted);
  const answers = differentAnswers(question.answers.filter(({ claimId }) => !isRetracted(claimId)));
  const proposed = proposedConflictType(question.text, answers);
  const update = (fields: Parameters<typeof act<'questions.update'>>[1]['fields']) =>
    void act('questions.update', { id, fields });
  return (
    <>
      <SectionHead
        action={
          <Button onClick={() => void removeQuestion(act, id)} keyHint={keyName('remove')}>
            {words.common.remove}
          </Button>
        }
      >
        {saying.question}
      </SectionHead>
      <div data-question-text>
        <TextField
          label={saying.question}
          lines={2}
          value={question.text}
          required
          onSave={(text) => update({ text })}
        />
      </div>
      <p className={css['state']}>
        {state === 'open' ? (
          <Badge>{words.compare.states.open}</Badge>
        ) : (
          <span className={css['settled']}>{words.compare.states[state]}</span>
        )}
      </p>
      {answers.length > 1 ? (
        <>
          <Choice
            label={saying.type}
            value={question.type ?? PROPOSED}
            values={TYPES}
            names={{
              ...words.vocabulary.conflictType,
              [PROPOSED]: saying.asProposed(
                proposed === null ? null : words.vocabulary.conflictType[proposed],
              ),
            }}
            onChoose={(type) => update({ type: type === PROPOSED ? null : type })}
          />
          <Resolution
            // A decision that came or went, here or by undo, brings its own words.
            key={question.resolution?.at ?? ''}
            question={question}
            answers={answers}
            compared={compared}
            state={state}
          />
        </>
      ) : null}
      <Calls question={question} />
      <SectionHead
        ruled
        action={
          <Button onClick={() => run('question')} keyHint={keyName('question')}>
            {saying.addAnswer}
          </Button>
        }
      >
        {saying.answers(question.answers.length)}
      </SectionHead>
      <AnswerList question={question} compared={compared} />
      <TextField
        label={words.common.note}
        lines={2}
        value={question.note ?? ''}
        placeholder={saying.note}
        onSave={(note) => update({ note })}
      />
    </>
  );
}
