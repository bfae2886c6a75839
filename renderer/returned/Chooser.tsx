import { useCallback, useEffect, useRef } from 'react';
import { useAct, useConnection } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { closeReturned, putReturnedChooser, useReturning } from './state.ts';

/** The system's dialog for a brief that came back. */
export function ReturnedChooser() {
  const compare = useCompareReturned();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    putReturnedChooser(input.current);
    return () => putReturnedChooser(null);
  }, []);
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={words.returned.title}
      accept=".docx"
      onChange={(event) => {
        const file = event.target.files?.[0];
        // Else the same file could not be chosen twice in a row.
        event.target.value = '';
        if (file) void compare(file);
      }}
    />
  );
}

function useCompareReturned(): (file: File) => Promise<void> {
  const act = useAct();
  const { hand } = useConnection();
  return useCallback(
    async (file) => {
      const abort = new AbortController();
      const cancel = () => abort.abort();
      closeReturned();
      useReturning.setState({ cancel });
      const ref = await hand(file).catch(() => null);
      if (abort.signal.aborted) return;
      if (ref === null) say(words.app.importing.unreadable(file.name), 'problem');
      // It changes nothing in the matter; with its progress nobody has to wait for it.
      const told =
        ref === null
          ? null
          : await act('briefs.returned', { file: ref }, { signal: abort.signal, onProgress: () => {} });
      if (!abort.signal.aborted) useReturning.setState({ cancel: null, told });
    },
    [act, hand],
  );
}
