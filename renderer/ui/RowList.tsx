import { useRef, type ReactNode } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import css from './rows.module.css';

export interface Row {
  readonly id: number;
  /** The words that typing in the list and a screen reader find it by. */
  readonly text: string;
  readonly chosen: boolean;
  readonly body: ReactNode;
}

/**
 * A list of which only the rows on the screen are drawn, however long it is. A click or Enter opens a row; with Shift
 * held, `beside` is true.
 */
export function RowList({
  label,
  rows,
  onOpen,
  empty,
}: {
  label: string;
  rows: readonly Row[];
  onOpen: (id: number, beside: boolean) => void;
  empty: ReactNode;
}) {
  const shift = useRef(false);
  if (rows.length === 0) return <div className={css['empty']}>{empty}</div>;
  return (
    <div
      className={css['box']}
      onPointerDownCapture={(event) => (shift.current = event.shiftKey)}
      onKeyDownCapture={(event) => (shift.current = event.shiftKey)}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 62 }}>
        <ListBox
          aria-label={label}
          className={css['list']!}
          items={rows}
          selectionMode="none"
          onAction={(key) => onOpen(Number(key), shift.current)}
        >
          {(row) => (
            <ListBoxItem
              id={row.id}
              textValue={row.text}
              className={`${css['row']} ${row.chosen ? css['chosen'] : ''}`}
            >
              {row.body}
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  );
}

/** A row's two lines, as all lists draw them. */
export function RowText({ title, note, badges }: { title: ReactNode; note: ReactNode; badges?: ReactNode }) {
  return (
    <>
      <span className={css['title']}>{title}</span>
      <span className={css['note']}>{note}</span>
      {badges ? <span className={css['badges']}>{badges}</span> : null}
    </>
  );
}
