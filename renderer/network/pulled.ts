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
  const at = (id: number) => {
    const { x, y } = id === pulled.id ? pulled : nodes.find((node) => node.id === id)!;
    return { x: x * k, y: y * k };
  };
  const node = layer.querySelector(`[data-pull="${pulled.id}"]`);
  node?.setAttribute('transform', `translate(${pulled.x * k} ${pulled.y * k})`);
  const radius = (id: number) => radiusOf(weights.get(id) ?? 0);
  for (const link of links) {
    if (link.a !== pulled.id && link.b !== pulled.id) continue;
    const paths = linkPaths(link, at(link.a), at(link.b), radius(link.a), radius(link.b));
    const [line, heads] = layer.querySelectorAll(`[data-link="${link.a} ${link.b}"] path`);
    line?.setAttribute('d', paths.line);
    heads?.setAttribute('d', paths.heads);
  }
}
