import { z } from 'zod';
import { Failure } from './failures.ts';
import { methods, type Method } from './methods.ts';
import { refused, type CallContext, type Handlers, type Reply, type Request } from './transport.ts';

export const request: z.ZodType<Request> = z.strictObject({
  id: z.string().min(1).max(64),
  method: z.string().max(64),
  params: z.unknown(),
});

/**
 * The answering end. Never throws: a fault in a service is told to `onFault`, which may know the failure that it is, and
 * answered as `internal` where it does not. A result that does not keep to the contract is such a fault.
 */
export function createDispatch(
  handlers: Handlers,
  onFault: (method: string, fault: unknown) => Failure | null,
) {
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
      return refused(onFault(method, fault) ?? new Failure('internal', {}));
    }
  };
}
