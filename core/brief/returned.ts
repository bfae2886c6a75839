import type { DraftText } from '#core/draft/text.ts';
import { versionDifferences } from '#core/quotations/matching/versions.ts';
import { isSpeech, quotationsOfDraft } from '#core/draft/quotations.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import type { Carried, CarriedParagraph } from './carried.ts';
import { Passage } from './returned-passage.ts';
import { returnedNotes } from './returned-notes.ts';
import { returnedSentences } from './returned-sentences.ts';
import { carriedSide, returnedSide, type CarriedSide, type CarriedWords } from './returned-sides.ts';

/** What an editor did to a brief: its words as they were exported, held against those that came back. */
export interface Returned {
  /** All quotations that were exported, in their order, whatever became of them. */
  readonly quotes: readonly ReturnedQuote[];
  /** Quotations that were put in, by their places in the `text` of what came back: the words inside the marks. */
  readonly added: readonly Span[];
  /** What became other, in the order of the text that came back; what was left out stands where it stood. */
  readonly notes: readonly ReturnedWords[];
  /** Without those whose only changes lie within quotations. */
  readonly sentences: readonly ReturnedWords[];
  /** How many of each were exported. */
  readonly exported: { readonly quotes: number; readonly notes: number; readonly sentences: number };
}

/** Words before and after: `before` is '' for what was added, `after` for what was left out. */
export interface ReturnedWords {
  /** UUID of the brief's item that they belong to; `null` for what the program wrote, and for what belongs to none. */
  readonly item: string | null;
  readonly part: CarriedParagraph['part'];
  readonly before: string;
  readonly after: string;
}

export interface ReturnedQuote extends ReturnedWords {
  /** UUID of the quote. */
  readonly quote: string;
  /** Where it is in the `text` of what came back; `null` for one that was left out. */
  readonly at: Span | null;
}

/** Less of a quotation than this part of its letters is none of it any more. */
const LEAST_KEPT = 0.3;

/**
 * Compares a brief that came back with what it carries. Runs of blanks count as one, and where paragraphs part counts
 * for nothing. Yields between its steps, so that it can be given up.
 */
export function* compareReturned(carried: Carried, draft: DraftText): Generator<void, Returned> {
  const a = carriedSide(carried);
  const b = returnedSide(draft);
  yield;
  const passage = new Passage(a.text, b.text, yield* versionDifferences(a.text, b.text));
  yield;
  const quotes = a.quotes.map((quote) => {
    const { start, end, kept } = passage.through(quote);
    const after = b.text.slice(start, end).trim();
    const isThere = kept >= LEAST_KEPT && /[\p{L}\p{N}]/u.test(after);
    return {
      ...whose(quote),
      quote: quote.quote,
      before: quote.text,
      after: isThere ? after : '',
      at: isThere ? { start: b.original(start), end: b.original(end) } : null,
    };
  });
  yield;
  const added = addedQuotations(
    a,
    draft,
    quotes.flatMap(({ at }) => at ?? []),
  );
  yield;
  const notes = returnedNotes(a.notes, b.notes, passage);
  yield;
  const sentences = yield* returnedSentences(a, b, passage);
  return {
    quotes,
    added,
    notes,
    sentences: sentences.changes,
    exported: { quotes: quotes.length, notes: a.notes.length, sentences: sentences.exported },
  };
}

function whose({ item, part }: CarriedWords): Pick<ReturnedWords, 'item' | 'part'> {
  return { item, part };
}

/** Speech that was quoted in no other place before, and is none of the quotes that were exported. */
function addedQuotations({ text }: CarriedSide, draft: DraftText, quotes: readonly Span[]): Span[] {
  const keyOf = (words: string) => words.replace(/\s+/g, ' ').trim();
  const others = quotationsOfDraft({ text: draft.text, notes: [] }).filter(
    (quoted) => isSpeech(quoted) && !quotes.some((quote) => overlaps(quote, quoted.at)),
  );
  if (others.length === 0) return [];
  const before = new Map<string, number>();
  for (const { words } of quotationsOfDraft({ text, notes: [] }))
    before.set(keyOf(words), (before.get(keyOf(words)) ?? 0) + 1);
  return others.flatMap(({ words, at: { start, end } }) => {
    const left = before.get(keyOf(words)) ?? 0;
    before.set(keyOf(words), left - 1);
    return left > 0 ? [] : [{ start, end }];
  });
}
