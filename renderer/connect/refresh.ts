import type { QueryClient } from '@tanstack/react-query';
import type { Method } from '#core/contract/methods.ts';

const BACKUPS: readonly Method[] = ['backups.state', 'backups.list', 'backups.matters'];

/** The articles' words never change, and of what follows from them each question names all that it follows from. */
const STAYS: ReadonlySet<unknown> = new Set<Method>([
  'articles.text',
  'articles.matches',
  'articles.differences',
  'originals.words',
  // No change of the matter makes one, and the folder may lie on a slow drive.
  ...BACKUPS,
]);

/** What reads the whole matter, and is asked again when the changes have come to rest: no key waits for it. */
const RESTED: readonly Method[] = [
  'citations.ofArticle',
  'checks.list',
  'questions.proposed',
  'pictures.network',
];
const RESTED_MS = 150;
let resting: ReturnType<typeof setTimeout> | undefined;

/** What the next command reads, and the fields that find while one types: it waits for no other list. */
const READ_NEXT: ReadonlySet<unknown> = new Set<Method>([
  'articles.get',
  'quotes.get',
  'entities.get',
  'claims.get',
  'briefs.get',
  'briefs.content',
  'entities.list',
  'claims.list',
]);

/** Asks for the backups again. */
export function askBackups(client: QueryClient): void {
  for (const method of BACKUPS) void client.invalidateQueries({ queryKey: [method] });
}

/** Asks everything on the screen again, but for what stays; `next` is done when the next command can go on. */
export function refresh(client: QueryClient): {
  readonly next: Promise<void>;
  readonly all: Promise<unknown>;
} {
  askOnceMore(client);
  clearTimeout(resting);
  resting = setTimeout(() => {
    for (const method of RESTED) void client.invalidateQueries({ queryKey: [method] });
  }, RESTED_MS);
  const next = client.invalidateQueries({ predicate: ({ queryKey: [method] }) => READ_NEXT.has(method) });
  const others = client.invalidateQueries({
    predicate: ({ queryKey: [method] }) =>
      !READ_NEXT.has(method) && !STAYS.has(method) && !RESTED.some((rested) => rested === method),
  });
  return { next, all: Promise.all([next, others]) };
}

/**
 * What is being asked for the first time was perhaps read before the change, and is not asked again while it is on its
 * way: there is nothing yet that could be shown instead. It is asked once more when it has come.
 */
function askOnceMore(client: QueryClient): void {
  const first = client.getQueryCache().findAll({
    fetchStatus: 'fetching',
    predicate: ({ state, queryKey: [method] }) => state.data === undefined && !STAYS.has(method),
  });
  for (const { promise, queryKey } of first)
    void promise?.then(
      () => client.invalidateQueries({ queryKey, exact: true }),
      () => {},
    );
}
