import type { Column } from '#core/quotations/collation.ts';
import type { DifferenceKind } from '#core/contract/vocabulary.ts';

/** Neighbouring columns of a collation that go together: what all wordings share, or one stretch in which they part. */
export interface Segment {
  /** The words of each wording, empty where it has none. */
  readonly cells: readonly string[];
  readonly agree: boolean;
  readonly kind: DifferenceKind | null;
}

/**
 * Joins the columns of single words to phrases, so that a row is read as text: as long as the same wordings have words
 * there, and agree or part.
 */
export function segmentsOf(columns: readonly Column[]): Segment[] {
  const segments: { cells: string[]; agree: boolean; kind: DifferenceKind | null; pattern: string }[] = [];
  for (const { cells, agree, kind } of columns) {
    const pattern = agree ? 'agree' : cells.map((cell) => (cell === '' ? '0' : '1')).join('');
    const last = segments.at(-1);
    if (last?.pattern === pattern) {
      last.cells = last.cells.map((cell, row) => cell + cells[row]!);
      last.kind ??= kind;
    } else segments.push({ cells: [...cells], agree, kind, pattern });
  }
  return segments.map(({ cells, agree, kind }) => ({ cells: cells.map((cell) => cell.trim()), agree, kind }));
}
