import { z } from 'zod';
import { Failure, failureFrom, wireFailure } from './failures.ts';
import {
  methods,
  workbenchEvent,
  type CheckedParamsOf,
  type Method,
  type ParamsOf,
  type ResultOf,
  type WorkbenchEvent,
} from './methods.ts';

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

export const request = z.strictObject({
  id: z.string().min(1).max(64),
  method: z.string().max(64),
  params: z.unknown(),
});
export type Request = z.infer<typeof request>;

const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: wireFailure }),
]);
export type Reply = z.infer<typeof reply>;

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

/** `nextId` gives a word that no other call of this window has had. */
export function createClient(transport: Transport, nextId: () => string): Client {
  const progress = new Map<string, (done: number, total: number | null) => void>();
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  transport.listen((raw) => {
    const event = workbenchEvent.parse(raw);
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
        const answer = reply.parse(await transport.call({ id, method, params }));
        if (!answer.ok) throw failureFrom(answer.error);
        return methods[method].result.parse(answer.value) as ResultOf<typeof method>;
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

/**
 * The answering end. Never throws: a fault in a service is told to `onFault` and answered as `internal`.
 * A result that does not keep to the contract is such a fault.
 */
export function createDispatch(handlers: Handlers, onFault: (method: string, fault: unknown) => void) {
  return async (raw: unknown, context: CallContext): Promise<Reply> => {
    const parsed = request.safeParse(raw);
    if (!parsed.success)
      return refused(new Failure('bad-request', { method: '', problem: z.prettifyError(parsed.error) }));
    const { method, params } = parsed.data;
    if (!Object.hasOwn(methods, method))
      return refused(new Failure('bad-request', { method, problem: 'no such method' }));
    const agreed = methods[method as Method];
    const checked = agreed.params.safeParse(params);
    if (!checked.success)
      return refused(new Failure('bad-request', { method, problem: z.prettifyError(checked.error) }));
    try {
      // The table of handlers is typed by method; the pair is safe since both come from the one name just checked.
      const handler = handlers[method as Method] as (params: unknown, context: CallContext) => unknown;
      return { ok: true, value: agreed.result.parse(await handler(checked.data, context)) };
    } catch (fault) {
      if (fault instanceof Failure) return refused(fault);
      onFault(method, fault);
      return refused(new Failure('internal', {}));
    }
  };
}
