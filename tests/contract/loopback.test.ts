import { serveLoopback } from '#main/loopback/server.ts';
import { httpTransport } from '../../renderer/connect/http.ts';
import { clientOf, startWorker, testFolders } from './opened.ts';
import { testContract } from './suite.ts';

testContract(
  async () => {
    const { options, remove } = testFolders('loopback');
    const workbench = startWorker(options);
    const { scratchFolder } = options;
    const host = await serveLoopback({ workbench, pagesFolder: options.resourcesFolder, scratchFolder });
    const { origin, hash } = new URL(host.address());
    // A browser says by itself where a request comes from; Node must be told to.
    const asPage: typeof fetch = (address, init) =>
      fetch(address, { ...init, headers: { ...(init?.headers as object), origin } });
    const entered = await asPage(`${origin}/enter`, {
      method: 'POST',
      body: JSON.stringify({ ticket: hash.slice(1) }),
    });
    const { key } = (await entered.json()) as { key: string };
    const connected = Promise.withResolvers<void>();
    const raw = httpTransport({
      base: origin,
      key,
      fetch: asPage,
      onConnection: (is) => is && connected.resolve(),
    });
    await connected.promise;
    return {
      client: clientOf(raw),
      raw,
      mattersFolder: options.mattersFolder,
      dataFolder: options.dataFolder,
      hand: (fileName, bytes) => raw.hand(new Blob([bytes]), fileName),
      save: async (ref) => {
        const response = await asPage(`${origin}/file/${ref}`);
        return response.ok ? response.text() : null;
      },
      end: () => host.close(),
      close: async () => {
        raw.close();
        await host.close();
        await workbench.close();
        remove();
      },
    };
  },
  { far: true },
);
