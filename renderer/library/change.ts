import type { ParamsOf } from '#core/contract/methods.ts';
import type { Triage } from '#core/contract/vocabulary.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { pickRows, useListing } from './listing.ts';

/** The articles that a key means: those that are picked, else the row that has the keys, else the one that is read. */
export function meantArticles(): readonly number[] {
  const { picked, active } = useListing.getState();
  const { pane, panes, place } = useDesk.getState();
  if (place === 'articles' && picked.size > 0) return [...picked];
  const one = (place === 'articles' ? active : null) ?? panes[pane];
  return one === null ? [] : [one];
}

const MARKED: Readonly<Record<Triage, string>> = {
  unread: 'marked as unread',
  read: 'marked as read',
  key: 'marked as key',
  'set aside': 'set aside',
};

export function triage(act: Act, state: Triage): Promise<void> {
  return change(act, { triage: state }, MARKED[state]);
}

/** Changes the articles that are meant, all as one step, and says what was done with how many. */
export async function change(
  act: Act,
  fields: ParamsOf<'articles.updateMany'>['fields'],
  done: string,
): Promise<void> {
  const ids = meantArticles();
  if (ids.length === 0) return nothingMeant();
  if (await act('articles.updateMany', { ids: [...ids], fields })) tell(ids.length, done);
}

export async function acceptProposals(act: Act): Promise<void> {
  const ids = meantArticles();
  if (ids.length === 0) return nothingMeant();
  if (await act('articles.acceptProposalsOfMany', { ids: [...ids] }))
    tell(ids.length, 'given what was proposed for it', 'given what was proposed for them');
}

/** Takes the picked articles out of the matter. */
export async function removePicked(act: Act): Promise<void> {
  const ids = [...useListing.getState().picked];
  if (ids.length === 0 || !(await act('articles.removeMany', { ids }))) return;
  const { inspected } = useDesk.getState();
  if (inspected?.kind === 'article' && ids.includes(inspected.id)) inspect(null);
  pickRows(new Set());
  say(
    ids.length === 1
      ? 'The article and all its quotes were removed. Ctrl+Z brings them back.'
      : `${counted(ids.length, 'article')} and all their quotes were removed. Ctrl+Z brings them back.`,
  );
}

function tell(count: number, one: string, many = one): void {
  say(count === 1 ? `The article was ${one}.` : `${counted(count, 'article')} were ${many}.`);
}

export function nothingMeant(): void {
  say('Open an article, or select some in the list, and press the key again.', 'problem');
}
