import type { Client } from '#core/contract/transport.ts';

/** Until names were looked for in all texts, as is done in the background when a matter is opened or its names change. */
export function namesRead(client: Client): Promise<void> {
  return new Promise((settle) => {
    const stop = client.listen((event) => {
      if (event.kind !== 'naming' || event.done < event.total) return;
      stop();
      settle();
    });
  });
}
