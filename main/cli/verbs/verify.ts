import { english } from '#core/words/words.ts';
import { verifyFile } from '../../verify/verify-file.ts';
import { columns } from '../print.ts';
import { verb } from '../verb.ts';

export const verifyVerb = verb({
  name: 'verify',
  summary: 'Look through a matter file for whatever is not as it must be',
  notes: [
    'The file is only read: it is not brought up to date, and a window may go on working in it.',
    'The exit code is 1 if anything is wrong.',
  ],
  arguments: { file: { help: 'the file of the matter; “.matter” may be left out' } },
  options: {},
  examples: ['verify case', 'verify case --json'],
  async run({ file }, session) {
    const { signal, width } = session.options;
    const filePath = session.matterPath(file);
    const verified = await session.unlocked(filePath, (passphrase) =>
      verifyFile({ filePath, unlocking: { passphrase } }, signal),
    );
    const said = english.verified;
    const whole = verified.parts.every(({ found }) => found === 0);
    const table = columns(
      said.heads,
      verified.parts.map(({ part, looked, found }) => [
        said.parts[part],
        said.looked(looked),
        said.found(found),
      ]),
      width,
    );
    const named = verified.faults.map((fault) => `- ${said.fault(fault)}`);
    const more = said.more(verified);
    if (more !== null) named.push(more);
    if (named.length > 0) named.push('');
    return {
      value: { whole, ...verified },
      text: [table, '', ...named, said.verdict(verified)].join('\n'),
      failed: !whole,
    };
  },
});
