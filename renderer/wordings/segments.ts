import type { Column } from '#core/quotations/wordings/collation.ts';
import type { DifferenceKind } from '#core/contract/vocabulary.ts';

/** Neighbouring columns of a collation that go together: what all wordings share, or one stretch in which they part. */
export interface Segment {
  /** The words of each wording, empty where it has none. */
  readonly cells: readonly string[];
  readonly agree: boolean;
  readonly kind: DifferenceKind | null;
}

/** What a wording has in a stretch, held against the one that is asked about. */
export type Standing = 'same' | 'different' | 'lacking';

/**
 * Joins the columns of single words to phrases, so that a row is read as text: as long as the same wordings have words
 * there, and those agree or part.
 */
export function segmentsOf(columns: readonly Column[]): Segment[] {
  const segments: { cells: string[]; agree: boolean; kind: DifferenceKind | null; pattern: string }[] = [];
  for (const { cells, agree, kind } of columns) {
    const pattern = agree ? 'agree' : patternOf(cells);
    const last = segments.at(-1);
    if (last?.pattern === pattern) {
      last.cells = last.cells.map((cell, row) => cell + cells[row]!);
      last.kind ??= kind;
    } else segments.push({ cells: [...cells], agree, kind, pattern });
  }
  return segments.map(({ cells, agree, kind }) => ({ cells: cells.map((cell) => cell.trim()), agree, kind }));
}

/** One that was trimmed must not make the words that all others share look as if they differed. */
function patternOf(cells: readonly string[]): string {
  const present = cells.filter((cell) => cell !== '');
  const alike = present.every((cell) => sameWords(cell, present[0]!));
  return `${cells.map((cell) => (cell === '' ? '0' : '1')).join('')}${alike ? ' alike' : ''}`;
}

/** How a wording stands to the one that is asked about, in one stretch. */
export function standing(segment: Segment, row: number, asked: number): Standing {
  const here = segment.cells[row]!;
  const there = segment.cells[asked]!;
  if (segment.agree || sameWords(here, there)) return 'same';
  return here === '' ? 'lacking' : 'different';
}

/** Whether two cells have the same words, whatever their case and marks; brackets and ellipses are no mere marks. */
function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}[\]…]/gu, '');
}
