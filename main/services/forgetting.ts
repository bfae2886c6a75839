import { basename } from 'node:path';
import type { Forgotten } from '#core/contract/forgetting.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { BackupFate } from '#core/contract/vocabulary.ts';
import { sizeOf } from '#db/backups/make.ts';
import { keyOf } from '#db/cipher.ts';
import type { BackupForgotten } from '#db/forgetting/forget-in-backup.ts';
import { forgetInFile, holds, type ForgettingJob } from '#db/forgetting/forget-in-file.ts';
import { goingWith } from '#db/forgetting/plan.ts';
import { CannotOpen, openMatter } from '#db/open.ts';
import { getArticleRow, getArticleText } from '#db/queries/article.ts';
import { backupsOf } from './backup-folders.ts';
import { backupsOn } from './backing-up.ts';
import { found, writing, type Desk } from './desk.ts';
import { readRest } from './reading.ts';
import { countStopped, forgetStopped } from './stopped-imports.ts';
import { keepWatched, watchedFor } from './watched-folders.ts';

export function forgettingHandlers(desk: Desk): Pick<Handlers, 'forgetting.plan' | 'forgetting.run'> {
  return {
    'forgetting.plan': ({ articleId }) => {
      const db = desk.db();
      const { title, opening } = found(getArticleRow(db, articleId), 'article', articleId);
      const { sha256 } = getArticleText(db, articleId)!;
      const copies = copiesOf(desk).map((path) => ({ path, held: holds(path, keyOf(db), sha256) }));
      const of = (held: ReturnType<typeof holds>) => copies.filter((copy) => copy.held === held);
      return {
        title: title ?? opening,
        ...goingWith(db, articleId),
        stopped: countStopped(desk),
        bytes: sizeOf(desk.open!.filePath),
        backups: {
          holding: of('held').length,
          older: of('held by an older version').length,
          closed: of('closed').map(({ path }) => basename(path)),
        },
      };
    },
    'forgetting.run': async ({ articleId, backups, sharedFile }, { progress }) => {
      const db = desk.db();
      if (desk.isDamaged) throw new Failure('matter-damaged', {});
      desk.inPlace();
      const { sha256 } = found(getArticleText(db, articleId), 'article', articleId);
      const job = { key: keyOf(db), sha256, sharedFile };
      // First where it is not seen any more: an article that was forgotten cannot be chosen again.
      const before = await inBackups(desk, job, backups, progress);
      if (desk.open?.db !== db) throw new Failure('cancelled', {});
      const overwritten = forgetInMatter(desk, job);
      // One may have been made meanwhile.
      const after = await inBackups(desk, job, backups);
      return {
        overwritten: overwritten && before.overwritten && after.overwritten,
        backups: {
          forgotten: before.forgotten + after.forgotten,
          removed: before.removed + after.removed,
          left: after.left,
        },
      };
    },
  };
}

type Job = Omit<ForgettingJob, 'path' | 'head'>;

/** Every copy of the open matter of which the program knows. */
function copiesOf(desk: Desk): string[] {
  return backupsOf(desk.options.dataFolder, desk.open!.filePath).map(({ path }) => path);
}

function headNow(desk: Desk): ForgettingJob['head'] {
  return { uuid: desk.uuid(), action: 'forget article', ...desk.by() };
}

/** Whether the file as it was could be overwritten. */
function forgetInMatter(desk: Desk, job: Job): boolean {
  const { filePath } = desk.open!;
  const head = headNow(desk);
  let fault: unknown = null;
  let overwritten = true;
  try {
    desk.replace((path) => {
      try {
        overwritten = writing(() => forgetInFile({ ...job, path, head })) !== 'traces';
      } catch (error) {
        fault = error;
      }
      return openMatter(path, { key: job.key });
    });
    void readRest(desk);
    if (fault !== null) throw fault;
  } catch (error) {
    if (error instanceof CannotOpen)
      throw new Failure('cannot-open', { name: basename(filePath), problem: error.problem });
    throw error;
  }
  leaveNoNames(desk, filePath);
  // A file of which the rest was to go in may hold it.
  forgetStopped(desk);
  return overwritten;
}

/** Which files of a watched folder were taken in was kept by their names once. */
function leaveNoNames({ options: { dataFolder } }: Desk, matterPath: string): void {
  const watched = watchedFor(dataFolder, matterPath);
  if (watched) keepWatched(dataFolder, matterPath, watched);
}

async function inBackups(
  desk: Desk,
  job: Job,
  fate: BackupFate,
  progress: (done: number, total: number) => void = () => {},
): Promise<Forgotten['backups'] & { readonly overwritten: boolean }> {
  const all = backupsOf(desk.options.dataFolder, desk.open!.filePath);
  const done: (BackupForgotten & { readonly name: string })[] = [];
  for (const { path, size } of all) {
    progress(done.length, all.length + 1);
    const one = { ...job, path, head: headNow(desk), fate };
    const outcome = await backupsOn(desk).inTurn(() => ({ kind: 'forget' as const, job: one }), size);
    done.push({ ...outcome, name: basename(path) });
  }
  progress(all.length, all.length + 1);
  const count = (became: (typeof done)[number]['became']) =>
    done.filter((one) => one.became === became).length;
  return {
    forgotten: count('forgotten'),
    removed: count('removed'),
    left: done.filter(({ became }) => became === 'left').map(({ name }) => name),
    overwritten: done.every(({ overwritten }) => overwritten),
  };
}
