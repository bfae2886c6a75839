import type { BriefClaim, BriefContent, BriefEntry, BriefQuote, BriefSource } from '#core/brief/content.ts';
import type { BriefItem, Claim, EntityRef, Quote } from '#core/contract/nouns.ts';
import { type Stance } from '#core/contract/vocabulary.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { paragraphAt, type Paragraph } from '#core/text/paragraphs.ts';
import { getArticleRow, getArticleText, listFurniture } from '#db/queries/article.ts';
import { getBrief, listBriefItems } from '#db/queries/brief.ts';
import { getClaim, listLinksOfBrief } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listQuotesOfBrief } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { found } from './desk.ts';
import { countedParagraphs } from './pin-cites.ts';

/** A brief's content with the quotes as stored, which the export compares with their articles. */
export interface GatheredBrief {
  readonly content: BriefContent;
  readonly quotes: ReadonlyMap<number, Quote>;
  /** The text of each article that the brief rests on. */
  readonly texts: ReadonlyMap<number, string>;
}

/**
 * Gathers all that a brief prints, as it stood at one moment, whatever another program writes meanwhile; each article is
 * read once. `prepared` is the day, `yyyy-mm-dd`.
 */
export function gatherBrief(
  db: Db,
  briefId: number,
  prepared: string,
  drawn: ReadonlyMap<number, DrawnPicture>,
): GatheredBrief {
  return db.transaction(() => gather(db, briefId, prepared, drawn))();
}

function gather(
  db: Db,
  briefId: number,
  prepared: string,
  drawn: ReadonlyMap<number, DrawnPicture>,
): GatheredBrief {
  const { title, standfirst } = found(getBrief(db, briefId), 'brief', briefId);
  const quotes = new Map(listQuotesOfBrief(db, briefId).map((quote) => [quote.id, quote]));
  const texts = new Map<number, string>();
  const counted = new Map<number, Paragraph[]>();
  const sources: BriefSource[] = [];
  for (const { articleId } of quotes.values()) {
    if (texts.has(articleId)) continue;
    const text = getArticleText(db, articleId)!;
    texts.set(articleId, text.text);
    counted.set(articleId, countedParagraphs(db, articleId));
    sources.push(sourceOf(db, articleId, text.sha256));
  }
  const print = (quote: Quote, stance: Stance | null): BriefQuote => ({
    id: quote.id,
    articleId: quote.articleId,
    exact: quote.exact,
    speech: quote.speech,
    speaker: quote.speaker?.name ?? null,
    reportedVia: quote.reportedVia?.name ?? null,
    paragraph: paragraphAt(counted.get(quote.articleId)!, quote.start),
    lastParagraph: paragraphAt(counted.get(quote.articleId)!, quote.end - 1),
    stance,
  });
  const links = Map.groupBy(listLinksOfBrief(db, briefId), (link) => link.claimId);
  const claims: Claim[] = [];
  const claimOf = (id: number): BriefClaim => {
    const claim = getClaim(db, id)!;
    claims.push(claim);
    return {
      id,
      text: claim.text,
      kind: claim.kind,
      status: claim.status,
      entities: claim.entities.map(({ role, entity }) => ({ role, name: entity.name })),
      quotes: (links.get(id) ?? []).map(({ quoteId, stance }) => print(quotes.get(quoteId)!, stance)),
    };
  };
  const entries = listBriefItems(db, briefId).flatMap(
    (item) => entryOf(item, claimOf, (id) => print(quotes.get(id)!, null), drawn) ?? [],
  );
  const content: BriefContent = {
    title,
    standfirst,
    matter: matterHead(db).name,
    prepared,
    citing: { notes: 'footnotes', style: 'newsroom' },
    entries,
    sources,
    entities: peopleOf(db, [...quotes.values()], claims),
  };
  return { content, quotes, texts };
}

function entryOf(
  item: BriefItem,
  claimOf: (id: number) => BriefClaim,
  quoteOf: (id: number) => BriefQuote,
  drawn: ReadonlyMap<number, DrawnPicture>,
): BriefEntry | null {
  const { id } = item;
  switch (item.kind) {
    case 'section':
      return { kind: 'section', id, level: item.level as 1 | 2 | 3, text: item.text! };
    case 'prose':
      return { kind: 'prose', id, text: item.text! };
    case 'claim':
      return { kind: 'claim', id, claim: claimOf(item.claimId!) };
    case 'quote':
      return { kind: 'quote', id, quote: quoteOf(item.quoteId!) };
    case 'picture': {
      // One that came in since they were drawn is printed the next time.
      const picture = drawn.get(id);
      return picture ? { kind: 'picture', id, picture } : null;
    }
  }
}

function sourceOf(db: Db, articleId: number, sha256: string): BriefSource {
  const { id, kind, title, opening, outlet, byline, published, url, machineWritten } = getArticleRow(
    db,
    articleId,
  )!;
  const furnitureUndecided = listFurniture(db, articleId).filter((one) => one.decision === 'proposed').length;
  return {
    id,
    kind,
    title,
    opening,
    outlet,
    byline,
    published,
    url,
    sha256,
    machineWritten,
    furnitureUndecided,
  };
}

/** Everybody whom the brief's quotes and claims name, once each, in the order of the alphabet. */
function peopleOf(db: Db, quotes: readonly Quote[], claims: readonly Claim[]): BriefContent['entities'] {
  const named = new Map<number, EntityRef>();
  const add = (entity: EntityRef | null) => entity && named.set(entity.id, entity);
  for (const quote of quotes)
    for (const entity of [quote.speaker, quote.reportedVia, ...quote.about]) add(entity);
  for (const claim of claims) for (const { entity } of claim.entities) add(entity);
  return [...named.keys()]
    .map((id) => getEntity(db, id)!)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, kind, role, aliases }) => ({
      name,
      kind,
      role,
      aliases: aliases.filter((alias) => alias.kind !== 'misspelling').map((alias) => alias.name),
    }));
}
