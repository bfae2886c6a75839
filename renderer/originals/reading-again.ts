import { keyWord } from '../commands/key-names.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

/** Reads all files again that an older reader read; what is read otherwise is a later revision. */
export async function readAgain(act: Act): Promise<void> {
  const done = await act('originals.readAgain', { articleIds: null });
  if (!done) return;
  const { reread } = words.revisions;
  say(done.outcomes.length === 0 ? reread.none : reread.done(done.outcomes, keyWord('undo')));
}
