import { open, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { originalAt, originalReply } from '../original-pages.ts';
import { attachment, page, SECURITY_HEADERS } from '../pages.ts';
import type { Workbench } from '../serving.ts';
import { isOurs } from './address.ts';

const FILE = /^\/file\/([0-9a-f]{32})$/;

export interface Answering {
  readonly workbench: Workbench;
  /** The built interface. */
  readonly pagesFolder: string;
  /** Where an export lays the files that are ready to be saved. */
  readonly scratchFolder: string;
}

/**
 * What `app://pincite/…` answers: the built interface, and once each the files that are ready to be saved. Whatever is
 * not there is a 404.
 */
export async function answer(
  request: Request,
  { workbench, pagesFolder, scratchFolder }: Answering,
): Promise<Response> {
  if (!isOurs(request.url)) return refusal(404);
  const { pathname } = new URL(request.url);
  const ref = FILE.exec(pathname)?.[1];
  // A file is given out once, so that nothing but fetching it may ask for it.
  if (request.method !== 'GET' && (ref || request.method !== 'HEAD')) return refusal(405);
  if (ref) return savedFile(ref, workbench, scratchFolder);
  const articleId = originalAt(pathname);
  if (articleId !== null) {
    const { parts, ...reply } = await originalReply(workbench, articleId, request.headers.get('range'));
    const bytes = ReadableStream.from(parts) as ReadableStream<Uint8Array>;
    return new Response(request.method === 'HEAD' ? null : bytes, reply);
  }
  const { status, headers, body } = await page(pagesFolder, pathname);
  return new Response(request.method === 'HEAD' ? null : Buffer.from(body), { status, headers });
}

/** Only what an export made. Its folder is looked at again here, since saving a file removes it. */
async function savedFile(ref: string, workbench: Workbench, scratchFolder: string): Promise<Response> {
  const file = await workbench.take(ref).catch(() => null);
  if (!file || dirname(resolve(file.path)) !== resolve(scratchFolder)) return refusal(404);
  const handle = await open(file.path).catch(() => null);
  if (!handle) return refusal(404);
  const { size } = await handle.stat();
  const bytes = handle.createReadStream();
  bytes.once('close', () => void rm(file.path, { force: true }).catch(() => {}));
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': attachment(file.name),
    },
  });
}

function refusal(status: 404 | 405): Response {
  return new Response(status === 404 ? 'There is no such page.' : 'Pages are only read.', {
    status,
    headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}
