import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, type KeyboardEvent } from 'react';
import { Button, Hint, Select } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { useColumns } from './columns.ts';
import type { Facet, Listed, ListKind } from './kind.ts';
import { focusRow } from './focus.ts';
import { arrange, toggled, useListing } from './listing.ts';
import css from './lists.module.css';

/** What a list is sorted and grouped by, which values are let through, and which columns are shown. */
export function Arrange<Row extends Listed>({ kind, rows }: { kind: ListKind<Row>; rows: readonly Row[] }) {
  const { name } = kind;
  const { sort, backwards, grouping, chosen } = useListing(name, (listing) => listing);
  const { chosen: shown, toggle } = useColumns(name);
  const facets = useMemo(() => kind.facets.map((facet) => heldOf(facet, rows)), [kind, rows]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return;
    focusRow(event.currentTarget);
    arrange(name, { open: false });
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what is in it has the focus; Escape leaves it
    <div className={css['arrangement']} data-arrange-first onKeyDown={onKeyDown}>
      <div className={css['orders']}>
        <Select
          aria-label={words.lists.sort}
          value={sort}
          values={Object.keys(kind.sortNames)}
          names={kind.sortNames}
          onChoose={(next) => arrange(name, { sort: next })}
        />
        <Button
          aria-label={words.lists.otherWay}
          aria-pressed={backwards}
          title={words.lists.otherWay}
          onClick={() => arrange(name, { backwards: !backwards })}
        >
          {backwards ? <ArrowUp size={15} aria-hidden /> : <ArrowDown size={15} aria-hidden />}
        </Button>
        <Select
          aria-label={words.lists.group}
          value={grouping}
          values={Object.keys(kind.groupNames)}
          names={kind.groupNames}
          onChoose={(next) => arrange(name, { grouping: next })}
        />
      </div>
      {facets.map(({ facet, values }) => {
        const through = chosen[facet.id] ?? [];
        const offered = facet.values.filter((value) => values.has(value) || through.includes(value));
        return offered.length < 2 ? null : (
          <Chips
            key={facet.id}
            label={facet.label}
            values={offered}
            names={facet.names}
            chosen={through}
            onToggle={(value) =>
              arrange(name, { chosen: { ...chosen, [facet.id]: toggled(through, value) } })
            }
          />
        );
      })}
      <div>
        <p className={css['chipsHead']} aria-hidden>
          {words.lists.columns}
        </p>
        <Chips
          label={words.lists.columns}
          values={kind.columns.map(({ id }) => id)}
          names={Object.fromEntries(kind.columns.map(({ id, label }) => [id, label]))}
          chosen={shown}
          onToggle={toggle}
        />
        <Hint>{words.lists.columnsHint}</Hint>
      </div>
    </div>
  );
}

/** The values that some row has; looked for no further than until each was found. */
function heldOf<Row>(facet: Facet<Row>, rows: readonly Row[]) {
  const values = new Set<string>(facet.whole ? facet.values : []);
  for (const row of rows) {
    if (values.size === facet.values.length) break;
    values.add(facet.valueOf(row));
  }
  return { facet, values };
}

/** Values of which any may be chosen. */
function Chips({
  label,
  values,
  names,
  chosen,
  onToggle,
}: {
  label: string;
  values: readonly string[];
  names: Readonly<Record<string, string>>;
  chosen: readonly string[];
  onToggle: (value: string) => void;
}) {
  return (
    <div role="group" aria-label={label} className={css['chips']}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen.includes(value)}
          onClick={() => onToggle(value)}
        >
          {names[value]}
        </button>
      ))}
    </div>
  );
}
