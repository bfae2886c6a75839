import { basename, dirname } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { makeFolder } from '../save.ts';
import { newPassphrase } from '../passphrases.ts';
import { withEnding } from '../session.ts';
import { MATTER } from '../matter.ts';
import { verb } from '../verb.ts';

export const newVerb = verb({
  name: 'new',
  summary: 'Make a new matter',
  notes: [
    'A matter is one file, which holds all of one case. A file that is there already is never replaced.',
  ],
  arguments: MATTER,
  options: { encrypted: { help: 'encrypt it with a passphrase, which is asked for' } },
  examples: ['new case', 'new case --encrypted', 'new ~/Pincite/"Baldwin v. Morrissey"'],
  async run({ matter, encrypted }, session) {
    const path = withEnding(session.path(matter));
    const name = basename(path, '.matter');
    // The workbench names the file itself; what it would name otherwise is not what was asked for.
    if (fileNameFor(name) !== name) throw new Failure('bad-name', { name });
    const { askSecret } = session.options;
    const passphrase =
      encrypted || session.passphraseFile !== null
        ? await newPassphrase(basename(path), session.passphraseFile, askSecret)
        : undefined;
    makeFolder(dirname(path));
    session.begin(dirname(path));
    const summary = await session.ask('matters.create', { name, passphrase });
    return {
      value: { path, ...summary },
      text: `The matter ${path} was made${summary.encrypted ? ', and is encrypted' : ''}.`,
    };
  },
});
