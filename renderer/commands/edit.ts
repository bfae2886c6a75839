import { search } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { copyCited, findHere, growSelection, shrinkSelection } from '../reader/acts.ts';
import { say } from '../ui/notices.ts';
import type { DoesOf } from './does.ts';

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
  const done = direction === 'undo' ? 'Undone' : 'Redone';
  say(result.step ? `${done}: ${stepName(result.step)}.` : `There is nothing to ${direction}.`);
}

/** What was done, and to what: `edit claim (The suit names …)`. */
function stepName({ action, subject }: { action: string; subject: string | null }): string {
  if (subject === null) return action;
  return `${action} (${subject.length > 40 ? `${subject.slice(0, 38).trimEnd()}…` : subject})`;
}
