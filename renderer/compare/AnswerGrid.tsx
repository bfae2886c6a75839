import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { CellAnswer, Grid } from '#core/compare/grid.ts';
import type { Compared } from '#core/contract/compare.ts';
import type { Question } from '#core/contract/questions.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { words } from '../words.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { GridLine } from './GridLine.tsx';
import { COLUMN_WIDTH, edgesOf, HEAD_HEIGHT, QUESTION_WIDTH, rowHeight } from './layout.ts';
import { chooseCell, useComparing } from './state.ts';
import { useGridRange } from './useGridRange.ts';
import css from './grid.module.css';

/**
 * Questions as rows, sources as columns. One stop of Tab: the arrows move through the cells, Enter shows a cell's words in
 * their article. Only what can be seen is drawn.
 */
export function AnswerGrid({
  grid: { rows, columns },
  compared,
}: {
  grid: Grid<Question>;
  compared: Compared;
}) {
  const id = useId();
  const boxRef = useRef<HTMLDivElement>(null);
  const tops = useMemo(() => edgesOf(rows.map(rowHeight)), [rows]);
  const lefts = useMemo(() => edgesOf(columns.map(() => COLUMN_WIDTH)), [columns]);
  const { range, look } = useGridRange(boxRef, tops, lefts);
  const questionId = useComparing((comparing) => comparing.questionId);
  const column = useComparing((comparing) => comparing.column);
  const wanted = useComparing((comparing) => comparing.wanted);
  const row = Math.max(
    0,
    rows.findIndex(({ question }) => question.id === questionId),
  );
  /** 0 is the question itself. */
  const at = column === null ? 0 : columns.findIndex(({ key }) => key === column) + 1;

  const show = (nextRow: number, nextAt: number) => {
    const element = boxRef.current;
    if (!element) return;
    const top = tops[nextRow]!;
    const room = element.clientHeight - HEAD_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (tops[nextRow + 1]! > element.scrollTop + room)
      element.scrollTop = Math.min(top, tops[nextRow + 1]! - room);
    if (nextAt > 0) {
      const left = lefts[nextAt - 1]!;
      const width = element.clientWidth - QUESTION_WIDTH;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + COLUMN_WIDTH > element.scrollLeft + width)
        element.scrollLeft = Math.min(left, left + COLUMN_WIDTH - width);
    }
    look();
  };
  const goTo = (nextRow: number, nextAt: number) => {
    const to = Math.min(Math.max(nextRow, 0), rows.length - 1);
    const across = Math.min(Math.max(nextAt, 0), columns.length);
    const question = rows[to]?.question;
    if (!question) return;
    chooseCell(question.id, across === 0 ? null : columns[across - 1]!.key);
    show(to, across);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((boxRef.current?.clientHeight ?? 0) / 160));
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(row + 1, at),
      ArrowUp: () => goTo(row - 1, at),
      ArrowRight: () => goTo(row, at + 1),
      ArrowLeft: () => goTo(row, at - 1),
      PageDown: () => goTo(row + page, at),
      PageUp: () => goTo(row - page, at),
      Home: () => goTo(mod ? 0 : row, 0),
      End: () => goTo(mod ? rows.length - 1 : row, columns.length),
      Enter: () => enter(event.shiftKey),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const enter = (beside: boolean) => {
    const line = rows[row];
    if (!line) return;
    const cell = at === 0 ? undefined : line.cells.get(columns[at - 1]!.key);
    if (cell?.[0]) return showWords(cell[0], beside);
    chooseCell(line.question.id, column);
    // The inspector may show it only after the next rendering.
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>('[data-question-text] textarea, [data-question-text] input')
        ?.focus(),
    );
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>('[data-row]');
    if (!cell) return;
    const line = rows[Number(cell.dataset['row'])];
    if (!line) return;
    const across = Number(cell.dataset['column']);
    chooseCell(line.question.id, across === 0 ? null : columns[across - 1]!.key);
    const quoteId = Number(target.closest<HTMLElement>('[data-quote]')?.dataset['quote']);
    const answer = [...line.cells.values()].flat().find(({ quote }) => quote.id === quoteId);
    if (answer) showWords(answer, event.shiftKey);
  };

  useLayoutEffect(() => {
    if (!wanted) return;
    useComparing.setState({ wanted: false });
    boxRef.current?.focus({ preventScroll: true });
    if (rows[row]) show(row, at);
  });
  const shownRow = useRef(row);
  useEffect(() => {
    // The row may have come, gone or moved by a filter: it stays where the keys are.
    if (shownRow.current !== row && rows[row]) show(row, at);
    shownRow.current = row;
  });

  const cellId = (r: number, c: number) => `${id}-${r}-${c}`;
  const width = QUESTION_WIDTH + lefts.at(-1)!;
  const [fromColumn, toColumn] = range.columns;
  // The cell that has the keys is drawn wherever it is: it is what a screen reader is told of.
  const drawn = new Set(Array.from({ length: range.rows[1] - range.rows[0] }, (_, i) => range.rows[0] + i));
  if (rows[row]) drawn.add(row);
  const across = new Set(Array.from({ length: toColumn - fromColumn }, (_, i) => fromColumn + i));
  if (at > 0) across.add(at - 1);
  const shownColumns = [...across].filter((one) => columns[one]).toSorted((a, b) => a - b);
  return (
    <div
      ref={boxRef}
      className={css['box']}
      role="grid"
      tabIndex={0}
      aria-label={words.compare.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={rows[row] ? cellId(row, at) : undefined}
      onScroll={look}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={css['heads']} role="row" aria-rowindex={1} style={{ width, height: HEAD_HEIGHT }}>
        <div
          className={css['corner']}
          role="columnheader"
          aria-colindex={1}
          style={{ width: QUESTION_WIDTH }}
        >
          {words.compare.question}
        </div>
        {shownColumns.map((one) => (
          <div
            key={columns[one]!.key}
            className={css['head']}
            role="columnheader"
            aria-colindex={one + 2}
            style={{ left: QUESTION_WIDTH + lefts[one]!, width: COLUMN_WIDTH }}
          >
            <ColumnHead column={columns[one]!} compared={compared} />
          </div>
        ))}
      </div>
      <div role="rowgroup" className={css['body']} style={{ width, height: tops.at(-1) }}>
        {[...drawn]
          .filter((one) => rows[one])
          .toSorted((a, b) => a - b)
          .map((one) => (
            <GridLine
              key={rows[one]!.question.id}
              row={rows[one]!}
              at={one}
              top={tops[one]!}
              height={tops[one + 1]! - tops[one]!}
              columns={columns}
              shown={shownColumns.join(' ')}
              lefts={lefts}
              active={one === row ? at : null}
              id={id}
            />
          ))}
      </div>
    </div>
  );
}

function showWords({ quote }: CellAnswer, beside: boolean): void {
  revealPassage(quote.articleId, quote, { beside });
  inspect({ kind: 'quote', id: quote.id });
}
