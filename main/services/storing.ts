import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import type { ReaderChoices } from '#core/contract/intake.ts';
import type { ImportOutcome } from '#core/contract/methods.ts';
import type { CallContext } from '#core/contract/transport.ts';
import { openingOf } from '#core/text/opening.ts';
import { continueStep, isDone, nextStep } from '#db/log.ts';
import {
  addArticle,
  addFurniture,
  addProposal,
  addTogether,
  findArticleByText,
} from '#db/queries/article.ts';
import { addPages } from '#db/queries/page.ts';
import { textIdOf } from '#db/queries/quotation.ts';
import { addWarning } from '#db/queries/warning.ts';
import type { Db } from '#db/sql.ts';
import type { IngestedArticle, IngestResult } from '../ingest/ingest.ts';
import { importProblem } from '../ingest/problem.ts';
import { writeLog } from '../log.ts';
import { readCitations } from './citations-read.ts';
import { readTexts, type StoredText } from './derive.ts';
import { boundLog } from './bounding.ts';
import { writing, type Desk } from './desk.ts';
import { findAlike } from './duplicates.ts';
import { linkArrived } from './versions-arriving.ts';
import { readNames } from './naming.ts';
import { chosenName, knownOutlet } from './outlet-names.ts';
import { forgetOriginals, mendOrigin, storeOrigin, type KeptOriginal } from './originals.ts';

/** What is known of an article beyond its text, because the person said so. */
interface Given {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly externalId: string | null;
}

export const NOTHING_GIVEN: Given = {
  title: null,
  outlet: null,
  published: null,
  url: null,
  externalId: null,
};

/** An article on its way in, or why there is none. */
export interface Arrival {
  readonly kind: 'arrival';
  /** Which of the things that were asked for it belongs to. */
  readonly item: number;
  readonly name: string;
  readonly result:
    | IngestResult
    | { readonly ok: false; readonly code: 'bad-record'; readonly detail: string };
  readonly given: Given;
  /** The file that it was read out of; `null` for what came in none. */
  readonly kept: KeptOriginal | null;
  readonly choices: ReaderChoices;
}

/** Nothing more comes of this item. */
export interface Finished {
  readonly kind: 'finished';
  readonly item: number;
}

/**
 * Articles go in by as many a transaction as take so long, and 200 at most: who marks a quote meanwhile waits for one of
 * them. Transactions of twice or ten times the length made an import of 6,000 articles no faster.
 */
const TRANSACTION_MS = 20;
const ARTICLES_A_TRANSACTION = 200;
/** Nor by more than so many code units, since one article may be as long as a book, and all of them are in memory. */
const LENGTH_A_TRANSACTION = 16_000_000;
/** Windows ask for what they show again at each change that they hear of: meanwhile nobody could do anything else. */
const SHOWN_EVERY_MS = 1_000;
/** Large files take long to read: how far it is is told between two transactions too. */
const TELL_EVERY_MS = 50;

/** Whom the outcomes of an import are told, when they are in the matter. */
export interface Reporter {
  readonly outcome: (outcome: ImportOutcome, item: number) => void;
  readonly finished?: (item: number) => void;
}

/**
 * Stores what arrives, part by part, as one step: one undo takes the whole import back. Cancelled, or when the matter is
 * closed, it ends with whole articles in the matter and is `stopped`; undone while it goes on, it throws `cancelled`.
 * `total` is how many items there are, or `null` where only arrivals can be counted.
 */
export async function store(
  desk: Desk,
  { signal, progress }: CallContext,
  total: number | null,
  arrivals: AsyncIterable<Arrival | Finished>,
  report: Reporter,
): Promise<{ readonly stopped: boolean }> {
  const db = desk.db();
  let step: number | null = null;
  let done = 0;
  let part: Arrival[] = [];
  let over: number[] = [];
  let length = 0;
  let most = 8;
  let told = performance.now();
  let waited = false;
  let closed = false;
  const finished = desk.unfinished(() => (closed = true));
  const write = () => {
    const began = performance.now();
    const outcomes: ImportOutcome[] = [];
    const add = () => void outcomes.push(...part.map((arrival) => storeOne(desk, db, arrival)));
    const work = () => {
      addTogether(db, add);
      readStored(desk, db, part, outcomes);
    };
    if (part.length > 0) {
      const last = step;
      if (last !== null && writing(() => continueStep(db, last, work, desk.by())))
        desk.changed(SHOWN_EVERY_MS);
      else {
        if (last !== null && !isDone(db, last)) throw new Failure('cancelled', {});
        const before = nextStep(db, 'undo')?.id;
        desk.record('import articles', work, SHOWN_EVERY_MS);
        const next = nextStep(db, 'undo')?.id;
        if (next !== undefined && next !== before) step = next;
      }
      const took = performance.now() - began;
      most = Math.min(ARTICLES_A_TRANSACTION, Math.max(1, Math.round((part.length * TRANSACTION_MS) / took)));
    }
    for (const [at, outcome] of outcomes.entries()) report.outcome(outcome, part[at]!.item);
    for (const item of over) report.finished?.(item);
    done += total === null ? part.length : over.length;
    part = [];
    over = [];
    length = 0;
    tell();
  };
  const tell = () => {
    told = performance.now();
    progress(done + (total === null ? part.length : over.length), total);
  };
  const isStopped = () => closed || signal.aborted;
  try {
    tell();
    for await (const arrived of arrivals) {
      if (isStopped()) break;
      if (arrived.kind === 'finished') over.push(arrived.item);
      else {
        part.push(arrived);
        length += arrived.result.ok ? arrived.result.article.text.length : 0;
      }
      const full = part.length >= most || length >= LENGTH_A_TRANSACTION;
      // An item is written with its end, where that follows: else it would count as left when it is stopped here.
      if (!full || (total !== null && arrived.kind === 'arrival' && !waited)) {
        waited = full;
        if (performance.now() - told >= TELL_EVERY_MS) tell();
        continue;
      }
      waited = false;
      write();
      // A turn of the event loop: without it a large file goes in before anybody's cancel, or other call, is heard.
      await setImmediate();
    }
    if (!isStopped()) write();
  } catch (error) {
    if (!isStopped()) throw error;
  } finally {
    finished();
  }
  if (!closed) {
    if (signal.aborted) forgetOriginals(db);
    desk.changed();
    void boundLog(desk);
  }
  return { stopped: isStopped() };
}

export function storeOne(
  desk: Desk,
  db: Db,
  { name, result, given, kept, choices }: Pick<Arrival, 'name' | 'result' | 'given' | 'kept' | 'choices'>,
): ImportOutcome {
  if (!result.ok) {
    return result.code === 'bad-record'
      ? { kind: 'refused', name, problem: result.code, detail: result.detail }
      : importProblem(name, result);
  }
  const { article } = result;
  const known = findArticleByText(db, article.sha256);
  const how = { ...article, choices };
  if (known !== null) {
    if (kept) mendOrigin(db, desk.uuid(), known, kept, how);
    return { kind: 'same-text', name, articleId: known };
  }
  const articleId = storeArticle(desk, db, article, given);
  if (kept) storeOrigin(db, desk.uuid(), articleId, kept, how);
  return { kind: 'imported', name, articleId };
}

/** Reads the articles that went in for their quotations, after the full-text index has them: one transaction for all. */
export function readStored(
  desk: Desk,
  db: Db,
  arrivals: readonly Pick<Arrival, 'result'>[],
  outcomes: readonly ImportOutcome[],
): void {
  const texts: StoredText[] = [];
  for (const [at, { result }] of arrivals.entries()) {
    const outcome = outcomes[at];
    if (!result.ok || outcome?.kind !== 'imported') continue;
    texts.push({ textId: textIdOf(db, outcome.articleId)!, text: result.article.text });
  }
  readTexts(db, texts, (fault) => writeLog(desk.options.dataFolder, 'reading', fault));
  readNames(db, texts);
  readCitations(db, texts, (fault) => writeLog(desk.options.dataFolder, 'citations', fault));
  findAlike(db, texts);
  linkArrived(
    desk,
    db,
    outcomes.flatMap((one) => (one.kind === 'imported' ? [one.articleId] : [])),
  );
}

function storeArticle(desk: Desk, db: Db, article: IngestedArticle, given: Given): number {
  const id = addArticle(
    db,
    {
      uuid: desk.uuid(),
      kind: 'news',
      ...given,
      opening: openingOf(article.text, article.furniture),
      fileName: article.fileName,
      fileSha256: article.fileSha256,
      encoding: article.encoding,
      importedAt: desk.now().toISOString(),
    },
    article.text,
    article.sha256,
  );
  addPages(db, textIdOf(db, id)!, article.pages);
  for (const warning of article.warnings) addWarning(db, desk.uuid(), id, warning);
  for (const proposal of article.proposals) {
    const stated = proposal.field in given && given[proposal.field as keyof Given] !== null;
    if (!stated) addProposal(db, desk.uuid(), id, chosenName(db, proposal));
  }
  const known = knownOutlet(db, article.proposals, given);
  if (known) addProposal(db, desk.uuid(), id, known);
  for (const furniture of article.furniture) {
    addFurniture(db, desk.uuid(), id, { ...furniture, decision: 'proposed' });
  }
  return id;
}
