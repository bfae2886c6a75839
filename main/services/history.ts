import type { Handlers } from '#core/contract/transport.ts';
import { endOfUndo, replayStep, returnToStep } from '#db/log.ts';
import { listSteps } from '#db/queries/matter.ts';
import { found, writing, type Desk } from './desk.ts';

export function historyHandlers(
  desk: Desk,
): Pick<Handlers, 'history.list' | 'history.undo' | 'history.redo' | 'history.returnTo'> {
  const replay = (direction: 'undo' | 'redo') => {
    desk.inPlace();
    const step = writing(() => replayStep(desk.db(), direction, desk.by()));
    if (step) desk.changed();
    return { step, end: endOfUndo(desk.db())?.why ?? null };
  };
  return {
    'history.list': ({ limit, before }) => listSteps(desk.db(), limit, before),
    'history.undo': () => replay('undo'),
    'history.redo': () => replay('redo'),
    'history.returnTo': ({ id }) => {
      desk.inPlace();
      const returned = found(
        writing(() => returnToStep(desk.db(), id, desk.by())),
        'step',
        id ?? 0,
      );
      if (returned.steps > 0) desk.changed();
      return returned;
    },
  };
}
