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
