import type { Compared } from '#core/contract/compare.ts';

type ById<Row> = ReadonlyMap<number, Row>;

/** What is laid side by side, by id. */
export interface ComparedIndex {
  readonly questions: ById<Compared['questions'][number]>;
  readonly claims: ById<Compared['claims'][number]>;
  readonly quotes: ById<Compared['quotes'][number]>;
  readonly articles: ById<Compared['articles'][number]>;
}

const known = new WeakMap<Compared, ComparedIndex>();

/** Made once for each answer of the matter, however many rows look things up in it. */
export function indexOf(compared: Compared): ComparedIndex {
  let index = known.get(compared);
  if (!index) {
    index = {
      questions: byId(compared.questions),
      claims: byId(compared.claims),
      quotes: byId(compared.quotes),
      articles: byId(compared.articles),
    };
    known.set(compared, index);
  }
  return index;
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ById<Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
