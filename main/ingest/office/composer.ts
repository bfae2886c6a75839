import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { normalise } from '#core/intake/normalise.ts';
import type { Page } from '#core/text/pages.ts';
import type { Span } from '#core/text/span.ts';
import { Unreadable } from '../../packages/unreadable.ts';

/** What stands between two stretches of words, the weaker first: nothing, a blank, a line end, the end of a paragraph. */
const GAPS = ['', ' ', '\n', '\n\n'] as const;
type Gap = (typeof GAPS)[number];

/**
 * Puts the words of a document together. Blanks at the ends of paragraphs and what would be empty paragraphs are left
 * out, soft hyphens too; otherwise a word stands as it came, and no two stretches that were apart are put together.
 */
export class Composer {
  readonly #pieces: string[] = [];
  #length = 0;
  #gap: Gap = '';
  /** Borders of cells since the last words. */
  #cells = 0;
  /** Blanks that count only if words follow in the same paragraph. */
  #held = '';
  #page: string | null = null;
  readonly #pages: { readonly label: string; readonly start: number }[] = [];
  /** Stretches whose first words are still to come, or came: see `measure`. */
  readonly #open: { start: number }[] = [];

  /** Words, blanks and line ends as they are written. */
  words(written: string): void {
    const text = written.replace(/[\u00ad\ufeff]/g, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
    const first = text.search(/\S/);
    if (first === -1) {
      this.#hold(text);
      return;
    }
    const end = text.trimEnd().length;
    this.#hold(text.slice(0, first));
    this.#put(text.slice(first, end));
    this.#hold(text.slice(end));
  }

  /** Ends the line or the paragraph; what comes next is parted from it by this much at least, and by no blanks of its own. */
  part(gap: Exclude<Gap, ''>): void {
    this.#held = '';
    this.#cells = 0;
    if (GAPS.indexOf(gap) > GAPS.indexOf(this.#gap)) this.#gap = gap;
  }

  /** Ends a cell of a row that is one line. */
  cell(): void {
    this.#held = '';
    this.#cells += 1;
  }

  /** What comes next goes on in this paragraph, a blank apart. */
  runOn(): void {
    if (this.#held === '') this.#held = ' ';
  }

  /** The next words begin a page. */
  page(label: string): void {
    this.#page = label;
  }

  /** The next words stand on this page, where those before may stand as well. */
  backTo(label: string): void {
    this.#page = this.#pages.at(-1)?.label === label ? null : label;
  }

  /** Where the words that `compose` puts in stand; `null` where there were none. */
  measure(compose: () => void): Span | null {
    const stretch = { start: -1 };
    this.#open.push(stretch);
    compose();
    this.#open.pop();
    return stretch.start === -1 ? null : { start: stretch.start, end: this.#length };
  }

  get length(): number {
    return this.#length;
  }

  finish(): { readonly text: string; readonly pages: readonly Page[] } {
    const text = normalise(this.#pieces.join(''));
    const pages = this.#pages.map(({ label, start }, at): Page => ({
      label,
      start: at === 0 ? 0 : start,
      end: this.#pages[at + 1]?.start ?? text.length,
    }));
    return { text, pages };
  }

  #hold(blanks: string): void {
    if (this.#held.length + blanks.length > 10_000) return;
    // More line breaks than one are what an author makes paragraphs with.
    this.#held = (this.#held + blanks).replace(/\n[^\S\n]*\n\s*/g, '\n\n');
  }

  #put(words: string): void {
    const before =
      this.#length === 0
        ? ''
        : this.#gap === '' && this.#cells === 0
          ? this.#held
          : this.#gap + '\t'.repeat(this.#cells);
    this.#gap = '';
    this.#cells = 0;
    this.#held = '';
    const start = this.#length + before.length;
    if (this.#page !== null) {
      this.#pages.push({ label: this.#page, start });
      this.#page = null;
    }
    for (let at = this.#open.length - 1; at >= 0 && this.#open[at]!.start === -1; at -= 1)
      this.#open[at]!.start = start;
    this.#length = start + words.length;
    if (this.#length > MAX_ARTICLE_BYTES) throw new Unreadable('too-large', String(this.#length));
    this.#pieces.push(before, words);
  }
}
