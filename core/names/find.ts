import { fit } from './fold.ts';
import { nearlyFits } from './near.ts';

/** Something that is looked for by one of its names. */
export interface Findable {
  readonly id: number;
  /** The one that it goes by first. */
  readonly names: readonly string[];
  /** How often it stands in the matter. */
  readonly uses: number;
}

/** What makes one likelier than another. */
export interface Likelihood {
  /** Those of the article that is being read. */
  readonly here: ReadonlySet<number>;
  /** Those that were used lately, the last one first. */
  readonly recent: readonly number[];
}

export interface Found<One extends Findable> {
  readonly one: One;
  /** The name that fits best. */
  readonly name: string;
  /** Whether it fits only if slips of the hand are forgiven. */
  readonly nearly: boolean;
}

/**
 * Those that what was typed may mean, the likeliest first: one that is called just so, then those whose words begin so,
 * then those that would fit but for a slip; among equals those of this article, those used lately, those used often.
 */
export function findNames<One extends Findable>(
  typed: string,
  all: readonly One[],
  { here, recent }: Likelihood,
): Found<One>[] {
  const order = new Map(recent.map((id, i) => [id, i]));
  const found = all.flatMap((one) => {
    const best = bestName(typed, one.names);
    if (best === null) return [];
    const lately = order.get(one.id) ?? recent.length;
    return [
      { ...best, one, keys: [-tierOf(best.grade), here.has(one.id) ? 0 : 1, lately, -best.grade, -one.uses] },
    ];
  });
  return found
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ one, name, grade }) => ({ one, name, nearly: grade === NEARLY }));
}

/** Below every grade of `fit` that fits. */
const NEARLY = 0.5;

function bestName(typed: string, names: readonly string[]): { name: string; grade: number } | null {
  let best: { name: string; grade: number } | null = null;
  for (const name of names) {
    const grade = fit(typed, name);
    if (grade > 0 && grade > (best?.grade ?? 0)) best = { name, grade };
  }
  if (best) return best;
  const near = names.find((name) => nearlyFits(typed, name));
  return near === undefined ? null : { name: near, grade: NEARLY };
}

/** A surname, which begins no name, is as good as the beginning of one. */
function tierOf(grade: number): number {
  return grade === 3 ? 2 : grade >= 1 ? 1 : 0;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, key] of a.entries()) if (key !== b[i]) return key - b[i]!;
  return 0;
}
