import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import {
  extentOf,
  layOutNetwork,
  radiusOf,
  weightsOf,
  type NetworkLink,
  type NetworkNode,
} from './network.ts';
import { boundsOf, labelBox, namedAt, shownOf, towards } from './shown-network.ts';

const ALL = { without: [], least: 1, moved: [] };

function whole(nodes: readonly NetworkNode[], links: readonly NetworkLink[]) {
  const layout = layOutNetwork(nodes, links);
  for (;;) {
    const { done, value } = layout.next();
    if (done) return value;
  }
}

function graph(size: number, joins: number): { nodes: NetworkNode[]; links: NetworkLink[] } {
  const nodes = Array.from({ length: size }, (_, i) => ({
    id: i + 1,
    name: `Somebody No. ${i + 1}`,
    kind: ENTITY_KINDS[i % ENTITY_KINDS.length]!,
  }));
  const links = new Map<string, NetworkLink>();
  for (let i = 0; i < joins; i += 1) {
    const [a, b] = [(i * 7) % size, (i * 13 + 1 + (i % 5)) % size].sort((x, y) => x - y) as [number, number];
    if (a !== b)
      links.set(`${a} ${b}`, { a: a + 1, b: b + 1, forth: i % 3, back: i % 2, claims: 1 + (i % 4) });
  }
  return { nodes, links: [...links.values()] };
}

const GRAPHS = [graph(2, 1), graph(7, 9), graph(24, 40), graph(120, 300)];

test.each(GRAPHS)('the same places, whatever the order of rows: $nodes.length', ({ nodes, links }) => {
  const first = whole(nodes, links);
  expect(whole(nodes.toReversed(), links.toReversed())).toEqual(first);
  const shuffled = nodes.toSorted((one, other) => ((one.id * 31) % 17) - ((other.id * 31) % 17));
  expect(
    whole(
      shuffled,
      links.toSorted((one, other) => one.b - other.b),
    ),
  ).toEqual(first);
});

test('who is joined with nobody is not placed', () => {
  const { nodes, links } = graph(3, 1);
  expect(
    whole([...nodes, { id: 9, name: 'Alone', kind: 'person' }], links).map(({ id }) => id),
  ).not.toContain(9);
});

test.each(GRAPHS.slice(0, 3))('no node lies on another or on its name: $nodes.length', ({ nodes, links }) => {
  const placed = whole(nodes, links);
  const weights = weightsOf(links);
  const boxes = placed.map(({ id, name, x, y }) => {
    const { left, right, top, bottom } = extentOf(name, radiusOf(weights.get(id)!));
    return { left: x + left, right: x + right, top: y + top, bottom: y + bottom };
  });
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(i + 1)) {
      const apart =
        one.left >= other.right - 1 ||
        other.left >= one.right - 1 ||
        one.top >= other.bottom - 1 ||
        other.top >= one.bottom - 1;
      expect(apart).toBe(true);
    }
  expect(namedAt({ nodes: placed, links }, 1).size).toBe(placed.length);
});

test('names never overlap, at any scale, and nearer there is room for more of them', () => {
  const { nodes, links } = GRAPHS[3]!;
  const network = { nodes: whole(nodes, links), links };
  const weights = weightsOf(links);
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 4, noNaN: true }), (scale) => {
      const named = namedAt(network, scale);
      const boxes = network.nodes
        .filter(({ id }) => named.has(id))
        .map((node) => labelBox(node, weights.get(node.id)!, scale));
      for (const [i, one] of boxes.entries())
        for (const other of boxes.slice(i + 1))
          expect(
            one.left >= other.right ||
              other.left >= one.right ||
              one.top >= other.bottom ||
              other.top >= one.bottom,
          ).toBe(true);
    }),
    { numRuns: 30 },
  );
  expect(namedAt(network, 3).size).toBeGreaterThan(namedAt(network, 0.3).size);
});

test('a filter leaves out kinds and weak links, and who is then joined with nobody', () => {
  const { nodes, links } = GRAPHS[2]!;
  const network = { nodes: whole(nodes, links), links };
  expect(shownOf(network, ALL)).toEqual(network);
  const people = shownOf(network, { ...ALL, without: ENTITY_KINDS.filter((kind) => kind !== 'person') });
  expect(people.nodes.every(({ kind }) => kind === 'person')).toBe(true);
  const strong = shownOf(network, { ...ALL, least: 5 });
  expect(strong.links.length).toBeLessThan(links.length);
  const joined = new Set(strong.links.flatMap(({ a, b }) => [a, b]));
  expect(strong.nodes.every(({ id }) => joined.has(id))).toBe(true);
  const put = shownOf(network, { ...ALL, moved: [{ id: 1, x: 5_000, y: 7 }] });
  expect(put.nodes.find(({ id }) => id === 1)).toMatchObject({ x: 5_000, y: 7 });
  expect(boundsOf(put).right).toBeGreaterThan(5_000);
  expect(shownOf(network, { ...ALL, least: 1_000 })).toEqual({ nodes: [], links: [] });
});

test('an arrow goes to the next node in its direction, and there is a way back', () => {
  const at = (id: number, x: number, y: number) => ({ id, name: '', kind: 'person' as const, x, y });
  const nodes = [at(1, 0, 0), at(2, 100, 10), at(3, 50, 300), at(4, 300, 0)];
  expect(towards(nodes, 1, 'right')).toBe(2);
  expect(towards(nodes, 2, 'left')).toBe(1);
  expect(towards(nodes, 2, 'right')).toBe(4);
  expect(towards(nodes, 1, 'down')).toBe(3);
  expect(towards(nodes, 1, 'up')).toBeNull();
});
