import type { Composer } from './composer.ts';
import { numeral } from './numerals.ts';

/** How the numbers of pages go on at a section. */
export interface PageNumbers {
  readonly type: string;
  readonly start: number | undefined;
  readonly format: string;
}

/** What a page can hold: a closely set one of letter paper has about 5,000 letters. */
const FULL_PAGE = 5_000;

/**
 * Counts the pages of a document by the marks that its program left when it last laid it out, and by breaks that its
 * author put in. A mark right behind a break is of the same page.
 */
export class LaidOut {
  readonly #composer: Composer;
  #numbers: PageNumbers | undefined;
  #number: number;
  /** The length of the text at the last break; further words make it one that is done with. */
  #broken = -1;
  #marks = 0;
  #breaks = 0;

  constructor(composer: Composer, first: PageNumbers | undefined) {
    this.#composer = composer;
    this.#numbers = first;
    this.#number = first?.start ?? 1;
    this.#begin();
  }

  get label(): string {
    return numeral(this.#number, this.format) || String(this.#number);
  }

  get format(): string {
    return this.#numbers?.format ?? 'decimal';
  }

  /** Where the program began a page when it last laid out the text. */
  mark(): void {
    this.#marks += 1;
    if (this.#broken === this.#composer.length) {
      this.#broken = -1;
      return;
    }
    this.#next();
  }

  /** Where the author begins a page. */
  break(): void {
    this.#breaks += 1;
    this.#next();
    this.#broken = this.#composer.length;
  }

  /** Where a paragraph is to begin a page, which it may do already. */
  breakBefore(): void {
    if (this.#broken !== this.#composer.length && this.#composer.length > 0) this.break();
  }

  section(numbers: PageNumbers | undefined): void {
    this.#numbers = numbers ?? this.#numbers;
    if (!numbers || numbers.type === 'continuous' || numbers.type === 'nextColumn') return;
    if (this.#broken !== this.#composer.length && this.#composer.length > 0) this.break();
    const odd = numbers.type === 'oddPage' ? 1 : numbers.type === 'evenPage' ? 0 : null;
    if (numbers.start !== undefined) this.#number = numbers.start;
    else if (odd !== null && this.#number % 2 !== odd) this.#number += 1;
    this.#begin();
  }

  /**
   * Whether the pages can be trusted: the program marked them, or there are only the author's own breaks and no page
   * between them is fuller than a page can be. `said` is how many pages the file says that it has.
   */
  isSure(said: number | null, pages: readonly { readonly start: number; readonly end: number }[]): boolean {
    if (this.#marks > 0) return true;
    if (this.#breaks === 0) return false;
    return said === this.#breaks + 1 || pages.every(({ start, end }) => end - start <= FULL_PAGE);
  }

  #next(): void {
    this.#number += 1;
    this.#begin();
  }

  #begin(): void {
    this.#composer.page(this.label);
  }
}
