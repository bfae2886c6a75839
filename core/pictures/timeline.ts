import { scaleUtc } from 'd3-scale';

/** What stands on the timeline: what happened, by the dates of claims, and what was said when, by those of articles. */
export const LANES = ['claims', 'articles'] as const;
export type Lane = (typeof LANES)[number];

/** Times are milliseconds since 1970 UTC; a stretch is half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A claim or an article in its time: a day is as long as it is, and so are a month and a range of days. */
export interface Mark extends Stretch {
  readonly lane: Lane;
  readonly id: number;
  /** Whether its ends are not known exactly. */
  readonly soft: boolean;
}

/** A box of a lane, in pixels from the left edge; `row` counts from the top. Boxes of one row do not overlap. */
interface Box {
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

export type Item =
  /** `bar` is how long the mark itself is drawn; its name has room up to `width`. */
  | (Box & { readonly kind: 'mark'; readonly mark: Mark; readonly bar: number })
  /** Marks for which there is no room side by side, in their order. */
  | (Box & { readonly kind: 'group'; readonly marks: readonly Mark[] });

export interface TimelineLayout {
  readonly items: Readonly<Record<Lane, readonly Item[]>>;
  /** How many rows of each lane are in use. */
  readonly rows: Readonly<Record<Lane, number>>;
  /** How many marks lie wholly before the view, and wholly after it. */
  readonly before: number;
  readonly after: number;
  readonly ticks: readonly Tick[];
}

/** A line across, and which part of its date tells it from its neighbours. */
export interface Tick {
  readonly x: number;
  readonly at: number;
  readonly unit: 'year' | 'month' | 'day' | 'hour';
}

export interface TimelineFrame {
  readonly view: Stretch;
  /** In pixels. */
  readonly width: number;
  /** So many rows a lane has at most; the last one holds the groups. */
  readonly rows: Readonly<Record<Lane, number>>;
  /** The least room that a mark and its name get, in pixels. */
  readonly room: number;
}

/** The shortest that a bar is drawn, and the room of a group, in pixels. */
export const LEAST_BAR = 10;
export const GROUP_WIDTH = 56;
const GAP = 6;
/** The least distance of two lines across, so that their dates stand side by side. */
const TICK_ROOM = 96;

/** The order in which marks are laid out, whatever the order in which they were listed. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted(
    (one, other) =>
      one.from - other.from || one.to - other.to || one.lane.localeCompare(other.lane) || one.id - other.id,
  );
}

/** Lays out `marks`, which are `inOrder`: each of them is drawn, is in a group, or is counted as outside the view. */
export function layOutTimeline(marks: readonly Mark[], frame: TimelineFrame): TimelineLayout {
  const { view, width } = frame;
  const scale = width / (view.to - view.from);
  const packed = { claims: new Rows(frame, 'claims'), articles: new Rows(frame, 'articles') };
  let before = 0;
  let after = 0;
  for (const mark of marks) {
    if (mark.to <= view.from) before += 1;
    else if (mark.from >= view.to) after += 1;
    else {
      const x = Math.max(0, (mark.from - view.from) * scale);
      const end = Math.min(width, (mark.to - view.from) * scale);
      packed[mark.lane].add(mark, x, Math.max(LEAST_BAR, end - x));
    }
  }
  return {
    items: { claims: packed.claims.items(), articles: packed.articles.items() },
    rows: { claims: packed.claims.used(), articles: packed.articles.used() },
    before,
    after,
    ticks: ticksOf(frame),
  };
}

interface Drawn {
  readonly mark: Mark;
  readonly x: number;
  readonly bar: number;
}

/** The rows of a lane while marks come in from left to right: the first with room takes one, the last row what is over. */
class Rows {
  readonly #rows: Drawn[][];
  readonly #over: Drawn[][] = [];
  readonly #ends: number[];
  readonly #room: number;

  constructor({ rows, room }: TimelineFrame, lane: Lane) {
    this.#rows = Array.from({ length: Math.max(0, rows[lane] - 1) }, () => []);
    this.#ends = this.#rows.map(() => -Infinity);
    this.#room = room;
  }

  add(mark: Mark, x: number, bar: number): void {
    const row = this.#ends.findIndex((end) => end <= x);
    if (row === -1) return this.#addOver({ mark, x, bar });
    this.#rows[row]!.push({ mark, x, bar });
    this.#ends[row] = x + Math.max(bar, this.#room) + GAP;
  }

  #addOver(drawn: Drawn): void {
    const last = this.#over.at(-1);
    if (last && drawn.x < last[0]!.x + GROUP_WIDTH + GAP) last.push(drawn);
    else this.#over.push([drawn]);
  }

  used(): number {
    if (this.#over.length > 0) return this.#rows.length + 1;
    return this.#rows.filter((row) => row.length > 0).length;
  }

  items(): Item[] {
    const items = this.#rows.flatMap((row, at) =>
      row.map((drawn, i) => markItem(drawn, at, row[i + 1]?.x ?? Infinity)),
    );
    const row = this.#rows.length;
    this.#over.forEach((group, i) => {
      const [first] = group;
      const next = this.#over[i + 1]?.[0]?.x ?? Infinity;
      // A bar that would run into what follows is no bar any more.
      if (group.length === 1 && first!.x + first!.bar + GAP <= next) items.push(markItem(first!, row, next));
      else
        items.push({
          kind: 'group',
          marks: group.map(({ mark }) => mark),
          x: first!.x,
          width: GROUP_WIDTH,
          row,
        });
    });
    return items;
  }
}

function markItem({ mark, x, bar }: Drawn, row: number, next: number): Item {
  return { kind: 'mark', mark, x, bar, row, width: Math.max(bar, Math.min(next - GAP - x, MOST_ROOM)) };
}

/** A name is never longer than this, in pixels. */
const MOST_ROOM = 520;

function ticksOf({ view, width }: TimelineFrame): Tick[] {
  const scale = scaleUtc([view.from, view.to], [0, width]);
  return scale.ticks(Math.max(2, Math.floor(width / TICK_ROOM))).map((date) => ({
    x: scale(date),
    at: date.getTime(),
    unit: unitOf(date),
  }));
}

function unitOf(date: Date): Tick['unit'] {
  if (date.getUTCHours() > 0 || date.getUTCMinutes() > 0) return 'hour';
  if (date.getUTCDate() > 1) return 'day';
  return date.getUTCMonth() > 0 ? 'month' : 'year';
}
