import type { EntityKind } from '#core/contract/vocabulary.ts';
import { folded } from './fold.ts';
import { judgeParts, partsOf, type NameParts, type NameRelation } from './judge.ts';

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
  readonly kind: EntityKind;
  readonly name: string;
}

/** So many names are held against one: those that share its rarest words. Half a county's names share "County". */
const MOST_HELD = 60;

/** A group while it is made, with its first name taken apart. */
interface Made {
  readonly kind: EntityKind;
  readonly names: SeenName[];
  likely: NameGroup['likely'];
  readonly parts: NameParts;
}

/**
 * Groups names by likely identity, the most frequent first, and leaves out those that the matter knows. Only names that
 * share a word, or a word but for a slip at the end or the beginning, are held against each other. A group's names are
 * all like its first: identity does not run on through a chain.
 */
export function groupNames(seen: readonly SeenName[], known: readonly Known[]): NameGroup[] {
  const knownAs = new Set(known.map(({ name }) => folded(name)));
  const knownBy = new Map<string, (Known & { readonly parts: NameParts })[]>();
  for (const one of known) {
    const prepared = { ...one, parts: partsOf(one.name) };
    for (const key of keysOf(one.name)) push(knownBy, key, prepared);
  }
  const groups: Made[] = [];
  const byKey = new Map<string, Made[]>();
  const ordered = [...seen].sort(
    (a, b) => b.articles - a.articles || b.exact.length - a.exact.length || a.id - b.id,
  );
  for (const name of ordered) {
    if (knownAs.has(folded(name.exact))) continue;
    const parts = partsOf(name.exact);
    const keys = keysOf(name.exact);
    const likely = likelyOf(
      parts,
      // Who speaks for somebody is not the firm, nor is a county its sheriff.
      sharing(knownBy, keys).filter((one) => (one.kind === 'person') === (name.kind === 'person')),
    );
    // Another way of writing a name that is known, by case or title alone, is that name.
    if (likely?.relation === 'same') continue;
    const group = sharing(byKey, keys).find(
      (one) => one.kind === name.kind && judgeParts(one.parts, parts) !== 'different',
    );
    if (group) {
      group.names.push(name);
      group.likely ??= likely;
      continue;
    }
    const made = { kind: name.kind, names: [name], likely, parts };
    groups.push(made);
    for (const key of keys) push(byKey, key, made);
  }
  return groups.map(({ kind, names, likely }) => ({ kind, names, likely }));
}

/** Those that share one of the keys, the rarest key first, each once and in the order in which they came. */
function sharing<One>(byKey: ReadonlyMap<string, readonly One[]>, keys: readonly string[]): readonly One[] {
  const lists = keys.flatMap((key) => [byKey.get(key) ?? []]).sort((a, b) => a.length - b.length);
  const held = new Set<One>();
  for (const list of lists)
    for (const one of list) {
      if (held.size >= MOST_HELD) return [...held];
      held.add(one);
    }
  return [...held];
}

function likelyOf(
  name: NameParts,
  candidates: readonly (Known & { readonly parts: NameParts })[],
): NameGroup['likely'] {
  let best: NameGroup['likely'] = null;
  for (const { entity, parts } of candidates) {
    const relation = judgeParts(parts, name);
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
