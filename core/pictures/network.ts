import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { textWidth } from './text.ts';

export interface NetworkNode {
  readonly id: number;
  readonly name: string;
  readonly kind: EntityKind;
}

/** What joins two entities; `a` is the lesser key. */
export interface NetworkLink {
  readonly a: number;
  readonly b: number;
  /** In how many quotes `a` speaks about `b`. */
  readonly forth: number;
  /** In how many quotes `b` speaks about `a`. */
  readonly back: number;
  /** In how many claims both are. */
  readonly claims: number;
}

export interface Placed extends NetworkNode {
  readonly x: number;
  readonly y: number;
}

export const LABEL_SIZE = 12;

export function weightOf({ forth, back, claims }: NetworkLink): number {
  return forth + back + claims;
}

/** How much each entity is joined with others. */
export function weightsOf(links: readonly NetworkLink[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const link of links)
    for (const id of [link.a, link.b]) weights.set(id, (weights.get(id) ?? 0) + weightOf(link));
  return weights;
}

/** Half the height of a node that is joined so much with others. */
export function radiusOf(weight: number): number {
  return 5 + Math.min(9, Math.sqrt(weight));
}

interface Body extends SimulationNodeDatum {
  readonly node: NetworkNode;
  readonly radius: number;
}

/** Steps of the layout, and how many of them are taken before others have a turn. */
const TICKS = 300;
const TICKS_A_TURN = 5;
/** Up to so many nodes are moved apart until no name lies on another; of more, names are left out where they would. */
const ALL_NAMED = 80;

/**
 * Places the entities that are joined with another: the same places each time, whatever the order of the rows. Yields
 * now and then, for it takes seconds where there are thousands of links.
 */
export function* layOutNetwork(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
): Generator<void, Placed[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const joining = links
    .filter(({ a, b }) => a !== b && known.has(a) && known.has(b))
    .toSorted((one, other) => one.a - other.a || one.b - other.b);
  const weights = weightsOf(joining);
  const bodies: Body[] = nodes
    .filter(({ id }) => weights.has(id))
    .toSorted((one, other) => one.id - other.id)
    .map((node) => ({ node, radius: radiusOf(weights.get(node.id)!) }));
  const index = new Map(bodies.map(({ node }, at) => [node.id, at]));
  const few = bodies.length <= ALL_NAMED;
  const springs: (SimulationLinkDatum<Body> & { weight: number })[] = joining.map((link) => ({
    source: index.get(link.a)!,
    target: index.get(link.b)!,
    weight: weightOf(link),
  }));
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(seeded())
    .force('link', forceLink<Body, (typeof springs)[number]>(springs).distance(few ? 110 : 70))
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(few ? -420 : -160)
        .distanceMax(900),
    )
    .force(
      'collide',
      forceCollide<Body>((body) => body.radius + (few ? 14 : 5)),
    )
    // Windows and pages are wider than high.
    .force('x', forceX<Body>(0).strength(0.035))
    .force('y', forceY<Body>(0).strength(0.075));
  for (let tick = 0; tick < TICKS; tick += TICKS_A_TURN) {
    simulation.tick(TICKS_A_TURN);
    yield;
  }
  const boxes = bodies.map(({ node, radius, x = 0, y = 0 }) => ({ node, radius, x, y }));
  if (few) moveApart(boxes);
  return boxes.map(({ node, x, y }) => ({ ...node, x: rounded(x), y: rounded(y) }));
}

/** Numbers that look like chance and are the same in every run (Numerical Recipes' generator modulo 2^32). */
function seeded(): () => number {
  let state = 1;
  return () => (state = (1_664_525 * state + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A node with its name under it, by its corners, around the middle of the node. */
export function extentOf(name: string, radius: number) {
  const half = Math.max(radius, textWidth(name, LABEL_SIZE) / 2) + 3;
  return { left: -half, right: half, top: -radius - 3, bottom: radius + LABEL_SIZE + 7 };
}

interface Movable {
  readonly node: NetworkNode;
  readonly radius: number;
  x: number;
  y: number;
}

/** Pushes nodes off each other, with their names, along the shorter way, until none overlap. */
function moveApart(boxes: readonly Movable[]): void {
  const extents = boxes.map(({ node, radius }) => extentOf(node.name, radius));
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        const [one, other, a, b] = [boxes[i]!, boxes[j]!, extents[i]!, extents[j]!];
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const overX = dx >= 0 ? a.right - b.left - dx : b.right - a.left + dx;
        const overY = dy >= 0 ? a.bottom - b.top - dy : b.bottom - a.top + dy;
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overX < overY) push('x', one, other, (overX / 2 + 0.5) * (dx >= 0 ? 1 : -1));
        else push('y', one, other, (overY / 2 + 0.5) * (dy >= 0 ? 1 : -1));
      }
    }
    if (!moved) return;
  }
}

function push(axis: 'x' | 'y', one: Movable, other: Movable, by: number): void {
  one[axis] -= by;
  other[axis] += by;
}
