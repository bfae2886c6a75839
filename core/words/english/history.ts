import type { UndoEnd } from '../../contract/vocabulary.ts';
import { counted } from './nouns.ts';

const steps = (count: number) => counted(count, 'step');
const were = (count: number) => (count === 1 ? 'was' : 'were');

export const history = {
  title: 'History',
  undo: (action: string | null) => (action === null ? 'Undo' : `Undo: ${action}`),
  redo: (action: string | null) => (action === null ? 'Redo' : `Redo: ${action}`),
  list: 'Steps, the latest first',
  today: 'Today',
  yesterday: 'Yesterday',
  now: 'now',
  undone: 'undone',
  abandoned: 'undone, then left behind',
  older: 'Older steps …',
  beginning: 'The matter as it was made',
  steps,
  returnHere: 'Return to here',
  bar: 'The chosen step',
  chooseOne: 'Choose a step with a click or Enter to see how far it is from now, and to return to it.',
  isNow: 'The matter is as it was right after this step.',
  willUndo: (count: number) =>
    `${steps(count)} done since then would be undone. They stay in the list, and you can return to them until you do something else.`,
  willRedo: (count: number) => `${steps(count)} would be done again.`,
  notKept: {
    forgotten:
      'An article was forgotten for good since then, and what was done before that stays: no way leads back to this step.',
    compacted:
      'What was changed before here is no longer kept, which bounds the size of the file: no way leads back to this step.',
  } satisfies Record<UndoEnd, string>,
  ended: {
    forgotten: 'Undo ends here: an article was forgotten for good',
    compacted: 'Undo ends here: what older steps changed is no longer kept',
  } satisfies Record<UndoEnd, string>,
  noWay: 'This step was undone, and then something else was done: no way leads back to it.',
  wereUndone: (count: number) =>
    `${steps(count)} ${were(count)} undone. Return to a later step, or redo, to bring ${count === 1 ? 'it' : 'them'} back.`,
  wereRedone: (count: number) => `${steps(count)} ${were(count)} done again.`,
  of: (action: string, subject: string) => `${action} (${subject})`,
  replayed: {
    undone: (step: string) => `Undone: ${step}.`,
    redone: (step: string) => `Redone: ${step}.`,
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    /** Why, where there was something once. */
    ends: {
      forgotten: 'An article was forgotten for good: what was done before that stays as it is.',
      compacted: 'What older steps changed is no longer kept, which bounds the size of the file.',
    } satisfies Record<UndoEnd, string>,
  },
};
