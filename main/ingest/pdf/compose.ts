import type { FurnitureProposal } from '#core/intake/proposals.ts';
import type { Page, PageLine } from '#core/text/pages.ts';
import { join, type Spelling, spellingOf } from './hyphens.ts';
import type { LaidOut } from './layout.ts';
import type { MarginRow } from './margins.ts';
import { type Paragraph, type ParagraphLine, runsOver } from './paragraphs.ts';

export interface Composed {
  readonly text: string;
  readonly pages: readonly Page[];
  readonly furniture: readonly FurnitureProposal[];
}

/**
 * One text of all pages. A paragraph that runs over a page's end stays whole: what stands between its halves, such as
 * notes and running lines, goes to the nearest border of a paragraph on its own page.
 */
export function compose(laidOut: readonly LaidOut[], labels: readonly string[]): Composed {
  const spelling = spellingOf(
    laidOut.flatMap(({ body, notes }) =>
      [...body, ...notes].flatMap(({ lines }) => lines.map(({ line }) => line.text)),
    ),
  );
  const writer = new Writer(spelling);
  laidOut.forEach((page, at) => {
    const next = laidOut[at + 1];
    writer.page(page, next !== undefined && goesOn(page, next.body));
  });
  return writer.end(labels);
}

function goesOn({ body, full }: LaidOut, next: readonly Paragraph[]): boolean {
  const last = body.at(-1)?.lines.at(-1);
  const first = next[0]?.lines[0];
  return last !== undefined && first !== undefined && runsOver(last, first.line, full);
}

/** Of a page without a word yet. */
const UNSET = -1;

class Writer {
  readonly #spelling: Spelling;
  readonly #parts: string[] = [];
  readonly #furniture: FurnitureProposal[] = [];
  readonly #starts: number[] = [];
  readonly #lines: PageLine[][] = [];
  #length = 0;
  /** A line whose end is not written yet, since it hangs on what follows. */
  #open: string | null = null;
  /** What waits for the end of a paragraph that runs over pages. */
  #waiting: (() => void)[] = [];

  constructor(spelling: Spelling) {
    this.#spelling = spelling;
  }

  page({ body, notes, heads, feet }: LaidOut, goesOn: boolean): void {
    const [first, ...others] = body;
    this.#lines.push([]);
    const before = (): void => this.#margin(heads);
    const after = (): void => {
      for (const note of notes) this.#paragraph(note);
      this.#margin(feet);
    };
    if (this.#open === null) {
      this.#settle();
      this.#starts.push(UNSET);
      before();
      if (first) this.#last(first, others, goesOn, after);
      else after();
      return;
    }
    if (!first) throw new Error('a paragraph goes on where there is none');
    this.#lead(first);
    if (others.length === 0 && goesOn) {
      this.#waiting.push(before, after);
      return;
    }
    this.#close();
    before();
    if (others.length === 0) after();
    else this.#last(others[0]!, others.slice(1), goesOn, after);
  }

  end(labels: readonly string[]): Composed {
    this.#close();
    this.#settle();
    const text = this.#parts.join('');
    const pages = this.#starts.map((start, at): Page => {
      const span = {
        label: labels[at]!,
        start: at === 0 ? 0 : start,
        end: this.#starts[at + 1] ?? text.length,
      };
      const lines = this.#lines
        [at]!.toSorted((a, b) => a.start - b.start)
        .filter((line, index, all) => index === 0 || line.number > all[index - 1]!.number);
      return lines.length === 0 ? span : { ...span, lines };
    });
    return { text, pages, furniture: this.#furniture };
  }

  /** The paragraphs of a page; the last one is left open where it goes on, behind all else of its page. */
  #last(first: Paragraph, others: readonly Paragraph[], goesOn: boolean, after: () => void): void {
    const all = [first, ...others];
    const whole = goesOn ? all.slice(0, -1) : all;
    for (const paragraph of whole) this.#paragraph(paragraph);
    after();
    if (goesOn) {
      this.#part();
      this.#write(all.at(-1)!.lines);
    }
  }

  /** The first lines of a page whose paragraph began on the one before it. */
  #lead({ lines }: Paragraph): void {
    const [first, ...others] = lines;
    this.#write([{ ...first!, follows: 'runs on' }, ...others], true);
  }

  #paragraph({ lines }: Paragraph): void {
    this.#part();
    this.#write(lines);
    this.#close();
  }

  #margin(rows: readonly MarginRow[]): void {
    rows.forEach(({ text, reason }, at) => {
      if (at === 0) this.#part();
      else this.#put('\n');
      const start = this.#length;
      this.#put(text);
      this.#furniture.push({ start, end: this.#length, reason });
    });
  }

  #write(lines: readonly ParagraphLine[], leads = false): void {
    lines.forEach(({ line, follows }, at) => {
      if (this.#open !== null) {
        const joined =
          follows === 'runs on'
            ? join(this.#open, line.text, this.#spelling)
            : { text: ended(this.#open), gap: '\n' };
        this.#put(joined.text + joined.gap);
        this.#open = null;
      }
      if (leads && at === 0) {
        this.#settle();
        this.#starts.push(this.#length);
      }
      if (line.number !== null) this.#lines.at(-1)!.push({ number: line.number, start: this.#length });
      this.#open = line.text;
    });
  }

  #close(): void {
    if (this.#open !== null) this.#put(ended(this.#open));
    this.#open = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one();
  }

  /** A page begins where its first words do. */
  #settle(): void {
    if (this.#starts.at(-1) === UNSET) this.#starts[this.#starts.length - 1] = this.#length;
  }

  #part(): void {
    if (this.#length > 0) this.#put('\n\n');
    this.#settle();
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** A hyphen at the end of a paragraph is one. */
function ended(text: string): string {
  return text.replace(/\u00AD$/u, '-');
}
