import type { Handlers } from '#core/contract/transport.ts';
import { FILE_PARTS } from '#core/contract/vocabulary.ts';
import { keyOf } from '#db/cipher.ts';
import { verifyFile } from '../verify/verify-file.ts';
import type { Desk } from './desk.ts';

export function verifyingHandlers(desk: Desk): Pick<Handlers, 'matter.verify'> {
  return {
    'matter.verify': async ({ head }, { signal, progress }) => {
      desk.inPlace();
      const unlocking = { key: keyOf(desk.db()) };
      const { filePath } = desk.open!;
      const given = new AbortController();
      const giveUp = () => given.abort();
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp);
      const finished = desk.unfinished(giveUp);
      try {
        return await verifyFile({ filePath, unlocking, head: head ?? undefined }, given.signal, (part) =>
          progress(FILE_PARTS.indexOf(part), FILE_PARTS.length),
        );
      } finally {
        finished();
        signal.removeEventListener('abort', giveUp);
      }
    },
  };
}
