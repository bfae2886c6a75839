import { QueryClient } from '@tanstack/react-query';
import type { Method, ParamsOf, ResultOf } from '#core/contract/methods.ts';
import type { Answered } from './first.ts';

// The host answers from this machine: there is no network to wait for, and nothing goes stale but by a change.
export const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
  },
});

/** What was asked and answered before there was a window need not be asked again. */
export function takeOver(answers: readonly Answered[]): void {
  for (const { key, value } of answers) queries.setQueryData(key, value);
}

/** The answer that is known by now, for whoever cannot wait to be drawn anew with it. */
export function known<M extends Method>(method: M, params: ParamsOf<M>): ResultOf<M> | undefined {
  return queries.getQueryData<ResultOf<M>>([method, params]);
}
