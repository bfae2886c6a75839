import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { Failure } from '#core/contract/failures.ts';
import type { WorkbenchEvent } from '#core/contract/methods.ts';
import { request } from '#core/contract/dispatch.ts';
import { refused, type Reply } from '#core/contract/transport.ts';
import type { Workbench } from '../serving.ts';
import { isOurs } from './address.ts';
import type { Log } from './log.ts';
import { isJson } from './json.ts';

export interface IpcOptions {
  readonly workbench: Workbench;
  /** The page of the window; `null` while there is no window. */
  readonly page: () => WebContents | null;
  readonly log: Log;
  /** Told of every call that was answered. */
  readonly onReply: (method: string, reply: unknown) => void;
}

/** Our window's page and nobody else: not another page, not a frame in it, not a frame that is already gone. */
export function isFromPage(event: IpcMainEvent | IpcMainInvokeEvent, page: WebContents | null): boolean {
  const frame = event.senderFrame;
  return event.sender === page && frame !== null && frame.parent === null && isOurs(frame.url);
}

/**
 * Answers the page: `call` and `hand` with a reply, `cancel` without one; what the workbench tells goes out on `push`.
 * A stranger gets an error and learns nothing.
 */
export function answerPage({ workbench, page, log, onReply }: IpcOptions): void {
  ipcMain.handle('call', async (event, raw: unknown): Promise<unknown> => {
    if (!isFromPage(event, page())) throw new Error('refused');
    const asked = isJson(raw) ? request.safeParse(raw) : null;
    if (!asked?.success) return badRequest('', 'not a request');
    try {
      const reply = await workbench.call(asked.data);
      onReply(asked.data.method, reply);
      return reply;
    } catch (fault) {
      log('call', fault);
      return refused(new Failure('closed', {}));
    }
  });

  ipcMain.handle('hand', async (event, path: unknown): Promise<string> => {
    if (!isFromPage(event, page())) throw new Error('refused');
    if (typeof path !== 'string' || !isAbsolute(path) || !(await isFile(path))) throw new Error('not a file');
    const ref: unknown = await workbench.hand({ path, name: basename(path) });
    // A workbench that has ended gives nothing.
    if (typeof ref !== 'string') throw new Error('closed');
    return ref;
  });

  ipcMain.on('cancel', (event, id: unknown) => {
    if (isFromPage(event, page()) && typeof id === 'string' && id.length <= MAX_ID) workbench.cancel(id);
  });

  workbench.listen((told) => push(page(), told));
}

export function tellCommand(page: WebContents | null, command: string): void {
  push(page, { kind: 'command', command } satisfies WorkbenchEvent);
}

/** As the contract bounds it. */
const MAX_ID = 64;

function push(page: WebContents | null, event: unknown): void {
  if (page && !page.isDestroyed()) page.send('push', event);
}

function badRequest(method: string, problem: string): Reply {
  return refused(new Failure('bad-request', { method, problem }));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
