import { type Caption, captionLine, captionsOf } from './captions.ts';
import type { Carried, CarriedParagraph, CarriedQuote } from './carried.ts';
import type { BriefContent, BriefQuote } from './content.ts';
import type { Block, BriefDocument, Run } from './document.ts';
import { quotedParagraphs } from './quotation.ts';
import { REVIEW_HEAD } from './words.ts';
import { quotesOf } from './content.ts';

/** UUIDs by keys, of what a brief prints. */
export interface CarriedIds {
  readonly matter: string;
  readonly brief: string;
  readonly items: ReadonlyMap<number, string>;
  readonly quotes: ReadonlyMap<number, string>;
}

/** What the DOCX of a document carries: its paragraphs as they are read in that file. `exported` is an ISO instant. */
export function carriedOf(
  document: BriefDocument,
  content: BriefContent,
  ids: CarriedIds,
  exported: string,
): Carried {
  const notes = new Map(
    document.notes.map(({ number, runs }) => {
      const { text } = wordsOf(runs);
      return [number, hasWords(text) ? text.trim() : ''];
    }),
  );
  const printed = new Map(content.entries.map((entry) => [entry.id, quotesOf(entry)]));
  const captions = captionsOf(document.blocks);
  const paragraphs: CarriedParagraph[] = [];
  for (const block of document.blocks) {
    const entry = block.entry ?? null;
    const item = entry === null ? null : (ids.items.get(entry) ?? null);
    const pending = new Pending(quotesIn(block, content, printed), ids.quotes);
    for (const runs of linesOf(block, captions)) {
      const { text, marks } = wordsOf(runs);
      const own = marks.map(({ at, number }) => ({ at, text: notes.get(number) ?? '' }));
      const before = paragraphs.at(-1);
      if (hasWords(text))
        paragraphs.push({ item, part: partOf(block), text, quotes: pending.within(text), notes: own });
      // A line without words is none; its marks stand behind the words before.
      else if (own.length > 0 && !before)
        paragraphs.push({
          item,
          part: partOf(block),
          text: '',
          quotes: [],
          notes: own.map((note) => ({ ...note, at: 0 })),
        });
      else if (own.length > 0 && before) {
        const behind = own.map((note) => ({ ...note, at: before.text.length }));
        paragraphs.splice(-1, 1, { ...before, notes: [...before.notes, ...behind] });
      }
    }
  }
  return { form: 1, matter: ids.matter, brief: ids.brief, exported, paragraphs };
}

/** The quotes that may stand in a block: those of its item, or any in the table of a review, whose rows are of many items. */
function quotesIn(
  block: Block,
  content: BriefContent,
  printed: ReadonlyMap<number, readonly BriefQuote[]>,
): readonly BriefQuote[] {
  if (block.entry !== undefined) return printed.get(block.entry) ?? [];
  return block.kind === 'table' && block.head === REVIEW_HEAD ? content.entries.flatMap(quotesOf) : [];
}

/** Whether a reader of the file sees anything: what shows nothing is no paragraph there. */
function hasWords(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** The quotes of an item, whose printed words are looked for paragraph by paragraph. */
class Pending {
  readonly #lines: { quote: string; words: string }[];

  constructor(quotes: readonly BriefQuote[], ids: ReadonlyMap<number, string>) {
    this.#lines = quotes.flatMap((quote) => {
      const id = ids.get(quote.id);
      return id === undefined ? [] : quotedParagraphs(quote).map((words) => ({ quote: id, words }));
    });
  }

  within(text: string): CarriedQuote[] {
    const found: CarriedQuote[] = [];
    let from = 0;
    for (;;) {
      const next = this.#lines
        .map((line) => ({ ...line, start: text.indexOf(line.words, from) }))
        .filter(({ start, words }) => start !== -1 && words !== '')
        .sort((a, b) => a.start - b.start || b.words.length - a.words.length)[0];
      if (!next) return found;
      const { quote, start, words } = next;
      found.push({ quote, start, end: start + words.length });
      from = start + words.length;
    }
  }
}

/** The paragraphs of a block, as runs. */
function linesOf(block: Block, captions: ReadonlyMap<Block, Caption>): readonly (readonly Run[])[] {
  const line = (text: string): Run[] => [{ kind: 'text', text }];
  const caption = captions.get(block);
  const named = caption ? [line(captionLine(caption))] : [];
  switch (block.kind) {
    case 'title':
    case 'standing':
    case 'heading':
      return [line(block.text)];
    case 'paragraph':
      return [block.runs];
    case 'blockquote':
      return block.paragraphs;
    case 'references':
      return block.items;
    case 'table':
      return [...named, ...block.head.map(line), ...block.rows.flat()];
    case 'picture':
      return named;
    case 'contents':
      return [];
  }
}

function partOf(block: Block): CarriedParagraph['part'] {
  switch (block.kind) {
    case 'heading':
    case 'table':
      return block.kind;
    case 'blockquote':
      return 'quotation';
    case 'paragraph':
      return block.role === 'standfirst' ? 'other' : block.role;
    default:
      return 'other';
  }
}

/** The words of a line, and the numbers of the notes that have their marks in it. */
function wordsOf(runs: readonly Run[]): { text: string; marks: { at: number; number: number }[] } {
  let text = '';
  const marks: { at: number; number: number }[] = [];
  for (const run of runs) {
    if (run.kind === 'note') marks.push({ at: text.length, number: run.number });
    else if (run.kind === 'break') text += '\n';
    else text += run.text;
  }
  return { text, marks };
}
