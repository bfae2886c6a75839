import type { FailureCode } from './failure-details.ts';
import { Failure, failureFrom } from './failures.ts';
import type { CheckedParamsOf, Method, ParamsOf, ResultOf, WorkbenchEvent } from './methods.ts';

/**
 * How a request travels: three verbs that any pipe can carry, since only JSON crosses. The same client and the same
 * dispatch stand at the two ends of each: a worker's port, HTTP on the loopback, Electron's IPC, or no pipe at all.
 */
export interface Transport {
  /** Never rejects for an expected failure: that is a reply. Rejects when the pipe itself is broken. */
  call(request: Request): Promise<unknown>;
  /** Asks that the call of this id be given up; whether it still could be is told by its reply. */
  cancel(id: string): void;
  listen(onEvent: (event: unknown) => void): () => void;
}

export interface Request {
  readonly id: string;
  readonly method: string;
  readonly params: unknown;
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: FailureCode; readonly detail: unknown } };

export function refused(failure: Failure): Reply {
  return { ok: false, error: { code: failure.code, detail: failure.detail } };
}

/** The part of the platform's AbortSignal that the contract needs; `core` knows no platform. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly signal?: Signal;
  readonly onProgress?: (done: number, total: number | null) => void;
}

export interface Client {
  /** Throws a `Failure`; anything else that it throws is a fault in the program. */
  call<M extends Method>(method: M, params: ParamsOf<M>, options?: CallOptions): Promise<ResultOf<M>>;
  listen(onEvent: (event: WorkbenchEvent) => void): () => void;
}

/**
 * The asking end. What it is given was held against the contract where it was made (`dispatch.ts`), by the same program:
 * it is not checked again. The schemas alone take a window 40 ms to make, and a list of 100,000 rows as long to read.
 *
 * `nextId` gives a word that no other call of this window has had.
 */
export function createClient(transport: Transport, nextId: () => string): Client {
  const progress = new Map<string, (done: number, total: number | null) => void>();
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  transport.listen((raw) => {
    const event = raw as WorkbenchEvent;
    if (event.kind === 'progress') progress.get(event.call)?.(event.done, event.total);
    for (const listener of listeners) listener(event);
  });
  return {
    async call(method, params, { signal, onProgress } = {}) {
      if (signal?.aborted) throw new Failure('cancelled', {});
      const id = nextId();
      const giveUp = () => transport.cancel(id);
      signal?.addEventListener('abort', giveUp);
      if (onProgress) progress.set(id, onProgress);
      try {
        const answer = replied(await transport.call({ id, method, params }));
        if (!answer.ok) throw failureFrom(answer.error);
        return answer.value as ResultOf<typeof method>;
      } finally {
        signal?.removeEventListener('abort', giveUp);
        progress.delete(id);
      }
    },
    listen(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
  };
}

/** What a service may use of the call that it answers. */
export interface CallContext {
  readonly signal: Signal;
  readonly progress: (done: number, total: number | null) => void;
}

export type Handlers = {
  readonly [M in Method]: (
    params: CheckedParamsOf<M>,
    context: CallContext,
  ) => ResultOf<M> | Promise<ResultOf<M>>;
};

function replied(raw: unknown): Reply {
  if (typeof raw === 'object' && raw !== null && 'ok' in raw && typeof raw.ok === 'boolean')
    return raw as Reply;
  throw new Error('the workbench gave no reply');
}
