import { Failure } from '#core/contract/failures.ts';
import { refused, type Transport } from '#core/contract/transport.ts';
import type { Span } from '#core/text/span.ts';

export interface HttpOptions {
  /** Where the loopback host is; '' is the page's own origin. */
  readonly base: string;
  readonly key: string;
  readonly fetch: typeof globalThis.fetch;
  /** The host has gone, or is back. */
  readonly onConnection?: (connected: boolean) => void;
  /** How long to wait before listening again when the stream of events broke off. */
  readonly retryMs?: number;
}

export interface HttpTransport extends Transport {
  /** Gives a file to the host and gets its reference. */
  hand(file: Blob, name: string): Promise<string>;
  /** The file that an article came from, or a stretch of it; `null` where that is not kept, or damaged. */
  original(articleId: number, part?: Span): Promise<Uint8Array | null>;
  close(): void;
}

/** The contract over `fetch`: one POST a call, one streamed answer for all events, the key in a header. */
export function httpTransport({
  base,
  key,
  fetch,
  onConnection,
  retryMs = 1_000,
}: HttpOptions): HttpTransport {
  const headers = { authorization: `Bearer ${key}` };
  const listeners = new Set<(event: unknown) => void>();
  const closing = new AbortController();
  void listenForEver();

  async function post(path: string, body: unknown): Promise<unknown> {
    const json = JSON.stringify(body);
    // What is sent as the window closes is still delivered, as far as browsers allow it: 64 KiB in all.
    const keepalive = json.length < 16_000;
    const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: json, keepalive });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }

  async function listenForEver(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const response = await fetch(`${base}/events`, { headers, signal: closing.signal });
        if (!response.ok || !response.body) throw new Error('no events');
        onConnection?.(true);
        await readLines(response.body, (line) => listeners.forEach((listener) => listener(JSON.parse(line))));
      } catch {
        // Falls through: whatever broke the stream, listening starts again.
      }
      if (closing.signal.aborted) return;
      onConnection?.(false);
      await new Promise((settle) => setTimeout(settle, retryMs));
    }
  }

  return {
    async call(request) {
      try {
        return await post('/call', request);
      } catch {
        return refused(new Failure('closed', {}));
      }
    },
    cancel: (id) => void post('/cancel', { id }).catch(() => {}),
    listen(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
    async hand(file, name) {
      const response = await fetch(`${base}/hand`, {
        method: 'POST',
        headers: { ...headers, 'x-file-name': encodeURIComponent(name) },
        body: file,
      });
      if (!response.ok) throw new Failure('closed', {});
      return ((await response.json()) as { ref: string }).ref;
    },
    original: (articleId, part) => originalFrom(fetch, headers, articleId, part, base),
    close: () => closing.abort(),
  };
}

/** Fetches the file that an article came from, or a stretch of it, as both hosts give it. */
export async function originalFrom(
  fetch: typeof globalThis.fetch,
  headers: Readonly<Record<string, string>>,
  articleId: number,
  part?: Span,
  base = '',
): Promise<Uint8Array | null> {
  const asked = part ? { ...headers, range: `bytes=${part.start}-${part.end - 1}` } : headers;
  const response = await fetch(`${base}/original/${articleId}`, { headers: asked });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line !== '') onLine(line);
  }
}

/**
 * The key for this window: bought with the ticket in the address, which is taken out of it at once, or kept from before
 * a reload. `null` where there is neither, or the ticket was used already.
 */
export async function enterWithTicket(): Promise<string | null> {
  const ticket = location.hash.slice(1);
  if (ticket === '') return sessionStorage.getItem('key');
  history.replaceState(null, '', location.pathname);
  const response = await fetch('/enter', { method: 'POST', body: JSON.stringify({ ticket }) });
  if (!response.ok) return sessionStorage.getItem('key');
  const { key } = (await response.json()) as { key: string };
  sessionStorage.setItem('key', key);
  return key;
}
