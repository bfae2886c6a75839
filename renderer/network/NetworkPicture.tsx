import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { weightsOf, radiusOf, type Placed } from '#core/pictures/network.ts';
import { boundsOf, namedAt, towards, type Network } from '#core/pictures/shown-network.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { usePointing } from '../pictures/pointing.ts';
import { useWidth } from '../pictures/useWidth.ts';
import { ZoomTools } from '../pictures/ZoomTools.tsx';
import { words } from '../words.ts';
import type { Pair } from './Network.tsx';
import { LinkView, NodeView } from './pieces.tsx';
import { drawPulled } from './pulled.ts';
import { whatJoins } from './what.ts';
import css from './network.module.css';

const saying = words.pictures.network;

const HEIGHT = 540;
const STEP = 1.35;
const NEAREST = 6;
/** So far, in pixels, an arrow moves a node with Alt, and the picture with Shift. */
const NUDGE = 12;
const SHIFT = 80;
/** So long after the last turn the pieces are drawn anew, at the scale that was reached. */
const REST_MS = 120;

/** Where the picture lies in the window: `k` pixels for each unit of the layout, its origin at (x, y). */
interface Lie {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

const ARROWS: Readonly<Record<string, readonly ['left' | 'right' | 'up' | 'down', number, number]>> = {
  ArrowLeft: ['left', -1, 0],
  ArrowRight: ['right', 1, 0],
  ArrowUp: ['up', 0, -1],
  ArrowDown: ['down', 0, 1],
};

/** The network: wheel and keys go nearer, drag and Shift with arrows move it, arrows go from node to node. */
export function NetworkPicture({
  network,
  pair,
  onMoved,
  onLink,
}: {
  network: Network;
  pair: Pair | null;
  onMoved: (id: number, x: number, y: number) => void;
  onLink: (pair: Pair) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const inspected = useDesk((desk) => desk.inspected);
  const [own, setOwn] = useState<Lie | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const refocus = useRef(false);
  const { nodes, links } = network;
  const fit = useMemo(() => fitOf(network, width), [network, width]);
  // While a node is pulled or was put elsewhere, the others stay where they are.
  const lie = own ?? fit;
  const weights = useMemo(() => weightsOf(links), [links]);
  const named = useMemo(() => namedAt(network, lie.k), [network, lie.k]);
  const current = nodes.some(({ id }) => id === at) ? at : (firstOf(nodes, weights) ?? null);
  // Thousands of pieces are not drawn anew for each picture: while something slides, only the layer or one node moves.
  const layer = useRef<SVGGElement>(null);
  const live = useRef<Lie | null>(null);
  const pulled = useRef<Placed | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = () => {
    clearTimeout(resting.current);
    if (live.current) setOwn(live.current);
    live.current = null;
  };
  const slide = (next: Lie) => {
    live.current = next;
    layer.current?.setAttribute('transform', `translate(${next.x} ${next.y}) scale(${next.k / lie.k})`);
    clearTimeout(resting.current);
    resting.current = setTimeout(settle, REST_MS);
  };
  const pull = (node: Placed, dx: number, dy: number) => {
    if (live.current) settle();
    const from = pulled.current?.id === node.id ? pulled.current : node;
    pulled.current = { ...node, x: from.x + dx / lie.k, y: from.y + dy / lie.k };
    if (layer.current) drawPulled(layer.current, network, weights, lie.k, pulled.current);
  };
  const svg = usePointing<SVGSVGElement>({
    onKey: (event) => onKeyDown(event),
    onTurn: (amount, x, y) => slide(zoomedAt(live.current ?? lie, STEP ** -amount, x, y)),
    onPull: (dx, dy, over) => {
      const id = Number(over?.getAttribute('data-pull'));
      const node = over ? nodes.find((one) => one.id === id) : undefined;
      if (node) return pull(node, dx, dy);
      const now = live.current ?? lie;
      slide({ ...now, x: now.x + dx, y: now.y + dy });
    },
    onLetGo: () => {
      settle();
      // The others stay where they are, though what is drawn now needs another room.
      setOwn((now) => now ?? lie);
      if (pulled.current) onMoved(pulled.current.id, pulled.current.x, pulled.current.y);
      pulled.current = null;
    },
  });
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    svg.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  });
  const zoom = (factor: number) => setOwn(zoomedAt(lie, factor, width / 2, HEIGHT / 2));
  const onArrow = (key: string, { altKey, shiftKey }: KeyboardEvent) => {
    const [direction, dx, dy] = ARROWS[key]!;
    const node = nodes.find(({ id }) => id === current);
    if (!node) return;
    if (altKey) {
      setOwn(lie);
      return onMoved(node.id, node.x + (dx * NUDGE) / lie.k, node.y + (dy * NUDGE) / lie.k);
    }
    if (shiftKey) return setOwn({ ...lie, x: lie.x - dx * SHIFT, y: lie.y - dy * SHIFT });
    const next = nodes.find(({ id }) => id === towards(nodes, node.id, direction));
    if (!next) return;
    refocus.current = true;
    setAt(next.id);
    setOwn(broughtIn(lie, next, width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    settle();
    const { key, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    if (key in ARROWS) onArrow(key, event);
    else if (key === '+' || key === '=') zoom(STEP);
    else if (key === '-') zoom(1 / STEP);
    else if (key === '0') setOwn(null);
    else if ((key === 'Enter' || key === ' ') && current !== null) inspect({ kind: 'entity', id: current });
    else return;
    event.preventDefault();
  };
  const onOpen = useCallback((id: number) => {
    setAt(id);
    inspect({ kind: 'entity', id });
  }, []);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const counts = useMemo(() => {
    const all = new Map<number, number>();
    for (const { a, b } of links) for (const id of [a, b]) all.set(id, (all.get(id) ?? 0) + 1);
    return all;
  }, [links]);
  return (
    <div ref={frame} className={css['picture']}>
      <div className={css['zoom']}>
        <ZoomTools onZoom={(by) => zoom(STEP ** by)} onAll={() => setOwn(null)} />
      </div>
      <p id="network-keys" className={css['keys']}>
        {saying.keys}
      </p>
      <svg
        ref={svg}
        data-picture
        role="group"
        aria-label={saying.name}
        aria-describedby="network-keys"
        width={width}
        height={HEIGHT}
      >
        <g ref={layer} transform={`translate(${lie.x} ${lie.y}) scale(1)`}>
          {links.map((link) => {
            const [one, other] = [byId.get(link.a)!, byId.get(link.b)!];
            return (
              <LinkView
                key={`${link.a} ${link.b}`}
                link={link}
                ax={one.x * lie.k}
                ay={one.y * lie.k}
                bx={other.x * lie.k}
                by={other.y * lie.k}
                radiusA={radiusOf(weights.get(link.a) ?? 0)}
                radiusB={radiusOf(weights.get(link.b) ?? 0)}
                chosen={pair?.a === link.a && pair.b === link.b}
                near={at !== null && (at === link.a || at === link.b)}
                title={() => saying.link(one.name, other.name, whatJoins(link, one.name, other.name))}
                onOpen={onLink}
              />
            );
          })}
          {nodes.map((node) => {
            const { x, y } = node;
            return (
              <NodeView
                key={node.id}
                id={node.id}
                name={node.name}
                kind={node.kind}
                x={x * lie.k}
                y={y * lie.k}
                radius={radiusOf(weights.get(node.id) ?? 0)}
                links={counts.get(node.id) ?? 0}
                named={named.has(node.id)}
                focusable={node.id === current}
                chosen={inspected?.kind === 'entity' && inspected.id === node.id}
                onOpen={onOpen}
                onFocus={setAt}
              />
            );
          })}
        </g>
      </svg>
    </div>
  );
}

function firstOf(nodes: readonly Placed[], weights: ReadonlyMap<number, number>): number | undefined {
  let best: Placed | undefined;
  for (const node of nodes) if (!best || weights.get(node.id)! > weights.get(best.id)!) best = node;
  return best?.id;
}

function fitOf(network: Network, width: number): Lie {
  const { left, right, top, bottom } = boundsOf(network);
  const k = Math.min(
    1.5,
    (width - 40) / Math.max(1, right - left),
    (HEIGHT - 30) / Math.max(1, bottom - top),
  );
  const scale = Math.max(0.02, k);
  return {
    k: scale,
    x: width / 2 - ((left + right) / 2) * scale,
    y: HEIGHT / 2 - ((top + bottom) / 2) * scale,
  };
}

/** Nearer by a factor; what lies at (x, y) stays there. */
function zoomedAt(lie: Lie, factor: number, x: number, y: number): Lie {
  const k = Math.min(NEAREST, Math.max(0.02, lie.k * factor));
  const share = k / lie.k;
  return { k, x: x - (x - lie.x) * share, y: y - (y - lie.y) * share };
}

/** Moved as far as it takes to see a node. */
function broughtIn(lie: Lie, { x, y }: Placed, width: number): Lie {
  const [px, py] = [x * lie.k + lie.x, y * lie.k + lie.y];
  const into = (value: number, most: number) => Math.min(Math.max(value, 40), most - 40);
  return { ...lie, x: lie.x + into(px, width) - px, y: lie.y + into(py, HEIGHT) - py };
}
