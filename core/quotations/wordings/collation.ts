import { DIFFERENCE_KINDS, type DifferenceKind } from '#core/contract/vocabulary.ts';
import { align } from './align.ts';
import { changeKind, lawfulKind } from './changes.ts';
import { relationOf } from './relate.ts';
import { tokensOf, type Token } from './tokens.ts';

/** One column of a collation: what each wording has there. */
export interface Column {
  /**
   * In the order of the wordings, each one's own letters with the marks that open before it, and the blanks and marks up to
   * the next; empty where it has no word. The cells of a row, put together, are the wording.
   */
  readonly cells: readonly string[];
  /** Whether all have the same word, typography aside. */
  readonly agree: boolean;
  /** Where they part: the gravest kind of how a later wording departs from the first one; `null` where they agree. */
  readonly kind: DifferenceKind | null;
}

/**
 * The words of several wordings of one utterance in columns, as a critical edition sets its witnesses under each other;
 * the first is the base. Each wording in turn is aligned with what stands in the columns so far, by the word of the
 * first wording that has one there (progressive alignment, D.-F. Feng and R. Doolittle, J. Mol. Evol. 25, 1987).
 */
export function collate(wordings: readonly string[]): readonly Column[] {
  const rows = wordings.map((wording) => tokensOf(wording));
  let table: (Token | null)[][] = (rows[0] ?? []).map((token) => [token]);
  for (let row = 1; row < rows.length; row += 1) table = withRow(table, rows[row]!, row);
  if (table.length === 0 && wordings.some((wording) => wording !== '')) table = [rows.map(() => null)];
  const cells = wordings.map((wording, row) => cellsOf(wording, table, row));
  return table.map((tokens, column) =>
    columnOf(
      tokens,
      cells.map((row) => row[column]!),
    ),
  );
}

function withRow(
  table: readonly (readonly (Token | null)[])[],
  tokens: readonly Token[],
  row: number,
): (Token | null)[][] {
  const heads = table.map((column) => headOf(column));
  const grown: (Token | null)[][] = [];
  let at = 0;
  let next = 0;
  for (const pair of [...align(heads, tokens), { a: table.length, b: tokens.length }]) {
    // Words that only one of the two has stand under each other as far as they go: they are what was put in its place.
    while (at < pair.a || next < pair.b) {
      const token = next < pair.b ? tokens[next]! : null;
      if (at < pair.a && (token === null || mayStandUnder(heads[at]!, token))) {
        grown.push([...table[at]!, token]);
        at += 1;
      } else grown.push([...Array.from({ length: row }, () => null), token]);
      if (token !== null) next += 1;
    }
    if (pair.a < table.length) grown.push([...table[pair.a]!, tokens[pair.b]!]);
    at = pair.a + 1;
    next = pair.b + 1;
  }
  return grown;
}

/** The word that stands for a column: of the first wording that has one there. */
function headOf(column: readonly (Token | null)[]): Token {
  return column.find((token) => token !== null)!;
}

function mayStandUnder(head: Token, token: Token): boolean {
  return (
    (head.type === 'word') === (token.type === 'word') ||
    head.type === 'ellipsis' ||
    token.type === 'ellipsis'
  );
}

/** The letters of one wording by column: what stands before its first word goes to that word. */
function cellsOf(wording: string, table: readonly (readonly (Token | null)[])[], row: number): string[] {
  const cells = table.map(() => '');
  let last = -1;
  let start = 0;
  table.forEach((column, i) => {
    const token = column[row] ?? null;
    if (token === null) return;
    if (last >= 0) {
      const edge = beginning(wording, token.start, start);
      cells[last] = wording.slice(start, edge);
      start = edge;
    }
    last = i;
  });
  if (table.length > 0) cells[Math.max(last, 0)] = wording.slice(start);
  return cells;
}

/** Where a word begins with the marks that open right before it, as in `[him]`; never before `from`. */
function beginning(wording: string, word: number, from: number): number {
  let at = word;
  while (at > from && OPENING.includes(wording[at - 1]!)) at -= 1;
  return at;
}
const OPENING = '[(“‘«„';

function columnOf(tokens: readonly (Token | null)[], cells: readonly string[]): Column {
  const base = tokens[0] ?? null;
  const kinds = new Set<DifferenceKind>();
  for (const token of tokens.slice(1)) {
    const kind = kindBetween(base, token ?? null);
    if (kind !== null) kinds.add(kind);
  }
  const kind = DIFFERENCE_KINDS.find((one) => kinds.has(one)) ?? null;
  return { cells, agree: kind === null, kind };
}

function kindBetween(base: Token | null, other: Token | null): DifferenceKind | null {
  if (base === null && other === null) return null;
  if (base !== null && other !== null) {
    const relation = relationOf(base, other);
    if (relation === 'same') return null;
    if (relation !== null) return relation;
  }
  const [a, b] = [base ? [base] : [], other ? [other] : []];
  return lawfulKind(a, b, { citations: false }) ?? changeKind(a, b, false);
}
