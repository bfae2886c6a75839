import { weightOf, weightsOf, radiusOf, LABEL_SIZE, type NetworkLink } from './network.ts';
import type { DrawnPicture } from './picture.ts';
import { boundsOf, labelBox, namedAt, outlineOf, type Network } from './shown-network.ts';
import { INK, SOFT, short, svgOf, textAt } from './svg.ts';
import { fitted } from './text.ts';
import { LEGEND, networkDescription, networkTitle } from './words.ts';

const MARGIN = 24;
const HEAD = 46;
const FOOT = 40;
/** Wide enough for the legend. */
const LEAST_WIDTH = 760;

/** Draws the part of the network that is given. */
export function drawNetwork(matter: string, network: Network): DrawnPicture {
  const { nodes, links } = network;
  const bounds = boundsOf(network);
  const width = Math.max(LEAST_WIDTH, bounds.right - bounds.left + 2 * MARGIN);
  const height = HEAD + (bounds.bottom - bounds.top) + FOOT + MARGIN;
  const shift = { x: (width - bounds.right - bounds.left) / 2, y: HEAD - bounds.top };
  const weights = weightsOf(links);
  const weight = (id: number) => weights.get(id) ?? 0;
  const at = new Map(nodes.map((node) => [node.id, { ...node, x: node.x + shift.x, y: node.y + shift.y }]));
  const placed = [...at.values()];
  const named = namedAt({ nodes: placed, links }, 1);
  const names = placed
    .filter(({ id }) => named.has(id))
    .map((node) => {
      const box = labelBox(node, weight(node.id), 1);
      return textAt(node.x, box.bottom - 4, fitted(node.name, Infinity, LABEL_SIZE), { anchor: 'middle' });
    });
  const most = placed
    .toSorted((one, other) => weight(other.id) - weight(one.id) || one.id - other.id)
    .slice(0, 5)
    .map(({ name }) => name);
  const body = [
    textAt(MARGIN, 30, fitted(networkTitle(matter), width - 2 * MARGIN, 16), { size: 16, weight: 600 }),
    ...links.flatMap((link) => drawnLink(link, at, weight)),
    ...placed.map(
      (node) =>
        `<path transform="translate(${short(node.x)} ${short(node.y)})" d="${outlineOf(node.kind, radiusOf(weight(node.id)))}"` +
        ` fill="#e6e6e6" stroke="${INK}" stroke-width="1.25"/>`,
    ),
    `<g stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-linejoin="round">`,
    ...names,
    '</g>',
    ...legend(height - 20),
  ];
  const description = networkDescription(nodes.length, links.length, most);
  return svgOf(width, height, networkTitle(matter), description, body);
}

/** How thick a link of a weight is. */
export function thicknessOf(weight: number): number {
  return Math.min(5, 0.8 + Math.log2(1 + weight) * 0.6);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A link's line from the edge of one node to that of the other, with a head where one speaks about the other, as the `d` of two paths. */
export function linkPaths(
  { forth, back }: Pick<NetworkLink, 'forth' | 'back'>,
  a: Point,
  b: Point,
  radiusA: number,
  radiusB: number,
): { readonly line: string; readonly heads: string } {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [start, end] = [radiusA + 2, Math.max(radiusA + 2, length - radiusB - 2)];
  const at = (along: number, aside = 0) =>
    `${short(a.x + dx * along - dy * aside)},${short(a.y + dy * along + dx * aside)}`;
  const head = (tip: number, foot: number) => `M${at(tip)}L${at(foot, 3.5)}L${at(foot, -3.5)}Z`;
  const line = `M${at(start + (back > 0 ? 6 : 0))}L${at(end - (forth > 0 ? 6 : 0))}`;
  return { line, heads: (back > 0 ? head(start, start + 9) : '') + (forth > 0 ? head(end, end - 9) : '') };
}

function drawnLink(
  link: NetworkLink,
  at: ReadonlyMap<number, Point>,
  weight: (id: number) => number,
): string[] {
  const [a, b] = [at.get(link.a), at.get(link.b)];
  if (!a || !b) return [];
  const { line, heads } = linkPaths(link, a, b, radiusOf(weight(link.a)), radiusOf(weight(link.b)));
  const broken = heads === '' ? ' stroke-dasharray="4 3"' : '';
  const width = short(thicknessOf(weightOf(link)));
  return [
    `<path d="${line}" stroke="${SOFT}" stroke-width="${width}"${broken}/>`,
    ...(heads === '' ? [] : [`<path d="${heads}" fill="${SOFT}"/>`]),
  ];
}

function legend(y: number): string[] {
  const mark = (x: number, kind: 'person' | 'organization' | 'case') =>
    `<path transform="translate(${x} ${y - 4})" d="${outlineOf(kind, 6)}" fill="#e6e6e6" stroke="${INK}"/>`;
  const word = (x: number, text: string) => textAt(x, y, text, { size: 11, fill: SOFT });
  return [
    mark(MARGIN + 6, 'person'),
    word(MARGIN + 18, LEGEND.person),
    mark(MARGIN + 82, 'organization'),
    word(MARGIN + 94, LEGEND.body),
    mark(MARGIN + 272, 'case'),
    word(MARGIN + 284, LEGEND.other),
    `<path d="M${MARGIN + 426},${y - 4}h22" stroke="${SOFT}" stroke-width="1.5"/>`,
    `<path d="M${MARGIN + 454},${y - 4}l-9,3.5v-7Z" fill="${SOFT}"/>`,
    word(MARGIN + 462, LEGEND.spoke),
    `<path d="M${MARGIN + 544},${y - 4}h28" stroke="${SOFT}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    word(MARGIN + 580, LEGEND.claim),
  ];
}
