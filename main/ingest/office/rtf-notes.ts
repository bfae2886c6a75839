import { numeral, raised } from './numerals.ts';

interface RtfNote {
  readonly mark: string;
  readonly words: string;
  readonly page: string;
  readonly isEnd: boolean;
}

/** The notes of rich text: a sign asks for a number, and what follows says whether of a foot- or of an endnote. */
export class RtfNotes {
  readonly #notes: RtfNote[] = [];
  readonly #formats = { footnote: 'decimal', endnote: 'lowerRoman' };
  readonly #counts = { footnote: 0, endnote: 0 };
  #due = false;

  /** A number is asked for here. */
  ask(): void {
    this.#due = true;
  }

  /** Whether a number was asked for the note that begins. */
  take(): boolean {
    const due = this.#due;
    this.#due = false;
    return due;
  }

  write(kind: 'footnote' | 'endnote', format: string): void {
    this.#formats[kind] = format;
  }

  /** The mark of a note whose words are known now; '' where its author marked it. */
  add(words: string, isNumbered: boolean, isEnd: boolean, page: string): string {
    const kind = isEnd ? 'endnote' : 'footnote';
    if (isNumbered) this.#counts[kind] += 1;
    const mark = isNumbered ? raised(numeral(this.#counts[kind], this.#formats[kind])) : '';
    this.#notes.push({ mark, words, page, isEnd });
    return mark;
  }

  /** Footnotes before endnotes, each in the order of their marks. */
  inOrder(): readonly RtfNote[] {
    return this.#notes.toSorted((a, b) => Number(a.isEnd) - Number(b.isEnd));
  }
}
