import { basename, dirname } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { english } from '#core/words/words.ts';
import { makeFolder } from '../save.ts';
import { withEnding } from '../session.ts';
import { verb } from '../verb.ts';

export const salvageVerb = verb({
  name: 'salvage',
  summary: 'Save what can be read of a damaged matter file into a new matter',
  notes: [
    'The file is only read. Articles come first, each text compared with the checksum it was imported with; then quotes, entities, claims and briefs. What refers to something that is gone is left out, and the report says what.',
    'An encrypted file wants its passphrase, and the new matter has the same one.',
    'It also reads a file that a newer version made. The exit code is 1 where anything was not saved as it was.',
  ],
  arguments: { file: { help: 'the damaged file' } },
  options: {
    to: { value: 'MATTER', help: 'the new matter; a file that is there is never replaced', required: true },
  },
  examples: ['salvage case.matter --to "case saved"'],
  async run({ file, to }, session) {
    const path = withEnding(session.path(to));
    const name = basename(path, '.matter');
    if (fileNameFor(name) !== name) throw new Failure('bad-name', { name });
    makeFolder(dirname(path));
    session.begin(dirname(path));
    const from = session.path(file);
    const ref = await session.hand({ path: from, name: basename(from) });
    const { encrypted, report } = await session.unlocked(from, (passphrase) =>
      session.ask('matters.salvage', { ref, name, passphrase }),
    );
    const words = english.salvage;
    const faults = report.faults.map(({ fault, words: of }) => words.fault[fault](of));
    const { differing, lost } = report.articles;
    const isAll =
      faults.length + differing + lost + report.lostPages === 0 &&
      report.kinds.every(({ left }) => left === 0);
    return {
      value: { path, encrypted, report },
      text: [
        `What could be read is in ${path}`,
        ...(encrypted ? [words.encrypted] : []),
        ...words.lines(report),
        ...faults,
        isAll ? words.allSaved : words.history,
      ].join('\n'),
      failed: !isAll,
    };
  },
});
