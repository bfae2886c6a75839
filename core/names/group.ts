import type { EntityKind } from '#core/contract/vocabulary.ts';
import { folded } from './fold.ts';
import { judgeNames, type NameRelation } from './judge.ts';

/** A name as it stands in so many articles. */
export interface SeenName {
  readonly id: number;
  readonly exact: string;
  readonly kind: EntityKind;
  readonly articles: number;
}

/** Names that are likely one's. */
export interface NameGroup {
  readonly kind: EntityKind;
  /** The one that stands in the most articles, the fullest of those that stand in as many; the others follow by that order. */
  readonly names: readonly SeenName[];
  /** What the matter holds that it is likely another name of. */
  readonly likely: { readonly entity: number; readonly relation: NameRelation } | null;
}

export interface Known {
  readonly entity: number;
  readonly name: string;
}

/**
 * Groups names by likely identity, the most frequent first, and leaves out those that the matter knows. Only names that
 * share a word, or a word but for a slip at the end or the beginning, are held against each other. A group's names are
 * all like its first: identity does not run on through a chain.
 */
export function groupNames(seen: readonly SeenName[], known: readonly Known[]): NameGroup[] {
  const knownAs = new Set(known.map(({ name }) => folded(name)));
  const blocks = new Map<string, Known[]>();
  for (const one of known) for (const key of keysOf(one.name)) push(blocks, key, one);
  const groups: { kind: EntityKind; names: SeenName[]; likely: NameGroup['likely'] }[] = [];
  const byKey = new Map<string, (typeof groups)[number][]>();
  const ordered = [...seen].sort(
    (a, b) => b.articles - a.articles || b.exact.length - a.exact.length || a.id - b.id,
  );
  for (const name of ordered) {
    if (knownAs.has(folded(name.exact))) continue;
    const likely = likelyOf(
      name,
      keysOf(name.exact).flatMap((key) => blocks.get(key) ?? []),
    );
    // Another way of writing a name that is known, by case or title alone, is that name.
    if (likely?.relation === 'same') continue;
    const candidates = new Set(keysOf(name.exact).flatMap((key) => byKey.get(key) ?? []));
    const group = [...candidates].find(
      (one) => one.kind === name.kind && judgeNames(one.names[0]!.exact, name.exact) !== 'different',
    );
    if (group) {
      group.names.push(name);
      group.likely ??= likely;
      continue;
    }
    const made = { kind: name.kind, names: [name], likely };
    groups.push(made);
    for (const key of keysOf(name.exact)) push(byKey, key, made);
  }
  return groups;
}

function likelyOf(name: SeenName, candidates: readonly Known[]): NameGroup['likely'] {
  let best: NameGroup['likely'] = null;
  for (const { entity, name: other } of candidates) {
    const relation = judgeNames(other, name.exact);
    if (relation === 'same') return { entity, relation };
    if (relation !== 'different') best ??= { entity, relation };
  }
  return best;
}

/** What a slip of the pen leaves alone: each word's first four letters, and its last four. */
function keysOf(name: string): string[] {
  return [
    ...new Set(
      folded(name)
        .split(' ')
        .filter((word) => word.length > 2)
        .flatMap((word) => [word.slice(0, 4), `-${word.slice(-4)}`]),
    ),
  ];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
