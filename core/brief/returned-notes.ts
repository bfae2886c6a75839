import type { ReturnedWords } from './returned.ts';
import type { CarriedSide, PlacedNote } from './returned-sides.ts';
import { likeness } from './returned-likeness.ts';
import type { Passage } from './returned-passage.ts';

/** Notes less like each other than this are two. */
const LEAST_LIKENESS = 0.5;

/**
 * The notes that became other. A note is known again by its place and its words, else by its place, else by its words;
 * its number says nothing, since it moves with what stands before it.
 */
export function returnedNotes(
  carried: CarriedSide['notes'],
  came: readonly PlacedNote[],
  passage: Passage,
): ReturnedWords[] {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (isPair: (one: number, other: number) => boolean, near: boolean) => {
    let from = 0;
    for (const [one, note] of carried.entries()) {
      if (partners.has(one)) continue;
      const { low, high } = near ? passage.places(note.at) : { low: 0, high: Number.MAX_SAFE_INTEGER };
      while (near && from < came.length && came[from]!.at < low) from += 1;
      for (let other = from; other < came.length && came[other]!.at <= high; other += 1) {
        if (taken.has(other) || !isPair(one, other)) continue;
        partners.set(one, other);
        taken.add(other);
        break;
      }
    }
  };
  const isSame = (one: number, other: number) => carried[one]!.text === came[other]!.text;
  pair(isSame, true);
  pair(() => true, true);
  if (taken.size < came.length && partners.size < carried.length) {
    pair(isSame, false);
    pair((one, other) => likeness(carried[one]!.text, came[other]!.text) >= LEAST_LIKENESS, false);
  }
  const changes: (ReturnedWords & { at: number })[] = [];
  for (const [one, { item, part, at, text }] of carried.entries()) {
    const other = partners.get(one);
    const after = other === undefined ? '' : came[other]!.text;
    if (after === text) continue;
    const place = other === undefined ? passage.places(at).low : came[other]!.at;
    changes.push({ item, part, before: text, after, at: place });
  }
  for (const [other, { at, text }] of came.entries())
    if (!taken.has(other)) changes.push({ item: null, part: 'other', before: '', after: text, at });
  return changes
    .sort((a, b) => a.at - b.at)
    .map(({ item, part, before, after }) => ({ item, part, before, after }));
}
