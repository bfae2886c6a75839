import { ListFilter } from 'lucide-react';
import { keyName } from '../commands/key-names.ts';
import { Button } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { Arrange } from './Arrange.tsx';
import { focusRow } from './focus.ts';
import type { Listed, ListKind } from './kind.ts';
import { arrange, isCut, isFiltered, unfilter, useListing } from './listing.ts';
import css from './lists.module.css';

/** What cuts a list down, sorts it and groups it: one field, and the rest behind a button until it is wanted. */
export function ListTools<Row extends Listed>({
  kind,
  rows,
  shown,
  status,
  onEnter,
  hint = words.lists.filterHint(keyName('filter-list')),
}: {
  kind: ListKind<Row>;
  rows: readonly Row[];
  /** How many are let through. */
  shown: number;
  /** What is to be said of the list; nothing most of the time. */
  status: string;
  /** Instead of going to the first row. */
  onEnter?: (typed: string) => void;
  hint?: string;
}) {
  const { name } = kind;
  const listing = useListing(name, (one) => one);
  const clear = () => arrange(name, { words: '' });
  return (
    <search className={css['listTools']}>
      <div className={css['filter']}>
        <input
          type="search"
          className={ui['input']}
          data-list-filter
          aria-label={words.lists.filter[name]}
          placeholder={hint}
          value={listing.words}
          onChange={(event) => arrange(name, { words: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape' && listing.words !== '') clear();
            else if (event.key === 'Enter' && onEnter) onEnter(listing.words.trim());
            else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape')
              focusRow(event.currentTarget);
            else return;
            event.preventDefault();
          }}
        />
        <Button
          aria-expanded={listing.open}
          aria-label={words.lists.arrange}
          title={words.lists.arrange}
          data-on={isCut(listing.chosen) || undefined}
          data-arrange
          onClick={() => arrange(name, { open: !listing.open })}
        >
          <ListFilter size={16} aria-hidden />
        </Button>
      </div>
      {listing.open ? <Arrange kind={kind} rows={rows} /> : null}
      {isFiltered(listing) ? (
        <p className={css['count']} role="status">
          {words.lists.shown(shown, rows.length)}
          <Button look="link" onClick={() => unfilter(name)}>
            {words.lists.showAll}
          </Button>
        </p>
      ) : null}
      <p className={css['busy']} role="status">
        {status}
      </p>
    </search>
  );
}
