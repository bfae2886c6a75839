import { open, useDesk } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { copyRich } from '../reader/clipboard.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

/** Puts the brief that is open on the clipboard, as rich text and as plain, its quotations compared once more. */
export async function copyBrief(act: Act): Promise<void> {
  const briefs = await act('briefs.list', {});
  if (!briefs) return;
  const chosen = useDesk.getState().briefId;
  const brief = briefs.find(({ id }) => id === chosen) ?? briefs[0];
  if (!brief) return open('new-brief');
  const copied = await act('briefs.copied', { id: brief.id });
  if (!copied) return;
  const done = await copyRich(copied);
  say(done ? words.brief.copied(brief.title) : words.brief.notCopied);
}
