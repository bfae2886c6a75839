import type { ParamsOf } from '#core/contract/methods.ts';
import type { Article } from '#core/contract/nouns.ts';
import type { Stance } from '#core/contract/vocabulary.ts';
import { keyWord } from '../commands/key-names.ts';
import { inspect, useDesk, type Inspected } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

/** What is done with the quotes that are meant: one, or several as one step of the history. */

const NONE: readonly number[] = [];

/** The quotes that a key means: those that are picked, or the one that is shown. */
export function meantQuotes(inspected: Inspected): readonly number[] {
  if (inspected?.kind === 'quotes') return inspected.ids;
  return inspected?.kind === 'quote' ? [inspected.id] : NONE;
}

/** The quotes that are picked; `null` where none are, or words are selected, which are meant first. */
export function pickedQuotes(): readonly number[] | null {
  const { selected, inspected } = useDesk.getState();
  return !selected && inspected?.kind === 'quotes' ? inspected.ids : null;
}

/** Picks quotes; with none left, their article is shown again. */
export function pickQuotes(articleId: number, ids: Iterable<number>): void {
  const picked = [...new Set(ids)];
  inspect(
    picked.length === 0 ? { kind: 'article', id: articleId } : { kind: 'quotes', ids: picked, articleId },
  );
}

/** Adds a quote to those that are picked, or takes it out; the one that was shown alone is picked with it. */
export function togglePicked(articleId: number, id: number): void {
  const picked = new Set(meantQuotes(useDesk.getState().inspected));
  if (!picked.delete(id)) picked.add(id);
  pickQuotes(articleId, picked);
}

/** Gives the keys to the list of the article's quotes. */
export function goToQuoteList(reading: Article | null | undefined): void {
  if (!reading || reading.quoted.length === 0) return say(words.quotes.noneYet(keyWord('quote')));
  const { inspected } = useDesk.getState();
  if (inspected?.kind !== 'quotes' || inspected.articleId !== reading.id)
    inspect({ kind: 'article', id: reading.id });
  // The inspector shows the list only after the next rendering, and the list its rows after that.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-quotes] [data-at][tabindex="0"]')?.focus(),
    ),
  );
}

export async function changeQuotes(
  act: Act,
  ids: readonly number[],
  fields: ParamsOf<'quotes.updateMany'>['fields'],
): Promise<void> {
  if (ids.length === 1) return void (await act('quotes.update', { id: ids[0]!, fields }));
  if (!(await act('quotes.updateMany', { ids: [...ids], fields }))) return;
  say(
    fields.speakerId === undefined
      ? words.quotes.were.changed(ids.length)
      : words.quotes.were.speaker(ids.length),
  );
}

export async function linkEntity(act: Act, ids: readonly number[], entityId: number): Promise<void> {
  if (ids.length === 1) return void (await act('quotes.linkEntity', { quoteId: ids[0]!, entityId }));
  if (await act('quotes.linkEntityToMany', { ids: [...ids], entityId }))
    say(words.quotes.were.linked(ids.length));
}

export async function joinClaim(
  act: Act,
  ids: readonly number[],
  claimId: number,
  stance: Stance,
): Promise<void> {
  if (ids.length === 1) return void (await act('claims.linkQuote', { claimId, quoteId: ids[0]!, stance }));
  if (await act('claims.linkQuotes', { claimId, quoteIds: [...ids], stance }))
    say(words.quotes.were.joined(ids.length));
}

export async function removeQuotes(act: Act, ids: readonly number[]): Promise<void> {
  const { inspected } = useDesk.getState();
  if (!(await act('quotes.removeMany', { ids: [...ids] }))) return;
  if (inspected?.kind === 'quotes') inspect({ kind: 'article', id: inspected.articleId });
  say(words.quotes.were.removed(ids.length, keyWord('undo')));
}
