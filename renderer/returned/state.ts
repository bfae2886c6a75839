import { create } from 'zustand';
import type { ReturnedBrief } from '#core/contract/returned.ts';
import { chooseFile } from '../ui/choose-file.ts';

/** A brief that came back from an editor. Nothing of it is in the matter. */
interface Returning {
  /** While it is compared. */
  readonly cancel: (() => void) | null;
  readonly told: ReturnedBrief | null;
}

export const useReturning = create<Returning>(() => ({ cancel: null, told: null }));

let chooser: HTMLInputElement | null = null;

/** Opens the system's dialog for the file that came back. */
export function pickReturned(): void {
  chooseFile(chooser);
}

export function putReturnedChooser(input: HTMLInputElement | null): void {
  chooser = input;
}

export function closeReturned(): void {
  useReturning.getState().cancel?.();
  useReturning.setState({ cancel: null, told: null });
}
