import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';

export interface LongLine<Item> {
  /** Tells it from all other lines. */
  readonly key: string;
  /** What is opened and picked; `null` for a heading. */
  readonly id: number | null;
  readonly item: Item;
  /** In pixels. */
  readonly height: number;
  readonly head?: { readonly folded: boolean; readonly members: readonly number[] };
  /** How deep it stands in an outline, 1 the highest: a list in which any line has one is a tree. */
  readonly level?: number;
  /** Whether it stays where it is while others are dragged. */
  readonly fixed?: boolean;
}

export interface LongListOptions<Item> {
  readonly lines: readonly LongLine<Item>[];
  /** Whether rows can be picked; else they are only opened. */
  readonly picks?: boolean;
  readonly picked: ReadonlySet<number>;
  /** Those that are open. */
  readonly current: readonly (number | null)[];
  /** All that Ctrl+A picks: folded ones as well. */
  readonly all: () => readonly number[];
  readonly onPick: (picked: ReadonlySet<number>) => void;
  readonly onOpen: (id: number, beside: boolean) => void;
  readonly onFold: (key: string) => void;
  /** The row that has the keys; `null` when the keys are elsewhere. */
  /** A menu was asked for at the row of a thing, by the mouse or by key. */
  readonly onMenu?: ((id: number, event: MouseEvent) => void) | undefined;
  readonly onActive: (id: number | null) => void;
  /** The row that was chosen elsewhere, and is to be seen; the keys go to it when they come. */
  readonly revealed?: number | null | undefined;
  /** A row was dragged before another, or, with `null`, to the end. Without it rows are not dragged. */
  readonly onMove?: ((id: number, before: number | null) => void) | undefined;
}

/** Rows drawn beyond either edge, in pixels, so that a turn of the wheel finds them there. */
const AHEAD = 400;

export interface LongListState {
  readonly height: number;
  readonly shown: readonly number[];
  readonly active: number;
  readonly topOf: (at: number) => number;
  readonly onScroll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

export function useLongList<Item>(
  options: LongListOptions<Item>,
  boxRef: RefObject<HTMLDivElement | null>,
): LongListState {
  const { lines, picks = true, picked, all, onPick, onOpen, onFold, onActive } = options;
  const tops = useMemo(() => topsOf(lines), [lines]);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  /** The line that has the keys, and where it stood: where it is gone, the one in its place has them. */
  const [kept, setKept] = useState<{ key: string | null; at: number }>({ key: null, at: 0 });
  const anchor = useRef<string | null>(null);
  const focused = useRef(false);
  /** The line that is to have the focus as soon as it is drawn. */
  const wanted = useRef<string | null>(null);
  // Looked for only where it does not stand as before: most lists are drawn anew with the row in its place.
  const active = useMemo(() => {
    const at = lines[kept.at]?.key === kept.key ? kept.at : lines.findIndex(({ key }) => key === kept.key);
    return Math.min(at === -1 ? kept.at : at, lines.length - 1);
  }, [lines, kept]);

  const look = useCallback(() => {
    const element = boxRef.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const from = lineAt(tops, scrollTop - AHEAD);
    const to = lineAt(tops, scrollTop + clientHeight + AHEAD);
    setRange((before) => (before[0] === from && before[1] === to ? before : [from, to]));
  }, [tops, boxRef]);

  const seenHeight = useRef(0);
  useLayoutEffect(() => {
    look();
    const element = boxRef.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { scrollTop, clientHeight } = element;
      const before = seenHeight.current;
      seenHeight.current = clientHeight;
      // A list that shrinks under the row that has the keys takes that along.
      const end = tops[active + 1] ?? 0;
      if (end <= scrollTop + before && end > scrollTop + clientHeight)
        element.scrollTo({ top: end - clientHeight });
      look();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [look, boxRef, tops, active]);

  useLayoutEffect(() => {
    if (wanted.current !== null && wanted.current === lines[active]?.key) {
      wanted.current = null;
      rowAt(boxRef.current, active)?.focus({ preventScroll: true });
    }
    // The row that had the keys may have been filtered away, and took them with it.
    if (
      focused.current &&
      (document.activeElement === document.body || document.activeElement === boxRef.current)
    )
      rowAt(boxRef.current, active)?.focus({ preventScroll: true });
  });

  const goTo = (at: number) => {
    const line = lines[at];
    const element = boxRef.current;
    if (!line || !element) return;
    if (tops[at]! < element.scrollTop) element.scrollTo({ top: tops[at]! });
    else if (tops[at + 1]! > element.scrollTop + element.clientHeight)
      element.scrollTo({ top: tops[at + 1]! - element.clientHeight });
    setKept({ key: line.key, at });
    wanted.current = line.key;
    look();
  };

  const { revealed = null } = options;
  const seen = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (revealed === seen.current) return;
    const at = lines.findIndex(({ id }) => id !== null && id === revealed);
    const element = boxRef.current;
    if (at === -1 || !element) return;
    seen.current = revealed;
    if (at === active) return;
    const middle = tops[at]! - element.clientHeight / 2;
    if (tops[at]! < element.scrollTop || tops[at + 1]! > element.scrollTop + element.clientHeight)
      element.scrollTo({ top: middle });
    setKept({ key: lines[at]!.key, at });
    if (focused.current) wanted.current = lines[at]!.key;
    look();
  }, [revealed, lines, tops, active, look, boxRef]);

  const idsOf = (line: LongLine<Item>) => (line.id === null ? (line.head?.members ?? []) : [line.id]);

  const pickUpTo = (at: number) => {
    const started = lines.findIndex(({ key }) => key === anchor.current);
    const from = started === -1 ? active : started;
    anchor.current = lines[from]!.key;
    const [first, last] = from < at ? [from, at] : [at, from];
    onPick(new Set(lines.slice(first, last + 1).flatMap((line) => (line.id === null ? [] : [line.id]))));
  };

  const toggle = (at: number) => {
    const line = lines[at]!;
    anchor.current = line.key;
    const next = new Set(picked);
    const ids = idsOf(line);
    const has = ids.every((id) => next.has(id));
    for (const id of ids)
      if (has) next.delete(id);
      else next.add(id);
    onPick(next);
  };

  const open = (at: number, beside: boolean) => {
    const line = lines[at]!;
    if (line.id === null) onFold(line.key);
    else onOpen(line.id, beside);
  };

  const page = () =>
    Math.max(1, Math.floor((boxRef.current?.clientHeight ?? 0) / (lines[active]?.height ?? 1)) - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[active];
    if (!line || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const target = TARGETS[event.key]?.(active, lines.length - 1, page());
    if (target !== undefined) {
      const to = Math.max(0, Math.min(lines.length - 1, target));
      if (event.shiftKey && picks) pickUpTo(to);
      else anchor.current = null;
      goTo(to);
    } else if (event.key === 'Enter' || (event.key === ' ' && !picks)) open(active, event.shiftKey);
    else if (event.key === ' ') toggle(active);
    else if (event.key === 'a' && mod && picks) onPick(new Set(all()));
    else if (event.key === 'Escape' && picked.size > 0) onPick(new Set());
    else if (event.key === 'ArrowLeft' && line.head && !line.head.folded) onFold(line.key);
    else if (event.key === 'ArrowRight' && line.head?.folded) onFold(line.key);
    else if (event.key === 'ArrowLeft' && !line.head && lines[0]!.head)
      goTo(lines.findLastIndex((one, at) => at < active && one.head));
    else if (event.key === 'ArrowLeft' && (line.level ?? 1) > 1)
      goTo(lines.findLastIndex((one, at) => at < active && (one.level ?? 1) < line.level!));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onMouseDown = (event: MouseEvent) => {
    // Shift and a click picks rows and not the words in them.
    if (event.shiftKey && picks) event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-at]');
    const at = Number(row?.dataset['at']);
    const line = lines[at];
    if (!row || !line) return;
    row.focus({ preventScroll: true });
    const mod = event.ctrlKey || event.metaKey;
    if ((mod && picks) || (event.target as Element).closest('[data-tick]')) toggle(at);
    else if (event.shiftKey && picked.size > 0) pickUpTo(at);
    else {
      anchor.current = line.key;
      open(at, event.shiftKey);
    }
  };

  const onFocus = (event: FocusEvent) => {
    focused.current = true;
    const at = Number((event.target as HTMLElement).dataset['at']);
    const line = lines[at];
    if (!line) return;
    setKept({ key: line.key, at });
    onActive(line.id);
  };

  const onBlur = (event: FocusEvent) => {
    if (boxRef.current?.contains(event.relatedTarget)) return;
    focused.current = false;
    onActive(null);
  };

  const shown = useMemo(() => {
    const list = [];
    for (let at = range[0]; at <= Math.min(range[1], lines.length - 1); at += 1) list.push(at);
    // The row that has the keys stays drawn, or it would lose them.
    if (active >= 0 && active < lines.length) {
      if (active < range[0]) list.unshift(active);
      else if (active > range[1]) list.push(active);
    }
    return list;
  }, [range, active, lines]);

  return {
    height: tops.at(-1)!,
    shown,
    active,
    topOf: (at) => tops[at]!,
    onScroll: look,
    onKeyDown,
    onMouseDown,
    onClick,
    onFocus,
    onBlur,
  };
}

/** Where a key goes from a line, of which the last is `end`. */
const TARGETS: Readonly<Record<string, (at: number, end: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, end) => end,
  PageDown: (at, _, page) => at + page,
  PageUp: (at, _, page) => at - page,
};

function rowAt(box: HTMLElement | null, at: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? null;
}

/** Where each line begins, and at the end where the last one ends. */
export function topsOf(lines: readonly { readonly height: number }[]): Float64Array {
  const tops = new Float64Array(lines.length + 1);
  for (const [at, { height }] of lines.entries()) tops[at + 1] = tops[at]! + height;
  return tops;
}

/** The line that holds a height; the first or last one for what lies beyond. */
export function lineAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
