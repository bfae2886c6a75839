import { OLDER_BACKUPS } from '#core/contract/vocabulary.ts';
import { english } from '#core/words/words.ts';
import { MATTER } from '../matter.ts';
import { newPassphrase } from '../passphrases.ts';
import { usage } from '../refused.ts';
import { verb } from '../verb.ts';

export const passphraseVerb = verb({
  name: 'passphrase',
  summary: 'Encrypt a matter with a passphrase, change that, or take the encryption off',
  notes: [
    'The file is written anew beside the old one, held against it, and put into its place; the old one is overwritten. Nobody else may have the matter open meanwhile. What a disk, a snapshot or a backup has kept of the old file elsewhere is not reached.',
    'The file is in the format of SQLCipher 4. Six words drawn by chance from a long list make a passphrase that nobody guesses. Whoever loses it loses the matter: nothing brings it back.',
  ],
  arguments: MATTER,
  options: {
    'new-file': { help: 'the file whose first line is the new passphrase', value: 'FILE' },
    remove: { help: 'take the encryption off' },
    backups: {
      help: 'what becomes of the backups of before: they are written anew as the matter is, unless it is said; or removed; or kept as they are',
      choices: OLDER_BACKUPS,
    },
  },
  examples: ['passphrase case', 'passphrase case --remove'],
  async run({ matter, 'new-file': file, remove, backups = 'rewrite' }, session) {
    if (remove && file !== undefined) throw usage('--remove and --new-file cannot be given together.');
    const { encrypted, fileName } = await session.open(matter);
    if (remove && !encrypted)
      return { value: { encrypted: false, overwritten: true }, text: `${fileName} is not encrypted.` };
    const next = remove
      ? null
      : await newPassphrase(
          fileName,
          file === undefined ? null : session.path(file),
          session.options.askSecret,
        );
    const { overwritten, backups: older } = await session.ask('matter.passphrase', {
      current: session.passphrase,
      next,
      backups,
    });
    const done = remove
      ? `${fileName} is not encrypted any more.`
      : encrypted
        ? `${fileName} has another passphrase now.`
        : `${fileName} is encrypted now.`;
    const complaints = [
      ...(overwritten ? [] : ['The old file could not be overwritten before it was removed.']),
      ...(older.left > 0 ? [english.passphrase.change.left(older.left)] : []),
    ];
    return {
      value: { encrypted: next !== null, overwritten, backups: older },
      text: done,
      ...(complaints.length > 0 ? { complaints } : {}),
    };
  },
});
