import type { FurnitureReason } from '#core/contract/vocabulary.ts';
import type { Page, PageLine } from '#core/text/pages.ts';
import type { FurnitureProposal } from '../proposals.ts';
import { partedPage, printedLabels } from './labels.ts';
import { isBare } from './marks.ts';
import { joinLines, type JoinedLines, type PlacedLine } from './paragraphs.ts';
import type { Printed, PrintedLine } from './printed.ts';

/** A transcript's words without its line numbers, in paragraphs, with what is printed beside them kept as places. */
export interface TranscriptText {
  readonly text: string;
  /** With the printed numbers of pages and lines. */
  readonly pages: readonly Page[];
  /** Heads, feet and page numbers, each after the paragraph that its page begins or ends in. */
  readonly furniture: readonly FurnitureProposal[];
}

/** Below this many turns of speech a text with numbered lines is no transcript: pleadings are numbered too. */
const FEWEST_TURNS = 3;

/** `null` where the pages hold no speech in turns. */
export function layTranscript({ pages }: Pick<Printed, 'pages'>): TranscriptText | null {
  const parts = pages.map(partedPage);
  const { labels, lines: numbers } = printedLabels(parts);
  const body: PlacedLine[] = [];
  const edges: Edge[] = [];
  const starts: number[] = [];
  for (const [page, part] of parts.entries()) {
    starts.push(body.length);
    const edge = (line: PrintedLine, reason: FurnitureReason) =>
      edges.push({
        before: body.length,
        page: body.length === starts[page] ? page : null,
        line,
        reason: numbers.has(line) ? 'page number' : (line.reason ?? reason),
      });
    for (const line of part.head) edge(line, 'running head');
    for (const line of part.body) {
      if (numbers.has(line)) edge(line, 'page number');
      else body.push({ ...line, page, numbered: part.numbered });
    }
    for (const line of part.foot) edge(line, 'running foot');
  }
  const bare = isBare(body.map(({ text }) => text));
  const joined = joinLines(body, bare);
  const speaking = joined.filter(({ mark }) => mark && /question|answer|speaker/.test(mark.kind));
  if (speaking.length < FEWEST_TURNS) return null;
  return compose(joined, edges, { body, starts, labels });
}

/** A line at the edge of a page: before which line of the text it stands, and which page it heads. */
interface Edge {
  readonly before: number;
  readonly page: number | null;
  readonly line: PrintedLine;
  readonly reason: FurnitureReason;
}

function compose(
  joined: readonly JoinedLines[],
  edges: readonly Edge[],
  {
    body,
    starts,
    labels,
  }: { body: readonly PlacedLine[]; starts: readonly number[]; labels: readonly string[] },
): TranscriptText {
  const hyphens = hyphenated(body);
  const places = new Map<PlacedLine, number>();
  const furniture: FurnitureProposal[] = [];
  let text = '';
  const heads = new Map<number, number>();
  let next = 0;
  const part = () => {
    if (text !== '') text += '\n\n';
  };
  const putEdges = (upTo: number) => {
    for (; next < edges.length && edges[next]!.before <= upTo; next += 1) {
      const { line, reason, page } = edges[next]!;
      part();
      if (page !== null && !heads.has(page)) heads.set(page, text.length);
      furniture.push({ start: text.length, end: text.length + line.text.length, reason });
      text += line.text;
    }
  };
  const order = new Map(body.map((line, at) => [line, at]));
  for (const { lines } of joined) {
    putEdges(order.get(lines[0]!)!);
    part();
    for (const [i, line] of lines.entries()) {
      if (i > 0) {
        const glued = line.glued ? 'kept' : hyphens(lines[i - 1]!.text, line.text);
        if (glued === 'dropped') text = text.slice(0, -1);
        else if (glued === 'parted') text += ' ';
      }
      places.set(line, text.length);
      text += line.text;
    }
  }
  putEdges(body.length);
  return { text, pages: pagesOf(text.length, { body, starts, labels, places, heads }), furniture };
}

/** Pages without gaps: each begins where its head or its first words do, the first one at the start. */
function pagesOf(
  length: number,
  {
    body,
    starts,
    labels,
    places,
    heads,
  }: {
    body: readonly PlacedLine[];
    starts: readonly number[];
    labels: readonly string[];
    places: ReadonlyMap<PlacedLine, number>;
    heads: ReadonlyMap<number, number>;
  },
): Page[] {
  const begins = starts.map((from, page) => {
    const to = starts[page + 1] ?? body.length;
    const first = body.slice(from, to).find((line) => places.has(line));
    if (!first) return null;
    const start = places.get(first)!;
    // A head stands after the paragraph that runs on into its page.
    return Math.min(start, heads.get(page) ?? start);
  });
  const known = labels.flatMap((label, page) => {
    const start = begins[page];
    return start === null || start === undefined ? [] : [{ label, start, page }];
  });
  return known.map(({ label, start, page }, at) => {
    const lines: PageLine[] = body.slice(starts[page], starts[page + 1] ?? body.length).flatMap((line) => {
      const place = places.get(line);
      return place === undefined || line.number === null ? [] : [{ number: line.number, start: place }];
    });
    const end = known[at + 1]?.start ?? length;
    return { label, start: at === 0 ? 0 : start, end, ...(lines.length > 0 ? { lines } : {}) };
  });
}

/**
 * How a line's end meets the next line's start: a hyphen is dropped only where the transcript has the whole word
 * elsewhere without it; otherwise it stays as printed.
 */
function hyphenated(
  body: readonly PlacedLine[],
): (before: string, after: string) => 'dropped' | 'kept' | 'parted' {
  let words: Set<string> | null = null;
  return (before, after) => {
    const head = /(\p{L}+)-$/u.exec(before)?.[1];
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (head === undefined) return 'parted';
    if (tail === undefined) return /^\p{L}/u.test(after) ? 'kept' : 'parted';
    words ??= new Set(body.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
    const whole = (head + tail).toLowerCase();
    const compound = `${head}-${tail}`.toLowerCase();
    return words.has(whole) && !words.has(compound) ? 'dropped' : 'kept';
  };
}
