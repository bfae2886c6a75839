import type { Place, Quotation } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { isTraceable, wordsOf } from '#core/quotations/wordings/fingerprint.ts';
import type { Span } from '#core/text/span.ts';
import { getArticleRow } from '#db/queries/article.ts';
import { matterHead } from '#db/queries/matter.ts';
import type { Db } from '#db/sql.ts';
import { quotationsOf } from './article-quotations.ts';
import { articlesWithAll, candidatesFor, type Candidates } from './candidates.ts';
import { clustersOf } from './clusters.ts';
import { exactOf, isFollowed } from './derive.ts';
import { found, type Desk } from './desk.ts';
import { passageAt } from './passages.ts';
import { MOST_PLACES, placesIn, type Asked } from './places.ts';
import { readRest } from './reading.ts';
import { Sources } from './sources.ts';
import { turns } from './turns.ts';

type Trace = Pick<Handlers, 'trace.words' | 'trace.article' | 'trace.clusters'>;

/** So many places are told of one article, and so many of each of its quotations at least: a hostile one may have millions. */
const MOST_OF_AN_ARTICLE = 20_000;
const FEWEST = 3;
/** More of a passage is not looked for, in UTF-16 code units: who selects a whole filing is not after its wording. */
const LONGEST = 5_000;

/** Where words stand in the matter. All texts are read before, so that an answer never depends on when it was asked. */
export function traceHandlers(desk: Desk): Trace {
  return {
    'trace.words': async (asked, context) => {
      await readRest(desk, context);
      const db = desk.db();
      const sources = new Sources(db);
      const about =
        'text' in asked
          ? { wording: asked.text, from: null, speaker: null }
          : passageAsked(db, sources, asked.articleId, asked);
      const wording = about.wording.slice(0, LONGEST).toWellFormed();
      const { articles, phrases } = candidatesFor(db, wording);
      const whole = { ...about, wording, ownWordings: null, most: MOST_PLACES };
      // Phrases that stand everywhere name too many articles: where the whole stands is asked of the index itself.
      const likely = [...new Set([...articlesWithAll(db, wording), ...articles])];
      return {
        places: await placesIn(sources, whole, likely, turns(desk, context)),
        searched: {
          articles: matterHead(db).articles,
          words: wording,
          cut: wording.length < about.wording.length ? wording.length : null,
          rarest: [...phrases],
        },
      };
    },
    'trace.article': async ({ id }, context) => {
      await readRest(desk, context);
      const db = desk.db();
      found(getArticleRow(db, id), 'article', id);
      const sources = new Sources(db);
      const quotations = quotationsOf(db, id);
      const most = Math.floor(MOST_OF_AN_ARTICLE / quotations.length);
      const room = Math.max(FEWEST, Math.min(MOST_PLACES, most));
      const traced: { quotation: Quotation; places: Place[] }[] = [];
      const turn = turns(desk, context, () => context.progress(traced.length, quotations.length));
      for (const quotation of quotations) {
        await turn();
        const asked = quotationAsked(sources, id, quotation);
        const { articles, wordings } = asked ? candidatesFor(db, asked.wording) : NOWHERE;
        const about = asked && { ...asked, ownWordings: wordings, most: room };
        traced.push({ quotation, places: about ? await placesIn(sources, about, articles, turn) : [] });
      }
      return { quotations: traced };
    },
    'trace.clusters': async ({ limit }, context) => {
      await readRest(desk, context);
      return clustersOf(desk.db(), limit);
    },
  };
}

const NOWHERE: Candidates = { articles: [], phrases: [], wordings: new Set() };

type About = Pick<Asked, 'wording' | 'from' | 'speaker'>;

/** Words that were selected; where they are those of a quotation, without the marks that are repeated in it. */
function passageAsked(db: Db, sources: Sources, articleId: number, { start, end }: Span): About {
  const { exact } = passageAt(db, articleId, start, end);
  const source = sources.get(articleId)!;
  const own = source.quotations.find((one) => one.start <= start && end <= one.end);
  return {
    wording: own?.start === start && own.end === end ? exactOf(source.text, own) : exact,
    from: { articleId, start, end },
    speaker: own ? source.speakerOf(own) : null,
  };
}

/** `null` for a title or a term, and for words so few that they stand anywhere by chance: who wants those asks for them. */
function quotationAsked(sources: Sources, articleId: number, quotation: Quotation): About | null {
  const { id, start, end } = quotation;
  const source = sources.get(articleId)!;
  const own = source.quotation(id)!;
  const wording = exactOf(source.text, own).slice(0, LONGEST).toWellFormed();
  if (!isFollowed(quotation) || !isTraceable(wordsOf(wording))) return null;
  return { wording, from: { articleId, start, end }, speaker: source.speakerOf(own) };
}
