import { radiusOf, type Placed } from '#core/pictures/network.ts';
import { linkPaths } from '#core/pictures/network-svg.ts';
import type { Network } from '#core/pictures/shown-network.ts';

/** Draws a node at another place, with the links that end at it, and touches nothing else; `k` is the scale. */
export function drawPulled(
  layer: SVGGElement,
  { nodes, links }: Network,
  weights: ReadonlyMap<number, number>,
  k: number,
  pulled: Placed,
): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const at = (id: number) => {
    const { x, y } = id === pulled.id ? pulled : byId.get(id)!;
    return { x: x * k, y: y * k };
  };
  const radius = (id: number) => radiusOf(weights.get(id) ?? 0);
  // The layer holds the links and then the nodes, each in their order: to look them up by name took most of a picture's time.
  const { children } = layer;
  links.forEach((link, index) => {
    if (link.a !== pulled.id && link.b !== pulled.id) return;
    const paths = linkPaths(link, at(link.a), at(link.b), radius(link.a), radius(link.b));
    const [line, heads] = children[index]!.querySelectorAll('path');
    line?.setAttribute('d', paths.line);
    heads?.setAttribute('d', paths.heads);
  });
  const place = nodes.findIndex(({ id }) => id === pulled.id);
  children[links.length + place]?.setAttribute('transform', `translate(${pulled.x * k} ${pulled.y * k})`);
}
