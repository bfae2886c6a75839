import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEPT, SECURITY_HEADERS } from '../pages.ts';
import type { WorkbenchOptions } from '../serving.ts';
import { createWorkbench } from '../workbench.ts';
import { serveLoopback, type LoopbackOptions } from './server.ts';

/** A loopback host over a real workbench in a folder of its own, and ways to speak to it that no browser has. */

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly path?: string;
  /** `null` takes a header away that is there otherwise. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Uint8Array;
}

export async function startHost(options: Partial<LoopbackOptions> = {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pincite-loopback-')));
  const pagesFolder = join(folder, 'pages');
  mkdirSync(join(pagesFolder, 'assets'), { recursive: true });
  writeFileSync(join(pagesFolder, 'index.html'), '<!doctype html><title>Pincite</title>');
  writeFileSync(join(pagesFolder, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'not for the page');
  const workbenchOptions: WorkbenchOptions = {
    host: 'loopback',
    version: '1.2.3',
    dataFolder: join(folder, 'data'),
    mattersFolder: join(folder, 'matters'),
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
  };
  const workbench = createWorkbench(workbenchOptions);
  const { scratchFolder } = workbenchOptions;
  const host = await serveLoopback({ workbench, pagesFolder, scratchFolder, ...options });
  const own = `127.0.0.1:${host.port}`;
  const origin = `http://${own}`;

  /** Asks as our own page would, but for what is said otherwise. */
  async function ask({ method = 'GET', path = '/', headers = {}, body }: Asking = {}): Promise<Answer> {
    const said: Record<string, string | null> = {
      host: own,
      ...(method === 'POST' ? { origin } : {}),
      ...headers,
    };
    const kept = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null);
    const answer = await new Promise<Answer>((settle, fail) => {
      const asked = request({
        host: '127.0.0.1',
        port: host.port,
        method,
        path,
        headers: Object.fromEntries(kept),
        setHost: false,
        agent: false,
      });
      asked.on('error', fail);
      asked.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => void (text += part));
        response.on('end', () => settle({ status: response.statusCode!, headers: response.headers, text }));
        response.on('error', fail);
      });
      asked.end(body);
    });
    return guarded(answer, path);
  }

  /** Sends bytes as they are, and gives all that comes back until the other side ends or is silent. */
  async function speak(bytes: string, silentMs = 300): Promise<string> {
    return new Promise((settle) => {
      let heard = '';
      const socket = connect(host.port, '127.0.0.1', () => socket.write(bytes));
      socket.setTimeout(silentMs, () => socket.destroy());
      socket.on('data', (part) => void (heard += part.toString('latin1')));
      socket.on('error', () => {});
      socket.on('close', () => settle(heard));
    });
  }

  const ticket = () => new URL(host.address()).hash.slice(1);
  const enter = async (word: string) =>
    ask({ method: 'POST', path: '/enter', body: JSON.stringify({ ticket: word }) });
  const key = async () => (JSON.parse((await enter(ticket())).text) as { key: string }).key;
  const call = async (bearer: string, method: string, params: unknown = {}) =>
    ask({
      method: 'POST',
      path: '/call',
      headers: { authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ id: 'a', method, params }),
    });

  return {
    host,
    workbench,
    folder,
    own,
    origin,
    pagesFolder,
    scratch: () => (existsSync(scratchFolder) ? readdirSync(scratchFolder) : []),
    ask,
    speak,
    ticket,
    enter,
    key,
    call,
    async close() {
      await host.close();
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whatever was asked, and however it was refused: no page of another origin may read it, frame it, keep it or run it. */
function guarded(answer: Answer, path: string): Answer {
  // The program itself is nobody's secret, and is the same for every matter.
  const own = answer.status === 200 && path.startsWith('/assets/') ? { 'cache-control': KEPT } : {};
  for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...own })) {
    if (answer.headers[name] !== value) throw new Error(`an answer of ${answer.status} without its ${name}`);
  }
  const names = Object.keys(answer.headers);
  const loose = names.find((name) => name.startsWith('access-control-') || name === 'set-cookie');
  if (loose) throw new Error(`an answer of ${answer.status} with ${loose}`);
  if (!names.includes('content-type')) throw new Error(`an answer of ${answer.status} without a type`);
  return answer;
}
