import type { CheckedDraft, DraftFinding, DraftQuotation } from '#core/contract/drafts.ts';

/** What a row of the list is of: a quotation by its verdict, or what else is wrong beside one. */
export type Group = DraftQuotation['verdict'] | DraftFinding['kind'];

/** The worst first. */
export const GROUPS = [
  'altered',
  'spliced',
  'not found',
  'other speaker',
  'other source',
  'name',
  'number',
  'date',
  'cannot be checked',
  'lawfully altered',
  'trimmed',
  'typographic',
  'verbatim',
] as const satisfies readonly Group[];

/** What must be mended, what should be looked at, and what is right. */
export type Grade = 'wrong' | 'look' | 'right';

export function gradeOf(group: Group): Grade {
  switch (group) {
    case 'altered':
    case 'spliced':
    case 'not found':
    case 'other speaker':
      return 'wrong';
    case 'other source':
    case 'name':
    case 'number':
    case 'date':
    case 'cannot be checked':
      return 'look';
    case 'lawfully altered':
    case 'trimmed':
    case 'typographic':
    case 'verbatim':
      return 'right';
  }
}

export type Row = { readonly id: number; readonly group: Group; readonly at: DraftQuotation['at'] } & (
  | {
      readonly kind: 'quotation';
      readonly quotation: DraftQuotation;
      readonly beside: readonly DraftFinding[];
    }
  | { readonly kind: 'finding'; readonly finding: DraftFinding }
);

/** The rows of a checked draft, the worst first and then in the order of the text; each has its place in the list as id. */
export function rowsOf({ quotations, findings }: CheckedDraft): Row[] {
  const rows = [
    ...quotations.map((quotation, index) => ({
      kind: 'quotation' as const,
      group: quotation.verdict,
      at: quotation.at,
      quotation,
      beside: findings.filter((finding) => finding.quotation === index),
    })),
    ...findings.map((finding) => ({
      kind: 'finding' as const,
      group: finding.kind,
      at: finding.at,
      finding,
    })),
  ];
  return rows
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || placeOf(a.at) - placeOf(b.at))
    .map((row, id) => ({ ...row, id }));
}

/** Notes come after the text. */
function placeOf({ note, start }: DraftQuotation['at']): number {
  return (note === null ? 0 : (note + 1) * 1e9) + start;
}

/** Where the matter says what a row is about. */
export function sourceOf(
  row: Row,
): { readonly articleId: number; readonly start: number; readonly end: number } | null {
  return row.kind === 'quotation' ? (row.quotation.places[0] ?? null) : row.finding.passage;
}

/** The words of the draft that a row is about. */
export function wordsOf(row: Row): string {
  return row.kind === 'quotation' ? row.quotation.words : row.finding.draft;
}
