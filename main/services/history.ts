import type { Handlers } from '#core/contract/transport.ts';
import { replayStep } from '#db/log.ts';
import { listSteps } from '#db/queries/matter.ts';
import { writing, type Desk } from './desk.ts';

export function historyHandlers(
  desk: Desk,
): Pick<Handlers, 'history.list' | 'history.undo' | 'history.redo'> {
  const replay = (direction: 'undo' | 'redo') => {
    const step = writing(() => replayStep(desk.db(), direction));
    if (step) desk.changed();
    return { step };
  };
  return {
    'history.list': ({ limit }) => listSteps(desk.db(), limit),
    'history.undo': () => replay('undo'),
    'history.redo': () => replay('redo'),
  };
}
