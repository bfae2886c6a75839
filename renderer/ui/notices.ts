import { create } from 'zustand';

/** One sentence at the foot of the window: what was done, or what went wrong. */
export interface Notice {
  readonly sentence: string;
  readonly tone: 'done' | 'problem';
  /** Tells two notices of the same words apart. */
  readonly number: number;
}

let last = 0;

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

/** How long a sentence stays, in milliseconds: problems until they are dismissed or the next sentence comes. */
const STAYS = { done: 6_000, problem: null } as const;

export function say(sentence: string, tone: Notice['tone'] = 'done'): void {
  last += 1;
  const notice = { sentence, tone, number: last };
  useNotice.setState({ notice });
  const stays = STAYS[tone];
  if (stays !== null) {
    setTimeout(() => useNotice.setState((now) => (now.notice === notice ? { notice: null } : now)), stays);
  }
}

export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}
