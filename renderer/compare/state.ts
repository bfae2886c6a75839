import { create } from 'zustand';
import type { ColumnsBy, RowsShown } from '#core/compare/grid.ts';
import type { QuestionProposal } from '#core/contract/compare.ts';
import { inspect } from '../app/desk.ts';

/** What Compare shows of the questions, and where its keys are. It stays while the window is open. */
interface Comparing {
  readonly by: ColumnsBy;
  readonly shown: RowsShown;
  readonly entityId: number | null;
  /** The question of the cell that has the keys; `null` for the first. */
  readonly questionId: number | null;
  /** The key of its column; `null` for the question itself. */
  readonly column: string | null;
  /** Whether the grid is to have the keys as soon as it is there. */
  readonly wanted: boolean;
  /** What is proposed and was not dismissed. */
  readonly proposals: readonly QuestionProposal[];
}

const EMPTY: Comparing = {
  by: 'article',
  shown: 'all',
  entityId: null,
  questionId: null,
  column: null,
  wanted: false,
  proposals: [],
};

export const useComparing = create<Comparing>(() => EMPTY);

const set = useComparing.setState;

/** For another matter. */
export function clearComparing(): void {
  set(EMPTY);
}

/** Makes a cell the one that has the keys, and shows its question. */
export function chooseCell(questionId: number, column: string | null): void {
  set({ questionId, column });
  inspect({ kind: 'question', id: questionId });
}

/** Brings the keys to a question; no filter may hide it. */
export function goToQuestion(questionId: number): void {
  set({ shown: 'all', entityId: null, wanted: true });
  chooseCell(questionId, null);
}
