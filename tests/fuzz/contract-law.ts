import { failures } from '#core/contract/failure-details.ts';
import { type Failure, failureFrom } from '#core/contract/failures.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { english } from '#core/words/words.ts';

/** Whether a reply is one that a window can use: a value, or a failure of a known kind that makes a sentence. Throws what is wrong. */
export function expectReply(reply: unknown): { readonly ok: boolean } {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new Error('no reply');
  if (reply.ok === true) return { ok: true };
  if (!('error' in reply)) throw new Error('a failure without a kind');
  const { code, detail } = reply.error as Failure;
  if (!Object.hasOwn(failures, code)) throw new Error(`a failure of no known kind: ${code}`);
  if (code === 'internal') throw new Error('a fault of the program');
  const told = failures[code].safeParse(detail);
  if (!told.success) throw new Error(`${code} tells ${JSON.stringify(detail)}`);
  const sentence = sentenceFor(english, failureFrom({ code, detail }));
  // What a request lacked is told in the words of the schema.
  const odd = code !== 'bad-request' && /\bundefined\b|\bNaN\b|\[object /.test(sentence);
  if (sentence.trim() === '' || odd) throw new Error(`${code} is told as ${JSON.stringify(sentence)}`);
  return { ok: false };
}
