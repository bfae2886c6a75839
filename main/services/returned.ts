import { carriedOf } from '#core/brief/carry.ts';
import type { Carried } from '#core/brief/carried.ts';
import type { BriefContent } from '#core/brief/content.ts';
import type { BriefDocument } from '#core/brief/document.ts';
import { compareReturned, type Returned, type ReturnedQuote as ComparedQuote } from '#core/brief/returned.ts';
import { verifyQuote } from '#core/brief/verify.ts';
import { Failure } from '#core/contract/failures.ts';
import type { ReturnedBrief, ReturnedQuote, ReturnedWords } from '#core/contract/returned.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import { isRight, draftVerdict } from '#core/draft/verdict.ts';
import type { DraftText } from '#core/draft/text.ts';
import { differencesBetween } from '#core/quotations/wordings/aligned.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import type { Span } from '#core/text/span.ts';
import { getArticleText } from '#db/queries/article.ts';
import { getBrief } from '#db/queries/brief.ts';
import { briefByUuid, itemUuids, matterUuid, quotesByUuid, quoteUuids } from '#db/queries/carried.ts';
import { getQuote } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { readReturned } from '../drafts/returned.ts';
import { found, type Desk } from './desk.ts';
import { draftOf } from './drafts.ts';
import { tracedIn } from './returned-tracing.ts';
import { turns } from './turns.ts';

/** What the DOCX of a brief carries, so that it is known when it comes back. */
export function carriedBy(
  db: Db,
  briefId: number,
  made: {
    readonly document: BriefDocument;
    readonly content: BriefContent;
    readonly quotes: readonly number[];
  },
  now: Date,
): Carried {
  const ids = {
    matter: matterUuid(db),
    brief: found(getBrief(db, briefId), 'brief', briefId).uuid,
    items: itemUuids(db, briefId),
    quotes: quoteUuids(db, made.quotes),
  };
  return carriedOf(made.document, made.content, ids, now.toISOString());
}

/** Briefs that came back. Nothing of them is kept. */
export function returnedHandlers(desk: Desk): Pick<Handlers, 'briefs.returned'> {
  return {
    'briefs.returned': async ({ file }, context) => {
      const { name, bytes } = await draftOf(desk, file);
      const { carried, text } = readReturned(name, bytes);
      const db = desk.db();
      if (carried.matter !== matterUuid(db))
        throw new Failure('not-our-brief', { name, problem: 'other-matter' });
      const id = briefByUuid(db, carried.brief);
      const brief = id === null ? null : getBrief(db, id);
      if (!brief) throw new Failure('not-our-brief', { name, problem: 'no-brief' });
      const told = await toldOf(desk, brief.id, carried, text, context);
      return { name, brief: { id: brief.id, title: brief.title }, exported: carried.exported, ...told };
    },
  };
}

type Told = Pick<ReturnedBrief, 'quotes' | 'notes' | 'sentences' | 'of'>;

async function toldOf(
  desk: Desk,
  briefId: number,
  carried: Carried,
  text: DraftText,
  context: CallContext,
): Promise<Told> {
  const db = desk.db();
  const turn = turns(desk, context);
  const steps = compareReturned(carried, text);
  let step = steps.next();
  while (!step.done) {
    await turn();
    step = steps.next();
  }
  const { quotes, added, notes, sentences, exported } = step.value;
  const items = new Map([...itemUuids(db, briefId)].map(([id, uuid]) => [uuid, id]));
  const words = ({ item, before, after }: Returned['notes'][number]): ReturnedWords => ({
    itemId: item === null ? null : (items.get(item) ?? null),
    before,
    after,
    differences: before === '' || after === '' ? [] : differencesBetween(before, after),
  });
  const known = quotesByUuid(
    db,
    quotes.map(({ quote }) => quote),
  );
  const told: { readonly quote: ReturnedQuote; readonly at: number }[] = [];
  const unknown: { quote: Omit<ReturnedQuote, 'verdict' | 'source'>; span: Span }[] = [];
  let at = 0;
  for (const quote of quotes) {
    await turn();
    at = quote.at?.start ?? at;
    const quoteId = known.get(quote.quote) ?? null;
    const own = { ...words(quote), quoteId };
    if (quote.at && quoteId === null) unknown.push({ quote: own, span: quote.at });
    else {
      const judged = quote.at && quoteId !== null ? againstArticle(db, quoteId, quote) : NOTHING;
      const isSame = quote.before === quote.after && judged.verdict !== null && isRight(judged.verdict);
      if (!isSame) told.push({ quote: { ...own, ...judged }, at });
    }
  }
  for (const span of added) {
    const after = text.text.slice(span.start, span.end);
    unknown.push({ quote: { itemId: null, quoteId: null, before: '', after, differences: [] }, span });
  }
  const traced = await tracedIn(
    desk,
    text.text,
    unknown.map(({ span }) => span),
    context,
  );
  unknown.forEach(({ quote, span }, index) =>
    told.push({ quote: { ...quote, ...traced[index]! }, at: span.start }),
  );
  return {
    quotes: told.sort((a, b) => a.at - b.at).map(({ quote }) => quote),
    notes: notes.map(words),
    sentences: sentences.map(words),
    of: { ...exported },
  };
}

type Judged = Pick<ReturnedQuote, 'verdict' | 'source'>;

const NOTHING: Judged = { verdict: null, source: null };

/** A quotation that came back beside the words of its article as they are now. */
function againstArticle(db: Db, quoteId: number, quote: ComparedQuote): Judged {
  const stored = getQuote(db, quoteId)!;
  const { articleId, start, end } = stored;
  const { text } = getArticleText(db, articleId)!;
  const exact = text.slice(start, end);
  const source = { articleId, start, end, exact };
  const theirs = exact.replace(/\s+/g, ' ').trim();
  const own = insideMarks(quote.after, theirs);
  if (own === theirs) {
    // The quote itself may have come to differ from the article, which an export would refuse.
    const verdict = verifyQuote(stored, text).same ? 'verbatim' : 'altered';
    return { verdict, source };
  }
  return { verdict: draftVerdict(compareWordings(own, theirs), own, theirs), source };
}

/** The words alone: without the marks around them, and those that open its further paragraphs. */
function insideMarks(printed: string, exact: string): string {
  const joined = printed.replace(/\n\n[“"]?/g, ' ').trim();
  if (/^[“"]/.test(exact)) return joined;
  return joined.replace(/^[“"„«]/, '').replace(/[”"»]$/, '');
}
