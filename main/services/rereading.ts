import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readerChoices, type ReaderChoices } from '#core/contract/intake.ts';
import { Failure } from '#core/contract/failures.ts';
import type { RereadOutcome } from '#core/contract/revisions.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import { addTogether, findArticleByText, getArticleRow, updateArticle } from '#db/queries/article.ts';
import { getOrigin, listReaders, raiseReader, type Origin, type Original } from '#db/queries/original.ts';
import { listQuotesOfArticle } from '#db/queries/quote.ts';
import { removeRevision, revisionFrom, revisionsOf } from '#db/queries/revision.ts';
import type { Db } from '#db/sql.ts';
import type { IngestedArticle } from '../ingest/ingest.ts';
import { readerOf } from '../ingest/readers.ts';
import { found, writing, type Desk } from './desk.ts';
import { originalOf, originalParts } from './originals.ts';
import { readingThread } from './reading-thread.ts';
import { linkRevisions } from './revisions.ts';
import { NOTHING_GIVEN, readStored, storeOne } from './storing.ts';

type Rereading = Pick<Handlers, 'originals.outdated' | 'originals.readAgain'>;

/** Files are read again by the readers of today. A text never changes: what is read otherwise is a later revision. */
export function rereadingHandlers(desk: Desk): Rereading {
  return {
    'originals.outdated': async () => ({ articleIds: await outdated(desk.db()) }),
    'originals.readAgain': async ({ articleIds }, context) => {
      const ids = articleIds ?? (await outdated(desk.db()));
      for (const id of ids) found(getArticleRow(desk.db(), id), 'article', id);
      const read: Read[] = [];
      for (const [at, id] of ids.entries()) {
        context.progress(at, ids.length);
        read.push(await readAgain(desk, id, context));
        if (context.signal.aborted) throw new Failure('cancelled', {});
      }
      context.progress(ids.length, ids.length);
      if (read.length === 0) return { outcomes: [] };
      return { outcomes: desk.record('read again', (db) => store(desk, db, read)) };
    },
  };
}

/** The articles that an older reader read, whose file is there, and that have no later revision. */
async function outdated(db: Db): Promise<number[]> {
  const ids: number[] = [];
  const today = new Map<string, number>();
  for (const { articleId, format, readerVersion } of listReaders(db)) {
    if (!today.has(format)) today.set(format, (await readerOf(format))?.version ?? 0);
    if (readerVersion < today.get(format)! && !revisionFrom(db, articleId)) ids.push(articleId);
  }
  return ids;
}

/** What came of reading one file again, before any of it is stored. */
type Read =
  | { readonly articleId: number; readonly article: IngestedArticle; readonly choices: ReaderChoices }
  | Extract<RereadOutcome, { kind: 'failed' }>;

async function readAgain(desk: Desk, articleId: number, { signal }: CallContext): Promise<Read> {
  const db = desk.db();
  const origin = getOrigin(db, articleId);
  const original = originalOf(db, articleId);
  const failed = (why: Extract<Read, { kind: 'failed' }>['why']): Read => ({
    kind: 'failed',
    articleId,
    why,
  });
  if (!origin || !original) return failed('not-kept');
  const path = join(desk.options.scratchFolder, desk.uuid());
  try {
    if (!(await written(desk, db, original, path))) return failed('damaged');
    const choices = readerChoices.parse(JSON.parse(origin.choices));
    const name = getArticleRow(db, articleId)?.fileName ?? `file.${origin.format}`;
    const article = await partOf(desk, { path, name, choices, takes: [] }, origin, signal);
    return article ? { articleId, article, choices } : failed('not-read');
  } finally {
    rmSync(path, { force: true });
  }
}

/** Lays the file where a reader can read it. Whether it is still what was kept. */
export async function written(desk: Desk, db: Db, original: Original, path: string): Promise<boolean> {
  writing(() => mkdirSync(desk.options.scratchFolder, { recursive: true, mode: 0o700 }));
  const file = await open(path, 'wx', 0o600);
  try {
    for (const part of originalParts(db, original)) await file.write(part);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.is('original-damaged')) return false;
    throw error;
  } finally {
    await file.close();
  }
}

/** The article of a file that an article came from, by the part of it. */
async function partOf(
  desk: Desk,
  job: Parameters<ReturnType<typeof readingThread>['read']>[0][number],
  { part, format }: Origin,
  signal: CallContext['signal'],
): Promise<IngestedArticle | null> {
  const stop = new AbortController();
  for await (const { piece } of readingThread(desk).read([job], stop.signal)) {
    if (signal.aborted) return null;
    if (piece?.kind !== 'article' || piece.file !== null) continue;
    const { article } = piece;
    if (article.part === part && article.format === format) return article;
  }
  return null;
}

/** Within the step: all that was read becomes a revision where its text is another. */
function store(desk: Desk, db: Db, read: readonly Read[]): RereadOutcome[] {
  const arrivals: { result: { ok: true; article: IngestedArticle } }[] = [];
  const stored: Parameters<typeof readStored>[3][number][] = [];
  const outcomes = read.map((one): RereadOutcome => {
    if ('kind' in one) return one;
    const { articleId, article, choices } = one;
    const known = findArticleByText(db, article.sha256);
    raiseReader(db, articleId, article.readerVersion);
    if (known === articleId || (known !== null && revisionsOf(db, articleId).includes(known)))
      return { kind: 'same', articleId };
    if (known !== null) return { kind: 'other-article', articleId, otherId: known };
    const kept = {
      sha256: article.fileSha256,
      size: getOrigin(db, articleId)!.size,
      held: heldBy(db, articleId),
    };
    const arrival = {
      name: article.fileName ?? '',
      result: { ok: true, article } as const,
      given: NOTHING_GIVEN,
      kept,
      choices,
    };
    let outcome!: ReturnType<typeof storeOne>;
    addTogether(db, () => void (outcome = storeOne(desk, db, arrival)));
    if (outcome.kind !== 'imported') return { kind: 'failed', articleId, why: 'not-read' };
    arrivals.push(arrival);
    stored.push(outcome);
    // What the reporter decided of the article holds of its revision too.
    const { kind, title, outlet, byline, published, url, machineWritten, triage } = getArticleRow(
      db,
      articleId,
    )!;
    const laterId = outcome.articleId;
    updateArticle(db, laterId, { kind, title, outlet, byline, published, url, machineWritten, triage });
    linkBehind(desk, db, articleId, laterId);
    return { kind: 'revised', articleId, laterId, quotes: listQuotesOfArticle(db, articleId).length };
  });
  readStored(desk, db, arrivals, stored);
  return outcomes;
}

/** Right behind the article, ahead of the later revision that it has. */
function linkBehind(desk: Desk, db: Db, articleId: number, laterId: number): void {
  const next = revisionFrom(db, articleId);
  if (next) removeRevision(db, next.id);
  linkRevisions(desk, db, articleId, laterId, 'read again');
  if (next) linkRevisions(desk, db, laterId, next.laterId, next.reason);
}

function heldBy(db: Db, articleId: number): { readonly id: number } | null {
  const id = getOrigin(db, articleId)?.originalId ?? null;
  return id === null ? null : { id };
}
