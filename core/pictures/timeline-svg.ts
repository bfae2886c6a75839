import type { DrawnPicture } from './picture.ts';
import { INK, LINE, SOFT, short, svgOf, textAt } from './svg.ts';
import { fitted } from './text.ts';
import { inOrder, LANES, layOutTimeline, type Item, type Lane, type Mark, type Stretch } from './timeline.ts';
import { LANE_HINTS, LANE_WORDS, more, tickWords, timelineDescription, timelineTitle } from './words.ts';
import { viewOf } from './view.ts';

export interface TimelineContent {
  readonly matter: string;
  readonly marks: readonly Mark[];
  /** What stands beside a mark. */
  readonly nameOf: (mark: Mark) => string;
}

/** As wide as the text of a page nearly is, at 96 pixels to the inch: the letters stay legible on paper. */
const WIDTH = 720;
const MARGIN = 24;
const ROW = 24;
const BAR = 8;
const HEAD = 34;
const SIZE = 11.5;
const FRAME = { width: WIDTH - 2 * MARGIN, rows: { claims: 14, articles: 8 }, room: 140 };

/** Draws what of a matter's time `view` shows, or all of it. */
export function drawTimeline({ matter, marks, nameOf }: TimelineContent, view: Stretch | null): DrawnPicture {
  const order = inOrder(marks);
  const seen = view ?? viewOf(order) ?? { from: 0, to: 1 };
  const layout = layOutTimeline(order, { ...FRAME, view: seen });
  const shown = order.filter((mark) => mark.to > seen.from && mark.from < seen.to);
  const body: string[] = [
    SOFT_ENDS,
    textAt(MARGIN, 30, fitted(timelineTitle(matter), FRAME.width, 16), { size: 16, weight: 600 }),
  ];
  let y = 44;
  const lanes: string[] = [];
  for (const lane of LANES) {
    const rows = Math.max(1, layout.rows[lane]);
    lanes.push(...laneHead(lane, y));
    lanes.push(...layout.items[lane].flatMap((item) => drawn(item, y + HEAD + item.row * ROW, nameOf)));
    y += HEAD + rows * ROW + 10;
  }
  const axis = layout.ticks
    .filter(() => order.length > 0)
    .flatMap((tick) => [
      `<path d="M${short(MARGIN + tick.x)},48V${short(y)}" stroke="${LINE}" stroke-width="0.75"/>`,
      textAt(MARGIN + tick.x, y + 14, tickWords(tick), { size: 11, fill: SOFT, anchor: 'middle' }),
    ]);
  const count = (lane: Lane) => shown.filter((mark) => mark.lane === lane).length;
  const description = timelineDescription(count('claims'), count('articles'), extentOf(shown));
  return svgOf(WIDTH, y + 28, timelineTitle(matter), description, [...body, ...axis, ...lanes]);
}

/** Ends that are not known exactly run out into the white. */
const SOFT_ENDS =
  '<defs><linearGradient id="soft"><stop offset="0" stop-color="#8a8a8a" stop-opacity="0"/>' +
  '<stop offset="0.3" stop-color="#8a8a8a"/><stop offset="0.7" stop-color="#8a8a8a"/>' +
  '<stop offset="1" stop-color="#8a8a8a" stop-opacity="0"/></linearGradient></defs>';

function laneHead(lane: Lane, y: number): string[] {
  const head = `${LANE_WORDS[lane]} · ${LANE_HINTS[lane]}`;
  return [
    `<path d="M${MARGIN},${short(y + 6)}H${WIDTH - MARGIN}" stroke="${INK}" stroke-width="1"/>`,
    // The lines across end behind the words.
    `<rect x="${MARGIN}" y="${short(y + 8)}" width="${FRAME.width}" height="16" fill="#ffffff"/>`,
    textAt(MARGIN, y + 21, head, { size: 12, weight: 600 }),
  ];
}

function drawn(item: Item, y: number, nameOf: (mark: Mark) => string): string[] {
  const x = MARGIN + item.x;
  if (item.kind === 'group') {
    return [
      `<rect x="${short(x)}" y="${short(y)}" width="${item.width}" height="16" rx="8" fill="#ffffff" stroke="${INK}"/>`,
      textAt(x + item.width / 2, y + 12, more(item.marks.length), { size: 11, anchor: 'middle' }),
    ];
  }
  const { mark, bar } = item;
  const room = Math.min(item.width, WIDTH - MARGIN - x);
  const fill = mark.soft ? 'url(#soft)' : mark.lane === 'claims' ? '#8a8a8a' : '#ffffff';
  const edge = mark.soft ? '' : ` stroke="${INK}" stroke-width="1"`;
  return [
    `<rect x="${short(x)}" y="${short(y)}" width="${short(bar)}" height="${BAR - 2}" fill="${fill}"${edge}/>`,
    // White around the letters keeps the lines across out of them.
    `<g stroke="#ffffff" stroke-width="3" paint-order="stroke">${textAt(x, y + 18, fitted(nameOf(mark), room, SIZE), { size: SIZE })}</g>`,
  ];
}

function extentOf(marks: readonly Mark[]): Stretch | null {
  if (marks.length === 0) return null;
  return marks.reduce<Stretch>(
    (all, mark) => ({ from: Math.min(all.from, mark.from), to: Math.max(all.to, mark.to) }),
    marks[0]!,
  );
}
