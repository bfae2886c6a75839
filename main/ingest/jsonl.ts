import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { readDate } from '#core/intake/dates.ts';
import { linesOf, readLine } from './lines.ts';

/** One line of a JSONL file. Only the text is required; other keys are ignored. */
export interface ArticleRecord {
  readonly id: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  /** yyyy-mm-dd */
  readonly published: string | null;
  readonly url: string | null;
  readonly text: string;
}

export const RECORD_FAILURES = ['not-utf-8', 'not-json', 'not-a-record', 'too-long', 'unreadable'] as const;
export type RecordFailure = (typeof RECORD_FAILURES)[number];

/** A line's record, or why it has none. `line` counts from 1; `read` is the bytes of the file read up to its end. */
export type RecordLine =
  | { readonly ok: true; readonly line: number; readonly read: number; readonly record: ArticleRecord }
  | {
      readonly ok: false;
      readonly line: number;
      readonly read: number;
      readonly code: RecordFailure;
      /** The key that is wrong, or what the system said. */
      readonly detail: string;
    };

export const MAX_LINE_BYTES = 64 * 1024 * 1024;

const words = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);
const record = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value == null ? null : String(value))),
  title: words,
  outlet: words,
  published: words.transform((value, context) => {
    const day = value === null ? null : readDate(value);
    if (value !== null && day === null) context.addIssue({ code: 'custom', message: 'not a date' });
    return day?.value ?? null;
  }),
  url: words,
  text: z.string().refine((text) => text.trim() !== '', 'empty'),
});

/**
 * The records of a file, one line at a time: memory holds one line, never the file. A bad line is a value of its own
 * and hides no other; a line over `longest` bytes is skipped unread.
 */
export async function* readJsonl(
  filePath: string,
  longest = MAX_LINE_BYTES,
): AsyncGenerator<RecordLine, void> {
  let line = 0;
  let read = 0;
  try {
    for await (const bytes of linesOf(createReadStream(filePath, { highWaterMark: 1024 * 1024 }), longest)) {
      line += 1;
      read += bytes.length;
      const result = bytes.whole ? parsed(bytes.whole, line === 1) : failed('too-long', String(bytes.length));
      if (result) yield { ...result, line, read };
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    yield { ...failed('unreadable', String(error.code)), line: line + 1, read };
  }
}

type Parsed =
  | { readonly ok: true; readonly record: ArticleRecord }
  | { readonly ok: false; readonly code: RecordFailure; readonly detail: string };

/** `null` for a blank line. */
function parsed(bytes: Uint8Array, first: boolean): Parsed | null {
  const line = readLine(bytes, first);
  if (!line) return null;
  if (!line.ok) return failed(line.code, '');
  const result = record.safeParse(line.data);
  if (result.success) return { ok: true, record: result.data };
  return failed('not-a-record', String(result.error.issues[0]?.path[0] ?? ''));
}

function failed(code: RecordFailure, detail: string): Extract<Parsed, { ok: false }> {
  return { ok: false, code, detail };
}
