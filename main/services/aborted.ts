import type { Signal } from '#core/contract/transport.ts';

/** A call's signal as the platform's own; `release` lets go of it when the work is over. */
export function abortedWith(signal: Signal): { readonly signal: AbortSignal; readonly release: () => void } {
  const abort = new AbortController();
  const stop = () => abort.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  return { signal: abort.signal, release: () => signal.removeEventListener('abort', stop) };
}
