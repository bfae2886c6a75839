import type { Composer } from './composer.ts';

/** Of the words that a comment is about, so many letters at most. */
const LONGEST_ABOUT = 200;

/** Comments in the order of their places, each with the words that it is about. */
export class Comments {
  readonly #about = new Map<string, string>();
  readonly #open = new Set<string>();

  open(id: string): void {
    this.#open.add(id);
    if (!this.#about.has(id)) this.#about.set(id, '');
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** Words of the text, which the comments that are open are about. */
  hear(words: string): void {
    for (const id of this.#open) {
      const about = this.#about.get(id)!;
      if (about.length <= LONGEST_ABOUT) this.#about.set(id, about + words.slice(0, LONGEST_ABOUT + 1));
    }
  }

  /** Puts a comment behind the text: who wrote it, what it is about, what it says. */
  tell(composer: Composer, id: string, author: string, say: () => void): void {
    const about = (this.#about.get(id) ?? '').replace(/\s+/g, ' ').trim();
    const clipped = about.length > LONGEST_ABOUT ? `${about.slice(0, LONGEST_ABOUT).toWellFormed()}…` : about;
    composer.part('\n\n');
    composer.words(`[Comment${author.trim() && ` by ${author.trim()}`}${clipped && ` on “${clipped}”`}]`);
    composer.part(' ');
    say();
    composer.part('\n\n');
  }
}
