import { Failure } from '#core/contract/failures.ts';
import { refused } from '#core/contract/transport.ts';
import { startWorkbench, type HostPrinter } from './remote.ts';
import type { Workbench, WorkbenchOptions } from './serving.ts';

/** A worker that dies more often than so within so many milliseconds would die again: nobody is kept waiting for it. */
const MOST_DEATHS = 3;
const WITHIN_MS = 60_000;

/**
 * Starts a workbench in a worker thread, and another over the same matter whenever it dies. Whoever waited is answered
 * `restarted`, and windows are told. `onFault` hears of each death, and whether there is a workbench still; where there
 * is none, every call is answered `closed`.
 */
export function startLasting(
  options: WorkbenchOptions,
  workerFile: URL,
  onFault: (fault: unknown, goesOn: boolean) => void,
  now: () => number = Date.now,
  print: HostPrinter | null = null,
): Workbench {
  const listeners = new Set<(event: unknown) => void>();
  const announce = (event: unknown) => listeners.forEach((listener) => listener(event));
  let deaths: number[] = [];
  let closing = false;

  const start = (matter: string | null, key: string | null): Workbench => {
    const onEnd = (fault: unknown) => {
      if (closing) return;
      deaths = [...deaths.filter((at) => now() - at < WITHIN_MS), now()];
      const goesOn = deaths.length < MOST_DEATHS;
      onFault(fault ?? new Error('the worker ended by itself'), goesOn);
      if (!goesOn) return;
      current = start(started.opened(), started.key());
      announce({ kind: 'restarted' });
    };
    const started = startWorkbench({ ...options, matter, key }, workerFile, onEnd, print);
    started.listen(announce);
    return started;
  };
  let current = start(options.matter ?? null, options.key ?? null);

  return {
    async call(request) {
      const asked = current;
      const reply = await asked.call(request);
      return asked !== current && isClosed(reply) ? refused(new Failure('restarted', {})) : reply;
    },
    cancel: (id) => current.cancel(id),
    listen(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
    async hand(file) {
      const asked = current;
      try {
        return await asked.hand(file);
      } catch (error) {
        throw asked === current ? error : new Failure('restarted', {});
      }
    },
    take: (ref) => current.take(ref),
    original: (articleId, start, end) => current.original(articleId, start, end),
    opened: () => current.opened(),
    key: () => current.key(),
    async close() {
      closing = true;
      await current.close();
    },
  };
}

function isClosed(reply: unknown): boolean {
  // A reply is made by `refused` here, or by the dispatch in the worker.
  const { error } = reply as { readonly error?: { readonly code?: unknown } };
  return error?.code === 'closed';
}
