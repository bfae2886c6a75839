/** The articles that a pane showed, as far as one can go back to them, and forward again; the latest last. */
export interface Trail {
  readonly back: readonly number[];
  readonly forward: readonly number[];
}

export const NO_TRAIL: Trail = { back: [], forward: [] };

/** Longer than anybody remembers where he was. */
const LONGEST = 50;

/** The trail after another article was put in the place of `from`; what lay ahead is given up, as in a browser. */
export function leftFor(trail: Trail, from: number | null, to: number | null): Trail {
  if (from === null || from === to) return trail;
  return { back: [...trail.back, from].slice(-LONGEST), forward: [] };
}

/** One step back or forward from the article that is shown; `null` where there is none. */
export function stepped(
  { back, forward }: Trail,
  shown: number | null,
  direction: 'back' | 'forward',
): { readonly trail: Trail; readonly articleId: number } | null {
  const from = direction === 'back' ? back : forward;
  const articleId = from.at(-1);
  if (articleId === undefined) return null;
  const rest = from.slice(0, -1);
  const onto = direction === 'back' ? forward : back;
  const grown = shown === null ? onto : [...onto, shown];
  const trail = direction === 'back' ? { back: rest, forward: grown } : { back: grown, forward: rest };
  return { trail, articleId };
}

/** The trail without articles that are gone; two visits that come to stand together are one. */
export function keptOf(
  { back, forward }: Trail,
  shown: number | null,
  ids: Pick<ReadonlySet<number>, 'has'>,
): Trail {
  const kept = (list: readonly number[]) => {
    const there = list.filter((id) => ids.has(id));
    return there.filter((id, at) => id !== (at === there.length - 1 ? shown : there[at + 1]));
  };
  return { back: kept(back), forward: kept(forward) };
}
