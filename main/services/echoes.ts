import type { CheckedQuote, Echo } from '#core/checks/matter.ts';
import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { SHARED } from '#core/quotations/wordings/fingerprint.ts';
import { listFollowedQuotes, listTiesOf } from '#db/queries/checks.ts';
import {
  getText,
  listQuotationsByIds,
  listQuotationsOfWording,
  type StoredQuotation,
} from '#db/queries/quotation.ts';
import { getWording } from '#db/queries/wording.ts';
import type { Db } from '#db/sql.ts';
import { isSamePassage } from './article-quotations.ts';
import { exactOf } from './derive.ts';
import { mostArticles } from './rarity.ts';

/** So many other places of one wording are looked at: wire copy stands in thousands, all alike. */
const MOST_PLACES = 12;

/** Those that may change what is said; what only bends a verb or mends a spelling is told where wordings are compared. */
const TELLING: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'negation',
  'modal verb',
  'number',
  'date',
  'name',
  'and/or',
  'substitution',
  're-ordering',
  'omission',
  'insertion',
]);

/** The other places of the words of marked quotes, by the ties between wordings that were found at import. */
export function echoesOf(db: Db, quotes: readonly CheckedQuote[]): Echo[] {
  const followed = listFollowedQuotes(db);
  if (followed.length === 0) return [];
  const reader = new Reader(db);
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const byArticle = Map.groupBy(quotes, ({ articleId }) => articleId);
  const ties = Map.groupBy(
    listTiesOf(
      db,
      followed.map(({ wordingId }) => wordingId),
    ),
    ({ id }) => id,
  );
  const own = new Map(
    listQuotationsByIds(
      db,
      followed.map(({ quotationId }) => quotationId),
    ).map((one) => [one.id, one]),
  );
  return followed.flatMap(({ quoteId, articleId, quotationId, wordingId }) => {
    const quote = byId.get(quoteId);
    const ours = own.get(quotationId);
    if (!quote || !ours) return [];
    const others = [{ otherId: wordingId, altered: 0 }, ...(ties.get(wordingId) ?? [])];
    return others.flatMap(({ otherId, altered }) =>
      reader.placesOf(otherId).flatMap((place): Echo[] => {
        if (place.articleId === articleId) return [];
        const marked = byArticle.get(place.articleId)?.find((one) => isSamePassage(one, place));
        return [
          {
            quoteId,
            articleId: place.articleId,
            start: place.start,
            end: place.end,
            difference: altered === 1 ? reader.difference(ours, place) : null,
            speakerId: marked?.speakerId ?? null,
            speaker: quote.speakerId === null ? null : reader.speaker(place),
          },
        ];
      }),
    );
  });
}

/** What follows from texts, which never change: kept for as long as the matter is open. By text and place. */
interface Read {
  readonly differences: Map<string, Echo['difference']>;
  readonly speakers: Map<string, string | null>;
}
const read = new WeakMap<Db, Read>();

/** Reads the words of quotations, each text once for each time that the matter is gathered. */
class Reader {
  readonly #db: Db;
  readonly #kept: Read;
  readonly #texts = new Map<number, string>();
  readonly #places = new Map<number, readonly (StoredQuotation & { readonly articleId: number })[]>();

  constructor(db: Db) {
    this.#db = db;
    let kept = read.get(db);
    if (!kept) read.set(db, (kept = { differences: new Map(), speakers: new Map() }));
    this.#kept = kept;
  }

  #text(textId: number): string {
    let text = this.#texts.get(textId);
    if (text === undefined) this.#texts.set(textId, (text = getText(this.#db, textId)));
    return text;
  }

  /** The quotations of a wording; none where so few words stand in so many articles that they are nobody's. */
  placesOf(wordingId: number): readonly (StoredQuotation & { readonly articleId: number })[] {
    let places = this.#places.get(wordingId);
    if (!places) {
      const words = getWording(this.#db, wordingId)?.words ?? 0;
      const most = words >= SHARED ? MOST_PLACES : mostArticles(words) + 1;
      const all = listQuotationsOfWording(this.#db, wordingId, most);
      places = words >= SHARED || all.length < most ? all.filter(({ depth }) => depth === 0) : [];
      this.#places.set(wordingId, places);
    }
    return places;
  }

  /** The gravest place where two quotations differ; `null` where no word of weight does. */
  difference(ours: StoredQuotation, theirs: StoredQuotation): Echo['difference'] {
    const key = `${placeOf(ours)} ${placeOf(theirs)}`;
    let known = this.#kept.differences.get(key);
    if (known === undefined) this.#kept.differences.set(key, (known = this.#compared(ours, theirs)));
    return known;
  }

  #compared(ours: StoredQuotation, theirs: StoredQuotation): Echo['difference'] {
    const here = exactOf(this.#text(ours.textId), ours);
    const there = exactOf(this.#text(theirs.textId), theirs);
    const { verdict, differences } = compareWordings(here, there);
    if (verdict !== 'altered' && verdict !== 'spliced') return null;
    const one = differences.find(({ kind }) => TELLING.has(kind));
    if (!one) return null;
    const { start } = ours;
    const whole = ours.segments.length > 1;
    return {
      ours: whole ? { start, end: ours.end } : { start: start + one.a.start, end: start + one.a.end },
      here: here.slice(one.a.start, one.a.end).trim(),
      there: there.slice(one.b.start, one.b.end).trim(),
    };
  }

  /** Who is said to speak there: the fullest name that the article has, else its phrase. */
  speaker(quotation: StoredQuotation): string | null {
    const key = placeOf(quotation);
    let known = this.#kept.speakers.get(key);
    if (known === undefined) {
      const span = quotation.attribution?.who ?? quotation.attribution?.speaker ?? null;
      known = span && this.#text(quotation.textId).slice(span.start, span.end);
      this.#kept.speakers.set(key, known);
    }
    return known;
  }
}

function placeOf({ textId, start, end }: StoredQuotation): string {
  return `${textId}:${start}:${end}`;
}
