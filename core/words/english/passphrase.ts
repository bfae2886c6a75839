import { counted } from './nouns.ts';

export const passphrase = {
  passphrase: 'Passphrase',
  again: 'Once more',
  current: 'Present one',
  show: 'Show what is typed',
  differ: 'The two are not the same.',
  advice:
    'Six words drawn by chance from a long list, by dice say, make a passphrase that nobody guesses; names, dates and lines of books do not. Keep it apart from this computer: whoever loses it loses the matter, and nothing brings it back.',
  encryptNew: 'Encrypt it with a passphrase',
  ask: {
    title: (name: string) => `Passphrase of ${name}`,
    may: 'This file is encrypted with a passphrase; or its beginning is damaged, or it is no matter at all: without the passphrase nothing can tell.',
    open: 'Open the matter',
    opening: 'Opening…',
  },
  change: {
    title: 'Passphrase of the matter',
    plain: (file: string) =>
      `${file} is not encrypted: whoever gets hold of the file can read it. With a passphrase nobody can without it; nor the backups that are made of it from then on.`,
    encrypted: (file: string) => `${file} is encrypted.`,
    what: 'What is to be done',
    whats: { change: 'change the passphrase', remove: 'take the encryption off' },
    covers:
      'While the matter is open, its words are in the memory of this computer, and what you export is not encrypted. The file keeps to the format of SQLCipher 4, which other programs open with the passphrase, too.',
    backups: (count: number) => `${counted(count, 'backup')} made before`,
    backupWays: { rewrite: 'write anew', remove: 'remove', keep: 'leave' },
    backupHints: {
      encrypt: {
        rewrite: 'Each is encrypted with the same passphrase, and what it was before is overwritten.',
        remove: 'Each is overwritten and removed, as soon as there is an encrypted one.',
        keep: 'They stay as they are, not encrypted: whoever gets hold of one can read it.',
      },
      change: {
        rewrite: 'Each is opened by the new passphrase then, and no more by the present one.',
        remove: 'Each is overwritten and removed, as soon as there is one with the new passphrase.',
        keep: 'They stay as they are: whoever knows the present passphrase can read them.',
      },
      remove: {
        rewrite: 'The encryption is taken off each of them, too.',
        remove: 'Each is overwritten and removed, as soon as there is one that is not encrypted.',
        keep: 'They stay encrypted: without the present passphrase nobody can restore them, nor you.',
      },
    },
    left: (count: number) =>
      count === 1
        ? 'One backup of before could not be changed, and stays as it was: it is damaged, or has a passphrase of before. Backups (F8) says where it lies.'
        : `${counted(count, 'backup')} of before could not be changed, and stay as they were: they are damaged, or have a passphrase of before. Backups (F8) says where they lie.`,
    overwritten:
      'The file is written anew, held against the old one, and put into its place; the old one is overwritten. What a disk, a snapshot or a backup has kept of it elsewhere is not reached.',
    do: { encrypt: 'Encrypt the matter', change: 'Change the passphrase', remove: 'Take the encryption off' },
    doing: 'Writing the file anew…',
    done: {
      encrypt: 'The matter is encrypted now.',
      change: 'The matter has another passphrase now.',
      remove: 'The matter is not encrypted any more.',
    },
    notOverwritten:
      'This is done, but the old file could not be overwritten before it was removed: the disk may keep its words.',
  },
};
