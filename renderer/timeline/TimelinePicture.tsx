import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleRow, Claim } from '#core/contract/nouns.ts';
import { fitted } from '#core/pictures/text.ts';
import {
  LANES,
  layOutTimeline,
  type Item,
  type Lane,
  type Mark,
  type Stretch,
} from '#core/pictures/timeline.ts';
import { openingOf, panned, zoomed } from '#core/pictures/view.ts';
import { number, stretchName, tickName } from '#core/words/formats.ts';
import { go, inspect, showArticle, useDesk, type Inspected } from '../app/desk.ts';
import { usePointing } from '../pictures/pointing.ts';
import { useWidth } from '../pictures/useWidth.ts';
import { words } from '../words.ts';
import { Together } from './Together.tsx';
import { claimLine, articleLine } from './lines.ts';
import css from './timeline.module.css';

const saying = words.pictures.timeline;

const ROWS = { claims: 7, articles: 5 };
const LEAST_ROWS = 3;
const ROW = 30;
const HEAD = 34;
const AXIS = 26;
const ROOM = 150;
const STEP = 1.6;
const NO_ROWS = { claims: 0, articles: 0 };
/** Nearer to the edge than this, the date at a line would be cut off. */
const EDGE = 30;

export interface Shown {
  readonly claims: ReadonlyMap<number, Claim>;
  readonly articles: ReadonlyMap<number, ArticleRow>;
}

/** The two lanes over one time: wheel and keys go nearer, drag and arrows move on, Enter opens what a mark stands for. */
export function TimelinePicture({
  marks,
  shown,
  view,
  whole,
  onView,
}: {
  /** In order. */
  marks: readonly Mark[];
  shown: Shown;
  view: Stretch;
  whole: Stretch;
  onView: (view: Stretch | null) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const inspected = useDesk((desk) => desk.inspected);
  const [at, setAt] = useState<Mark | null>(null);
  const [together, setTogether] = useState<readonly Mark[] | null>(null);
  const refocus = useRef(false);
  const layout = useMemo(
    () => (width === 0 ? null : layOutTimeline(marks, { view, width, rows: ROWS, room: ROOM })),
    [marks, view, width],
  );
  // As high as all of it needs, so that nothing below jumps while one goes nearer.
  const rows = useMemo(
    () =>
      width === 0 ? NO_ROWS : layOutTimeline(marks, { view: whole, width, rows: ROWS, room: ROOM }).rows,
    [marks, whole, width],
  );
  const scale = (view.to - view.from) / Math.max(1, width);
  const timeAt = (x: number) => view.from + x * scale;
  const svg = usePointing<SVGSVGElement>({
    onKey: (event) => onKeyDown(event),
    onTurn: (amount, x) => onView(zoomed(view, STEP ** amount, timeAt(x), whole)),
    onPull: (dx) => onView(panned(view, -dx * scale, whole)),
  });
  const items = layout ? LANES.flatMap((lane) => layout.items[lane].toSorted((a, b) => a.x - b.x)) : [];
  const current = items.find((item) => at !== null && holds(item, at)) ?? items[0] ?? null;
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    svg.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  });
  const rove = (item: Item | undefined) => {
    if (!item) return;
    refocus.current = true;
    setAt(firstOf(item));
  };
  const change = (next: Stretch | null) => {
    refocus.current = true;
    if (current) setAt(firstOf(current));
    onView(next);
  };
  const openItem = (item: Item) => {
    setAt(firstOf(item));
    if (item.kind === 'group') {
      const opening = openingOf(item.marks);
      if (opening && opening.to - opening.from < view.to - view.from) {
        refocus.current = true;
        return onView(opening);
      }
      return setTogether(item.marks);
    }
    open(item.mark);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    const lane = current ? firstOf(current).lane : 'claims';
    const inLane = items.filter((item) => firstOf(item).lane === lane);
    const i = current ? inLane.indexOf(current) : -1;
    const middle = current ? timeAt(current.x) : (view.from + view.to) / 2;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () =>
        shiftKey ? change(panned(view, (view.to - view.from) / 4, whole)) : rove(inLane[i + 1]),
      ArrowLeft: () =>
        shiftKey ? change(panned(view, (view.from - view.to) / 4, whole)) : rove(inLane[i - 1]),
      ArrowDown: () => current && rove(besides(items, current, 1)),
      ArrowUp: () => current && rove(besides(items, current, -1)),
      Home: () => rove(inLane[0]),
      End: () => rove(inLane.at(-1)),
      '+': () => change(zoomed(view, 1 / STEP, middle, whole)),
      '=': () => change(zoomed(view, 1 / STEP, middle, whole)),
      '-': () => change(zoomed(view, STEP, middle, whole)),
      '0': () => change(null),
      Enter: () => current && openItem(current),
      ' ': () => current && openItem(current),
    };
    const act = acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const heights = heightsOf({
    claims: Math.max(rows.claims, layout?.rows.claims ?? 0),
    articles: Math.max(rows.articles, layout?.rows.articles ?? 0),
  });
  return (
    <div ref={frame} className={css['picture']}>
      <p id="timeline-keys" className={css['keys']}>
        {saying.keys}
      </p>
      <svg
        ref={svg}
        data-picture
        role="group"
        aria-label={saying.name}
        aria-describedby="timeline-keys"
        width={width}
        height={heights.all}
      >
        <SoftEnds />
        {layout?.ticks.map((tick) => (
          <g key={tick.at} aria-hidden>
            <line className={css['tick']} x1={tick.x} x2={tick.x} y1={0} y2={heights.all - AXIS + 4} />
            {tick.x < EDGE || tick.x > width - EDGE ? null : (
              <text className={css['tickName']} x={tick.x} y={heights.all - 8}>
                {tickName(tick.at, tick.unit)}
              </text>
            )}
          </g>
        ))}
        {LANES.map((lane) => (
          <g key={lane} transform={`translate(0 ${heights[lane]})`}>
            <line className={css['laneLine']} x1={0} x2={width} y1={0.5} y2={0.5} />
            <text className={css['laneName']} x={2} y={18}>
              {saying.lanes[lane]}
              <tspan className={css['laneHint']} dx={8}>
                {saying.hints[lane]}
              </tspan>
            </text>
            {layout?.items[lane].map((item) => (
              <ItemView
                key={`${item.kind} ${firstOf(item).id}`}
                item={item}
                shown={shown}
                width={width}
                focusable={item === current}
                chosen={item.kind === 'mark' && isInspected(inspected, item.mark)}
                onOpen={() => openItem(item)}
                onFocus={() => setAt(firstOf(item))}
              />
            ))}
          </g>
        ))}
      </svg>
      {layout && layout.before + layout.after > 0 ? (
        <p className={css['outside']}>{saying.outside(layout.before, layout.after)}</p>
      ) : null}
      {together ? (
        <Together
          marks={together}
          shown={shown}
          onOpen={open}
          onClose={() => {
            refocus.current = true;
            setTogether(null);
          }}
        />
      ) : null}
    </div>
  );
}

function open(mark: Mark): void {
  if (mark.lane === 'claims') return inspect({ kind: 'claim', id: mark.id });
  showArticle(mark.id);
  go('articles');
}

function isInspected(inspected: Inspected, { lane, id }: Mark): boolean {
  return inspected?.kind === (lane === 'claims' ? 'claim' : 'article') && inspected.id === id;
}

function firstOf(item: Item): Mark {
  return item.kind === 'mark' ? item.mark : item.marks[0]!;
}

function holds(item: Item, { lane, id }: Mark): boolean {
  const is = (mark: Mark) => mark.lane === lane && mark.id === id;
  return item.kind === 'mark' ? is(item.mark) : item.marks.some(is);
}

/** What stands nearest in the row below or above; the lanes are one under the other. */
function besides(items: readonly Item[], from: Item, step: 1 | -1): Item | undefined {
  const depth = (item: Item) => LANES.indexOf(firstOf(item).lane) * 100 + item.row;
  const rows = [...new Set(items.map(depth))].sort((a, b) => a - b);
  const row = rows[rows.indexOf(depth(from)) + step];
  const near = items.filter((item) => depth(item) === row);
  return near.sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
}

function heightsOf(rows: Readonly<Record<Lane, number>>) {
  const claims = HEAD + Math.max(LEAST_ROWS, rows.claims) * ROW;
  const articles = HEAD + Math.max(LEAST_ROWS, rows.articles) * ROW;
  return { claims: 0, articles: claims, all: claims + articles + AXIS };
}

/** What is known about in time runs out at its ends. */
function SoftEnds() {
  const stops = [0, 1, 1, 0].map((opacity, i) => (
    <stop key={i} offset={[0, 0.3, 0.7, 1][i]} stopColor="var(--ink-soft)" stopOpacity={opacity} />
  ));
  return (
    <defs>
      <linearGradient id="soft-ends">{stops}</linearGradient>
    </defs>
  );
}

function ItemView({
  item,
  shown,
  width,
  focusable,
  chosen,
  onOpen,
  onFocus,
}: {
  item: Item;
  shown: Shown;
  width: number;
  focusable: boolean;
  chosen: boolean;
  onOpen: () => void;
  onFocus: () => void;
}) {
  const y = HEAD + item.row * ROW;
  const own = {
    role: 'button',
    tabIndex: focusable ? 0 : -1,
    transform: `translate(${item.x} ${y})`,
    onClick: onOpen,
    onFocus,
    className: css['item'],
  };
  if (item.kind === 'group') {
    const [first, last] = [item.marks[0]!, item.marks.at(-1)!];
    const name = saying.group(item.marks.length, first.lane, stretchName(first.from, last.to));
    return (
      <g {...own} aria-label={name}>
        <title>{name}</title>
        <rect className={css['group']} width={item.width} height={20} rx={10} />
        <text className={css['groupName']} x={item.width / 2} y={14}>
          {item.marks.length > 9_999 ? number(item.marks.length) : saying.more(item.marks.length)}
        </text>
      </g>
    );
  }
  const { mark } = item;
  const claim = mark.lane === 'claims' ? shown.claims.get(mark.id) : undefined;
  const article = mark.lane === 'articles' ? shown.articles.get(mark.id) : undefined;
  const line = claim ? claimLine(claim) : article ? articleLine(article) : null;
  if (!line) return null;
  const fill = mark.soft ? 'url(#soft-ends)' : claim ? `var(--kind-${claim.kind})` : 'var(--ground)';
  return (
    <>
      <g {...own} aria-label={line.told} data-chosen={chosen || undefined}>
        <title>{line.told}</title>
        <rect
          className={css['target']}
          x={-2}
          y={-3}
          width={Math.max(24, item.width + 2)}
          height={ROW - 2}
          rx={4}
        />
        <rect
          className={css['markBar']}
          data-soft={mark.soft || undefined}
          width={item.bar}
          height={9}
          rx={2}
          style={{ fill }}
        />
      </g>
      {/* Beside the button, not in it: cut to its room it is no part of the name. */}
      <text className={css['markName']} x={item.x} y={y + 22} aria-hidden>
        {fitted(line.name, Math.min(item.width, width - item.x), 12)}
      </text>
    </>
  );
}
