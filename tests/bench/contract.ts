import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { createClient, type Client } from '#core/contract/transport.ts';
import { serveLoopback } from '#main/loopback/server.ts';
import { startWorkbench } from '#main/remote.ts';
import { createWorkbench } from '#main/workbench.ts';
import { httpTransport } from '../../renderer/connect/http.ts';
import { rounds, share, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';

const SMALL_CALLS = 1_000;
const LARGE_CALLS = 20;
const LARGE = 2 ** 20;

/** What the contract costs on its way: the same calls, checked at both ends, beside a bare echo of as many bytes. */
export const contractOverhead: Benchmark = {
  name: 'calls through the contract',
  async run() {
    const folder = benchFolder('loopback');
    const direct = createWorkbench(folder.options);
    const worker = startWorkbench(folder.options, workerFile);
    const { scratchFolder, resourcesFolder } = folder.options;
    const host = await serveLoopback({ workbench: worker, pagesFolder: resourcesFolder, scratchFolder });
    const { origin, hash } = new URL(host.address());
    // A browser says by itself where a request comes from; Node must be told to.
    const asPage: typeof fetch = (address, init) =>
      fetch(address, { ...init, headers: { ...(init?.headers as object), origin } });
    const entered = await asPage(`${origin}/enter`, {
      method: 'POST',
      body: JSON.stringify({ ticket: hash.slice(1) }),
    });
    const { key } = (await entered.json()) as { key: string };
    const http = httpTransport({ base: origin, key, fetch: asPage });
    const echo = await startEcho();
    try {
      const figures: Figure[] = [];
      const measure = async (
        what: string,
        client: Client,
        bound: string,
        bare: (bytes: number) => Promise<unknown>,
      ) => {
        await client.call('matters.create', { name: what });
        await client.call('articles.paste', { text: 'word '.repeat(LARGE / 5), title: what });
        const small = await medianOf(SMALL_CALLS, () => client.call('app.about', {}));
        const smallBare = await medianOf(SMALL_CALLS, () => bare(100));
        const large = await medianOf(LARGE_CALLS, () => client.call('articles.text', { id: 1 }));
        const largeBare = await medianOf(LARGE_CALLS, () => bare(LARGE));
        figures.push({ what: `${what}, small call`, ms: small, bound, boundMs: smallBare });
        figures.push({ what: `${what}, article of 1 MB`, ms: large, bound, boundMs: largeBare });
      };
      await measure('direct', createClient(direct, randomUUID), 'bare structuredClone', async (bytes) =>
        structuredClone('x'.repeat(bytes)),
      );
      await measure('worker', createClient(worker, randomUUID), 'bare postMessage and back', echo.message);
      await measure('loopback', createClient(http, randomUUID), 'bare fetch', echo.fetch);
      return { figures, notes: [] };
    } finally {
      http.close();
      await host.close();
      await worker.close();
      await direct.close();
      await echo.close();
      folder.remove();
    }
  },
};

async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  await rounds(Math.ceil(times / 10), work);
  return share(await rounds(times, work), 0.5);
}

/** Bare pipes of the same kinds, which give as many bytes as they are asked for. */
async function startEcho() {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end(JSON.stringify('x'.repeat(Number(request.headers['x-bytes'])))));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (n) => parentPort.postMessage('x'.repeat(n)));`,
    { eval: true },
  );
  return {
    fetch: async (bytes: number) => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'x-bytes': String(bytes) },
        body: '{}',
      });
      return response.json();
    },
    message: (bytes: number) =>
      new Promise((settle) => {
        worker.once('message', settle);
        worker.postMessage(bytes);
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await worker.terminate();
    },
  };
}
