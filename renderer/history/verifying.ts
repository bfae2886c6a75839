import { useEffect, useState } from 'react';
import { Failure } from '#core/contract/failures.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { useConnection } from '../connect/matter.tsx';
import { words } from '../words.ts';

export type Found = ResultOf<'matter.verify'>;

/** How far the file was looked through, what was found, or why it could not be. */
export type Verification =
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly found: Found; readonly head: string | null }
  | { readonly kind: 'failed'; readonly why: string };

const BEGUN: Verification = { kind: 'working', done: 0, total: 1 };

/** Looks through the file of the matter, anew for each seal that it is asked about; gives up where nobody waits for it. */
export function useVerification(head: string | null): Verification {
  const { client } = useConnection();
  const [now, setNow] = useState<Verification>(BEGUN);
  useEffect(() => {
    const abort = new AbortController();
    const told = (next: Verification) => abort.signal.aborted || setNow(next);
    told(BEGUN);
    const onProgress = (done: number, total: number | null) =>
      told({ kind: 'working', done, total: total ?? 1 });
    client.call('matter.verify', { head }, { signal: abort.signal, onProgress }).then(
      (found) => told({ kind: 'found', found, head }),
      (error: unknown) => {
        if (!(error instanceof Failure)) console.error(error);
        told({
          kind: 'failed',
          why: error instanceof Failure ? sentenceFor(words, error) : words.app.wentWrong,
        });
      },
    );
    return () => abort.abort();
  }, [client, head]);
  return now;
}
