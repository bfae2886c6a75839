import type { EntityRef, Place } from '#core/contract/nouns.ts';
import type { Said } from '#core/quotations/attribution/speakers.ts';
import { paragraphAt, type Paragraph } from '#core/text/paragraphs.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import { getArticleHead, listFurniture } from '#db/queries/article.ts';
import { listQuotationsOfArticle, type StoredQuotation } from '#db/queries/quotation.ts';
import { listQuotesOfArticle } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { attributionOf, isSamePassage, namedEntities, type Resolve } from './article-quotations.ts';
import { countedParagraphs } from './pin-cites.ts';

/** An article as tracing looks through it; read once, however many wordings are looked for. */
export interface Source {
  readonly id: number;
  readonly text: string;
  readonly article: Place['article'];
  /** Outside accepted furniture, in order. */
  readonly quotations: readonly StoredQuotation[];
  /** One of them by its key. */
  quotation(id: number): StoredQuotation | null;
  /** Those of one wording. */
  quotationsOf(wordingId: number): readonly StoredQuotation[];
  isFurniture(span: Span): boolean;
  paragraphAt(offset: number): number | null;
  /** Who is said to speak a quotation: what the reporter decided goes before what is proposed. */
  speakerOf(quotation: StoredQuotation): Speaker;
}

export interface Speaker extends Said {
  readonly entity: EntityRef | null;
  readonly verb: string | null;
  /** Whether the reporter decided so. */
  readonly decided: boolean;
}

/** The articles of one question, each read when it is first asked for. */
export class Sources {
  readonly #db: Db;
  readonly #known = new Map<number, Source | null>();
  #resolve: Resolve | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  get(id: number): Source | null {
    let source = this.#known.get(id);
    if (source === undefined) this.#known.set(id, (source = this.#read(id)));
    return source;
  }

  #read(id: number): Source | null {
    const db = this.#db;
    const head = getArticleHead(db, id);
    if (!head) return null;
    const { text, ...article } = head;
    let byId: ReadonlyMap<number, StoredQuotation> | null = null;
    let byWording: ReadonlyMap<number | null, readonly StoredQuotation[]> | null = null;
    let furniture: readonly Span[] | null = null;
    let quotations: readonly StoredQuotation[] | null = null;
    let paragraphs: readonly Paragraph[] | null = null;
    let quotes: ReturnType<typeof listQuotesOfArticle> | null = null;
    return {
      id,
      text,
      article,
      // Asked only where something was found: most articles that are looked through hold nothing.
      get quotations() {
        return (quotations ??= listQuotationsOfArticle(db, id));
      },
      quotation(key) {
        byId ??= new Map(this.quotations.map((one) => [one.id, one]));
        return byId.get(key) ?? null;
      },
      quotationsOf(wordingId) {
        byWording ??= Map.groupBy(this.quotations, (one) => one.wordingId);
        return byWording.get(wordingId) ?? [];
      },
      isFurniture: (span) => {
        furniture ??= listFurniture(db, id).filter(({ decision }) => decision === 'accepted');
        return furniture.some((one) => overlaps(one, span));
      },
      paragraphAt: (offset) => paragraphAt((paragraphs ??= countedParagraphs(db, id)), offset),
      speakerOf: (quotation) => {
        quotes ??= listQuotesOfArticle(db, id);
        const decided = quotes.find((quote) => isSamePassage(quote, quotation))?.speaker ?? null;
        const resolve = (this.#resolve ??= namedEntities(db));
        const proposed = quotation.attribution && attributionOf(text, quotation.attribution, resolve);
        const entity = decided ?? proposed?.speakerEntity ?? null;
        const speaker = decided?.name ?? proposed?.who?.text ?? proposed?.speaker?.text ?? null;
        const verb = proposed?.verb?.text ?? null;
        return { entity, entityId: entity?.id ?? null, speaker, verb, decided: decided !== null };
      },
    };
  }
}
