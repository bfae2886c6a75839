import { Composer } from './composer.ts';

/** Up to here the rows of a table are lines of one block. */
const SHORT_ROW = 200;

type Step = { readonly kind: 'paragraph' | 'cell' } | { readonly kind: 'do'; readonly act: () => void };

/**
 * Takes paragraphs and the cells of tables as they come. Whether a row is a line is known only at its end, so what it
 * is made of is kept until then.
 */
export class RtfSink {
  readonly composer = new Composer();
  #row: Step[] | null = null;
  #letters = 0;
  /** Of the cells of the row, the most paragraphs with words, and those of the present cell. */
  #most = 0;
  #here = 0;
  #worded = false;
  /** Whether a row has ended and nothing came since. */
  #afterRow = false;

  get inRow(): boolean {
    return this.#row !== null;
  }

  words(words: string): void {
    if (/\S/.test(words)) this.#worded = true;
    this.#letters += words.length;
    this.act(() => this.composer.words(words));
  }

  act(act: () => void): void {
    if (this.#row) this.#row.push({ kind: 'do', act });
    else {
      if (this.#afterRow) this.composer.part('\n\n');
      this.#afterRow = false;
      act();
    }
  }

  paragraph(): void {
    this.#count();
    if (this.#row) this.#row.push({ kind: 'paragraph' });
    else this.composer.part('\n\n');
  }

  beginRow(): void {
    if (this.#row) return;
    this.composer.part(this.#afterRow ? '\n' : '\n\n');
    this.#afterRow = false;
    this.#row = [];
    this.#letters = 0;
    this.#most = 0;
    this.#here = 0;
  }

  cell(): void {
    this.#count();
    this.#most = Math.max(this.#most, this.#here);
    this.#here = 0;
    this.#row?.push({ kind: 'cell' });
    if (!this.#row) this.composer.cell();
  }

  /** A cell of a table in a cell makes the outer one more than a line. */
  nestedCell(): void {
    this.#here = 2;
    this.paragraph();
  }

  endRow(): void {
    this.#count();
    const steps = this.#row;
    this.#row = null;
    if (!steps) return;
    this.#afterRow = true;
    while (steps.at(-1)?.kind === 'cell') steps.pop();
    const line = Math.max(this.#most, this.#here) <= 1;
    const isLong = this.#letters > SHORT_ROW;
    if (!line || isLong) this.composer.part('\n\n');
    for (const step of steps) {
      if (step.kind === 'do') step.act();
      else if (!line) this.composer.part('\n\n');
      else if (step.kind === 'cell') this.composer.cell();
    }
    this.composer.part(line && !isLong ? '\n' : '\n\n');
  }

  #count(): void {
    if (this.#worded) this.#here += 1;
    this.#worded = false;
  }

  finish(): string {
    this.endRow();
    return this.composer.finish().text;
  }
}
