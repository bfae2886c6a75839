import type { CheckPlace, Passage } from './finding.ts';
import type {
  CheckedArticle,
  CheckedBrief,
  CheckedClaim,
  CheckedEntity,
  CheckedQuestion,
  CheckedQuote,
} from './matter.ts';
import { clipped } from './text.ts';
import type { Span } from '#core/text/span.ts';

/** Where a finding is to be seen, by what it is about. */

export function atClaim({ id, text }: CheckedClaim, quote?: CheckedQuote): CheckPlace {
  return { thing: 'claim', id, name: clipped(text), passage: quote ? passageOf(quote, quote) : null };
}

/** `part` is a stretch of the quote's own article. */
export function atQuote(quote: CheckedQuote, part: Span = quote): CheckPlace {
  return { thing: 'quote', id: quote.id, name: clipped(quote.exact), passage: passageOf(quote, part) };
}

export function atArticle({ id, name }: CheckedArticle): CheckPlace {
  return { thing: 'article', id, name: clipped(name), passage: null };
}

export function atEntity({ id, name }: CheckedEntity, passage: Passage): CheckPlace {
  return { thing: 'entity', id, name: clipped(name), passage };
}

export function atQuestion({ id, text }: CheckedQuestion): CheckPlace {
  return { thing: 'question', id, name: clipped(text), passage: null };
}

export function atBrief({ id, title }: CheckedBrief): CheckPlace {
  return { thing: 'brief', id, name: clipped(title), passage: null };
}

function passageOf({ articleId }: CheckedQuote, { start, end }: Span): Passage {
  return { articleId, start, end };
}
