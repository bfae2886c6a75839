import { inspect, open, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import type { Act } from '../connect/matter.tsx';
import { meant, nothingMeant } from '../lists/change.ts';
import { arrange, asItComes, isFiltered, listingOf } from '../lists/listing.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

/** What keys, menus and buttons do with claims: those that are picked, else the one that has the keys or is shown. */

/** Puts the claims that are meant away, or takes them into use again where the first of them was put away. */
export async function archiveMeant(act: Act): Promise<void> {
  const ids = [...meant('claims')];
  if (ids.length === 0) return nothingMeant('claims');
  const first = await act('claims.get', { id: ids[0]! });
  if (first) await archive(act, ids, !first.claim.archived);
}

export async function archive(act: Act, ids: readonly number[], archived: boolean): Promise<void> {
  if (!(await act('claims.archive', { ids: [...ids], archived }))) return;
  arrange('claims', { picked: new Set() });
  const { archived: away, restored } = words.claims.archive;
  say((archived ? away : restored)(ids.length, keyWord('undo')));
}

/** Asks of which claims one is to be made. */
export function openMerge(): void {
  if (meant('claims').length === 0) nothingMeant('claims');
  else open('merge-claims');
}

/** Asks which quotes of the claim that is meant make another. */
export function openSplit(): void {
  const ids = meant('claims');
  if (ids.length === 0) return nothingMeant('claims');
  if (ids.length > 1) return say(words.claims.split.one, 'problem');
  inspect({ kind: 'claim', id: ids[0]! });
  open('split-claim');
}

/** Moves the claim that is meant over its neighbour in the list. */
export async function moveMeant(act: Act, step: 1 | -1): Promise<void> {
  const ids = meant('claims');
  if (ids.length === 0) return nothingMeant('claims');
  if (ids.length > 1) return say(words.claims.move.one, 'problem');
  const listing = listingOf('claims');
  if (!asItComes(listing) || isFiltered(listing)) return say(words.claims.move.sorted, 'problem');
  const [id] = ids;
  const all = await act('claims.list', { archived: true });
  const one = all?.find((claim) => claim.id === id);
  if (!all || !one) return;
  const shown = all.filter(({ archived }) => archived === one.archived);
  const at = shown.indexOf(one);
  const to = at + step;
  if (to < 0 || to >= shown.length) return say(words.claims.move[step === 1 ? 'last' : 'first']);
  await moveBefore(act, one.id, (step === 1 ? shown[to + 1] : shown[to])?.id ?? null);
}

export async function moveBefore(act: Act, id: number, before: number | null): Promise<void> {
  await act('claims.move', { id, before });
}

/**
 * Takes or declines the status that is proposed for the claim that is shown: `false` where none is, or where the caret
 * is among proposed quotations, and the key means something else.
 */
export async function decideShown(act: Act, accept: boolean): Promise<boolean> {
  const { inspected } = useDesk.getState();
  if (inspected?.kind !== 'claim') return false;
  const answer = await act('claims.get', { id: inspected.id });
  if (!answer?.proposal) return false;
  await decideStatus(act, inspected.id, accept);
  return true;
}

export async function decideStatus(act: Act, id: number, accept: boolean): Promise<void> {
  if (!(await act('claims.decideStatus', { id, accept }))) return;
  const { taken, declined } = words.claims.status;
  say((accept ? taken : declined)(keyWord('undo')));
}
