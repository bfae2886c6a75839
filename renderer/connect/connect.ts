import { create } from 'zustand';
import { createClient, type Client, type Transport } from '#core/contract/transport.ts';
import type { Span } from '#core/text/span.ts';
import { enterWithTicket, httpTransport, originalFrom } from './http.ts';

/** What Electron's preload puts into the page; `main/electron/preload.ts` makes it. */
export interface Bridge extends Transport {
  hand(file: File): Promise<string>;
}

declare global {
  interface Window {
    readonly pincite?: Bridge;
  }
}

export interface Connection {
  readonly client: Client;
  /** Gives a file that the person chose or dropped to the workbench; only its reference is known here. */
  readonly hand: (file: File) => Promise<string>;
  /** The file that an article came from, or a half-open stretch of it; `null` where that is not kept, or damaged. */
  readonly original: (articleId: number, part?: Span) => Promise<Uint8Array | null>;
}

/** Whether the host still answers. */
export const useConnected = create<{ connected: boolean }>(() => ({ connected: true }));

/** Connects this window to its host; `null` where it may not, because its address was used already. */
export async function connect(): Promise<Connection | null> {
  const nextId = () => crypto.randomUUID();
  const bridge = window.pincite;
  if (bridge)
    return {
      client: createClient(bridge, nextId),
      hand: (file) => bridge.hand(file),
      // Only this page may ask its own origin, which nobody listens at but the host.
      original: (articleId, part) => originalFrom(window.fetch.bind(window), {}, articleId, part),
    };
  const key = await enterWithTicket();
  if (key === null) return null;
  const onConnection = (connected: boolean) => useConnected.setState({ connected });
  const transport = httpTransport({ base: '', key, fetch: window.fetch.bind(window), onConnection });
  return {
    client: createClient(transport, nextId),
    hand: (file) => transport.hand(file, file.name),
    original: (articleId, part) => transport.original(articleId, part),
  };
}
