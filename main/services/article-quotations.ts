import type { EntityRef, Quotation } from '#core/contract/nouns.ts';
import type { Decision } from '#core/contract/vocabulary.ts';
import { folded } from '#core/names/fold.ts';
import type { Span } from '#core/text/span.ts';
import { getArticleText } from '#db/queries/article.ts';
import { listEntities } from '#db/queries/entity.ts';
import {
  listDismissals,
  listQuotationsOfArticle,
  textIdOf,
  type StoredAttribution,
} from '#db/queries/quotation.ts';
import { listQuotesOfArticle } from '#db/queries/quote.ts';
import { countCounterparts, type Counted } from '#db/queries/wording.ts';
import type { Db } from '#db/sql.ts';
import { mostArticles } from './rarity.ts';

/** The quotations of an article as a window has them: with the words of their phrases, and what was decided. */
export function quotationsOf(db: Db, articleId: number): Quotation[] {
  const stored = listQuotationsOfArticle(db, articleId);
  if (stored.length === 0) return [];
  const { text } = getArticleText(db, articleId)!;
  const decided = decisions(db, articleId);
  const entities = namedEntities(db);
  const counts = new Map<number, Counted>();
  for (const one of countCounterparts(db, textIdOf(db, articleId)!)) counts.set(one.quotationId, one);
  return stored.map((one) => ({
    id: one.id,
    start: one.start,
    end: one.end,
    kind: one.kind,
    speech: one.speech,
    segments: [...one.segments],
    utterance: one.utterance,
    attribution: one.attribution && attributionOf(text, one.attribution, entities),
    decision: decided(one),
    ...countsOf(counts.get(one.id)),
  }));
}

/** Two or three words that stand in many articles are nobody's in particular: they are not counted. */
function countsOf(counted: Counted | undefined): Pick<Quotation, 'counterparts' | 'altered'> {
  if (!counted || counted.counterparts > mostArticles(counted.words)) return { counterparts: 0, altered: 0 };
  return { counterparts: counted.counterparts, altered: counted.altered };
}

/**
 * What was decided of a quotation: one whose words are a quote, with its marks or without them, counts as accepted.
 */
export function decisions(db: Db, articleId: number): (quotation: Span) => Decision {
  const dismissed = new Set(listDismissals(db, articleId).map(({ start, end }) => `${start}-${end}`));
  const quotes = listQuotesOfArticle(db, articleId);
  return ({ start, end }) => {
    if (quotes.some((quote) => isSamePassage(quote, { start, end }))) return 'accepted';
    return dismissed.has(`${start}-${end}`) ? 'dismissed' : 'proposed';
  };
}

/** Whether a quote is of the words of a quotation, with their marks or without them. */
export function isSamePassage(quote: Span, { start, end }: Span): boolean {
  return quote.start <= start && quote.start >= start - 1 && quote.end >= end && quote.end <= end + 1;
}

/** Gives the entity that a phrase of an article means, where that is sure. */
export type Resolve = (attribution: StoredAttribution, text: string) => Resolved;

interface Resolved {
  readonly speakerEntity: EntityRef | null;
  readonly reportedViaEntity: EntityRef | null;
}

/** The entities of the matter by their names. */
export function namedEntities(db: Db): Resolve {
  const named = new Map<string, EntityRef | null>();
  for (const { id, name, kind, aliases } of listEntities(db)) {
    for (const one of new Set([name, ...aliases.map((alias) => alias.name)].map(folded))) {
      // Of a name that two bear, nobody can say whom it means.
      named.set(one, named.has(one) ? null : { id, name, kind });
    }
  }
  const meant = (text: string, span: Span | null) =>
    span && (named.get(folded(text.slice(span.start, span.end))) ?? null);
  return ({ speaker, who, reportedVia }, text) => ({
    speakerEntity: meant(text, who) ?? meant(text, speaker),
    reportedViaEntity: meant(text, reportedVia),
  });
}

export function attributionOf(
  text: string,
  attribution: StoredAttribution,
  resolve: Resolve,
): NonNullable<Quotation['attribution']> {
  const phrase = (span: Span | null) => span && { ...span, text: text.slice(span.start, span.end) };
  return {
    speaker: phrase(attribution.speaker),
    who: phrase(attribution.who),
    verb: phrase(attribution.verb),
    reportedVia: phrase(attribution.reportedVia),
    reason: attribution.reason,
    ...resolve(attribution, text),
  };
}
