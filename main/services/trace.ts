import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import type { Place, Quotation } from '#core/contract/nouns.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import { isTraceable, wordsOf } from '#core/quotations/fingerprint.ts';
import { formsOf } from '#core/quotations/forms.ts';
import type { Span } from '#core/text/span.ts';
import { getArticleRow } from '#db/queries/article.ts';
import { matterHead } from '#db/queries/matter.ts';
import type { Db } from '#db/sql.ts';
import { quotationsOf } from './article-quotations.ts';
import { candidatesFor } from './candidates.ts';
import { clustersOf } from './clusters.ts';
import { exactOf, isFollowed } from './derive.ts';
import { found, type Desk } from './desk.ts';
import { passageAt } from './passages.ts';
import { placesIn } from './places.ts';
import { readRest } from './reading.ts';
import { Sources } from './sources.ts';

type Trace = Pick<Handlers, 'trace.words' | 'trace.article' | 'trace.clusters'>;

/** Where words stand in the matter. All texts are read before, so that an answer never depends on when it was asked. */
export function traceHandlers(desk: Desk): Trace {
  return {
    'trace.words': async (asked, context) => {
      await readRest(desk, context);
      const db = desk.db();
      return 'text' in asked ? traceText(db, asked.text) : tracePassage(db, asked.articleId, asked);
    },
    'trace.article': async ({ id }, context) => {
      await readRest(desk, context);
      const db = desk.db();
      found(getArticleRow(db, id), 'article', id);
      const sources = new Sources(db);
      return {
        quotations: await inTurns(desk, quotationsOf(db, id), context, (quotation) => ({
          quotation,
          places: placesOfQuotation(db, sources, id, quotation),
        })),
      };
    },
    'trace.clusters': async ({ limit }, context) => {
      await readRest(desk, context);
      return clustersOf(desk.db(), limit);
    },
  };
}

/** An article may have hundreds of quotations: so long at a time they are traced before others have a turn. */
const TURN_MS = 40;

/** Throws `cancelled` where the caller gives up, or another matter is opened meanwhile. */
async function inTurns<T>(
  desk: Desk,
  quotations: readonly Quotation[],
  { signal, progress }: CallContext,
  work: (quotation: Quotation) => T,
): Promise<T[]> {
  const db = desk.db();
  const results: T[] = [];
  let began = performance.now();
  for (const [at, quotation] of quotations.entries()) {
    results.push(work(quotation));
    if (performance.now() - began < TURN_MS) continue;
    progress(at + 1, quotations.length);
    await setImmediate();
    if (signal.aborted || desk.open?.db !== db) throw new Failure('cancelled', {});
    began = performance.now();
  }
  return results;
}

function traceText(db: Db, text: string): ResultOf<'trace.words'> {
  const { articles, phrases } = candidatesFor(db, text);
  const places = placesIn(new Sources(db), { wording: text, from: null, speaker: null }, articles);
  return { places, searched: searched(db, text, phrases) };
}

function tracePassage(db: Db, articleId: number, { start, end }: Span): ResultOf<'trace.words'> {
  const { exact } = passageAt(db, articleId, start, end);
  const sources = new Sources(db);
  const source = sources.get(articleId)!;
  const own = source.quotations.find((one) => one.start <= start && end <= one.end);
  const asked = {
    wording: own?.start === start && own.end === end ? exactOf(source.text, own) : exact,
    from: { articleId, start, end },
    speaker: own ? source.speakerOf(own) : null,
  };
  const { articles, phrases } = candidatesFor(db, asked.wording);
  return { places: placesIn(sources, asked, articles), searched: searched(db, asked.wording, phrases) };
}

/** None for a title or a term, nor for words so few that they stand anywhere by chance: who wants those asks for them. */
function placesOfQuotation(db: Db, sources: Sources, articleId: number, quotation: Quotation): Place[] {
  const { id, start, end } = quotation;
  const source = sources.get(articleId)!;
  const own = source.quotation(id)!;
  const wording = exactOf(source.text, own);
  if (!isFollowed(quotation) || !isTraceable(wordsOf(wording))) return [];
  const { articles } = candidatesFor(db, wording);
  return placesIn(
    sources,
    { wording, from: { articleId, start, end }, speaker: source.speakerOf(own) },
    articles,
  );
}

function searched(db: Db, wording: string, phrases: readonly string[]): ResultOf<'trace.words'>['searched'] {
  return { articles: matterHead(db).articles, forms: formsOf(wording, phrases) };
}
