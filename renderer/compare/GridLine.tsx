import { memo } from 'react';
import { differentAnswers } from '#core/compare/answers.ts';
import { proposedConflictType } from '#core/compare/conflict-type.ts';
import type { CellAnswer, Column, GridRow } from '#core/compare/grid.ts';
import type { Question } from '#core/contract/questions.ts';
import { Badge } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { ANSWERS_SHOWN, COLUMN_WIDTH, QUESTION_WIDTH } from './layout.ts';
import css from './grid.module.css';

interface LineProps {
  readonly row: GridRow<Question>;
  readonly at: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column[];
  /** The places of the columns that are drawn, one string: it is compared before a line is drawn anew. */
  readonly shown: string;
  readonly lefts: readonly number[];
  /** The cell that has the keys, 0 for the question; `null` for none of this line. */
  readonly active: number | null;
  readonly id: string;
}

function Line({ row, at, top, height, columns, shown, lefts, active, id }: LineProps) {
  const { question, state, cells, unquoted } = row;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={css['line']}
      data-question={question.id}
      data-state={state}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div
        role="rowheader"
        id={`${id}-${at}-0`}
        aria-colindex={1}
        className={css['question']}
        style={{ width: QUESTION_WIDTH }}
        data-row={at}
        data-column={0}
        data-active={active === 0 || undefined}
      >
        <span className={css['text']}>{question.text}</span>
        <State question={question} state={state} />
        {unquoted.length > 0 ? (
          <span className={css['unquoted']}>
            {words.compare.withoutSource}
            {unquoted.map(({ claimId, answer }) => (
              <span key={claimId}>{answer}</span>
            ))}
          </span>
        ) : null}
      </div>
      {(shown === '' ? [] : shown.split(' ').map(Number)).map((one) => {
        const column = columns[one];
        if (!column) return null;
        return (
          <div
            key={column.key}
            role="gridcell"
            id={`${id}-${at}-${one + 1}`}
            aria-colindex={one + 2}
            className={css['cell']}
            style={{ left: QUESTION_WIDTH + lefts[one]!, width: COLUMN_WIDTH }}
            data-row={at}
            data-column={one + 1}
            data-active={active === one + 1 || undefined}
          >
            <Answers answers={cells.get(column.key) ?? []} />
          </div>
        );
      })}
    </div>
  );
}

/** Drawn anew only when something of it changed: while the grid scrolls, most lines stay as they are. */
export const GridLine = memo(Line);

function State({ question, state }: { question: Question; state: GridRow<Question>['state'] }) {
  if (state === 'agreed') return null;
  if (state === 'unanswered') return <span className={css['state']}>{words.compare.states.unanswered}</span>;
  const type = question.type ?? proposedConflictType(question.text, differentAnswers(question.answers));
  return (
    <span className={css['states']}>
      <Badge>
        {type === null
          ? words.compare.states.open
          : words.compare.conflictOf(words.vocabulary.conflictType[type])}
      </Badge>
      {state === 'resolved' && question.resolution ? (
        <span className={css['resolved']}>{words.compare.resolvedAs(question.resolution.answer)}</span>
      ) : null}
    </span>
  );
}

function Answers({ answers }: { answers: readonly CellAnswer[] }) {
  if (answers.length === 0) return <span className={css['silent']}>{words.compare.silent}</span>;
  return (
    <>
      {answers.slice(0, ANSWERS_SHOWN).map(({ claimId, answer, denies, departs, quote }) => (
        <div
          key={`${claimId} ${quote.id}`}
          className={css['answer']}
          data-quote={quote.id}
          data-departs={departs || undefined}
        >
          {denies ? <em>{words.compare.denies}</em> : null}
          <span className={css['short']}>{answer}</span>
          {departs ? <span className={css['heard']}>{words.compare.departs}</span> : null}
          <q>{quote.exact}</q>
        </div>
      ))}
      {answers.length > ANSWERS_SHOWN ? (
        <span className={css['silent']}>{words.compare.more(answers.length - ANSWERS_SHOWN)}</span>
      ) : null}
    </>
  );
}
