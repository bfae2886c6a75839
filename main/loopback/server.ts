import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AddressInfo } from 'node:net';
import { originalAt, originalReply } from '../original-pages.ts';
import { attachment, page, SECURITY_HEADERS } from '../pages.ts';
import type { Request } from '#core/contract/transport.ts';
import type { Workbench } from '../serving.ts';
import { AGAIN, bearer, sameSecret, unwelcome } from './gate.ts';
import { watchStrangers, type StrangerLimits } from './strangers.ts';

/** JSON that one call may bring; a pasted text is the largest. */
const LARGEST_CALL = 64 * 2 ** 20;
/** A file goes to the disk as it comes, and import says in words what is too large for an article. */
const LARGEST_FILE = 2 * 2 ** 30;
/** An empty line keeps the stream of events from looking dead. */
const BEAT_MS = 15_000;
const TICKET_LIFE_MS = 60_000;
/** The head of a request takes a window no time; one that comes letter by letter is nobody's. */
const HEAD_MS = 10_000;
/** How often it is looked for those. */
const HEADS_EVERY_MS = 2_000;

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
  readonly strangers?: StrangerLimits;
}

export interface Loopback {
  readonly port: number;
  /** The address that lets one window in, once, within a minute (or `lifeMs`). The ticket stands in the fragment, which no browser sends. */
  address(lifeMs?: number): string;
  /** Lets another start of the program ask for a window. */
  readonly againSecret: string;
  /** How many connections are open over which no key came. */
  readonly strangers: () => number;
  close(): Promise<void>;
}

const secret = () => randomBytes(32).toString('base64url');

/** A request that nothing can be made of; the one who asked is told why. */
class Unreadable extends Error {
  readonly status: 400 | 413;
  constructor(status: 400 | 413, why: string) {
    super(why);
    this.status = status;
  }
}

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

  // The gate looks at the Host header itself, so that its refusal has our headers too.
  const limits = { headersTimeout: HEAD_MS, connectionsCheckingInterval: HEADS_EVERY_MS };
  const server = createServer({ requireHostHeader: false, ...limits }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof Unreadable) say(response, error.status, `Refused: ${error.message}.`);
      else say(response, 500, 'Something went wrong in the program.');
    });
  });
  server.on('checkContinue', (_request, response) => say(response, 417, 'Refused: send the body at once.'));
  server.on('checkExpectation', (_request, response) => say(response, 417, 'Refused: an expectation.'));
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('clientError', (_error, socket) => socket.destroy());
  const strangers = watchStrangers(server, options.strangers);
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
    // Before anything is waited for, in which time strangers may crowd in.
    if (hasKey(request)) strangers.known(request.socket);
    const refusal = await unwelcome(request, port);
    if (refusal) return say(response, refusal.status, `Refused: ${refusal.why}.`);
    const pathname = pathOf(request);
    if (request.method !== 'POST') {
      if (pathname === '/events' && request.method === 'GET') return events(request, response);
      if (pathname.startsWith('/file/')) return file(pathname.slice('/file/'.length), request, response);
      const articleId = originalAt(pathname);
      if (articleId !== null) return original(articleId, request, response);
      const found = await page(pagesFolder, pathname);
      response.writeHead(found.status, found.headers).end(request.method === 'HEAD' ? undefined : found.body);
      return;
    }
    if (pathname === '/enter') return enter(request, response);
    if (pathname === AGAIN) return again(request, response);
    if (!hasKey(request)) return say(response, 401, 'Refused: no key.');
    if (pathname === '/call')
      return json(response, await workbench.call((await body(request, LARGEST_CALL)) as Request));
    if (pathname === '/cancel') {
      const { id } = await fields(request, 1_000);
      if (typeof id === 'string') workbench.cancel(id);
      return json(response, {});
    }
    if (pathname === '/hand') return hand(request, response);
    say(response, 404, 'There is no such page.');
  }

  function hasKey(request: IncomingMessage): boolean {
    return sameSecret(bearer(request), key);
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { ticket } = await fields(request, 1_000);
    const until = typeof ticket === 'string' ? tickets.get(ticket) : undefined;
    if (until === undefined || until < now())
      return say(response, 401, 'Refused: this address was used already, or is too old.');
    tickets.delete(ticket as string);
    json(response, { key });
  }

  /** Only a program that can read this user's data folder knows the word. */
  async function again(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!sameSecret(bearer(request), againSecret)) return say(response, 401, 'Refused: no key.');
    const { matter } = await fields(request, 10_000);
    json(response, { address: address() });
    onAgain?.(typeof matter === 'string' ? matter : null);
  }

  function events(request: IncomingMessage, response: ServerResponse): void {
    if (!hasKey(request)) return say(response, 401, 'Refused: no key.');
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/x-ndjson' });
    response.write('\n');
    streams.add(response);
    onWindows?.(streams.size);
    response.on('close', () => {
      streams.delete(response);
      onWindows?.(streams.size);
    });
  }

  /** The file of an article: by the key, like a call, since whoever may not ask for the words may not have these either. */
  async function original(
    articleId: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (!hasKey(request)) return say(response, 401, 'Refused: no key.');
    const { status, headers, parts } = await originalReply(
      workbench,
      articleId,
      request.headers.range ?? null,
    );
    response.writeHead(status, headers);
    if (request.method === 'HEAD') response.end();
    else await pipeline(parts, response);
  }

  async function hand(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = fileNameOf(request);
    const path = join(scratchFolder, randomBytes(16).toString('hex'));
    mkdirSync(scratchFolder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(limited(request, LARGEST_FILE), createWriteStream(path, { mode: 0o600 }));
      json(response, { ref: await workbench.hand({ path, name }) });
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  }

  async function file(ref: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ready = request.method === 'GET' ? await workbench.take(ref) : null;
    if (!ready) return say(response, 404, 'This file was saved already. Export it again.');
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(ready.name),
    });
    try {
      await pipeline(createReadStream(ready.path), response);
    } finally {
      rmSync(ready.path, { force: true });
    }
  }

  return {
    port,
    address,
    againSecret,
    strangers: strangers.count,
    close: async () => {
      clearInterval(beat);
      strangers.close();
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
    .writeHead(status, {
      ...SECURITY_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      connection: 'close',
    })
    .end(sentence);
}

function json(response: ServerResponse, value: unknown): void {
  response
    .writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/json' })
    .end(JSON.stringify(value));
}

/** The path that is asked for; what is no path is refused. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const address = `http://127.0.0.1${url}`;
  if (!url.startsWith('/') || !URL.canParse(address)) throw new Unreadable(400, 'no such path');
  return new URL(address).pathname;
}

function fileNameOf({ headers }: IncomingMessage): string {
  try {
    return basename(decodeURIComponent(String(headers['x-file-name'] ?? 'file'))) || 'file';
  } catch {
    throw new Unreadable(400, 'the name of the file cannot be read');
  }
}

/** The bytes of a body, refused as soon as they are over the limit, and unread where they say so beforehand. */
async function* limited(request: IncomingMessage, most: number): AsyncGenerator<Buffer> {
  const tooLarge = new Unreadable(413, `the body is over ${most} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    yield chunk;
  }
}

/** The JSON of a body; what is in it is checked by whoever uses it. */
async function body(request: IncomingMessage, most: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of limited(request, most)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Unreadable(400, 'the body is not JSON');
  }
}

/** The fields of a small body. */
async function fields(request: IncomingMessage, most: number): Promise<{ readonly [name: string]: unknown }> {
  const value = await body(request, most);
  if (typeof value !== 'object' || value === null) throw new Unreadable(400, 'the body is not an object');
  return value as { readonly [name: string]: unknown };
}
