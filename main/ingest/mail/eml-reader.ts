import type { Reader } from '../reader.ts';
import { readMessage } from './message.ts';

export const emlReader: Reader = {
  format: 'eml',
  version: 2,
  async *read({ bytes, choices }) {
    yield* await readMessage(messageOf(bytes), { format: 'eml', part: null }, choices.encoding);
  },
};

/** Apple's mail keeps a message behind the number of its bytes, and before notes of its own. */
function messageOf(bytes: Uint8Array): Uint8Array {
  const first = /^\s*(\d{1,12})\s*\n/.exec(Buffer.from(bytes.subarray(0, 32)).toString('latin1'));
  if (!first) return bytes;
  const start = first[0].length;
  return bytes.subarray(start, start + Number(first[1]));
}
