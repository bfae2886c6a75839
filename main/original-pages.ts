import { attachment, SECURITY_HEADERS } from './pages.ts';
import type { Workbench } from './serving.ts';

/** `/original/3`: the file that article 3 came from, as a page gets it from either host. */
const PATH = /^\/original\/([1-9]\d{0,14})$/;
/** One stretch, as a browser asks for it; of several, or of what cannot be read, all of the file is given. */
const RANGE = /^bytes=(\d{1,15})-(\d{0,15})$/;

export interface OriginalReply {
  readonly status: 200 | 206 | 404 | 416 | 500;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** The article whose original a path names; `null` for another path. */
export function originalAt(pathname: string): number | null {
  const id = PATH.exec(pathname)?.[1];
  return id === undefined ? null : Number(id);
}

/**
 * Answers a request for an original, all of it or one stretch, read piece by piece as it is taken. It is never shown as
 * a page: whatever is in it, it is only bytes to be fetched.
 */
export async function originalReply(
  workbench: Workbench,
  articleId: number,
  range: string | null,
): Promise<OriginalReply> {
  const asked = RANGE.exec(range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  const until = asked && asked[2] !== '' ? Number(asked[2]) + 1 : Number.MAX_SAFE_INTEGER;
  const first = await workbench.original(articleId, start, until);
  if (!first) return refusal(404, 'This file is not kept in the matter.');
  const { size, bytes } = first;
  if (asked && (start >= size || until <= start))
    return refusal(416, 'There is no such part of the file.', { 'content-range': `bytes */${size}` });
  if (!bytes) return refusal(500, 'What is kept of this file is damaged.');
  const end = Math.min(until, size);
  return {
    status: asked ? 206 : 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'application/octet-stream',
      'content-length': String(end - start),
      'content-disposition': attachment('original'),
      'accept-ranges': 'bytes',
      ...(asked ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
    },
    parts: partsFrom(workbench, articleId, bytes, start, end),
  };
}

async function* partsFrom(
  workbench: Workbench,
  articleId: number,
  first: Uint8Array,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void> {
  yield first;
  for (let at = start + first.length; at < end;) {
    const next = await workbench.original(articleId, at, end);
    if (!next?.bytes?.length) throw new Error('the original ended early');
    yield next.bytes;
    at += next.bytes.length;
  }
}

function refusal(
  status: 404 | 416 | 500,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): OriginalReply {
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...SECURITY_HEADERS, ...type, ...headers }, parts: said(sentence) };
}

async function* said(sentence: string): AsyncGenerator<Uint8Array, void> {
  yield new TextEncoder().encode(sentence);
}
