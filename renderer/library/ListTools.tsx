import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { ARTICLE_KINDS, TRIAGES } from '#core/contract/vocabulary.ts';
import { number } from '#core/words/formats.ts';
import { Button, Select } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { getReady, GROUPINGS, SORTS } from './arrange.ts';
import css from './library.module.css';
import { arrange, isFiltered, toggled, unfilter, useListing } from './listing.ts';

/** What cuts the list down, sorts it and groups it: one field, and the rest behind a button until it is wanted. */
export function ListTools({ articles, shown }: { articles: readonly ArticleRow[]; shown: number }) {
  const listing = useListing();
  const [open, setOpen] = useState(false);
  const cut = listing.triages.length + listing.kinds.length > 0;
  return (
    <search className={css['listTools']}>
      <div className={css['filter']}>
        <input
          type="search"
          className={ui['input']}
          data-list-filter
          aria-label="Filter the articles"
          placeholder="Filter  ( / )"
          value={listing.words}
          onFocus={() => void setTimeout(() => getReady(articles))}
          onChange={(event) => arrange({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && listing.words !== '') arrange({ words: '' });
            else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape')
              focusFirst(event.currentTarget);
            else return;
            event.preventDefault();
          }}
        />
        <Button
          aria-expanded={open}
          aria-label="Sort, group and filter"
          title="Sort, group and filter"
          data-on={cut || undefined}
          onClick={() => setOpen(!open)}
        >
          <ListFilter size={16} aria-hidden />
        </Button>
      </div>
      {open ? <Arrangement articles={articles} /> : null}
      {isFiltered(listing) ? (
        <p className={css['count']} role="status">
          {number(shown)} of {number(articles.length)}
          <Button look="link" onClick={unfilter}>
            Show all
          </Button>
        </p>
      ) : null}
    </search>
  );
}

/** From the field to the row that has the keys in the list below. */
function focusFirst(field: HTMLElement): void {
  field.closest('nav')?.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus();
}

function Arrangement({ articles }: { articles: readonly ArticleRow[] }) {
  const { sort, backwards, grouping, triages, kinds } = useListing();
  const held = ARTICLE_KINDS.filter(
    (kind) => kinds.includes(kind) || articles.some((one) => one.kind === kind),
  );
  return (
    <div className={css['arrangement']}>
      <div className={css['orders']}>
        <Select
          aria-label="Sort"
          value={sort}
          values={SORTS}
          names={words.library.sorts}
          onChoose={(next) => arrange({ sort: next })}
        />
        <Button
          aria-label="The other way round"
          aria-pressed={backwards}
          title="The other way round"
          onClick={() => arrange({ backwards: !backwards })}
        >
          {backwards ? <ArrowUp size={15} aria-hidden /> : <ArrowDown size={15} aria-hidden />}
        </Button>
        <Select
          aria-label="Group"
          value={grouping}
          values={GROUPINGS}
          names={words.library.groupings}
          onChoose={(next) => arrange({ grouping: next })}
        />
      </div>
      <Chips
        label="Status"
        values={TRIAGES}
        names={words.vocabulary.triage}
        chosen={triages}
        onToggle={(one) => arrange({ triages: toggled(triages, one) })}
      />
      {held.length > 1 ? (
        <Chips
          label="Kind"
          values={held}
          names={words.vocabulary.articleKind}
          chosen={kinds}
          onToggle={(one) => arrange({ kinds: toggled(kinds, one) })}
        />
      ) : null}
    </div>
  );
}

/** Values of which any may be let through. */
function Chips<Value extends string>({
  label,
  values,
  names,
  chosen,
  onToggle,
}: {
  label: string;
  values: readonly Value[];
  names: Readonly<Record<Value, string>>;
  chosen: readonly Value[];
  onToggle: (value: Value) => void;
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
