import { say } from '../ui/notices.ts';
import type { Act } from '../connect/matter.tsx';
import { words } from '../words.ts';

/** Gives the reporter the very file that an article was imported from. */
export async function saveOriginal(act: Act, articleId: number): Promise<void> {
  const ready = await act('originals.save', { articleId });
  if (!ready) return;
  const link = document.createElement('a');
  link.href = `/file/${ready.file}`;
  link.download = ready.fileName;
  link.click();
  say(words.originals.saved(ready.fileName));
}
