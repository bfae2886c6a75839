import type { EntityKind } from '#core/contract/vocabulary.ts';
import {
  extentOf,
  LABEL_SIZE,
  radiusOf,
  weightOf,
  weightsOf,
  type NetworkLink,
  type Placed,
} from './network.ts';
import { textWidth } from './text.ts';

/** What of the network is shown. */
export interface NetworkFilter {
  /** Kinds of entities that are left out. */
  readonly without: readonly EntityKind[];
  /** The least weight of a link. */
  readonly least: number;
  /** Nodes that the reporter put elsewhere. */
  readonly moved: readonly { readonly id: number; readonly x: number; readonly y: number }[];
}

export interface Network {
  readonly nodes: readonly Placed[];
  readonly links: readonly NetworkLink[];
}

/** The links of a certain weight at least between entities of the kinds that are shown, and the entities that they join. */
export function shownOf({ nodes, links }: Network, { without, least, moved }: NetworkFilter): Network {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const places = new Map(moved.map((one) => [one.id, one]));
  const isShown = (id: number) => kinds.has(id) && !without.includes(kinds.get(id)!);
  const kept = links.filter((link) => weightOf(link) >= least && isShown(link.a) && isShown(link.b));
  const joined = new Set(kept.flatMap(({ a, b }) => [a, b]));
  return {
    nodes: nodes
      .filter(({ id }) => joined.has(id))
      .map((node) => {
        const place = places.get(node.id);
        return place ? { ...node, x: place.x, y: place.y } : node;
      }),
    links: kept,
  };
}

interface Corners {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The keys of the nodes whose names have room at a scale, those of the most joined first: no two names overlap. */
export function namedAt({ nodes, links }: Network, scale: number): Set<number> {
  const weights = weightsOf(links);
  const weight = (id: number) => weights.get(id) ?? 0;
  const order = nodes.toSorted((one, other) => weight(other.id) - weight(one.id) || one.id - other.id);
  const taken: Corners[] = [];
  const named = new Set<number>();
  for (const node of order) {
    const box = labelBox(node, weight(node.id), scale);
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    named.add(node.id);
  }
  return named;
}

/** Where a node's name stands at a scale, in pixels. */
export function labelBox({ x, y, name }: Placed, weight: number, scale: number): Corners {
  const half = textWidth(name, LABEL_SIZE) / 2;
  const top = y * scale + radiusOf(weight) + 2;
  return { left: x * scale - half, right: x * scale + half, top, bottom: top + LABEL_SIZE + 3 };
}

function overlap(one: Corners, other: Corners): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The rectangle in which all nodes lie with their names. */
export function boundsOf({ nodes, links }: Network): Corners {
  const weights = weightsOf(links);
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { id, name, x, y } of nodes) {
    const extent = extentOf(name, radiusOf(weights.get(id) ?? 0));
    bounds.left = Math.min(bounds.left, x + extent.left);
    bounds.right = Math.max(bounds.right, x + extent.right);
    bounds.top = Math.min(bounds.top, y + extent.top);
    bounds.bottom = Math.max(bounds.bottom, y + extent.bottom);
  }
  return nodes.length === 0 ? { left: 0, right: 0, top: 0, bottom: 0 } : bounds;
}

/** The nearest node in a direction from another: what an arrow key goes to. `null` where there is none. */
export function towards(
  nodes: readonly Placed[],
  from: number,
  direction: 'left' | 'right' | 'up' | 'down',
): number | null {
  const here = nodes.find(({ id }) => id === from);
  if (!here) return nodes[0]?.id ?? null;
  let best: { id: number; far: number } | null = null;
  for (const node of nodes) {
    if (node.id === from) continue;
    const [dx, dy] = [node.x - here.x, node.y - here.y];
    const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const across = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
    // Straight on counts as near; more than about 63 degrees aside is another direction.
    if (along <= 0 || across > along * 2) continue;
    const far = along + across * 1.5;
    if (!best || far < best.far) best = { id: node.id, far };
  }
  return best?.id ?? null;
}

/** The outline of a node of a kind around the origin, as the `d` of a path: people round, bodies square, what is no party a diamond. */
export function outlineOf(kind: EntityKind, radius: number): string {
  const r = Math.round(radius * 10) / 10;
  if (kind === 'person') return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  if (kind === 'organization' || kind === 'court' || kind === 'agency') {
    const half = Math.round(r * 9) / 10;
    return `M${-half},${-half}h${2 * half}v${2 * half}h${-2 * half}Z`;
  }
  return `M0,${-r}L${r},0L0,${r}L${-r},0Z`;
}
