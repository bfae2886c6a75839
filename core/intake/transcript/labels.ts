import type { PrintedLine, PrintedPage } from './printed.ts';

/** A page parted into what stands over its lines, they themselves, and what stands below them. */
export interface PartedPage {
  readonly label: string;
  readonly head: readonly PrintedLine[];
  readonly body: readonly PrintedLine[];
  readonly foot: readonly PrintedLine[];
  readonly numbered: boolean;
}

/** Over or below numbered lines stand a name, a date and a number; more than this is text. */
const MOST_EDGE = 5;

export function partedPage({ label, lines }: PrintedPage): PartedPage {
  const first = lines.findIndex(({ number }) => number !== null);
  const last = lines.findLastIndex(({ number }) => number !== null);
  const worded = lines.filter(({ text, number }) => text !== '' || number !== null);
  const isEdge = (line: PrintedLine) => line.reason !== undefined;
  if (first === -1) {
    const body = worded.filter((line) => !isEdge(line));
    return { label, head: worded.filter(isEdge), body, foot: [], numbered: false };
  }
  const before = worded.filter((line) => lines.indexOf(line) < first);
  const after = worded.filter((line) => lines.indexOf(line) > last);
  const long = [before, after].map((edge) => edge.filter((line) => !isEdge(line)).length > MOST_EDGE);
  const head = before.filter((line) => isEdge(line) || !long[0]);
  const foot = worded.filter(
    (line) => !head.includes(line) && (isEdge(line) || (!long[1] && after.includes(line))),
  );
  const body = worded.filter((line) => !head.includes(line) && !foot.includes(line));
  return { label, head, body, foot, numbered: true };
}

/** The numbers that the pages print, told from other numbers at their edges by rising from page to page. */
export interface PrintedLabels {
  /** One for each page, printed or reckoned from its neighbours, else as the source has it. */
  readonly labels: readonly string[];
  /** Where an unnumbered page prints its number: its line is no text. */
  readonly lines: ReadonlySet<PrintedLine>;
}

export function printedLabels(pages: readonly PartedPage[]): PrintedLabels {
  const kinds = new Map<string, Map<number, { readonly value: number; readonly line: PrintedLine }>>();
  for (const [at, page] of pages.entries()) {
    for (const { kind, value, line } of candidates(page)) {
      const known = kinds.get(kind) ?? new Map<number, { value: number; line: PrintedLine }>();
      kinds.set(kind, known.set(at, { value, line }));
    }
  }
  let best: { readonly offset: number; readonly count: number; readonly kinds: readonly string[] } | null =
    null;
  for (const [kind, known] of kinds) {
    const offsets = new Map<number, number>();
    for (const [at, { value }] of known) offsets.set(value - at, (offsets.get(value - at) ?? 0) + 1);
    for (const [offset, count] of offsets) {
      // One page shows no rising: what looks like a year is rather that.
      const alone =
        pages.length === 1 && (/only|page/.test(kind) || (/head\d last/.test(kind) && offset < 1900));
      if ((count >= 2 || alone) && count > (best?.count ?? 0)) best = { offset, count, kinds: [kind] };
    }
  }
  if (!best || (pages.length > 1 && best.count < pages.length * 0.4))
    return { labels: pages.map(({ label }) => label), lines: new Set() };
  const { offset } = best;
  const lines = new Set<PrintedLine>();
  for (const [kind, known] of kinds) {
    if (!/only|page/.test(kind)) continue;
    for (const [at, { value, line }] of known) if (value - at === offset) lines.add(line);
  }
  const labels = pages.map(({ label }, at) => (at + offset >= 1 ? String(at + offset) : label));
  return { labels, lines };
}

function* candidates(
  page: PartedPage,
): Generator<{ readonly kind: string; readonly value: number; readonly line: PrintedLine }> {
  const head = page.numbered ? page.head : page.body.slice(0, 2);
  const foot = page.numbered ? page.foot : page.body.slice(-2);
  for (const [name, lines] of [
    ['head', head],
    ['foot', foot.toReversed()],
  ] as const) {
    for (const [at, line] of lines.entries()) {
      const only = /^(?:[-–—[(]\s?)?(?:page\s+)?(\d{1,5})(?:\s+of\s+\d{1,5})?(?:\s?[-–—\])])?$/i.exec(
        line.text,
      );
      if (only) yield { kind: `${name} only`, value: Number(only[1]), line };
      else if (page.numbered) {
        const named = /\bpage:?\s+(\d{1,5})\b/i.exec(line.text);
        if (named) yield { kind: `${name} page`, value: Number(named[1]), line };
        const first = /^(\d{1,5})\s/.exec(line.text);
        if (first) yield { kind: `${name}${at} first`, value: Number(first[1]), line };
        const last = /\s(\d{1,5})$/.exec(line.text);
        if (last) yield { kind: `${name}${at} last`, value: Number(last[1]), line };
      }
    }
  }
}
