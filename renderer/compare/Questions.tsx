import { useMemo } from 'react';
import { COLUMNS_BY, fittingRows, gridOf, ROWS_SHOWN } from '#core/compare/grid.ts';
import type { Compared } from '#core/contract/compare.ts';
import { byName } from '#core/words/formats.ts';
import { useCompared } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Button, Hint, Key, Segments, Select } from '../ui/controls.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { words } from '../words.ts';
import { AnswerGrid } from './AnswerGrid.tsx';
import { AskQuestion } from './AskQuestion.tsx';
import { ProposedQuestions } from './ProposedQuestions.tsx';
import { useComparing } from './state.ts';
import css from './compare.module.css';

const saying = words.compare;
const ANY = '';

/** Questions as rows, sources as columns: what each says, and where two answers differ. */
export function Questions() {
  const compared = useCompared();
  const { by, shown, entityId, proposals } = useComparing();
  const grid = useMemo(() => compared && gridOf(compared, by), [compared, by]);
  const rows = useMemo(
    () => (compared && grid ? fittingRows(grid.rows, compared.claims, shown, entityId) : []),
    [compared, grid, shown, entityId],
  );
  const fitting = useMemo(() => {
    if (!grid) return null;
    const answering = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    return { rows, columns: grid.columns.filter(({ key }) => answering.has(key)) };
  }, [grid, rows]);
  if (!compared || !grid || !fitting) return null;
  const { questions } = compared;
  const conflicts = grid.rows.filter(({ state }) => state === 'open' || state === 'resolved').length;
  return (
    <>
      <div className={css['tools']}>
        <span className={css['count']} role="status">
          {saying.count(questions.length, conflicts, proposals.length)}
        </span>
        <Segments
          label={saying.columnsBy}
          value={by}
          values={COLUMNS_BY}
          names={saying.by}
          onChoose={(next) => useComparing.setState({ by: next, column: null })}
        />
        <Segments
          label={saying.show}
          value={shown}
          values={ROWS_SHOWN}
          names={saying.shown}
          onChoose={(next) => useComparing.setState({ shown: next })}
        />
        <EntityFilter entities={compared.entities} entityId={entityId} />
      </div>
      {questions.length === 0 ? (
        <Empty of="questions" />
      ) : rows.length === 0 ? (
        <div className={css['nothing']}>
          <Hint>{saying.noneFits}</Hint>
          <Button look="bordered" onClick={() => useComparing.setState({ shown: 'all', entityId: null })}>
            {saying.showAll}
          </Button>
        </div>
      ) : (
        <AnswerGrid grid={fitting} compared={compared} />
      )}
      {rows.length > 0 ? (
        <p className={css['keys']}>
          <Phrase
            of={saying.keys(<Key name={saying.move} />, <Key name="Enter" />, <Key name="Shift Enter" />)}
          />
        </p>
      ) : null}
      <ProposedQuestions questions={questions} />
      <AskQuestion />
    </>
  );
}

function EntityFilter({ entities, entityId }: { entities: Compared['entities']; entityId: number | null }) {
  const sorted = useMemo(() => entities.toSorted((a, b) => byName(a.name, b.name)), [entities]);
  return (
    <span className={css['entity']}>
      <Select
        aria-label={saying.entity}
        value={entityId === null ? ANY : String(entityId)}
        values={[ANY, ...sorted.map(({ id }) => String(id))]}
        names={{
          [ANY]: saying.anyEntity,
          ...Object.fromEntries(sorted.map(({ id, name }) => [String(id), name])),
        }}
        onChoose={(id) => useComparing.setState({ entityId: id === ANY ? null : Number(id) })}
      />
    </span>
  );
}
