import { basename } from 'node:path';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { formatOf } from './formats.ts';
import { DEEPEST } from './read.ts';
import type { ReaderInput } from './reader.ts';
import { readerOf } from './readers.ts';
import { type Refusal, refuse } from './refusal.ts';
import { sha256Of } from '../sha256.ts';
import type { Seen } from './thread/jobs.ts';

/** Formats of files that hold others, which are told one by one. */
const HOLDERS: ReadonlySet<SourceFormat> = new Set(['zip', 'eml', 'mbox']);

/** What there is in a file, without reading more of it than is needed to say so. */
export async function* look(input: ReaderInput, depth = 0): AsyncGenerator<Seen, void> {
  const { bytes, fileName, signal } = input;
  const size = bytes.length;
  const nothing = { part: null, size, format: null, sha256: null, offered: false };
  if (size === 0) return yield { ...nothing, refusal: refuse('empty') };
  const looked = formatOf(fileName, bytes);
  if (!looked.ok) return yield { ...nothing, refusal: looked };
  const { format } = looked;
  const reader = await readerOf(format);
  if (!reader) return yield { ...nothing, format, refusal: refuse('unsupported', format.toUpperCase()) };
  const whole = { part: null, size, format, sha256: sha256Of(bytes), offered: false, refusal: null };
  if (!HOLDERS.has(format)) return yield whole;
  for await (const met of reader.read(input)) {
    if (signal.aborted) return;
    if (met.kind === 'source') yield { ...whole, part: met.source.part };
    else if (met.kind === 'refused') yield { ...nothing, part: met.part, refusal: met.refusal };
    else if (depth === DEEPEST) yield { ...nothing, part: met.part, refusal: tooDeep() };
    else yield* lookInside(input, met.part, met.bytes, met.offered, depth);
  }
}

async function* lookInside(
  input: ReaderInput,
  part: string,
  bytes: Uint8Array,
  offered: boolean,
  depth: number,
): AsyncGenerator<Seen, void> {
  for await (const seen of look({ ...input, bytes, fileName: basename(part) }, depth + 1)) {
    yield {
      ...seen,
      part: seen.part === null ? part : `${part}/${seen.part}`,
      offered: offered || seen.offered,
    };
  }
}

function tooDeep(): Refusal {
  return refuse('unsupported', 'too many files inside files');
}
