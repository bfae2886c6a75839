import { NO_CHOICES, type ReaderChoices } from '#core/contract/intake.ts';
import { Failure } from '#core/contract/failures.ts';
import { ingestRecord } from '../ingest/ingest.ts';
import type { RecordFailure, RecordLine } from '../ingest/jsonl.ts';
import type { ReadPart } from '../ingest/read.ts';
import { type Refusal, refuse } from '../ingest/refusal.ts';
import type { ReadJob } from '../ingest/thread/jobs.ts';
import type { Desk } from './desk.ts';
import { keepOriginal, type KeptOriginal } from './originals.ts';
import { readingThread } from './reading-thread.ts';
import { originalsUpTo } from './settings.ts';
import { NOTHING_GIVEN, type Arrival, type Finished } from './storing.ts';

/** A file that is read for the items that it holds. */
export interface FileJob extends ReadJob {
  /** The item that a part of it is; `null` for one that is not asked for. */
  readonly itemOf: (part: string | null) => number | null;
  /** All items that are asked for in it. */
  readonly items: readonly number[];
}

/** What files give, read in their own thread, with the bytes that are kept of each. */
export async function* arrivalsOf(
  desk: Desk,
  jobs: readonly FileJob[],
  signal: AbortSignal,
): AsyncGenerator<Arrival | Finished> {
  const db = desk.db();
  const keeping = { mostBytes: originalsUpTo(desk.options.dataFolder), signal };
  // Of the file that is being read, and the files inside it: several articles may be read out of one.
  let kept = new Map<string | null, KeptOriginal>();
  const met = new Set<number>();
  let brokenOff = false;
  for await (const { job, piece } of readingThread(desk).read(jobs, signal)) {
    if (piece === null) {
      for (const item of job.items) {
        // Where the whole file broke off, what was not come to is left.
        if (!met.has(item) && brokenOff) continue;
        if (!met.has(item)) yield arrived(job, item, null, refuse('empty'), null);
        yield { kind: 'finished', item };
      }
      kept = new Map();
      met.clear();
      brokenOff = false;
      continue;
    }
    if (piece.kind === 'held') {
      kept.set(piece.part, await keepOriginal(db, { bytes: piece.bytes }, keeping));
      continue;
    }
    if (piece.kind === 'offered') continue;
    const whole = piece.part === null && piece.kind === 'refused' && job.items.length > 1;
    const item = job.itemOf(piece.part) ?? (whole ? job.items.find((one) => !met.has(one)) : null) ?? null;
    brokenOff ||= whole;
    if (item === null) continue;
    met.add(item);
    if (piece.kind === 'refused') yield arrived(job, item, piece.part, piece.refusal, null);
    else {
      const from = kept.get(piece.file) ?? (await keptWhole(desk, job, piece, keeping));
      if ('ok' in from) yield arrived(job, item, piece.part, from, null);
      else {
        kept.set(piece.file, from);
        yield arrived(job, item, piece.part, { ok: true, article: piece.article }, from);
      }
    }
  }
}

/** The bytes of a large file, which are taken from where it lies; refused where it is not what was read any more. */
async function keptWhole(
  desk: Desk,
  { path }: FileJob,
  { article }: Extract<ReadPart, { kind: 'article' }>,
  keeping: Parameters<typeof keepOriginal>[2],
): Promise<KeptOriginal | Refusal> {
  try {
    const kept = await keepOriginal(desk.db(), { path }, keeping);
    return kept.sha256 === article.fileSha256 ? kept : refuse('unreadable', 'changed while it was read');
  } catch (fault) {
    if (fault instanceof Failure && fault.code !== 'file-changed') throw fault;
    if (fault instanceof Failure) return refuse('unreadable', 'changed while it was read');
    if (fault instanceof Error && 'code' in fault) return refuse('unreadable', String(fault.code));
    throw fault;
  }
}

function arrived(
  { name, choices }: { readonly name: string; readonly choices: ReaderChoices },
  item: number,
  part: string | null,
  result: Arrival['result'],
  kept: KeptOriginal | null,
): Arrival {
  const whole = part === null ? name : `${name}/${part}`;
  return { kind: 'arrival', item, name: whole, result, given: NOTHING_GIVEN, kept, choices };
}

export async function* arrivalsOfLines(lines: AsyncIterable<RecordLine>): AsyncGenerator<Arrival> {
  const of = { kind: 'arrival', item: 0, kept: null, choices: NO_CHOICES } as const;
  for await (const line of lines) {
    const name = `Line ${line.line}`;
    if (!line.ok) {
      const detail = RECORD_WORDS[line.code](line.detail);
      yield { ...of, name, result: { ok: false, code: 'bad-record', detail }, given: NOTHING_GIVEN };
    } else {
      const { id, title, outlet, published, url } = line.record;
      const given = { title, outlet, published, url, externalId: id };
      yield { ...of, name: title ?? name, result: ingestRecord(line.record), given };
    }
  }
}

const RECORD_WORDS: Readonly<Record<RecordFailure, (detail: string) => string>> = {
  'not-utf-8': () => 'not UTF-8',
  'not-json': () => 'not JSON',
  'not-a-record': (key) => (key === '' ? 'not an object' : `“${key}” is missing or wrong`),
  'too-long': (bytes) => `too long, ${Math.ceil(Number(bytes) / 2 ** 20)} MB`,
  unreadable: (code) => code,
};
