import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AddressInfo } from 'node:net';
import { page, SECURITY_HEADERS } from '../pages.ts';
import type { Workbench } from '../serving.ts';
import { bearer, sameSecret, unwelcome } from './gate.ts';

/** JSON that one call may bring; a pasted text is the largest. */
const LARGEST_CALL = 64 * 2 ** 20;
const LARGEST_FILE = 64 * 2 ** 20;
/** An empty line keeps the stream of events from looking dead. */
const BEAT_MS = 15_000;
const TICKET_LIFE_MS = 60_000;

export interface LoopbackOptions {
  readonly workbench: Workbench;
  /** The built interface. */
  readonly pagesFolder: string;
  readonly scratchFolder: string;
  /** Called with the number of windows that listen, whenever it changes. */
  readonly onWindows?: (count: number) => void;
  /** Another start of the program by the same user, with the matter that it was given. */
  readonly onAgain?: (matter: string | null) => void;
  readonly now?: () => number;
}

export interface Loopback {
  readonly port: number;
  /** The address that lets one window in, once, within a minute (or `lifeMs`). The ticket stands in the fragment, which no browser sends. */
  address(lifeMs?: number): string;
  /** Lets another start of the program ask for a window. */
  readonly againSecret: string;
  close(): Promise<void>;
}

const secret = () => randomBytes(32).toString('base64url');

/** Serves the workbench to windows of a browser on this machine, to this user, and to nobody else. */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { workbench, pagesFolder, scratchFolder, onWindows, onAgain, now = Date.now } = options;
  const key = secret();
  const againSecret = secret();
  const tickets = new Map<string, number>();
  const streams = new Set<ServerResponse>();
  const stopListening = workbench.listen((event) => {
    const line = `${JSON.stringify(event)}\n`;
    for (const stream of streams) stream.write(line);
  });
  const beat = setInterval(() => streams.forEach((stream) => stream.write('\n')), BEAT_MS);
  beat.unref();

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) say(response, 500, 'Something went wrong in the program.');
      else response.destroy();
    });
  });
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, settle);
  });
  const { port } = server.address() as AddressInfo;

  const address = (lifeMs = TICKET_LIFE_MS) => {
    const ticket = secret();
    tickets.set(ticket, now() + lifeMs);
    return `http://127.0.0.1:${port}/#${ticket}`;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = isAgain(request) ? null : unwelcome(request, port);
    if (refusal) return say(response, refusal.status, `Refused: ${refusal.why}.`);
    const { pathname } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (request.method !== 'POST') {
      if (pathname === '/events') return events(request, response);
      if (pathname.startsWith('/file/')) return file(pathname.slice('/file/'.length), request, response);
      const found = await page(pagesFolder, pathname);
      response.writeHead(found.status, found.headers).end(request.method === 'HEAD' ? undefined : found.body);
      return;
    }
    if (pathname === '/enter') return enter(request, response);
    if (pathname === '/again') return again(request, response);
    if (!sameSecret(bearer(request), key)) return say(response, 401, 'Refused: no key.');
    if (pathname === '/call') return json(response, await workbench.call(await body(request, LARGEST_CALL)));
    if (pathname === '/cancel') {
      const asked = await body<{ id?: unknown }>(request, 1_000);
      workbench.cancel(String(asked.id));
      return json(response, {});
    }
    if (pathname === '/hand') return hand(request, response);
    say(response, 404, 'There is no such page.');
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { ticket } = await body<{ ticket?: unknown }>(request, 1_000);
    const until = typeof ticket === 'string' ? tickets.get(ticket) : undefined;
    if (until === undefined || until < now()) return say(response, 401, 'Refused: this address was used already, or is too old.');
    tickets.delete(ticket as string);
    json(response, { key });
  }

  /** Only a program that can read this user's data folder knows the word; a page never does, and always says its origin. */
  function isAgain(request: IncomingMessage): boolean {
    return (
      request.url === '/again' &&
      request.method === 'POST' &&
      request.headers.host === `127.0.0.1:${port}` &&
      request.headers.origin === undefined &&
      request.headers['sec-fetch-site'] === undefined
    );
  }

  async function again(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!sameSecret(bearer(request), againSecret)) return say(response, 401, 'Refused: no key.');
    const { matter } = await body<{ matter?: unknown }>(request, 10_000);
    json(response, { address: address() });
    onAgain?.(typeof matter === 'string' ? matter : null);
  }

  function events(request: IncomingMessage, response: ServerResponse): void {
    if (!sameSecret(bearer(request), key)) return say(response, 401, 'Refused: no key.');
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/x-ndjson' });
    response.write('\n');
    streams.add(response);
    onWindows?.(streams.size);
    response.on('close', () => {
      streams.delete(response);
      onWindows?.(streams.size);
    });
  }

  async function hand(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = basename(decodeURIComponent(String(request.headers['x-file-name'] ?? 'file')));
    const path = join(scratchFolder, randomBytes(16).toString('hex'));
    mkdirSync(scratchFolder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(limited(request, LARGEST_FILE), createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
    json(response, { ref: await workbench.hand({ path, name }) });
  }

  async function file(ref: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ready = request.method === 'GET' ? await workbench.take(ref) : null;
    if (!ready) return say(response, 404, 'This file was saved already. Export it again.');
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(ready.name)}`,
    });
    await pipeline(createReadStream(ready.path), response);
    rmSync(ready.path, { force: true });
  }

  return {
    port,
    address,
    againSecret,
    close: async () => {
      clearInterval(beat);
      stopListening();
      for (const stream of streams) stream.destroy();
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

function say(response: ServerResponse, status: number, sentence: string): void {
  // A refused body is never read, so the connection that still carries it must end.
  response
    .writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(sentence);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function* limited(request: IncomingMessage, most: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Error('the body is over its limit');
    yield chunk;
  }
}

/** The JSON of a body; what is in it is checked by whoever uses it. */
async function body<T>(request: IncomingMessage, most: number): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of limited(request, most)) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as T;
}
