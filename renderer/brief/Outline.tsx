import { useCallback, useMemo, type KeyboardEvent } from 'react';
import type { BriefEntry } from '#core/brief/content.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import { inspect, showAgain } from '../app/desk.ts';
import { showMenu, spotOf } from '../commands/menu.ts';
import { Button, Hint } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import { words } from '../words.ts';
import { itemMenu } from './item-menu.ts';
import { HEADS, linesOf, type OutlineRow } from './lines.ts';
import { useOrder } from './order.ts';
import { chooseItem, edit, pickItems, useBriefDesk } from './state.ts';
import css from './outline.module.css';

/** The items of a brief as an outline: chosen, put in order, changed and taken out, by mouse and by keys. */
export function Outline({
  briefId,
  items: stored,
  entries,
}: {
  briefId: number;
  items: readonly BriefItem[];
  entries: readonly BriefEntry[];
}) {
  const { items, step, put, shift, takeOut } = useOrder(stored);
  const chosen = useBriefDesk((desk) => desk.chosen[briefId] ?? null);
  const picked = useBriefDesk((desk) => desk.picked);
  const lines = useMemo(
    () => linesOf(items, new Map(entries.map((entry) => [entry.id, entry]))),
    [items, entries],
  );
  const draw = useCallback((row: OutlineRow) => <RowText row={row} />, []);
  const meant = (id: number | null): ReadonlySet<number> =>
    id === null || picked.has(id) ? picked : new Set([id]);
  const enter = (id: number) => {
    if (id === HEADS) return edit({ kind: 'heads' });
    const item = items.find((one) => one.id === id);
    if (item?.kind === 'section' || item?.kind === 'prose') edit({ kind: item.kind, id });
    else if (item?.claimId) inspect({ kind: 'claim', id: item.claimId });
    else if (item?.quoteId) inspect({ kind: 'quote', id: item.quoteId });
    else if (item?.picture) showAgain(item.picture);
  };
  const take = async (ids: ReadonlySet<number>) => {
    await takeOut(ids);
    pickItems(new Set());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[role="treeitem"]');
    const id = lines[Number(row?.dataset['at'])]?.id ?? null;
    if (!row || id === null) return;
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey) return;
    const act = altKey ? ALT[key] : undefined;
    if (act) act({ step, shift }, meant(id));
    else if (!altKey && key === 'Enter') enter(id);
    else if (!altKey && key === 'Delete') void take(meant(id));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the rows in it have the keys
    <div
      className={css['outline']}
      onKeyDownCapture={onKeyDown}
      onDoubleClick={() => chosen !== null && enter(chosen)}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Delete"
    >
      <LongList
        label={words.outline.label}
        lines={lines}
        picked={picked}
        current={[chosen]}
        revealed={chosen}
        all={() => items.map(({ id }) => id)}
        onPick={pickItems}
        onOpen={(id) => chooseItem(briefId, id)}
        onFold={() => {}}
        onActive={(id) => id !== null && chooseItem(briefId, id)}
        onMove={(id, before) => id !== HEADS && put(meant(id), before)}
        onMenu={(id, event) => {
          const menu = itemMenu(items, meant(id), id, { enter, step, shift, take });
          if (menu) showMenu(event, menu, spotOf(event));
        }}
        draw={draw}
        empty={null}
      />
      {items.length === 0 ? <Hint>{words.outline.nothing}</Hint> : null}
      {picked.size > 0 ? (
        <p className={css['picked']}>
          <span role="status">{words.outline.picked(picked.size)}</span>
          <Button onClick={() => void take(picked)}>{words.keys.menu.takeOut}</Button>
          <Button onClick={() => pickItems(new Set())}>{words.outline.letGo}</Button>
        </p>
      ) : null}
    </div>
  );
}

type Does = (by: Pick<ReturnType<typeof useOrder>, 'step' | 'shift'>, ids: ReadonlySet<number>) => void;

const ALT: Readonly<Partial<Record<string, Does>>> = {
  ArrowUp: ({ step }, ids) => step(ids, -1),
  ArrowDown: ({ step }, ids) => step(ids, 1),
  ArrowLeft: ({ shift }, ids) => shift(ids, -1),
  ArrowRight: ({ shift }, ids) => shift(ids, 1),
};

function RowText({ row }: { row: OutlineRow }) {
  return (
    <span className={css['row']} data-kind={row.kind} data-lines={row.lines} data-depth={row.depth}>
      <span className={css['text']} data-changed={row.changed || undefined}>
        {row.text}
      </span>
      {row.changed ? <span className={css['dot']} aria-hidden /> : null}
      {row.note === '' ? null : <span className={css['note']}>{row.note}</span>}
    </span>
  );
}
