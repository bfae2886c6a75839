import { english } from '#core/words/words.ts';
import { answeredLate } from '../../answered-late.ts';
import { verifyFile } from '../../verify/verify-file.ts';
import { columns } from '../print.ts';
import { verb } from '../verb.ts';

export const verifyVerb = verb({
  name: 'verify',
  summary: 'Look through a matter file for whatever is not as it must be',
  notes: [
    'The file is only read: it is not brought up to date, and a window may go on working in it.',
    'The seals of the history show any later change to it but one: whoever writes all of it anew, or cuts off its end, can seal it anew. Note the last seal elsewhere to be able to tell that too.',
    'The exit code is 1 if anything is wrong.',
  ],
  arguments: { file: { help: 'the file of the matter; “.matter” may be left out' } },
  options: { head: { value: 'SEAL', help: 'a seal that was noted earlier: the history must go through it' } },
  examples: ['verify case', `verify case --head ${'5f2a'.repeat(16)}`],
  async run({ file, head }, session) {
    const { signal, wait, width } = session.options;
    const filePath = session.matterPath(file);
    const verified = await session.unlocked(filePath, (passphrase) =>
      answeredLate(() => verifyFile({ filePath, unlocking: { passphrase }, head }, signal), wait),
    );
    const said = english.verified;
    const whole = verified.parts.every(({ found }) => found === 0);
    const through = head !== undefined && !verified.faults.some(({ fault }) => fault === 'head missing');
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
      text: [
        table,
        '',
        ...named,
        said.verdict(verified),
        ...(through ? [said.through] : []),
        ...(verified.history ? [said.head(verified.history.head)] : []),
      ].join('\n'),
      failed: !whole,
    };
  },
});
