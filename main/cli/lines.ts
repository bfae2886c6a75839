import { addAbortSignal } from 'node:stream';
import type { z } from 'zod';
import { Failure } from '#core/contract/failures.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { english } from '#core/words/words.ts';
import { linesOf, readLine } from '../ingest/lines.ts';
import { MAX_LINE_BYTES } from '../ingest/jsonl.ts';
import { jsonLine } from './print.ts';
import { Refused, usage } from './refused.ts';
import type { Session } from './session.ts';
import type { Answer, Option } from './verb.ts';

/** The option of every verb that answers line by line. */
export const JSONL = {
  jsonl: { help: 'read lines of JSON from standard input, and answer each with one' },
} as const satisfies Record<string, Option>;

/** What is known of a line before it is read as what the verb takes. */
interface Line {
  readonly number: number;
  /** `undefined` where it has none. */
  readonly id: unknown;
}

/**
 * Answers each line of standard input with one line, in order; memory holds one at a time. A line that cannot be
 * answered is answered with what is wrong, which is said on standard error too, and hides no other.
 */
export async function answerLines<Asked>(
  session: Session,
  shape: z.ZodType<Asked>,
  answer: (asked: Asked) => object | Promise<object>,
): Promise<Answer> {
  const { input, signal, onLine, onComplaint } = session.options;
  let number = 0;
  let failed = false;
  try {
    for await (const { whole, length } of linesOf(addAbortSignal(signal, input), MAX_LINE_BYTES)) {
      number += 1;
      const read = whole ? readLine(whole, number === 1) : ({ ok: false, code: 'too-long' } as const);
      if (!read) continue;
      const line: Line = { number, id: read.ok ? idOf(read.data) : undefined };
      const known = line.id === undefined ? {} : { id: line.id };
      let told: object;
      try {
        if (!read.ok) throw badLine(line, WRONG[read.code](length));
        told = { ...known, ...(await answer(checked(shape, read.data, line))) };
      } catch (error) {
        const { code, sentence } = failureOf(error, line);
        failed = true;
        onComplaint(sentence);
        told = { ...known, error: { code, sentence } };
      }
      if (!(await onLine(jsonLine(told)))) break;
    }
  } catch (error) {
    if (signal.aborted) throw new Failure('cancelled', {});
    throw error;
  }
  return { value: null, text: '', streamed: true, failed };
}

const WRONG = {
  'not-utf-8': () => 'it is not UTF-8',
  'not-json': () => 'it is not JSON',
  'too-long': (length: number) => `it is too long, ${Math.ceil(length / 2 ** 20)} MB`,
} as const satisfies Record<string, (length: number) => string>;

function idOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
}

function checked<Asked>(shape: z.ZodType<Asked>, data: unknown, line: Line): Asked {
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  const key = String(result.error.issues[0]?.path[0] ?? '');
  throw badLine(line, key === '' ? 'it is not an object' : `“${key}” is missing or wrong`);
}

function badLine({ number }: Line, why: string): Refused {
  return new Refused('bad-line', `Line ${number} was not answered: ${why}.`);
}

/** What the workbench refuses is told of its line; a fault in the program ends the whole. */
function failureOf(error: unknown, { number }: Line): { code: string; sentence: string } {
  if (error instanceof Refused) return { code: error.code, sentence: error.message };
  if (error instanceof Failure && !['cancelled', 'closed', 'internal', 'no-matter'].includes(error.code))
    return { code: error.code, sentence: `Line ${number} was not answered: ${sentenceFor(english, error)}` };
  throw error;
}

/** That one of several ways to ask was chosen, and not two. Throws `usage`. */
export function oneWay(sentence: string, ...chosen: readonly boolean[]): void {
  if (chosen.filter(Boolean).length !== 1) throw usage(sentence);
}
