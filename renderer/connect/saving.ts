import { create } from 'zustand';

let before: Promise<unknown> = Promise.resolve();

/** How many changes are on their way to the file: "Saved" is said only when there is none. */
export const useUnsaved = create<{ count: number }>(() => ({ count: 0 }));

/** One after the other: a key that is pressed quickly must find what the key before it made. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work, work);
  before = mine;
  return mine;
}

/** Counts work as not saved until it is done, whatever comes of it. */
export async function counted<T>(work: () => Promise<T>): Promise<T> {
  useUnsaved.setState(({ count }) => ({ count: count + 1 }));
  try {
    return await work();
  } finally {
    useUnsaved.setState(({ count }) => ({ count: count - 1 }));
  }
}
