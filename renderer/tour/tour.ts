import { create } from 'zustand';
import type { Act } from '../connect/matter.tsx';
import { go, open, showArticle } from '../app/desk.ts';
import { waitingIn } from '../app/proposals.ts';
import { say } from '../ui/notices.ts';

/** A step of the tour: which thing on the screen it points at, and by which steps of the history it is done. */
interface Step {
  /** What of the screen has the ring around it: a name of `tour.module.css`. */
  readonly at: 'pane' | 'speaker' | 'claims' | 'brief' | 'undo';
  /** On which side of it the card stands. */
  readonly side: 'right' | 'left' | 'below';
  /** None for what is done as often as one likes: it ends by its button. */
  readonly actions: readonly string[];
}

/** Their words stand in the catalogue, in the same order. */
export const STEPS: readonly Step[] = [
  { at: 'pane', side: 'right', actions: ['mark quote', 'accept quotation', 'accept quotations'] },
  { at: 'speaker', side: 'left', actions: ['set speaker'] },
  { at: 'claims', side: 'left', actions: ['make claim', 'join claim'] },
  { at: 'brief', side: 'right', actions: ['add to brief'] },
  { at: 'undo', side: 'below', actions: [] },
];

export const useTour = create<{ readonly step: number | null }>(() => ({ step: null }));

export function isTouring(): boolean {
  return useTour.getState().step !== null;
}

/** Opens the sample matter with an article to try things on, and begins. */
export async function startTour(act: Act): Promise<void> {
  if (!(await act('matters.sample', {}))) return;
  const articleId = await articleToTry(act);
  go('articles');
  if (articleId !== null) showArticle(articleId, 0);
  useTour.setState({ step: 0 });
}

/** The sample, with its tour where that was neither taken nor skipped yet. */
export async function openSample(act: Act): Promise<void> {
  const settings = await act('settings.get', {});
  if (settings && !settings.toured) await startTour(act);
  else await act('matters.sample', {});
}

/** From a matter of the reporter's own the sample is not opened unasked. */
export async function askForTour(act: Act, matterOpen: boolean): Promise<void> {
  if (matterOpen) open('tour');
  else await startTour(act);
}

/** The next step; after the last one the tour ends, and the sentence says so. */
export function nextStep(act: Act, sentence: string): void {
  const { step } = useTour.getState();
  if (step === null) return;
  if (step + 1 < STEPS.length) useTour.setState({ step: step + 1 });
  else void endTour(act, sentence);
}

/** The matter was closed or another one opened: what the steps speak of is not there. */
export function leaveTour(): void {
  useTour.setState({ step: null });
}

/** Ends it for good: it is not begun again by itself. */
export async function endTour(act: Act, sentence: string): Promise<void> {
  leaveTour();
  if (await act('settings.set', { toured: true })) say(sentence);
}

/** Brings the keys to the card; the next step draws it anew. */
export function focusCard(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-tour-next]')?.focus());
}

/** The first article with a proposed quotation whose speaker is known, else the first one. */
async function articleToTry(act: Act): Promise<number | null> {
  const rows = (await act('articles.list', {})) ?? [];
  for (const { id } of rows) {
    const article = await act('articles.get', { id });
    if (article && waitingIn(article).some((one) => one.attribution?.speakerEntity)) return id;
  }
  return rows[0]?.id ?? null;
}
