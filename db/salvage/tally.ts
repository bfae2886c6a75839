import type { SalvageReport } from '#core/contract/salvage.ts';
import { SALVAGED_KINDS, type SalvagedKind, type SalvageFault } from '#core/contract/vocabulary.ts';

/** The longest list of faults that anybody reads. */
const MOST_FAULTS = 500;
const LONGEST_WORDS = 200;

const OF_TABLE: Readonly<Record<string, SalvagedKind>> = {
  quote: 'quote',
  mention: 'mention',
  entity: 'entity',
  claim: 'claim',
  question: 'question',
  brief: 'brief',
  brief_item: 'brief item',
  original: 'original',
};
/** Counted with what they belong to, or of no matter to a person. */
const NOT_COUNTED = ['matter', 'article', 'article_text', 'article_page', 'original_chunk'];

/** Counts what becomes of the rows of a file that is salvaged. */
export class Tally {
  readonly articles = { whole: 0, differing: 0, lost: 0 };
  readonly #kinds = new Map(SALVAGED_KINDS.map((kind) => [kind, { kind, saved: 0, left: 0 }]));
  readonly #faults: { fault: SalvageFault; words: string }[] = [];

  saved(table: string, by = 1): void {
    this.#count(table, 'saved', by);
  }

  left(table: string, by = 1): void {
    this.#count(table, 'left', by);
  }

  /** What had been counted as saved was left out after all. */
  lostAgain(table: string, by = 1): void {
    this.#count(table, 'saved', -by);
    this.#count(table, 'left', by);
  }

  fault(fault: SalvageFault, words: string): void {
    if (this.#faults.length < MOST_FAULTS)
      this.#faults.push({ fault, words: words.slice(0, LONGEST_WORDS).toWellFormed() });
  }

  report(of: Pick<SalvageReport, 'lostPages' | 'newer'>): SalvageReport {
    return { articles: this.articles, kinds: [...this.#kinds.values()], ...of, faults: this.#faults };
  }

  #count(table: string, what: 'saved' | 'left', by: number): void {
    if (!NOT_COUNTED.includes(table)) this.#kinds.get(OF_TABLE[table] ?? 'other')![what] += by;
  }
}
