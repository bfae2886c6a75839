import { shownName } from '#core/text/shown-name.ts';
import type { Reader } from '../reader.ts';
import { refuse } from '../refusal.ts';
import { lettersOf } from './mailbox.ts';
import { readMessage } from './message.ts';

/** So much of a subject names a message. */
const LONGEST_SUBJECT = 80;

export const mboxReader: Reader = {
  format: 'mbox',
  version: 2,
  async *read({ bytes, choices, signal }) {
    let number = 0;
    for (const letter of lettersOf(bytes)) {
      if (signal.aborted) return;
      number += 1;
      const at = number;
      const named = { format: 'mbox', part: (subject: string) => nameOf(at, subject) } as const;
      yield* await readMessage(letter.bytes, named, choices.encoding);
    }
    if (number === 0) yield { kind: 'refused', part: null, refusal: refuse('damaged') };
  },
};

/** The number of a message and its subject: '12 Re: Quarry'. A slash would part one file from another. */
function nameOf(number: number, subject: string): string {
  const words = shownName(subject.replaceAll('/', '∕').slice(0, LONGEST_SUBJECT)).trim();
  return words === '' ? String(number) : `${number} ${words}`;
}
