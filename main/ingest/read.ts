import { basename } from 'node:path';
import { articleOf, type IngestedArticle } from './ingest.ts';
import { formatOf } from './formats.ts';
import type { Met, ReaderInput } from './reader.ts';
import { readerOf } from './readers.ts';
import { type Refusal, refuse } from './refusal.ts';
import { sha256Of } from '../sha256.ts';

/** What a file gave, in its order; `part` is the way to it inside the file, `null` for the file as a whole. */
export type ReadPart =
  | {
      readonly kind: 'article';
      readonly part: string | null;
      readonly article: IngestedArticle;
      /**
       * The way to the file that it was read out of, the innermost one where files hold files; `null` for the outermost.
       * `article.part` is the part of that.
       */
      readonly file: string | null;
    }
  /** A file inside it, told once before the first article that is read out of that. */
  | { readonly kind: 'held'; readonly part: string | null; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly part: string | null; readonly refusal: Refusal }
  /** A file inside it that is read only if the reporter asks for it, such as an attachment. */
  | { readonly kind: 'offered'; readonly part: string; readonly bytes: Uint8Array };

/** An archive in a message in an archive is met; deeper ones are made to keep a reader busy. */
export const DEEPEST = 4;

/** Reads a file and the files that it holds, each by the reader of its format; `depth` is 0 for the outermost. */
export async function* readFile(input: ReaderInput, depth = 0): AsyncGenerator<ReadPart, void> {
  const { bytes, fileName, signal } = input;
  if (bytes.length === 0) return yield refused(null, refuse('empty'));
  const looked = formatOf(fileName, bytes);
  if (!looked.ok) return yield refused(null, looked);
  const reader = await readerOf(looked.format);
  if (!reader) return yield refused(null, refuse('unsupported', looked.format.toUpperCase()));
  const file = { fileName: basename(fileName), fileSha256: sha256Of(bytes), readerVersion: reader.version };
  let told = depth === 0;
  for await (const met of reader.read(input)) {
    if (signal.aborted) return;
    if (met.kind === 'file') yield* readInside(input, met, depth);
    else if (met.kind === 'refused') yield refused(met.part, met.refusal);
    else {
      const result = articleOf(met.source, file);
      const { part } = met.source;
      if (result.ok && !told) yield { kind: 'held', part: null, bytes };
      told ||= result.ok;
      yield result.ok
        ? { kind: 'article', part, article: result.article, file: null }
        : refused(part, result);
    }
  }
}

async function* readInside(
  input: ReaderInput,
  { part, bytes, offered }: Extract<Met, { kind: 'file' }>,
  depth: number,
): AsyncGenerator<ReadPart, void> {
  if (offered) return yield { kind: 'offered', part, bytes };
  if (depth === DEEPEST) return yield refused(part, refuse('unsupported', 'too many files inside files'));
  for await (const inner of readFile({ ...input, bytes, fileName: basename(part) }, depth + 1)) {
    yield insideOf(part, inner);
  }
}

/** What a file inside another gave, by its way from the outer one. */
export function insideOf(way: string, inner: ReadPart): ReadPart {
  const from = (within: string | null) => (within === null ? way : `${way}/${within}`);
  return inner.kind === 'article'
    ? { ...inner, part: from(inner.part), file: from(inner.file) }
    : { ...inner, part: from(inner.part) };
}

function refused(part: string | null, refusal: Refusal): ReadPart {
  return { kind: 'refused', part, refusal };
}
