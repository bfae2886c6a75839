import type {
  AliasKind,
  ArticleKind,
  ClaimKind,
  ClaimStatus,
  EntityKind,
  EntityRole,
  LegalForce,
  Speech,
  Stance,
} from '#core/contract/vocabulary.ts';
import type { ReadSource } from '#core/claims/independence.ts';
import type { Span } from '#core/text/span.ts';

/** What the rules read, gathered from the matter: plain rows, and the ways from one to another. */
export interface Rows {
  readonly claims: readonly CheckedClaim[];
  readonly quotes: readonly CheckedQuote[];
  /** At least those that quotes stand in. */
  readonly articles: readonly CheckedArticle[];
  readonly entities: readonly CheckedEntity[];
  readonly questions: readonly CheckedQuestion[];
  readonly spellings: readonly Spelling[];
  readonly echoes: readonly Echo[];
  readonly undone: readonly Undone[];
  readonly briefs: readonly CheckedBrief[];
  /** What the articles say of where they have things from, by their ids; those that were read. */
  readonly reads: ReadonlyMap<number, ReadSource>;
}

export interface CheckedClaim {
  readonly id: number;
  readonly uuid: string;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** What force of law the reporter says that it has. */
  readonly force: LegalForce | null;
  /** `yyyy-mm-dd`, of what it speaks of. */
  readonly from: string | null;
  readonly entities: readonly { readonly entityId: number; readonly role: EntityRole }[];
  readonly links: readonly { readonly quoteId: number; readonly stance: Stance }[];
}

export interface CheckedQuote extends Span {
  readonly id: number;
  readonly uuid: string;
  readonly articleId: number;
  readonly exact: string;
  /** Some words before it and after it. */
  readonly prefix: string;
  readonly suffix: string;
  readonly speech: Speech;
  readonly speakerId: number | null;
  readonly reportedViaId: number | null;
}

export interface CheckedArticle {
  readonly id: number;
  readonly uuid: string;
  readonly kind: ArticleKind;
  /** Its title, or its first words. */
  readonly name: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** `yyyy-mm-dd` */
  readonly published: string | null;
  readonly machineWritten: boolean;
  /** How many proposals of page furniture nobody has decided on. */
  readonly furnitureUndecided: number;
}

export interface CheckedEntity {
  readonly id: number;
  readonly uuid: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly { readonly name: string; readonly kind: AliasKind }[];
}

export interface CheckedQuestion {
  readonly id: number;
  readonly uuid: string;
  readonly text: string;
  readonly answers: readonly { readonly claimId: number; readonly answer: string }[];
  /** What the reporter decided, and the answers that this weighed. */
  readonly resolution: { readonly weighed: readonly string[] } | null;
}

/** How an entity's name is printed somewhere, with the first place of it. */
export interface Spelling extends Span {
  readonly entityId: number;
  readonly articleId: number;
  readonly exact: string;
  /** In how many articles it stands so. */
  readonly articles: number;
}

/** Another place in another article where the words of a marked quote stand, nearly or wholly. */
export interface Echo extends Span {
  readonly quoteId: number;
  readonly articleId: number;
  /** The gravest place where its words are others: `ours` in the quote's own article; `null` where they are the same. */
  readonly difference: { readonly ours: Span; readonly here: string; readonly there: string } | null;
  /** Whose they are there: an entity that the reporter chose, or a phrase that the article has. */
  readonly speakerId: number | null;
  readonly speaker: string | null;
}

/** A sentence of an article that says that a ruling was undone. */
export interface Undone extends Span {
  readonly articleId: number;
  readonly sentence: string;
}

export interface CheckedBrief {
  readonly id: number;
  readonly uuid: string;
  readonly title: string;
  /** The reporter's own words in it: title, standfirst, headings and prose. */
  readonly texts: readonly string[];
  readonly claimIds: readonly number[];
  readonly quoteIds: readonly number[];
  /** The claims as they were taken in, where that was said. */
  readonly taken: readonly {
    readonly claimId: number;
    readonly text: string;
    readonly kind: ClaimKind;
    readonly status: ClaimStatus;
  }[];
}

/** The rows with the ways between them that several rules go. What is not there is `undefined`. */
export interface CheckedMatter extends Rows {
  readonly quote: (id: number) => CheckedQuote | undefined;
  readonly article: (id: number) => CheckedArticle | undefined;
  readonly claim: (id: number) => CheckedClaim | undefined;
  readonly entity: (id: number | null) => CheckedEntity | undefined;
  /** The quotes of a claim that bear on it in one of these ways, in order of their places. */
  readonly evidence: (claim: CheckedClaim, ...stances: readonly Stance[]) => readonly CheckedQuote[];
}

export function readable(rows: Rows): CheckedMatter {
  const quotes = byId(rows.quotes);
  const articles = byId(rows.articles);
  const claims = byId(rows.claims);
  const entities = byId(rows.entities);
  return {
    ...rows,
    quote: (id) => quotes.get(id),
    article: (id) => articles.get(id),
    claim: (id) => claims.get(id),
    entity: (id) => (id === null ? undefined : entities.get(id)),
    evidence: (claim, ...stances) =>
      claim.links
        .flatMap(({ quoteId, stance }) => (stances.includes(stance) ? (quotes.get(quoteId) ?? []) : []))
        .toSorted((a, b) => a.articleId - b.articleId || a.start - b.start || a.id - b.id),
  };
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** How a source is called in a sentence. */
export function sourceOf(article: CheckedArticle): string {
  return article.outlet?.trim() || article.name;
}
