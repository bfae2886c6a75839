import type { EntityRef, Quotation } from '#core/contract/nouns.ts';
import type { Decision } from '#core/contract/vocabulary.ts';
import { resolveEntity, resolveName } from '#core/names/resolve.ts';
import type { Attribution } from '#core/quotations/quotation.ts';
import type { Span } from '#core/text/span.ts';
import { getArticleText } from '#db/queries/article.ts';
import { listEntities } from '#db/queries/entity.ts';
import {
  listDismissals,
  listQuotationsOfArticle,
  textIdOf,
  type StoredAttribution,
  type StoredQuotation,
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
  const counts = new Map(
    countCounterparts(db, textIdOf(db, articleId)!).map((one) => [one.wordingId, one] as const),
  );
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
    ...countsOf(one, one.wordingId === null ? undefined : counts.get(one.wordingId)),
  }));
}

/** Two or three words that stand in many articles are nobody's in particular: they are not counted. */
function countsOf(
  { depth }: StoredQuotation,
  counted: Counted | undefined,
): Pick<Quotation, 'counterparts' | 'altered'> {
  if (!counted) return { counterparts: 0, altered: 0 };
  // Itself is among the same; where another stands around it, that one is among the tied instead.
  const counterparts = Math.max(0, counted.same + counted.tied - 1);
  if (counterparts > mostArticles(counted.words)) return { counterparts: 0, altered: 0 };
  return { counterparts, altered: depth > 0 ? Math.min(counterparts, counted.altered) : counted.altered };
}

/**
 * What was decided of a quotation: one whose words are a quote, with its marks or without them, counts as accepted.
 */
export function decisions(db: Db, articleId: number): (quotation: Span) => Decision {
  const dismissed = new Set(listDismissals(db, articleId).map(({ start, end }) => `${start}-${end}`));
  const quotes = Map.groupBy(listQuotesOfArticle(db, articleId), (quote) => quote.start);
  return ({ start, end }) => {
    const near = [...(quotes.get(start) ?? []), ...(quotes.get(start - 1) ?? [])];
    if (near.some((quote) => isSamePassage(quote, { start, end }))) return 'accepted';
    return dismissed.has(`${start}-${end}`) ? 'dismissed' : 'proposed';
  };
}

/** Whether a quote is of the words of a quotation, with their marks or without them. */
export function isSamePassage(quote: Span, { start, end }: Span): boolean {
  return quote.start <= start && quote.start >= start - 1 && quote.end >= end && quote.end <= end + 1;
}

/** Gives the entity that a phrase of an article means, where that is sure. */
export type Resolve = (attribution: Attribution) => Resolved;

interface Resolved {
  readonly speakerEntity: EntityRef | null;
  readonly reportedViaEntity: EntityRef | null;
}

/** Holds phrases against the entities of the matter; the same words are looked up once. */
export function namedEntities(db: Db): Resolve {
  const entities = listEntities(db);
  const nameable = entities.map(({ id, role, ...one }) => ({ ...one, id: String(id), role: role ?? '' }));
  const references = new Map(entities.map(({ id, name, kind }) => [String(id), { id, name, kind }]));
  const known = new Map<string, EntityRef | null>();
  const once = (key: string, look: () => string | null) => {
    let entity = known.get(key);
    if (entity === undefined) known.set(key, (entity = references.get(look() ?? '') ?? null));
    return entity;
  };
  return (attribution) => {
    const { speaker, who, reportedVia } = attribution;
    if (entities.length === 0) return { speakerEntity: null, reportedViaEntity: null };
    const key = `${speaker?.text}\0${who?.text}`;
    return {
      speakerEntity: once(key, () => resolveEntity(attribution, nameable)),
      reportedViaEntity: reportedVia && once(reportedVia.text, () => resolveName(reportedVia.text, nameable)),
    };
  };
}

export function attributionOf(
  text: string,
  attribution: StoredAttribution,
  resolve: Resolve,
): NonNullable<Quotation['attribution']> {
  const phrase = (span: Span | null) => span && { ...span, text: text.slice(span.start, span.end) };
  const phrases = {
    speaker: phrase(attribution.speaker),
    who: phrase(attribution.who),
    verb: phrase(attribution.verb),
    reportedVia: phrase(attribution.reportedVia),
    reason: attribution.reason,
  };
  return { ...phrases, ...resolve(phrases) };
}
