import { create } from 'zustand';

/** How often the export was asked for by its command: each time its button is to have the keys. */
export const useExportAsked = create<{ readonly times: number }>(() => ({ times: 0 }));

let answered = 0;

export function askForExport(): void {
  useExportAsked.setState(({ times }) => ({ times: times + 1 }));
}

/** Whether the keys are still to be brought; once. */
export function takeExportAsked(times: number): boolean {
  const waiting = times > answered;
  answered = times;
  return waiting;
}
