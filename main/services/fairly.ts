/**
 * As many as asked for, one of each kind in turn, so that many of one kind never hide another and no room is left empty.
 * What is kept stands kind by kind, in the order in which the kinds came.
 */
export function fairly<Item>(items: readonly Item[], kindOf: (item: Item) => string, limit: number): Item[] {
  const kinds = [...Map.groupBy(items, kindOf).values()];
  const kept = kinds.map(() => 0);
  let left = Math.min(limit, items.length);
  while (left > 0) {
    for (const [at, kind] of kinds.entries()) {
      if (left === 0 || kept[at] === kind.length) continue;
      kept[at]! += 1;
      left -= 1;
    }
  }
  return kinds.flatMap((kind, at) => kind.slice(0, kept[at]));
}
