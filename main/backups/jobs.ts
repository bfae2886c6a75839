import { makeBackup, type BackupJob, type BackupOutcome } from '#db/backups/make.ts';
import { rekeyBackups, type RekeyJob, type RekeyOutcome } from '#db/backups/rekey.ts';
import { restoreBackup, type RestoreJob, type RestoreOutcome } from '#db/backups/restore.ts';
import {
  forgetInBackup,
  type BackupForgettingJob,
  type BackupForgotten,
} from '#db/forgetting/forget-in-backup.ts';

/** What is done with copies of a matter: each opens the file by a connection of its own, so any thread can do it. */
export type Job =
  | { readonly kind: 'back up'; readonly job: BackupJob }
  | { readonly kind: 'restore'; readonly job: RestoreJob }
  | { readonly kind: 'rekey'; readonly job: RekeyJob }
  | { readonly kind: 'forget'; readonly job: BackupForgettingJob };
interface Outcomes {
  readonly 'back up': BackupOutcome;
  readonly restore: RestoreOutcome;
  readonly rekey: RekeyOutcome;
  readonly forget: BackupForgotten;
}
export type OutcomeOf<One extends Job> = Outcomes[One['kind']];

export function doJob(one: Job): Outcomes[Job['kind']] {
  switch (one.kind) {
    case 'back up':
      return makeBackup(one.job);
    case 'restore':
      return restoreBackup(one.job);
    case 'rekey':
      return rekeyBackups(one.job);
    case 'forget':
      return forgetInBackup(one.job);
  }
}

/** What a thread answers: what came of it, or the fault, of which the code crosses as it was. */
export type Answer =
  | { readonly ok: true; readonly outcome: Outcomes[Job['kind']] }
  | { readonly ok: false; readonly code: string; readonly message: string };
