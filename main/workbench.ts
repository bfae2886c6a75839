import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import type { WorkbenchEvent } from '#core/contract/methods.ts';
import { createDispatch } from '#core/contract/dispatch.ts';
import { refused, type Handlers } from '#core/contract/transport.ts';
import { keyOf } from '#db/cipher.ts';
import { dataVersion } from '#db/queries/matter.ts';
import { FileRefs } from './files.ts';
import { writeLog } from './log.ts';
import { printByBrowser, type Printer } from './printing.ts';
import { sweepScratch } from './scratch.ts';
import { articleHandlers } from './services/articles.ts';
import { backupsOn } from './services/backing-up.ts';
import { backupHandlers } from './services/backups.ts';
import { briefOrderHandlers } from './services/brief-order.ts';
import { signOffHandlers } from './services/brief-sign-offs.ts';
import { templateHandlers } from './services/brief-templates.ts';
import { briefWordingHandlers } from './services/brief-wordings.ts';
import { briefHandlers } from './services/briefs.ts';
import { checkHandlers } from './services/checks.ts';
import { claimMergingHandlers } from './services/claim-merging.ts';
import { claimStatusHandlers } from './services/claim-status.ts';
import { claimHandlers } from './services/claims.ts';
import { Desk } from './services/desk.ts';
import { diskFailure } from './services/disk.ts';
import { draftHandlers } from './services/drafts.ts';
import { rereadingHandlers } from './services/rereading.ts';
import { revisionHandlers } from './services/revisions.ts';
import { duplicateHandlers } from './services/duplicates.ts';
import { returnedHandlers } from './services/returned.ts';
import { compareHandlers } from './services/compare.ts';
import { questionProposalHandlers } from './services/question-proposals.ts';
import { questionHandlers } from './services/questions.ts';
import { evidenceHandlers } from './services/evidence.ts';
import { forgettingHandlers } from './services/forgetting.ts';
import { entityHandlers } from './services/entities.ts';
import { historyHandlers } from './services/history.ts';
import { watchFolders, watchHandlers } from './services/watching.ts';
import { verifyingHandlers } from './services/verifying.ts';
import { warningHandlers } from './services/warnings.ts';
import { forgetFinished, importHandlers } from './services/imports.ts';
import { matchingHandlers } from './services/matching.ts';
import { mentionHandlers } from './services/mentions.ts';
import { followCitations } from './services/citations-read.ts';
import { citationHandlers } from './services/citations.ts';
import { followNames } from './services/naming.ts';
import { keepHold } from './services/holding.ts';
import { matterHandlers, useMatter } from './services/matters.ts';
import { nameHandlers } from './services/names.ts';
import { ledgerHandlers } from './services/ledger.ts';
import { mergingHandlers } from './services/merging.ts';
import { originalPart, originHandlers } from './services/origins.ts';
import { outletHandlers } from './services/outlets.ts';
import { passphraseHandlers } from './services/passphrases.ts';
import { pictureHandlers } from './services/pictures.ts';
import { quotationHandlers } from './services/quotations.ts';
import { quoteHandlers } from './services/quotes.ts';
import { sampleHandlers } from './services/sample.ts';
import { savedSearchHandlers } from './services/saved-searches.ts';
import { scannedWordsHandlers } from './services/scanned-words.ts';
import { salvageHandlers } from './services/salvage.ts';
import { searchHandlers } from './services/search.ts';
import { readingThread } from './services/reading-thread.ts';
import { citerOf } from './services/citing.ts';
import { damageFailure, lookThrough, ofDamaged } from './services/soundness.ts';
import { styleHandlers } from './services/styles.ts';
import { settingsHandlers } from './services/settings.ts';
import { traceHandlers } from './services/trace.ts';
import type { Workbench, WorkbenchOptions } from './serving.ts';

/** How often it is looked whether another program, a terminal say, has written to the open matter. */
const LOOK_EVERY_MS = 1_000;

/** Composes the services over one open matter into something that answers the contract, in this thread. */
export function createWorkbench(options: WorkbenchOptions, print: Printer = printByBrowser): Workbench {
  sweepScratch(options.scratchFolder);
  const listeners = new Set<(event: unknown) => void>();
  const announce = (event: WorkbenchEvent) => {
    listeners.forEach((listener) => listener(event));
    // Whoever changed a name, by hand, by undo or from another program: what is found follows.
    if (event.kind === 'changed' || event.kind === 'matter') void followNames(desk);
    if (event.kind === 'matter') void lookThrough(desk);
    if (event.kind === 'matter') void followCitations(desk);
    if (event.kind === 'matter') watcher.restart();
    if (event.kind === 'matter') backupsOn(desk).follow();
    if (desk.isDamaged) backupsOn(desk).stop();
  };
  const files = new FileRefs();
  const desk = new Desk(options, files, announce, print);
  const watcher = watchFolders(desk);
  const running = new Map<string, AbortController>();

  const dispatch = createDispatch(handlersOf(desk), (method, fault) => {
    writeLog(options.dataFolder, method, fault);
    return damageFailure(desk, fault) ?? diskFailure(fault);
  });

  if (options.matter) openAgain(desk, options.matter, options.key);

  let version: { of: unknown; is: number } | null = null;
  let unreadable: unknown = null;
  const look = setInterval(() => {
    const db = desk.open?.db;
    if (!db || !keepHold(desk)) return;
    try {
      const is = dataVersion(db);
      if (version?.of === db && version.is !== is) desk.changed();
      version = { of: db, is };
    } catch (fault) {
      // The disk may have been pulled out: told once, and the next call that needs it says so.
      if (unreadable !== db) writeLog(options.dataFolder, 'look', fault);
      unreadable = db;
    }
  }, LOOK_EVERY_MS);
  look.unref();

  return {
    async call(request) {
      const id = idOf(request);
      // By its id a call is cancelled, and no window may cancel another's.
      if (running.has(id))
        return refused(new Failure('bad-request', { method: '', problem: 'a call of this id is running' }));
      const abort = new AbortController();
      running.set(id, abort);
      try {
        const reply = await dispatch(request, {
          signal: abort.signal,
          progress: (done, total) => announce({ kind: 'progress', call: id, done, total }),
        });
        return ofDamaged(desk, reply);
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    listen(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
    hand: async (file) => files.give(file),
    take: async (ref) => files.take(ref),
    original: async (articleId, start, end) => originalPart(desk, articleId, start, end),
    opened: () => desk.open?.filePath ?? null,
    key: () => (desk.open ? keyOf(desk.open.db) : null),
    async close(onBackup) {
      clearInterval(look);
      watcher.close();
      for (const abort of running.values()) abort.abort();
      if (desk.isDamaged) backupsOn(desk).stop();
      desk.close();
      await backupsOn(desk).close(onBackup);
      citerOf(desk).close();
      readingThread(desk).close();
      forgetFinished(desk);
      rmSync(options.scratchFolder, { recursive: true, force: true });
    },
  };
}

/** Where it cannot be opened any more, the windows show what can, and whoever chooses it there is told why. */
function openAgain(desk: Desk, filePath: string, key: string | null | undefined): void {
  try {
    useMatter(desk, filePath, basename(filePath), { key });
  } catch (fault) {
    writeLog(desk.options.dataFolder, 'open again', fault);
  }
}

/** All services over the matter on one desk. */
function handlersOf(desk: Desk): Handlers {
  return {
    ...settingsHandlers(desk),
    ...matterHandlers(desk),
    ...salvageHandlers(desk),
    ...scannedWordsHandlers(desk),
    ...passphraseHandlers(desk),
    ...citationHandlers(desk),
    ...outletHandlers(desk),
    ...sampleHandlers(desk, handlersOf),
    ...importHandlers(desk),
    ...watchHandlers(desk),
    ...warningHandlers(desk),
    ...backupHandlers(desk),
    ...articleHandlers(desk),
    ...originHandlers(desk),
    ...forgettingHandlers(desk),
    ...rereadingHandlers(desk),
    ...duplicateHandlers(desk),
    ...revisionHandlers(desk),
    ...matchingHandlers(desk),
    ...quotationHandlers(desk),
    ...traceHandlers(desk),
    ...quoteHandlers(desk),
    ...entityHandlers(desk),
    ...mentionHandlers(desk),
    ...ledgerHandlers(desk),
    ...pictureHandlers(desk),
    ...nameHandlers(desk),
    ...mergingHandlers(desk),
    ...claimHandlers(desk),
    ...claimMergingHandlers(desk),
    ...claimStatusHandlers(desk),
    ...questionHandlers(desk),
    ...questionProposalHandlers(desk),
    ...compareHandlers(desk),
    ...checkHandlers(desk),
    ...draftHandlers(desk),
    ...returnedHandlers(desk),
    ...briefHandlers(desk),
    ...evidenceHandlers(desk),
    ...briefOrderHandlers(desk),
    ...briefWordingHandlers(desk),
    ...signOffHandlers(desk),
    ...templateHandlers(desk),
    ...styleHandlers(desk),
    ...searchHandlers(desk),
    ...savedSearchHandlers(desk),
    ...historyHandlers(desk),
    ...verifyingHandlers(desk),
  };
}

/** What a host passes on came from outside, and the dispatch has not checked it yet; it refuses what has no id. */
function idOf(request: unknown): string {
  return typeof request === 'object' && request !== null && 'id' in request ? String(request.id) : '';
}
