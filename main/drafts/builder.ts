import type { DraftText } from '#core/draft/text.ts';

/** Puts a draft's words together, paragraph by paragraph; those without a word are dropped. */
export class TextBuilder {
  #text = '';
  #open: string | null = null;
  readonly #notes: { at: number; text: string }[] = [];

  /** Where the next words will stand. */
  get at(): number {
    return this.#open === null ? this.#text.length : this.#start + this.#open.length;
  }

  get #start(): number {
    return this.#text === '' ? 0 : this.#text.length + 2;
  }

  /** Starts a paragraph, unless one is open. */
  begin(): void {
    this.#open ??= '';
  }

  add(words: string): void {
    this.begin();
    this.#open += words;
  }

  /** A note whose mark stands here. */
  note(text: string): void {
    this.#notes.push({ at: this.at, text });
  }

  /** Ends the open paragraph. Whether it had words, and was kept. */
  end(): boolean {
    const words = this.#open;
    this.#open = null;
    if (words === null || !/[^\s\p{C}]/u.test(words)) {
      for (let last = this.#notes.length - 1; last >= 0; last -= 1) {
        const note = this.#notes[last]!;
        if (note.at <= this.#text.length) break;
        note.at = this.#text.length;
      }
      return false;
    }
    this.#text = this.#text === '' ? words : `${this.#text}\n\n${words}`;
    return true;
  }

  finish(): DraftText {
    this.end();
    return { text: this.#text, notes: this.#notes };
  }
}
