import { rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import type { ImportOutcome } from '#core/contract/methods.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import { openingOf } from '#core/text/opening.ts';
import { continueStep, isDone, nextStep, withdrawStep } from '#db/log.ts';
import {
  addArticle,
  addFurniture,
  addProposal,
  addTogether,
  findArticleByText,
  removeArticle,
} from '#db/queries/article.ts';
import { addPages } from '#db/queries/page.ts';
import { textIdOf } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import type { HandedFile } from '../files.ts';
import { writeLog } from '../log.ts';
import { readWhole } from '../ingest/files.ts';
import { NO_CHOICES, type ReaderChoices } from '#core/contract/intake.ts';
import { readFile } from '../ingest/read.ts';
import { ingestRecord, ingestText, type IngestedArticle, type IngestResult } from '../ingest/ingest.ts';
import { readJsonl, type RecordFailure, type RecordLine } from '../ingest/jsonl.ts';
import { refuse } from '../ingest/refusal.ts';
import { readCitations } from './citations-read.ts';
import { readTexts, type StoredText } from './derive.ts';
import { found, writing, type Desk } from './desk.ts';
import { findAlike } from './duplicates.ts';
import { linkArrived } from './versions-arriving.ts';
import { readNames } from './naming.ts';
import { forgetOriginals, keepOriginal, mendOrigin, storeOrigin, type KeptOriginal } from './originals.ts';
import { originalsUpTo } from './settings.ts';

type Imports = Pick<Handlers, 'articles.import' | 'articles.importLines' | 'articles.paste'>;

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

interface Arrival {
  readonly name: string;
  readonly result:
    | IngestResult
    | { readonly ok: false; readonly code: 'bad-record'; readonly detail: string };
  readonly given: Given;
  /** The file that it was read out of; `null` for what came in none. */
  readonly kept: KeptOriginal | null;
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

export function importHandlers(desk: Desk): Imports {
  return {
    'articles.import': async ({ files }, context) => {
      const refs = files.map((ref) => found(desk.files.find(ref), 'file', ref));
      const outcomes: ImportOutcome[] = [];
      await store(desk, context, refs.length, arrivalsOf(desk, refs, context.signal), (outcome) =>
        outcomes.push(outcome),
      );
      await discardCopies(desk, refs);
      return { outcomes };
    },
    'articles.importLines': async ({ file }, context) => {
      const handed = found(desk.files.find(file), 'file', file);
      const counts = { imported: 0, same: 0 };
      const refused: ImportOutcome[] = [];
      await store(desk, context, null, arrivalsOfLines(readJsonl(handed.path)), (outcome) => {
        if (outcome.kind === 'imported') counts.imported += 1;
        else if (outcome.kind === 'same-text') counts.same += 1;
        else refused.push(outcome);
      });
      await discardCopies(desk, [handed]);
      return { ...counts, refused };
    },
    'articles.paste': ({ text, title }) =>
      desk.record('paste article', (db) => {
        const arrival = {
          name: title || '',
          result: ingestText(text, title),
          given: { ...NOTHING_GIVEN, title: title || null },
          kept: null,
        };
        const outcome = storeOne(desk, db, arrival);
        readStored(desk, db, [arrival], [outcome]);
        return { outcomes: [outcome] };
      }),
  };
}

/** What a browser handed over is a copy, for which there is no more use; the person's own files are only read. */
async function discardCopies(desk: Desk, files: readonly HandedFile[]): Promise<void> {
  const scratch = resolve(desk.options.scratchFolder);
  const copies = files.filter(({ path }) => dirname(resolve(path)) === scratch);
  // One that cannot be removed goes with the folder.
  await Promise.allSettled(copies.map(({ path }) => rm(path, { force: true })));
}

async function* arrivalsOf(
  desk: Desk,
  files: readonly { path: string; name: string }[],
  signal: CallContext['signal'],
): AsyncGenerator<Arrival> {
  const db = desk.db();
  const keeping = { mostBytes: originalsUpTo(desk.options.dataFolder), signal };
  for (const { path, name } of files) {
    const arrived = (part: string | null, result: Arrival['result'], kept: KeptOriginal | null = null) => ({
      name: part === null ? name : `${name}/${part}`,
      result,
      given: NOTHING_GIVEN,
      kept,
    });
    const file = await bytesOf(path);
    if (!file.ok) {
      yield arrived(null, file);
      continue;
    }
    // A file that several articles are read out of is taken in once.
    const kept = new Map<string | null, KeptOriginal>();
    for await (const read of readFile({ bytes: file.bytes, fileName: name, choices: NO_CHOICES, signal })) {
      if (read.kind === 'held') kept.set(read.part, await keepOriginal(db, { bytes: read.bytes }, keeping));
      else if (read.kind === 'refused') yield arrived(read.part, read.refusal);
      else if (read.kind === 'article') {
        if (!kept.has(read.file)) kept.set(null, await keepOriginal(db, { bytes: file.bytes }, keeping));
        yield arrived(read.part, { ok: true, article: read.article }, kept.get(read.file)!);
      }
    }
  }
}

async function bytesOf(path: string): ReturnType<typeof readWhole> {
  // A device or a pipe may never end, or never begin.
  const entry = await stat(path).catch(() => null);
  if (entry && !entry.isFile()) return refuse('unsupported', entry.isDirectory() ? 'folder' : 'device');
  return readWhole(path);
}

async function* arrivalsOfLines(lines: AsyncIterable<RecordLine>): AsyncGenerator<Arrival> {
  for await (const line of lines) {
    const name = `Line ${line.line}`;
    if (!line.ok) {
      const detail = RECORD_WORDS[line.code](line.detail);
      yield { name, result: { ok: false, code: 'bad-record', detail }, given: NOTHING_GIVEN, kept: null };
    } else {
      const { id, title, outlet, published, url } = line.record;
      const given = { title, outlet, published, url, externalId: id };
      yield { name: title ?? name, result: ingestRecord(line.record), given, kept: null };
    }
  }
}

const RECORD_WORDS: Readonly<Record<RecordFailure, (detail: string) => string>> = {
  'not-utf-8': () => 'not UTF-8',
  'not-json': () => 'not JSON',
  'not-a-record': (key) => (key === '' ? 'not an object' : `“${key}” is missing or wrong`),
  'too-long': (bytes) => `too long, ${megabytes(bytes)}`,
  unreadable: (code) => code,
};

function megabytes(bytes: string): string {
  return `${Math.ceil(Number(bytes) / 2 ** 20)} MB`;
}

/**
 * Stores what arrives, part by part, as one step: one undo takes the whole import back. Cancelling leaves nothing of
 * it, and so does undoing it, or closing the matter, while it goes on.
 */
async function store(
  desk: Desk,
  { signal, progress }: CallContext,
  total: number | null,
  arrivals: AsyncIterable<Arrival>,
  report: (outcome: ImportOutcome) => void,
): Promise<void> {
  const db = desk.db();
  const steps: number[] = [];
  const stored: number[] = [];
  let done = 0;
  let part: Arrival[] = [];
  let length = 0;
  let most = 8;
  let told = performance.now();
  let givenUp = false;
  const giveUp = () => {
    givenUp = true;
    try {
      writing(() => takeBack(desk, db, steps, stored));
    } catch (error) {
      // A full disk may refuse this too. What went in stays one step, which undo takes back.
      if (!(error instanceof Failure)) throw error;
    }
  };
  const finished = desk.unfinished(giveUp);
  const write = () => {
    const began = performance.now();
    const outcomes: ImportOutcome[] = [];
    const add = () => void outcomes.push(...part.map((arrival) => storeOne(desk, db, arrival)));
    const work = () => {
      addTogether(db, add);
      readStored(desk, db, part, outcomes);
    };
    const last = steps.at(-1);
    if (last !== undefined && writing(() => continueStep(db, last, work))) desk.changed(SHOWN_EVERY_MS);
    else {
      if (last !== undefined && !isDone(db, last)) throw new Failure('cancelled', {});
      const before = nextStep(db, 'undo')?.id;
      desk.record('import articles', work, SHOWN_EVERY_MS);
      const step = nextStep(db, 'undo')?.id;
      if (step !== undefined && step !== before) steps.push(step);
    }
    for (const outcome of outcomes) if (outcome.kind === 'imported') stored.push(outcome.articleId);
    outcomes.forEach(report);
    const took = performance.now() - began;
    most = Math.min(ARTICLES_A_TRANSACTION, Math.max(1, Math.round((part.length * TRANSACTION_MS) / took)));
    done += part.length;
    part = [];
    length = 0;
    tell();
  };
  const tell = () => {
    told = performance.now();
    progress(done + part.length, total);
  };
  const goOn = () => {
    if (givenUp || signal.aborted) throw new Failure('cancelled', {});
  };
  try {
    tell();
    for await (const arrival of arrivals) {
      goOn();
      part.push(arrival);
      length += arrival.result.ok ? arrival.result.article.text.length : 0;
      if (part.length < most && length < LENGTH_A_TRANSACTION) {
        if (performance.now() - told >= TELL_EVERY_MS) tell();
        continue;
      }
      write();
      // A turn of the event loop: without it a large file goes in before anybody's cancel, or other call, is heard.
      await setImmediate();
    }
    goOn();
    if (part.length > 0) write();
    desk.changed();
  } catch (error) {
    if (!givenUp) giveUp();
    throw error;
  } finally {
    finished();
  }
}

function takeBack(desk: Desk, db: Db, steps: number[], stored: readonly number[]): void {
  while (steps.length > 0 && withdrawStep(db, steps.at(-1)!)) steps.pop();
  // Something else was done in the meantime, which must stay: what is left goes by a step of its own.
  if (steps.length > 0) desk.record('remove article', () => stored.forEach((id) => removeArticle(db, id)));
  forgetOriginals(db);
  desk.changed();
}

export function storeOne(
  desk: Desk,
  db: Db,
  { name, result, given, kept, choices = NO_CHOICES }: Arrival & { readonly choices?: ReaderChoices },
): ImportOutcome {
  if (!result.ok) {
    const detail = result.code === 'too-large' ? megabytes(result.detail) : result.detail;
    return { kind: 'refused', name, problem: result.code, detail };
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
      // No furniture has been accepted yet, and what is only proposed keeps no words out.
      opening: openingOf(article.text, []),
      fileName: article.fileName,
      fileSha256: article.fileSha256,
      encoding: article.encoding,
      importedAt: desk.now().toISOString(),
    },
    article.text,
    article.sha256,
  );
  addPages(db, textIdOf(db, id)!, article.pages);
  for (const proposal of article.proposals) {
    const stated = proposal.field in given && given[proposal.field as keyof Given] !== null;
    if (!stated) addProposal(db, desk.uuid(), id, proposal);
  }
  for (const furniture of article.furniture) {
    addFurniture(db, desk.uuid(), id, { ...furniture, decision: 'proposed' });
  }
  return id;
}
