import { basename } from 'node:path';
import { formatOf } from './formats.ts';
import { DEEPEST } from './read.ts';
import type { ReaderInput } from './reader.ts';
import { readerOf } from './readers.ts';

/** A file inside another, by the way that `look` told of; `null` where it is not there. */
export async function fileInside(input: ReaderInput, way: string, depth = 0): Promise<ReaderInput | null> {
  const looked = formatOf(input.fileName, input.bytes);
  const reader = looked.ok && depth < DEEPEST ? await readerOf(looked.format) : null;
  if (!reader) return null;
  for await (const met of reader.read(input)) {
    if (met.kind !== 'file') continue;
    const { part, bytes } = met;
    const inner = { ...input, bytes, fileName: basename(part) };
    if (part === way) return inner;
    const found = way.startsWith(`${part}/`)
      ? await fileInside(inner, way.slice(part.length + 1), depth + 1)
      : null;
    if (found) return found;
  }
  return null;
}
