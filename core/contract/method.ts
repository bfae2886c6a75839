import type { z } from 'zod';

/** What a request of the contract takes and gives. */
export function method<Params extends z.ZodType, Result extends z.ZodType>(params: Params, result: Result) {
  return { params, result };
}
