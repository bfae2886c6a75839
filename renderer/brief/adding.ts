import { proseWords } from '#core/brief/prose.ts';
import type { NewBriefItem } from '#core/contract/briefs.ts';
import { open, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { beforeOf } from './inserting.ts';
import { chooseItem, useBriefDesk, type Coming } from './state.ts';

/** What comes into a brief from anywhere in the workbench. */

/** Adds to the brief that was used last, or to the only one; asks where there is a choice. */
export async function toBrief(act: Act, coming: Coming): Promise<void> {
  const briefs = await act('briefs.list', {});
  if (!briefs || coming.items.length === 0) return;
  const { briefId } = useDesk.getState();
  const meant = briefs.find(({ id }) => id === briefId) ?? (briefs.length === 1 ? briefs[0] : undefined);
  if (meant) return addTo(act, coming, meant.id);
  useBriefDesk.setState({ coming });
  open('brief');
}

/** Adds after the item that is chosen there, or at the end, and says where it went. */
export async function addTo(act: Act, { items, said }: Coming, briefId: number): Promise<void> {
  const there = await act('briefs.get', { id: briefId });
  if (!there) return;
  const before = beforeOf(briefId, there.items);
  const at = before === null ? -1 : there.items.findIndex(({ id }) => id === before) - 1;
  const after = there.items[at];
  const added = await act('briefs.addItems', { briefId, items: [...items], before });
  if (!added) return;
  useDesk.setState({ briefId });
  chooseItem(briefId, added.ids.at(-1) ?? null);
  const { title } = there.brief;
  const place = !after
    ? words.outline.added.atEnd(title)
    : after.text === null
      ? words.outline.added.afterChosen(title)
      : words.outline.added.after(title, proseWords(after.text).slice(0, 60));
  say(words.outline.added.all(said, place, keyWord('undo')));
}

/** Each quote's claim, once, or the quote itself while no claim rests on it; in the order of the articles. */
export async function ofQuotes(act: Act, ids: readonly number[]): Promise<Coming | null> {
  if (ids.length === 1) {
    const quote = await act('quotes.get', { id: ids[0]! });
    const claim = quote?.claims[0];
    if (!quote) return null;
    return claim
      ? { items: [{ kind: 'claim', claimId: claim.id }], said: words.reader.marking.claimToBrief }
      : { items: [{ kind: 'quote', quoteId: quote.id }], said: words.reader.marking.quoteToBrief };
  }
  const wanted = new Set(ids);
  const quotes = (await act('quotes.list', {}))?.filter(({ id }) => wanted.has(id));
  if (!quotes) return null;
  const claims = new Set<number>();
  const items = quotes.flatMap(({ id, claims: [claim] }): NewBriefItem[] => {
    if (!claim) return [{ kind: 'quote', quoteId: id }];
    if (claims.has(claim.id)) return [];
    claims.add(claim.id);
    return [{ kind: 'claim', claimId: claim.id }];
  });
  return { items, said: words.quotes.were.added(claims.size, items.length - claims.size) };
}

export function ofClaims(ids: readonly number[]): Coming {
  return {
    items: ids.map((claimId) => ({ kind: 'claim', claimId }) as const),
    said: words.lists.toBrief(ids.length),
  };
}

/**
 * What is shown and is no words of an article: the claim, a question as a table of its accounts, an entity as a table of
 * what it said, the picture. `null` where there is none of them.
 */
export function ofShown(): Coming | null {
  const { inspected, place, picturing, timelineView, network } = useDesk.getState();
  if (inspected?.kind === 'claim') return ofClaims([inspected.id]);
  if (inspected?.kind === 'question')
    return {
      items: [{ kind: 'table', table: { kind: 'compare', questionIds: [inspected.id] } }],
      said: words.outline.added.question,
    };
  if (inspected?.kind === 'entity')
    return {
      items: [{ kind: 'table', table: { kind: 'ledger', filter: { speakerId: inspected.id } } }],
      said: words.outline.added.entity,
    };
  if (place !== 'timeline') return null;
  return {
    items: [
      {
        kind: 'picture',
        picture:
          picturing === 'timeline'
            ? { kind: 'timeline', view: timelineView }
            : { kind: 'network', ...network },
      },
    ],
    said: words.outline.added.picture,
  };
}
