import type { Stance } from '#core/contract/vocabulary.ts';
import { meaningOf, stateOf, type Answered, type QuestionState } from './answers.ts';

/** What stands at the head of the columns. */
export const COLUMNS_BY = ['article', 'outlet', 'entity'] as const;
export type ColumnsBy = (typeof COLUMNS_BY)[number];

export interface ComparedQuote {
  readonly id: number;
  readonly articleId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly speakerId: number | null;
}

export interface ComparedArticle {
  readonly id: number;
  readonly outlet: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
}

export interface ComparedClaim {
  readonly id: number;
  readonly status: string;
  readonly entityIds: readonly number[];
  readonly links: readonly { readonly quoteId: number; readonly stance: Stance }[];
}

export interface ComparedQuestion {
  readonly id: number;
  readonly answers: readonly Answered[];
  readonly resolution: { readonly answer: string; readonly weighed: readonly string[] } | null;
}

export interface Compared<Question extends ComparedQuestion = ComparedQuestion> {
  readonly questions: readonly Question[];
  readonly claims: readonly ComparedClaim[];
  readonly quotes: readonly ComparedQuote[];
  readonly articles: readonly ComparedArticle[];
}

export interface Column {
  /** An article's or an entity's id, an outlet's name; empty where a quote has none. */
  readonly key: string;
  /** The articles that stand in it, by their days. */
  readonly articleIds: readonly number[];
}

export interface CellAnswer {
  readonly claimId: number;
  readonly answer: string;
  /** Whether the quote speaks against the claim. */
  readonly denies: boolean;
  /** Whether it departs from the answer that is held, or that most columns give. */
  readonly departs: boolean;
  readonly quote: ComparedQuote;
}

export interface GridRow<Question extends ComparedQuestion> {
  readonly question: Question;
  readonly state: QuestionState;
  /** By the key of the column; a column that is not there is silent. */
  readonly cells: ReadonlyMap<string, readonly CellAnswer[]>;
  /** The answers that no quote supports, and no column has. */
  readonly unquoted: readonly Answered[];
}

export interface Grid<Question extends ComparedQuestion> {
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow<Question>[];
}

/** Lays the answers out: a row for each question, a column for each article, outlet or speaker that answers any. */
export function gridOf<Question extends ComparedQuestion>(
  compared: Compared<Question>,
  by: ColumnsBy,
): Grid<Question> {
  const claims = new Map(compared.claims.map((claim) => [claim.id, claim]));
  const quotes = new Map(compared.quotes.map((quote) => [quote.id, quote]));
  const articles = new Map(compared.articles.map((article) => [article.id, article]));
  const keyOf = (quote: ComparedQuote): string =>
    by === 'article'
      ? String(quote.articleId)
      : by === 'outlet'
        ? (articles.get(quote.articleId)?.outlet ?? '')
        : quote.speakerId === null
          ? ''
          : String(quote.speakerId);
  const columns = new Map<string, Set<number>>();
  const rows = compared.questions.map((question): GridRow<Question> => {
    const found = question.answers.flatMap(({ claimId, answer }) =>
      (claims.get(claimId)?.links ?? []).flatMap(({ quoteId, stance }) => {
        const quote = stance === 'context' ? undefined : quotes.get(quoteId);
        return quote ? [{ claimId, answer, denies: stance === 'contradicts', quote, key: keyOf(quote) }] : [];
      }),
    );
    // A column that answers otherwise denies the other answers by that.
    const answering = new Set(found.filter(({ denies }) => !denies).map(({ key }) => key));
    const told = found.filter(({ key, denies }) => !denies || !answering.has(key));
    for (const { key, quote } of told)
      columns.set(key, (columns.get(key) ?? new Set<number>()).add(quote.articleId));
    const state = stateOf(question, (id) => claims.get(id)?.status === 'retracted');
    const lead = leadOf(question, state, found);
    const cells = new Map<string, CellAnswer[]>();
    for (const { key, ...one } of told) {
      const cell = cells.get(key) ?? [];
      const isConflict = state === 'open' || state === 'resolved';
      const departs = isConflict && (meaningOf(one.answer) === lead) === one.denies;
      cell.push({ ...one, departs });
      cells.set(key, cell);
    }
    const supported = new Set(found.filter(({ denies }) => !denies).map(({ claimId }) => claimId));
    return {
      question,
      state,
      cells,
      unquoted: question.answers.filter(({ claimId }) => !supported.has(claimId)),
    };
  });
  return { columns: ordered(columns, articles, by), rows };
}

/** What most columns answer, or the reporter holds, by its meaning; `null` where as many say one thing as another. */
function leadOf(
  { resolution }: ComparedQuestion,
  state: QuestionState,
  found: readonly { readonly key: string; readonly answer: string; readonly denies: boolean }[],
): string | null {
  if (state === 'resolved' && resolution) return meaningOf(resolution.answer);
  const columns = new Map<string, Set<string>>();
  for (const { key, answer, denies } of found) {
    if (denies) continue;
    const meaning = meaningOf(answer);
    columns.set(meaning, (columns.get(meaning) ?? new Set<string>()).add(key));
  }
  const [most, next] = [...columns].toSorted(([, a], [, b]) => b.size - a.size);
  return most && most[1].size > (next?.[1].size ?? 0) ? most[0] : null;
}

function ordered(
  columns: ReadonlyMap<string, ReadonlySet<number>>,
  articles: ReadonlyMap<number, ComparedArticle>,
  by: ColumnsBy,
): Column[] {
  const dayOf = (id: number) => articles.get(id)?.published ?? '9999';
  return [...columns]
    .map(([key, ids]) => ({
      key,
      articleIds: [...ids].toSorted((a, b) => compareWords(dayOf(a), dayOf(b)) || a - b),
    }))
    .toSorted((a, b) => {
      // What has no outlet or speaker stands last; those who speak in most articles first.
      if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
      const byDay =
        compareWords(dayOf(a.articleIds[0]!), dayOf(b.articleIds[0]!)) || a.articleIds[0]! - b.articleIds[0]!;
      return by === 'entity' ? b.articleIds.length - a.articleIds.length || byDay : byDay;
    });
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const ROWS_SHOWN = ['all', 'conflicts', 'open'] as const;
export type RowsShown = (typeof ROWS_SHOWN)[number];

/** The rows that fit: conflicts, those still open or without an answer, and those that an entity has to do with. */
export function fittingRows<Question extends ComparedQuestion>(
  rows: readonly GridRow<Question>[],
  claims: readonly ComparedClaim[],
  shown: RowsShown,
  entityId: number | null,
): readonly GridRow<Question>[] {
  const about = new Set(
    claims.filter(({ entityIds }) => entityId !== null && entityIds.includes(entityId)).map(({ id }) => id),
  );
  return rows.filter(({ question, state, cells }) => {
    if (shown === 'conflicts' && state !== 'open' && state !== 'resolved') return false;
    if (shown === 'open' && state !== 'open' && state !== 'unanswered') return false;
    if (entityId === null) return true;
    return (
      question.answers.some(({ claimId }) => about.has(claimId)) ||
      [...cells.values()].some((cell) => cell.some(({ quote }) => quote.speakerId === entityId))
    );
  });
}
