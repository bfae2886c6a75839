import { type BriefContent, type BriefEntry, type BriefQuote, quotesOf } from './content.ts';
import type { Verification } from './verify.ts';

/**
 * Why a brief cannot leave as it is. All else that an editor would look at is found by the rules of `core/checks`, which
 * read the matter that it rests on.
 */
export type Finding =
  | {
      readonly kind: 'quote-differs';
      readonly quoteId: number;
      /** The item of the brief. */
      readonly entryId: number;
      readonly articleId: number;
      readonly paragraph: number | null;
      /** As in `Verification`. */
      readonly at: number;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: 'empty-brief' };

/** Every quote that is not what its article has, in the order of the brief. */
export function checkBrief(content: BriefContent, verify: (quote: BriefQuote) => Verification): Finding[] {
  if (!content.entries.some(says)) return [{ kind: 'empty-brief' }];
  return content.entries.flatMap((entry) =>
    quotesOf(entry).flatMap((quote): Finding[] => {
      const result = verify(quote);
      if (result.same) return [];
      const { at, expected, found } = result;
      const { id: quoteId, articleId, paragraph } = quote;
      return [
        { kind: 'quote-differs', quoteId, entryId: entry.id, articleId, paragraph, at, expected, found },
      ];
    }),
  );
}

function says(entry: BriefEntry): boolean {
  if (entry.kind === 'section') return false;
  return entry.kind === 'prose' ? entry.text.trim() !== '' : true;
}
