import { useCallback, useEffect } from 'react';
import { useConnection } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { useImporting } from './state.ts';

/** Asks what is left of imports that were stopped before: the program was ended, or this window is a new one. */
export function useStopped(): void {
  const { client } = useConnection();
  const ask = useCallback(async () => {
    // Where no matter is open there is none.
    const answer = await client.call('imports.stopped', {}).catch(() => null);
    const { sheet, running } = useImporting.getState();
    if (!answer || running) return;
    const stopped = answer.stopped.filter(({ word }) => word !== sheet?.plan);
    useImporting.setState({ stopped });
    if (stopped[0]) say(words.imports.stoppedBefore(stopped[0].left));
  }, [client]);
  useEffect(() => {
    void ask();
    return client.listen(({ kind }) => {
      // A plan died with the worker that had made it; what was left of it did not.
      if (kind === 'restarted') useImporting.setState({ sheet: null, open: false });
      if (kind === 'matter' || kind === 'restarted') void ask();
    });
  }, [client, ask]);
}
