import { create } from 'zustand';
import type { Failure } from '#core/contract/failures.ts';
import type { Method } from '#core/contract/methods.ts';
import { open } from '../app/desk.ts';
import type { Remedy } from '../ui/notices.ts';
import { words } from '../words.ts';

/** The file that can be saved from: one that could not be opened, or for `null` that of the matter that is open. */
export interface From {
  readonly ref: string;
  readonly name: string;
  /** Whether it looks as an encrypted one does. */
  readonly locked: boolean;
}

export const useSalvage = create<{ readonly from: From | null }>(() => ({ from: null }));

/** Whoever may be read although they cannot be opened; a file whose beginning is damaged looks like no matter. */
const READABLE = ['damaged', 'newer', 'not-a-matter'] as const;

/** What a person can do about damage, beside being told of it. */
export function remedyFor(method: Method, params: unknown, failure: Failure): Remedy | null {
  if (failure.is('cannot-open') && method === 'matters.open') {
    const { name, problem } = failure.detail;
    if (!(READABLE as readonly string[]).includes(problem)) return null;
    // The window itself made them, by the contract.
    const { ref } = params as { readonly ref: string };
    const from = { ref, name, locked: false };
    useSalvage.setState({ from });
    return { label: words.salvage.offer, run: () => salvageFile(from) };
  }
  if (!failure.is('matter-damaged')) return null;
  return { label: words.salvage.offer, run: salvageOpen };
}

/** Saves from a file that could not be opened. */
export function salvageFile(from: From): void {
  useSalvage.setState({ from });
  open('salvage');
}

/** Saves from the matter that is open. */
export function salvageOpen(): void {
  useSalvage.setState({ from: null });
  open('salvage');
}

/** Another matter was opened: what could not be is left alone. */
export function clearSalvage(): void {
  useSalvage.setState({ from: null });
}
