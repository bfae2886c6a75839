import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Empty } from '../empty/Empty.tsx';
import { showMenu, spotOf } from '../commands/menu.ts';
import { useRun } from '../app/commands.ts';
import { rowMenu } from '../commands/menus.ts';
import { Button, Hint } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import { words } from '../words.ts';
import type { Line } from './arrange.ts';
import { useColumns } from './columns.ts';
import { rowWith } from './find.ts';
import { Heads } from './Heads.tsx';
import type { Listed, ListKind } from './kind.ts';
import { arrange, asItComes, fold, isFiltered, keepPicked, unfilter, useListing } from './listing.ts';
import css from './lists.module.css';
import { ListTools } from './ListTools.tsx';
import { PickedBar } from './PickedBar.tsx';
import { RowView } from './RowView.tsx';
import { nameOf, shapeOf, type Shape } from './shape.ts';
import { useArranged } from './useArranged.ts';
import ui from '../ui/ui.module.css';

/** A list of things of the matter: filtered, sorted and grouped, in columns where it is wide, many picked and changed at once. */
export function ItemList<Row extends Listed>({
  kind,
  rows,
  current,
  onOpen,
  onEnter,
  hint,
  noneFits,
  none,
  onMove,
  partly = false,
}: {
  kind: ListKind<Row>;
  /** `undefined` while they are on their way. */
  rows: readonly Row[] | undefined;
  /** Those that are open. */
  current: readonly (number | null)[];
  onOpen: (id: number, beside: boolean) => void;
  /** What Enter in the field does with what was typed and the rows that it let through. */
  onEnter?: (typed: string, listed: readonly Row[]) => void;
  hint?: string;
  /** Instead of saying that none fits. */
  noneFits?: ReactNode;
  /** Instead of what is said where the matter has none. */
  none?: ReactNode;
  /** Puts a row before another, or at the end, where the list stands as it comes. */
  onMove?: (id: number, before: number | null) => void;
  /** Whether more rows are on their way. */
  partly?: boolean;
}) {
  const { name } = kind;
  const run = useRun();
  const listing = useListing(name, (one) => one);
  const all = rows ?? (NONE as readonly Row[]);
  const { box, width } = useWidth();
  const shape = useShape(kind, width);
  const arranged = useArranged(kind, all, listing, shape);
  const { listed, lines } = arranged;
  const busy = useLonger(arranged.busy);
  const late = useLonger(partly);
  useEffect(() => keepPicked(name, listed), [name, listed]);
  const rowNow = useMemo(() => asTheyAre(all, arranged.rows), [all, arranged.rows]);
  const draw = useCallback(
    (line: Line<Row>) =>
      line.kind === 'head' ? (
        <Head kind={kind} line={line} table={shape.table} />
      ) : (
        <RowView kind={kind} shape={shape} row={rowNow(line.row)} />
      ),
    [kind, shape, rowNow],
  );
  return (
    <div ref={box} className={css['items']}>
      {all.length > 0 || onEnter ? (
        <ListTools
          kind={kind}
          rows={all}
          shown={listed.length}
          status={busy ? words.lists.working : late ? words.lists.readSoFar(all.length) : ''}
          {...(onEnter && { onEnter: (typed: string) => onEnter(typed, listed) })}
          {...(hint !== undefined && { hint })}
        />
      ) : null}
      <LongList
        label={kind.label}
        lines={lines}
        picked={listing.picked}
        current={current}
        all={() => listed.map(({ id }) => id)}
        onPick={(picked) => arrange(name, { picked })}
        onOpen={onOpen}
        onFold={(key) => fold(name, key)}
        onActive={(active) => arrange(name, { active })}
        onMenu={(id, event) => {
          showMenu(event, rowMenu(name, id, { onOpen, onRemove: () => run('remove') }), spotOf(event));
        }}
        draw={draw}
        {...(onMove && asItComes(listing) && { onMove })}
        table={shape.table ? { heads: <Heads kind={kind} shape={shape} />, template: shape.template } : null}
        empty={
          rows === undefined || arranged.busy ? null : all.length === 0 && !isFiltered(listing) ? (
            (none ?? <Empty of={name} />)
          ) : (
            <>
              {noneFits ?? <Hint>{words.lists.noneFits[name]}</Hint>}
              <Button look="bordered" onClick={() => unfilter(name)}>
                {words.lists.showAll}
              </Button>
            </>
          )
        }
      />
      <PickedBar name={name} count={kind.count} />
    </div>
  );
}

const NONE: readonly Listed[] = [];

/** While a long list is put in order anew, its rows are shown as they are by now. */
function asTheyAre<Row extends Listed>(now: readonly Row[], arranged: readonly Row[]): (row: Row) => Row {
  return now === arranged ? (row) => row : (row) => rowWith(now, row.id) ?? row;
}

function Head<Row extends Listed>({
  kind,
  line: { label, count, folded },
  table,
}: {
  kind: ListKind<Row>;
  line: Extract<Line<Row>, { kind: 'head' }>;
  table: boolean;
}) {
  return (
    <span className={css['group']} role={table ? 'gridcell' : undefined}>
      <span aria-hidden>{folded ? '▸' : '▾'}</span> <strong>{label}</strong>{' '}
      <span className={css['groupCount']}>
        <span className={ui['spoken']}>, </span>
        {kind.count(count)}
      </span>
    </span>
  );
}

/** Always the same object for what looks the same: a list that is drawn wider is not made anew at every pixel. */
function useShape<Row extends Listed>(kind: ListKind<Row>, width: number): Shape<Row> {
  const { chosen } = useColumns(kind.name);
  const shape = shapeOf(kind, chosen, width);
  const [kept, setKept] = useState(shape);
  if (kept === shape || nameOf(kept) === nameOf(shape)) return kept;
  setKept(shape);
  return shape;
}

/** How wide the list is, in pixels. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}

/** What takes no longer than this, in milliseconds, is not spoken of. */
const UNNOTICED_MS = 400;

function useLonger(busy: boolean): boolean {
  const [longer, setLonger] = useState(false);
  useEffect(() => {
    if (!busy) return setLonger(false);
    const waited = setTimeout(() => setLonger(true), UNNOTICED_MS);
    return () => clearTimeout(waited);
  }, [busy]);
  return longer;
}
