import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isSameUser } from './owner.ts';

/**
 * Who may speak to the loopback host. Every request passes here before anything of it is read. Others on this machine
 * are other sites in a browser (forged requests, rebound names, frames), other users, and other programs.
 */
export type Refusal = { readonly status: 400 | 401 | 403 | 405; readonly why: string };

/** Where another start of the program asks for a window. It is no page, and has no origin; its word is its own. */
export const AGAIN = '/again';

const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Why a request is not welcome whatever it asks for, or `null`. `port` is the one that we listen on. */
export async function unwelcome(request: IncomingMessage, port: number): Promise<Refusal | null> {
  const refusal = unfit(request, port);
  if (refusal) return refusal;
  return (await isSameUser(request.socket)) ? null : { status: 403, why: 'another user' };
}

/** What the request says of itself. */
function unfit(request: IncomingMessage, port: number): Refusal | null {
  const { headers, method = '' } = request;
  const own = `127.0.0.1:${port}`;
  if (headers.host !== own) return { status: 403, why: 'not addressed to this host' };
  if (!METHODS.has(method)) return { status: 405, why: 'no such method' };
  const { origin } = headers;
  const safe = method === 'GET' || method === 'HEAD';
  const site = headers['sec-fetch-site'];
  const again = request.url === AGAIN;
  if (again && (origin !== undefined || site !== undefined)) return { status: 403, why: 'a page' };
  if (origin === undefined ? !safe && !again : origin !== `http://${own}`)
    return { status: 403, why: 'another origin' };
  const arriving =
    site === 'none' &&
    safe &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document';
  // A link in another program or page may open the start page at top level: it holds nothing without the key.
  const landing =
    request.url === '/' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && !arriving && !(safe && landing)) {
    return { status: 403, why: 'another site' };
  }
  return null;
}

/** Compares in constant time, so that a secret cannot be guessed letter by letter. */
export function sameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The bearer's word of an Authorization header, or ''. */
export function bearer(request: IncomingMessage): string {
  const header = request.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice('Bearer '.length) : '';
}
