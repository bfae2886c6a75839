import type { Method, ParamsOf } from '#core/contract/methods.ts';
import { keyWord } from '../commands/key-names.ts';
import { LIST_NAMES, type ListName, type Triage } from '#core/contract/vocabulary.ts';
import { inspect, useDesk } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { arrange, listingOf } from './listing.ts';

/** What is done with the rows that are meant, of whichever list. */

const ONE_OF = { articles: 'article', entities: 'entity', claims: 'claim' } as const;

/** The list that is shown beside the panes; elsewhere it is that of the articles, of which one is read. */
export function listShown(): ListName {
  const { place } = useDesk.getState();
  return LIST_NAMES.find((name) => name === place) ?? 'articles';
}

/** The rows that a key means: those that are picked, else the one that has the keys, else the one that is shown. */
export function meant(name: ListName): readonly number[] {
  const { picked, active } = listingOf(name);
  const { pane, panes, place, inspected } = useDesk.getState();
  const here = place === name;
  if (here && picked.size > 0) return [...picked];
  const shown = name === 'articles' ? panes[pane] : inspected?.kind === ONE_OF[name] ? inspected.id : null;
  const one = (here ? active : null) ?? shown;
  return one === null ? [] : [one];
}

/** How many rows of the list that is shown are picked. */
export function pickedOf(name: ListName): readonly number[] {
  return useDesk.getState().place === name ? [...listingOf(name).picked] : [];
}

/** Does something to all these as one step, and says what was done with how many. */
export async function changeMany<M extends Method>(
  act: Act,
  name: ListName,
  method: M,
  params: ParamsOf<M> & { readonly ids: readonly number[] },
  told: (count: number) => string,
): Promise<void> {
  if (params.ids.length === 0) return nothingMeant(name);
  if (await act(method, params)) say(told(params.ids.length));
}

export function triage(act: Act, state: Triage): Promise<void> {
  const params = { ids: [...meant('articles')], fields: { triage: state } };
  return changeMany(act, 'articles', 'articles.updateMany', params, words.lists.triaged[state]);
}

const REMOVERS = {
  articles: 'articles.removeMany',
  entities: 'entities.removeMany',
  claims: 'claims.removeMany',
} as const;

/** Takes the picked rows out of the matter. */
export async function removePicked(act: Act, name: ListName): Promise<void> {
  const ids = [...pickedOf(name)];
  if (ids.length === 0 || !(await act(REMOVERS[name], { ids }))) return;
  const { inspected } = useDesk.getState();
  if (inspected?.kind === ONE_OF[name] && ids.includes(inspected.id)) inspect(null);
  arrange(name, { picked: new Set() });
  say(words.lists.removed[name](ids.length, keyWord('undo')));
}

export function nothingMeant(name: ListName): void {
  say(words.lists.nothingMeant[name], 'problem');
}
