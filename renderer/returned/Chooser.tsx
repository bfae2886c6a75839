import { useCallback } from 'react';
import { useAct, useConnection } from '../connect/matter.tsx';
import { FileChooser } from '../ui/FileChooser.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { closeReturned, putReturnedChooser, useReturning } from './state.ts';

/** The system's dialog for a brief that came back. */
export function ReturnedChooser() {
  const compare = useCompareReturned();
  return (
    <FileChooser
      ref={putReturnedChooser}
      label={words.returned.title}
      accept=".docx"
      onFile={(file) => void compare(file)}
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
