import { Unreadable } from '../../packages/unreadable.ts';
import type { Tallies } from './asked.ts';

/** A part that stands beside the body: where it is damaged, the rest is read and that is told. */
export function beside<Part>(tallies: Tallies, name: string, read: () => Part | null): Part | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tallies.damaged.push(name);
    return null;
  }
}
