/**
 * The outline of a brief: one row of items, in which a section holds all that follows it up to the next section of its
 * level or a higher one.
 */
export interface OutlineItem {
  readonly id: number;
  /** 1 to 3 of a section, 1 the highest; `null` of all that stands under sections. */
  readonly level: number | null;
}

/** How deep each item stands, 1 the highest: a section at its level, anything else one below the section before it. */
export function depthsOf(items: readonly OutlineItem[]): number[] {
  let under = 0;
  return items.map(({ level }) => {
    if (level !== null) under = level;
    return level ?? under + 1;
  });
}

/** Where the branch ends that begins at `at`, not included: a section with all under it, anything else alone. */
export function branchEnd(items: readonly OutlineItem[], at: number): number {
  const level = items[at]?.level ?? null;
  if (level === null) return at + 1;
  const next = items.findIndex((item, i) => i > at && item.level !== null && item.level <= level);
  return next === -1 ? items.length : next;
}

/** The items that are named, and all that stands under them, in their order. */
export function withBranches<Item extends OutlineItem>(
  items: readonly Item[],
  ids: ReadonlySet<number>,
): Item[] {
  let until = 0;
  return items.filter((item, at) => {
    if (ids.has(item.id)) until = Math.max(until, branchEnd(items, at));
    return at < until;
  });
}

/** The items in their new order: those that are named stand before `before`, or, with `null`, at the end. */
export function moved<Item extends OutlineItem>(
  items: readonly Item[],
  ids: ReadonlySet<number>,
  before: number | null,
): Item[] {
  const going = items.filter(({ id }) => ids.has(id));
  // Before one that goes along is before the first that stays after it.
  const named = before === null ? items.length : items.findIndex(({ id }) => id === before);
  const at = named === -1 ? items.length : items.slice(0, named).filter(({ id }) => !ids.has(id)).length;
  const staying = items.filter(({ id }) => !ids.has(id));
  return [...staying.slice(0, at), ...going, ...staying.slice(at)];
}

/**
 * Where items go that are moved one step up or down: the one that they come to stand before, `null` for the end,
 * `undefined` where there is no further. A section steps over a whole section, anything else over one item.
 */
export function stepOf(
  items: readonly OutlineItem[],
  ids: ReadonlySet<number>,
  by: -1 | 1,
): number | null | undefined {
  const going = items.filter(({ id }) => ids.has(id));
  const staying = items.filter(({ id }) => !ids.has(id));
  const end = by === -1 ? going[0] : going.at(-1);
  if (!end) return undefined;
  const at = items.slice(0, items.indexOf(end)).filter(({ id }) => !ids.has(id)).length;
  const level = going[0]!.level;
  if (by === -1) {
    if (at === 0) return undefined;
    const to =
      level === null
        ? at - 1
        : staying.findLastIndex((item, i) => i < at && item.level !== null && item.level <= level);
    return staying[Math.max(0, to)]!.id;
  }
  if (at === staying.length) return undefined;
  const next = staying[at]!.level;
  const over = level !== null && next !== null && next >= level;
  return staying[over ? branchEnd(staying, at) : at + 1]?.id ?? null;
}

/**
 * The sections among the items that are named, with those under them, each with the level that it has one step deeper or
 * higher; none where any of them cannot go there.
 */
export function shifted(
  items: readonly OutlineItem[],
  ids: ReadonlySet<number>,
  by: -1 | 1,
): { readonly id: number; readonly level: number }[] {
  const sections = withBranches(items, ids).flatMap(({ id, level }) =>
    level === null ? [] : [{ id, level: level + by }],
  );
  return sections.every(({ level }) => level >= 1 && level <= 3) ? sections : [];
}
