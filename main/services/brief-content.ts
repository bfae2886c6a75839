import type {
  BriefClaim,
  BriefContent,
  BriefEntry,
  BriefQuote,
  BriefSource,
  OpenCheck,
} from '#core/brief/content.ts';
import { checkedQuotes } from '#core/brief/checked.ts';
import { openChecks } from '#core/brief/open-checks.ts';
import { citationsIn } from '#core/brief/prose.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import type { Claim, EntityRef, Quote } from '#core/contract/nouns.ts';
import { type Stance } from '#core/contract/vocabulary.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { english } from '#core/words/words.ts';
import { printedPlace } from '#core/text/lines.ts';
import type { Page } from '#core/text/pages.ts';
import { paragraphAt, type Paragraph } from '#core/text/paragraphs.ts';
import { getArticleRow, getArticleText, listFurniture } from '#db/queries/article.ts';
import { getBrief, listBriefItems } from '#db/queries/brief.ts';
import { getClaim, listLinksOfBrief } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listPages } from '#db/queries/page.ts';
import { listQuestions } from '#db/queries/question.ts';
import { listQuotesByIds } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { openFindingsOf } from './checks.ts';
import { tableRows } from './brief-tables.ts';
import { vouchingOf } from './brief-vouching.ts';
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
  const { title, standfirst, citing, parts, language } = found(getBrief(db, briefId), 'brief', briefId);
  const items = listBriefItems(db, briefId);
  const links = Map.groupBy(listLinksOfBrief(db, briefId), (link) => link.claimId);
  const citations = items.flatMap((item) => (item.kind === 'prose' ? citationsIn(item.text!) : []));
  const tables = new Map(items.flatMap(({ id, table }) => (table ? [[id, tableRows(db, table)]] : [])));
  const quoteIds = [
    ...[...tables.values()].flatMap((table) => table.quoteIds),
    ...items.flatMap(({ quoteId }) => quoteId ?? []),
    ...[...links.values()].flat().map(({ quoteId }) => quoteId),
    ...citations.flatMap((one) => (one.kind === 'quote' ? one.quoteId : [])),
  ];
  const quotes = new Map(listQuotesByIds(db, quoteIds).map((quote) => [quote.id, quote]));
  const texts = new Map<number, string>();
  const counted = new Map<number, Paragraph[]>();
  const printed = new Map<number, Page[]>();
  const sources: BriefSource[] = [];
  const articleIds = [
    ...[...quotes.values()].map(({ articleId }) => articleId),
    ...citations.flatMap((one) => (one.kind === 'article' ? one.articleId : [])),
  ];
  for (const articleId of new Set(articleIds)) {
    const text = getArticleText(db, articleId);
    // A citation of an article that was removed is found by the check.
    if (!text) continue;
    texts.set(articleId, text.text);
    counted.set(articleId, countedParagraphs(db, articleId));
    printed.set(articleId, listPages(db, articleId, text.text));
    sources.push(sourceOf(db, articleId, text.sha256));
  }
  const print = (quote: Quote, stance: Stance | null, altered: string | null): BriefQuote => ({
    id: quote.id,
    articleId: quote.articleId,
    exact: quote.exact,
    altered,
    speech: quote.speech,
    speaker: quote.speaker?.name ?? null,
    reportedVia: quote.reportedVia?.name ?? null,
    paragraph: paragraphAt(counted.get(quote.articleId)!, quote.start),
    lastParagraph: paragraphAt(counted.get(quote.articleId)!, quote.end - 1),
    pages: printedPlace(texts.get(quote.articleId)!, printed.get(quote.articleId)!, quote),
    stance,
  });
  const claims: Claim[] = [];
  const claimOf = ({ accepted, quotes: said }: BriefItem, id: number): BriefClaim => {
    const claim = getClaim(db, id)!;
    claims.push(claim);
    const now = { text: claim.text, kind: claim.kind, status: claim.status };
    const taken = accepted ?? now;
    const same = taken.text === now.text && taken.kind === now.kind && taken.status === now.status;
    return {
      id,
      ...taken,
      changed: same ? null : now,
      entities: claim.entities.map(({ role, entity }) => ({ role, name: entity.name })),
      ...quotesOfClaim(links.get(id) ?? [], said, (quoteId, stance, altered) =>
        print(quotes.get(quoteId)!, stance, altered),
      ),
    };
  };
  const quoteOf = ({ quoteId, quotes: said }: BriefItem): BriefQuote => {
    const altered = said.find((one) => one.quoteId === quoteId)?.altered ?? null;
    return print(quotes.get(quoteId!)!, null, altered);
  };
  const tableOf = ({ id }: BriefItem): BriefEntry | null => {
    const table = tables.get(id)?.fill((quoteId, stance) => print(quotes.get(quoteId)!, stance, null));
    return table ? { kind: 'table', id, table } : null;
  };
  const entries = items.flatMap((item) => entryOf(item, claimOf, quoteOf, drawn) ?? tableOf(item) ?? []);
  const cited = new Set(citations.flatMap((one) => (one.kind === 'quote' ? one.quoteId : [])));
  const content: Omit<BriefContent, 'checked' | 'open'> = {
    title,
    standfirst,
    matter: matterHead(db).name,
    prepared,
    citing,
    parts,
    language,
    entries,
    cited: [...cited].flatMap((id) => {
      const quote = quotes.get(id);
      return quote ? print(quote, null, null) : [];
    }),
    sources,
    entities: peopleOf(db, [...quotes.values()], claims),
  };
  const checked = checkedQuotes(content, vouchingOf(db, briefId, quotes, texts, sources));
  const open = parts.review ? openIn(db, briefId, entries, quotes) : [];
  return { content: { ...content, checked, open }, quotes, texts };
}

/** What the rules find in the brief, at the items that it is about. */
function openIn(
  db: Db,
  briefId: number,
  entries: readonly BriefEntry[],
  quotes: ReadonlyMap<number, Quote>,
): OpenCheck[] {
  const answering = new Map(
    listQuestions(db).map(({ id, answers }) => [id, new Set(answers.map(({ claimId }) => claimId))]),
  );
  return openChecks(entries, openFindingsOf(db, briefId), ({ reason }) => english.checks.reason(reason), {
    quotes,
    answering: (id) => answering.get(id) ?? new Set(),
  });
}

/** The quotes of a claim that are printed: those that the reporter gave a place, then all others. */
function quotesOfClaim(
  links: readonly { readonly quoteId: number; readonly stance: Stance }[],
  said: BriefItem['quotes'],
  print: (quoteId: number, stance: Stance, altered: string | null) => BriefQuote,
): Pick<BriefClaim, 'quotes' | 'chosen'> {
  const how = new Map(said.map((one) => [one.quoteId, one]));
  const places = new Map(said.filter(({ placed }) => placed).map(({ quoteId }, at) => [quoteId, at]));
  const placeOf = (quoteId: number) => places.get(quoteId) ?? places.size;
  return {
    quotes: links
      .toSorted((a, b) => placeOf(a.quoteId) - placeOf(b.quoteId))
      .filter(({ quoteId }) => how.get(quoteId)?.printed !== false)
      .map(({ quoteId, stance }) => print(quoteId, stance, how.get(quoteId)?.altered ?? null)),
    chosen: places.size > 0,
  };
}

function entryOf(
  item: BriefItem,
  claimOf: (item: BriefItem, id: number) => BriefClaim,
  quoteOf: (item: BriefItem) => BriefQuote,
  drawn: ReadonlyMap<number, DrawnPicture>,
): BriefEntry | null {
  const { id } = item;
  switch (item.kind) {
    case 'section':
      return { kind: 'section', id, level: item.level as 1 | 2 | 3, text: item.text! };
    case 'prose':
      return { kind: 'prose', id, text: item.text! };
    case 'claim':
      return { kind: 'claim', id, claim: claimOf(item, item.claimId!) };
    case 'quote':
      return { kind: 'quote', id, quote: quoteOf(item) };
    case 'picture': {
      // One that came in since they were drawn is printed the next time.
      const picture = drawn.get(id);
      return picture ? { kind: 'picture', id, picture } : null;
    }
    case 'table':
      return null;
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
