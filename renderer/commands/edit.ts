import { search } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { copyCited, findHere, growSelection, shrinkSelection } from '../reader/acts.ts';
import { say } from '../ui/notices.ts';
import type { DoesOf } from './does.ts';
import { words } from '../words.ts';
import { stepName } from '../app/names.ts';

export const editCommands: DoesOf<'Edit'> = {
  undo: ({ act }) => replay(act, 'undo'),
  redo: ({ act }) => replay(act, 'redo'),
  search: () => search(''),
  'find-here': findHere,
  cite: ({ act }) => copyCited(act),
  grow: growSelection,
  shrink: shrinkSelection,
};

async function replay(act: Act, direction: 'undo' | 'redo'): Promise<void> {
  const result = await act(direction === 'undo' ? 'history.undo' : 'history.redo', {});
  if (!result) return;
  const { undone, redone, nothingToUndo, nothingToRedo, ends } = words.history.replayed;
  const [done, nothing] = direction === 'undo' ? [undone, nothingToUndo] : [redone, nothingToRedo];
  if (result.step) return say(done(stepName(result.step)));
  say(direction === 'undo' && result.end ? `${nothing} ${ends[result.end]}` : nothing);
}
