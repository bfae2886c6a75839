import {
  keepPreviousData,
  QueryClientProvider,
  skipToken,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { Failure, isLocked } from '#core/contract/failures.ts';
import type { LedgerFilter } from '#core/contract/ledger.ts';
import type { Method, ParamsOf, ResultOf } from '#core/contract/methods.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Article, ArticleRow } from '#core/contract/nouns.ts';
import type { CallOptions } from '#core/contract/transport.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { remedyFor } from '../salvage/state.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { useConnected, type Connection } from './connect.ts';
import { useFirstPicture } from './first-picture.ts';
import { showAhead, shownAhead, useAhead } from './ahead.ts';
import { hear } from './hear.ts';
import { counted, inOrder } from './saving.ts';
import { merged, type ListedArticles } from './merged.ts';
import { queries } from './queries.ts';
import { refresh } from './refresh.ts';

/** What the components ask of the matter. They never call the transport: each question has its hook here. */

const ConnectionContext = createContext<Connection | null>(null);

export function ConnectionProvider({
  connection,
  children,
}: {
  connection: Connection;
  children: ReactNode;
}) {
  // What was told while nobody listened is lost, so after a break everything is asked again.
  useEffect(
    () =>
      useConnected.subscribe((now, before) => {
        if (now.connected && !before.connected) void queries.resetQueries();
      }),
    [],
  );
  useEffect(() => connection.client.listen((event) => hear(event, queries)), [connection]);
  return (
    <ConnectionContext value={connection}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ConnectionContext>
  );
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('outside a connection');
  return connection;
}

function useAnswer<M extends Method>(
  method: M,
  params: ParamsOf<M>,
  enabled = true,
): ResultOf<M> | undefined {
  return useAnswerAndWait(method, params, enabled).data;
}

/** The answer, and whether a newer one is on its way. */
function useAnswerAndWait<M extends Method>(
  method: M,
  params: ParamsOf<M>,
  enabled = true,
): { readonly data: ResultOf<M> | undefined; readonly busy: boolean } {
  const { client } = useConnection();
  const drawn = useFirstPicture((picture) => picture.drawn);
  const { data, isFetching } = useQuery({
    queryKey: [method, params],
    queryFn: async ({ signal }) => client.call(method, params, { signal }),
    enabled: enabled && drawn,
    placeholderData: keepPreviousData,
  });
  return { data: data as ResultOf<M> | undefined, busy: isFetching };
}

export const useAbout = () => useAnswer('app.about', {});
/** How it stands with the backups; `undefined` also where no matter is open. */
export const useBackupState = (open: boolean) => useAnswer('backups.state', {}, open);
export const useBackups = (matter: string | null) => useAnswer('backups.list', { matter });
export const useMattersWithBackups = () => useAnswer('backups.matters', {})?.matters;
export const useSettings = () => useAnswer('settings.get', {});
export const useMatters = () => useAnswer('matters.list', {});
/** The matter that wants its passphrase before it is opened. */
export const useAsked = () => useAnswer('matters.asked', {})?.asked;
export const useEntities = () => useAnswer('entities.list', {});
export const useClaims = () => useAnswer('claims.list', {});
/** Those that were put away as well. */
export const useClaimsAndArchived = () => useAnswer('claims.list', { archived: true });
/** For who chooses by a key at once: not before the newest is there. */
export const useNewestEntities = () => useAnswerAndWait('entities.list', {});
export const useNewestClaims = () => useAnswerAndWait('claims.list', {});
export const useNewestQuestions = () => useAnswerAndWait('questions.list', {});
/** The questions with all that answers them. */
export const useCompared = () => useAnswer('compare.get', {});
export const useProposedQuestions = () => useAnswer('questions.proposed', {})?.proposals;
export const useCarriers = (id: number) => useAnswer('claims.carriers', { id });
/** What the rules find in the matter, or in what one brief says and cites; dismissed findings are among them. */
export const useFindings = () => useAnswer('checks.list', {})?.findings;
export const useFindingsOfBrief = (briefId: number | null) =>
  useAnswer('checks.list', { briefId: briefId ?? 0 }, briefId !== null)?.findings;
/** Who and what a brief rests on, and who of them its redacted edition does not name. */
export const useCited = (briefId: number) => useAnswer('evidence.cited', { briefId });
/** What the reader of its file warned of. */
export const useWarnings = (articleId: number) => useAnswer('warnings.of', { articleId })?.warnings;
/** The file that an article was read out of. */
export const useOrigin = (articleId: number) => useAnswer('originals.of', { articleId })?.origin;
/** The words of the picture of a scanned page, from 0, which take seconds; `undefined` until they are there. */
export const useScannedWords = (articleId: number, page: number, enabled: boolean) => {
  const { client } = useConnection();
  const params = { articleId, page };
  return useQuery({
    queryKey: ['originals.words', params],
    queryFn: async ({ signal }) => client.call('originals.words', params, { signal }),
    enabled,
  }).data?.words;
};
/** The columns of a list on its way in; `null` where none can be told. */
export const useListColumns = (plan: string, number: number, encoding: string | null) =>
  useAnswer('imports.columns', { plan, number, encoding })?.list;
/** `null` where none is watched. */
export const useWatchedFolder = () => useAnswer('watch.get', {})?.folder;
export const useRevisions = (articleId: number) => useAnswer('revisions.of', { articleId })?.revisions;
/** What goes with an article that is forgotten. */
export const useForgetting = (articleId: number, asked: boolean) =>
  useAnswer('forgetting.plan', { articleId }, asked);
export const useCarriedQuotes = (earlierId: number, laterId: number) =>
  useAnswer('revisions.quotes', { earlierId, laterId })?.quotes;
export const useDuplicates = () => useAnswer('duplicates.list', {})?.groups;
export const useBriefs = () => useAnswer('briefs.list', {});
export const useStyles = () => useAnswer('styles.list', {});
/** So many steps of the history are asked for at a time. */
const STEPS_ASKED = 300;

/** The steps that were asked for so far, the latest first; `askMore` asks for older ones while there are `more`. */
export function useSteps(): {
  readonly steps: ResultOf<'history.list'> | undefined;
  readonly more: boolean;
  readonly askMore: () => void;
} {
  const { client } = useConnection();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['history.list'],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const older = pageParam === 0 ? {} : { before: pageParam };
      return client.call('history.list', { limit: STEPS_ASKED, ...older }, { signal });
    },
    getNextPageParam: (last) => (last.length < STEPS_ASKED ? undefined : last.at(-1)!.id),
  });
  const askMore = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const steps = useMemo(() => data?.pages.flat(), [data]);
  return { steps, more: hasNextPage, askMore };
}

/** The quotes of the ledger that fit, so many of them. */
export const useLedger = (filter: LedgerFilter, offset: number, limit: number) =>
  useAnswer('ledger.list', { filter, offset, limit });
export const useMentions = (entityId: number, offset: number, limit: number) =>
  useAnswer('mentions.ofEntity', { entityId, offset, limit });

/** The entities at their places, and what joins them. */
export const useNetwork = () => useAnswer('pictures.network', {});
export const useLink = (link: ParamsOf<'pictures.link'> | null) =>
  useAnswer('pictures.link', link ?? { a: 1, b: 1 }, link !== null);

/** As many as anyone goes through at a time. */
const NAMES_PROPOSED = 100;
export const useProposedNames = () => useAnswer('names.proposed', { limit: NAMES_PROPOSED });

export const useSavedSearches = () => useAnswer('searches.list', {});

/** What a query finds, so much of it; while `busy`, the answer is still that of the query before. */
export function useSearch(
  query: string,
  limit: number,
): { answer: ResultOf<'search.all'> | undefined; busy: boolean } {
  const { client } = useConnection();
  const asked = query.trim() !== '';
  const { data, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['search.all', query, limit],
    queryFn: async ({ signal }) => client.call('search.all', { query, limit }, { signal }),
    enabled: asked,
    placeholderData: keepPreviousData,
    // Each letter asks anew, and nobody goes back to what was asked a while ago.
    gcTime: 10_000,
  });
  return { answer: data, busy: asked && (isPlaceholderData || (isFetching && data === undefined)) };
}

const LOOKED_AT_MS = 100;

/** Where else words of an article stand; `answer` is never that of other words. */
export function useTrace(traced: ParamsOf<'trace.words'> | null): {
  answer: ResultOf<'trace.words'> | undefined;
  failed: boolean;
} {
  const { client } = useConnection();
  const { data, isError } = useQuery({
    queryKey: ['trace.words', traced],
    queryFn: async ({ signal }) => {
      // Who steps through quotations quickly looks at none of them: a trace begins when one is looked at.
      await new Promise((settle) => setTimeout(settle, LOOKED_AT_MS));
      signal.throwIfAborted();
      return client.call('trace.words', traced!, { signal });
    },
    enabled: traced !== null,
  });
  return { answer: data, failed: isError };
}

/** How many utterances the view of wordings lists. */
export const CLUSTERS_SHOWN = 500;
export const useClusters = () => useAnswer('trace.clusters', { limit: CLUSTERS_SHOWN });

const ARTICLES = ['articles.changes'];

/** All articles of the matter. Only what changed is asked again: of a hundred thousand, a key changes one. */
export function useArticles(): readonly ArticleRow[] | undefined {
  const { client } = useConnection();
  const known = useQueryClient();
  const { data } = useQuery({
    queryKey: ARTICLES,
    queryFn: async ({ signal }) => {
      const before = known.getQueryData<ListedArticles>(ARTICLES);
      const since = before?.revision ?? null;
      if (!before) known.setQueryData(FIRST, await client.call('articles.first', { limit: FIRST_SHOWN }));
      return merged(before, await client.call('articles.changes', { since }, { signal }));
    },
    structuralSharing: false,
  });
  const changes = useAhead((ahead) => ahead.changes);
  return data && shownAhead(data.articles, changes);
}

const FIRST = ['articles.first'];
/** More than a window has room for; to tell a hundred thousand takes seconds. */
const FIRST_SHOWN = 200;

/** The articles as far as they are told: the first of them while the others are on their way, which is `partly`. */
export function useArticlesSoFar(): { articles: readonly ArticleRow[] | undefined; partly: boolean } {
  const articles = useArticles();
  const { data: first } = useQuery<readonly ArticleRow[]>({ queryKey: FIRST, queryFn: skipToken });
  return { articles: articles ?? first, partly: articles === undefined && first?.length === FIRST_SHOWN };
}

const SETTINGS = ['settings.get', {}];

/** Changes settings by what they are now: shown at once, so that several quick changes each rest on the one before. */
export function useChangeSettings(): (change: (now: Settings) => Partial<Settings>) => void {
  const act = useAct();
  const known = useQueryClient();
  return (change) => {
    const now = known.getQueryData<Settings>(SETTINGS);
    if (!now) return;
    const part = change(now);
    known.setQueryData(SETTINGS, { ...now, ...part });
    void act('settings.set', part).then((set) => {
      if (!set) void known.invalidateQueries({ queryKey: SETTINGS });
    });
  };
}

/** The matter that is open; `null` when none is, `undefined` while that is not known yet. */
export function useMatter(): ResultOf<'matter.summary'> | null | undefined {
  const matters = useMatters();
  return matters === undefined ? undefined : matters.open;
}

/** One thing by its key: `undefined` while none is asked for or it is on its way, `null` when it is not there (any more). */
function useOne<M extends Method>(method: M, id: number | null): ResultOf<M> | null | undefined {
  const { client } = useConnection();
  const { data, error } = useQuery({
    queryKey: [method, { id }],
    queryFn: async ({ signal }) => client.call(method, { id } as ParamsOf<M>, { signal }),
    enabled: id !== null,
  });
  if (id === null) return undefined;
  // Any other failure, a host that is gone say, takes nothing away that was shown.
  const gone = error instanceof Failure && error.is('not-found');
  return gone ? null : (data as ResultOf<M> | undefined);
}

export const useArticle = (id: number | null) => useOne('articles.get', id);
/** Reads an article as it is told now, for who acts on it later than he is drawn: what `useArticle` gives. */
export function useArticleNow(): (id: number | null) => Article | null | undefined {
  const known = useQueryClient();
  return useCallback(
    (id) => {
      if (id === null) return null;
      const state = known.getQueryState<Article>(['articles.get', { id }]);
      return state?.data ?? (state?.status === 'error' ? null : undefined);
    },
    [known],
  );
}
/** What these articles have in each field, and what is proposed for it. */
export const useFieldFacts = (ids: readonly number[]) =>
  useAnswer('articles.facts', { ids: [...ids] })?.fields;
export const useOutlets = () => useAnswer('outlets.list', {});
export const useCitations = (articleId: number | null) => useOne('citations.ofArticle', articleId);
export const useCiting = (articleId: number, position: number) =>
  useAnswer('citations.citing', { articleId, position });
export const useArticleText = (id: number | null) => useOne('articles.text', id);
export const useQuote = (id: number | null) => useOne('quotes.get', id);
export const useEntity = (id: number | null) => useOne('entities.get', id);
export const useClaim = (id: number | null) => useOne('claims.get', id);
export const useBrief = (id: number | null) => useOne('briefs.get', id);
export const useBriefContent = (id: number | null) => useOne('briefs.content', id);

export type Act = <M extends Method>(
  method: M,
  params: ParamsOf<M>,
  options?: CallOptions,
) => Promise<ResultOf<M> | null>;

type Tried<M extends Method> =
  | { readonly failed: null; readonly answer: ResultOf<M> }
  | { readonly failed: string; readonly answer: null };

/** Asks for something whose failure is told where it was asked for: in one sentence. */
export function useTry(): <M extends Method>(method: M, params: ParamsOf<M>) => Promise<Tried<M>> {
  const { client } = useConnection();
  return useCallback(
    async (method, params) => {
      try {
        return { failed: null, answer: await counted(() => client.call(method, params)) };
      } catch (error) {
        if (!(error instanceof Failure)) console.error(error);
        const failed = error instanceof Failure ? sentenceFor(words, error) : words.app.wentWrong;
        return { failed, answer: null };
      }
    },
    [client],
  );
}

const READS = /\.(get|list)$/;

/**
 * Does something in the matter, or asks for what it holds now, and shows what became of it. `null` when it failed: the person has been told why in one
 * sentence, and nothing was changed.
 */
export function useAct(): Act {
  const { client } = useConnection();
  const known = useQueryClient();
  return useCallback(
    async (method, params, options) => {
      const takeBack = showAhead(method, params);
      try {
        // Long work tells its progress, and nobody waits for it; all else happens in the order in which it was asked.
        const call = () => client.call(method, params, options);
        if (READS.test(method)) return await inOrder(call);
        const result = await counted(() => (options?.onProgress ? call() : inOrder(call)));
        const { next, all } = refresh(known);
        // What was shown ahead stands until every list tells it.
        void all.finally(takeBack);
        await next;
        return result;
      } catch (error) {
        takeBack();
        // The dialog that asks for the passphrase says it.
        if (isLocked(error) && method === 'matters.open') return null;
        if (error instanceof Failure)
          say(sentenceFor(words, error), 'problem', remedyFor(method, params, error));
        else {
          say(words.app.wentWrong, 'problem');
          console.error(error);
        }
        return null;
      }
    },
    [client, known],
  );
}
