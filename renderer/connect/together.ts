import { useQuery } from '@tanstack/react-query';
import type { Article } from '#core/contract/nouns.ts';
import type { ParamsOf, ResultOf } from '#core/contract/methods.ts';
import { useConnection } from './matter.tsx';

/** The left and the right article of two that lie side by side. */
export type Pair = readonly [left: number, right: number];

/** Who leafs through a list looks at no two articles together: only of those that stay is asked. */
const LOOKED_AT_MS = 150;

/** A question about two articles, asked again only when something that its answer follows from has changed. */
function useTogether<M extends 'articles.matches' | 'articles.differences'>(
  method: M,
  pair: Pair | null,
  follows: string,
): { readonly answer: ResultOf<M> | undefined; readonly failed: boolean } {
  const { client } = useConnection();
  const { data, isError } = useQuery({
    queryKey: [method, pair, follows],
    queryFn: async ({ signal }) => {
      await new Promise((settle) => setTimeout(settle, LOOKED_AT_MS));
      signal.throwIfAborted();
      const [left, right] = pair!;
      return client.call(method, { left, right } as ParamsOf<M>, { signal });
    },
    enabled: pair !== null,
  });
  return { answer: data as ResultOf<M> | undefined, failed: isError };
}

type Read = Article | null | undefined;

/** The passages that two articles have in common: by their quotations, their mentions, and what of them is furniture. */
export function useMatches(pair: Pair | null, articles: readonly [Read, Read]) {
  const known = articles.every((one) => one);
  const follows = articles.map((one) =>
    one ? `${furnitureOf(one)} ${one.mentions.map(({ id }) => id).join()} ${one.quotations.length}` : '',
  );
  return useTogether('articles.matches', known ? pair : null, follows.join(' '));
}

export function useDifferences(pair: Pair | null, articles: readonly [Read, Read]) {
  const known = articles.every((one) => one);
  const follows = articles.map((one) => (one ? furnitureOf(one) : ''));
  return useTogether('articles.differences', known ? pair : null, follows.join(' '));
}

function furnitureOf({ furniture }: Article): string {
  return furniture.flatMap(({ id, decision }) => (decision === 'dismissed' ? [] : [id])).join();
}
