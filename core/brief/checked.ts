import { alterationOf, type WordDifference } from './alteration.ts';
import { type BriefContent, type BriefQuote, quotesOf } from './content.ts';
import { quotedInProse } from './prose-quotes.ts';
import type { Verification } from './verify.ts';

/** How what is printed stands to its article. `signed off`: it differs, and the reporter vouches for just these words. */
export const PRINTED_RESULTS = [
  'identical',
  'typographic',
  'part',
  'lawful',
  'signed off',
  'differs',
] as const;
export type PrintedResult = (typeof PRINTED_RESULTS)[number];

/** Words that a brief prints as a quote's, compared with its article. */
export interface CheckedQuote {
  /** The item of the brief. */
  readonly entryId: number;
  readonly quoteId: number;
  /** Whether it stands in a sentence of the reporter's own. */
  readonly inSentence: boolean;
  readonly printed: string;
  readonly result: PrintedResult;
  /** What was altered; of what differs, what is not lawful. */
  readonly differences: readonly WordDifference[];
  /** Where the quote itself is not what its article has; then there is no lawful way to print it. */
  readonly departs: { readonly at: number; readonly expected: string; readonly found: string } | null;
  /** Why it was signed off. */
  readonly reason: string | null;
}

export interface Vouching {
  readonly verify: (quote: BriefQuote) => Verification;
  /** For what reason just these words were signed off, `null` where they were not. */
  readonly signedOff: (entryId: number, quote: BriefQuote, printed: string) => string | null;
}

/** Every quotation that a brief prints, in its order; the same words of a quote in one item once. */
export function checkedQuotes(
  { entries, cited }: Pick<BriefContent, 'entries' | 'cited'>,
  { verify, signedOff }: Vouching,
): CheckedQuote[] {
  const cites = new Map(cited.map((quote) => [quote.id, quote]));
  return entries.flatMap((entry) => {
    const printed = new Map<string, readonly [BriefQuote, string, boolean]>();
    const put = (quote: BriefQuote, words: string, inSentence: boolean) =>
      printed.set(`${quote.id} ${words}`, [quote, words, inSentence]);
    for (const quote of quotesOf(entry)) put(quote, quote.altered ?? quote.exact, false);
    if (entry.kind === 'prose') {
      for (const { quoteIds, printed: words } of quotedInProse(entry.text)) {
        const meant = quoteIds.flatMap((id) => cites.get(id) ?? []);
        const quote =
          meant.find(({ exact }) => alterationOf(exact, words, true).verdict !== 'other') ?? meant[0];
        if (quote) put(quote, words, true);
      }
    }
    return [...printed.values()].map(([quote, words, inSentence]): CheckedQuote => {
      const verified = verify(quote);
      const { verdict, differences } = alterationOf(quote.exact, words, inSentence);
      const differs = !verified.same || verdict === 'other';
      const reason = differs ? signedOff(entry.id, quote, words) : null;
      return {
        entryId: entry.id,
        quoteId: quote.id,
        inSentence,
        printed: words,
        result: reason !== null ? 'signed off' : differs ? 'differs' : verdict,
        differences,
        departs: verified.same
          ? null
          : { at: verified.at, expected: verified.expected, found: verified.found },
        reason,
      };
    });
  });
}
