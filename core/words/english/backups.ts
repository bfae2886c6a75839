import type { BackupProblem, BackupReason } from '#core/contract/vocabulary.ts';
import { byteCount } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { nouns } from './nouns.ts';

export interface Holds {
  readonly articles: number;
  readonly quotes: number;
  readonly entities: number;
  readonly claims: number;
}

const problem: Readonly<Record<BackupProblem, string>> = {
  'no-room':
    'The last backup could not be made: there is no room for it on the disk. Those before it were kept. Free some space, or choose another folder below.',
  'not-sound':
    'The matter may be damaged, so no backup was made of it, and those before were kept. Verify it (pincite verify), and restore one of them if it is.',
  elsewhere:
    'The chosen folder cannot be reached, so the last backup lies beside the matter. The next one goes to the folder again when it is back.',
  failed: 'The last backup could not be made: its folder cannot be written to. Those before it were kept.',
};

export const backups = {
  title: 'Backups',
  matter: 'Of the matter',
  openOne: (name: string) => `${name} (open)`,
  hint: 'Made by itself when the matter is opened, each hour of work, when it is closed, and before a new version changes the file. Each is looked through before an older one goes. All of the last three hours are kept, then one an hour since yesterday, one a day for two weeks, one a week for half a year; those that you make yourself stay.',
  last: <Piece>(when: Piece): Phrase<Piece> => phrase`Last backup: ${when}`,
  noneYet: 'There is no backup yet: the first one is made when something was done.',
  none: 'There are no backups of this matter.',
  noMatters: 'No matter has backups yet.',
  problem,
  make: 'Back up now',
  making: 'Making a backup…',
  made: (fileName: string, folder: string) => `The backup ${fileName} was made in ${folder}.`,
  list: 'Backups, the last one first',
  why: {
    open: 'on opening',
    hour: 'an hour’s work',
    close: 'on closing',
    before: 'before a new version',
    asked: 'asked for',
  } satisfies Record<BackupReason, string>,
  holds: ({ articles, quotes, claims, entities }: Holds) =>
    `${nouns.article(articles)} · ${nouns.quote(quotes)} · ${nouns.claim(claims)} · ${nouns.entity(entities)}`,
  unreadable: 'it is damaged, or cannot be read',
  locked: 'encrypted with a passphrase that is not that of the open matter',
  lockedAlone: 'encrypted',
  size: (bytes: number) => byteCount(bytes),
  lastStep: (action: string) => `last step: ${action}`,
  noStep: 'nothing done yet',
  restore: 'Restore',
  restoreOf: (when: string) => `Restore the backup of ${when} into a new file`,
  restoring: 'Copying it into a new file, and looking through it…',
  restored: (fileName: string, lookedThrough: boolean) =>
    lookedThrough
      ? `It was restored into ${fileName}, a new file, and looked through. The matter is as it was.`
      : `It was copied into ${fileName}, a new file, but not looked through: for that its passphrase is needed. The matter is as it was.`,
  open: 'Open it',
  where: 'Where they are kept',
  folder: 'Folder',
  beside: 'a folder beside each matter',
  folderHint: (name: string) =>
    `They lie in ${name}. Give the path of another folder, on another drive say, for the backups of all matters; those made before stay where they are.`,
  besideAgain: 'Beside each matter again',
  status: {
    last: <Piece>(when: Piece): Phrase<Piece> => phrase`Backup ${when}`,
    problem: 'Backup failed',
  },
  rows: { number: 'No.', made: 'made', why: 'why', holds: 'holds', last: 'last step', size: 'size' },
  terminal: {
    made: (path: string) => `The backup ${path} was made and looked through.`,
    restored: (path: string, lookedThrough: boolean) =>
      lookedThrough
        ? `The backup was restored into ${path}, and looked through.`
        : `The backup was copied into ${path}, but not looked through: for that its passphrase is needed.`,
    noSuch: (given: string, count: number) =>
      `There is no backup ${given}: ${count === 0 ? 'the matter has none' : `their numbers go from 1, the last one, to ${count}`}.`,
  },
};
