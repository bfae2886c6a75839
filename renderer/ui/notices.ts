import { create } from 'zustand';

/** One sentence at the foot of the window: what was done, or what went wrong. */
export interface Notice {
  readonly sentence: string;
  readonly tone: 'done' | 'problem';
  /** Tells two notices of the same words apart. */
  readonly number: number;
  /** What can be done about it at once. */
  readonly remedy: Remedy | null;
}

export interface Remedy {
  readonly label: string;
  readonly run: () => void;
}

let last = 0;

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

/** How long a sentence stays, in milliseconds: problems until they are dismissed or the next sentence comes. */
const STAYS = { done: 6_000, problem: null } as const;

export function say(sentence: string, tone: Notice['tone'] = 'done', remedy: Remedy | null = null): void {
  last += 1;
  const notice = { sentence, tone, number: last, remedy };
  useNotice.setState({ notice });
  const stays = STAYS[tone];
  if (stays !== null) {
    setTimeout(() => useNotice.setState((now) => (now.notice === notice ? { notice: null } : now)), stays);
  }
}

export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}
