import type { Act } from '../connect/matter.tsx';
import { go, open, useDesk } from '../app/desk.ts';
import { keyWord } from '../commands/key-names.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { edit, useBriefDesk } from './state.ts';

/** What commands do in the brief that is shown, or was shown last. */

/** The brief that is shown or that was used last; with none, the dialog for a new one. */
async function briefMeant(act: Act): Promise<number | null> {
  const briefs = await act('briefs.list', {});
  if (!briefs) return null;
  const { briefId } = useDesk.getState();
  const brief = briefs.find(({ id }) => id === briefId) ?? briefs[0];
  if (!brief) open('new-brief');
  return brief?.id ?? null;
}

export async function write(act: Act, kind: 'section' | 'prose'): Promise<void> {
  go('brief');
  if ((await briefMeant(act)) !== null) edit({ kind, id: null });
}

/** The words that the chosen item prints of its quotes. */
export async function writePrinted(act: Act): Promise<void> {
  const item = await itemMeant(act);
  if (item && (item.quoteId !== null || item.claimId !== null)) edit({ kind: 'words', id: item.id });
  else say(words.outline.printed.chooseOne, 'problem');
}

/** Takes over the claim that is chosen, if it changed, else all that changed. */
export async function takeOver(act: Act): Promise<void> {
  const briefId = await briefMeant(act);
  const there = briefId === null ? null : await act('briefs.get', { id: briefId });
  if (!there) return;
  const changed = there.items.filter(({ accepted }) => accepted !== null).map(({ id }) => id);
  const chosen = useBriefDesk.getState().chosen[there.brief.id] ?? null;
  const itemIds = chosen !== null && changed.includes(chosen) ? [chosen] : changed;
  if (itemIds.length === 0) return say(words.outline.changed.none);
  if (await act('briefs.takeOver', { briefId: there.brief.id, itemIds }))
    say(words.outline.changed.took(itemIds.length, keyWord('undo')));
}

async function itemMeant(act: Act) {
  const briefId = await briefMeant(act);
  const there = briefId === null ? null : await act('briefs.get', { id: briefId });
  const chosen = briefId === null ? null : (useBriefDesk.getState().chosen[briefId] ?? null);
  return there?.items.find(({ id }) => id === chosen) ?? null;
}
