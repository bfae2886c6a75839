import { useMemo, useState } from 'react';
import type { Entity } from '#core/contract/nouns.ts';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { fit } from '#core/names/fold.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { useAct, useEntities } from '../connect/matter.tsx';
import { Hint, SectionHead, Select } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import ui from '../ui/ui.module.css';
import css from '../library/library.module.css';

const KINDS = ['all kinds', ...ENTITY_KINDS] as const;
const collator = new Intl.Collator(undefined, { numeric: true });
const byName = (a: Entity, b: Entity) => collator.compare(a.name, b.name);
const ORDERS = {
  'by name': byName,
  'by quotes': (a: Entity, b: Entity) => b.quotes - a.quotes || byName(a, b),
  'by articles': (a: Entity, b: Entity) => b.articles - a.articles || byName(a, b),
} as const;
const SORTS = ['by name', 'by quotes', 'by articles'] as const;

/** The persons, courts, agencies and other entities of the matter. */
export function EntityList() {
  const act = useAct();
  const entities = useEntities();
  const inspected = useDesk((desk) => desk.inspected);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all kinds');
  const [sort, setSort] = useState<keyof typeof ORDERS>('by name');
  const rows = useMemo(
    () =>
      (entities ?? [])
        .filter(
          (entity) =>
            (kind === 'all kinds' || entity.kind === kind) &&
            (fit(typed, entity.name) > 0 || entity.aliases.some((alias) => fit(typed, alias.name) > 0)),
        )
        .sort(ORDERS[sort])
        .map((entity) => ({
          id: entity.id,
          text: entity.name,
          chosen: inspected?.kind === 'entity' && inspected.id === entity.id,
          body: (
            <RowText
              title={entity.name}
              note={[
                entity.role ?? entity.kind,
                counted(entity.articles, 'article'),
                counted(entity.quotes, 'quote'),
              ].join(' · ')}
            />
          ),
        })),
    [entities, inspected, typed, kind, sort],
  );
  const make = async () => {
    const made = await act('entities.create', {
      kind: kind === 'all kinds' ? 'person' : kind,
      name: typed.trim(),
    });
    if (!made) return;
    setTyped('');
    inspect({ kind: 'entity', id: made.id });
  };
  return (
    <>
      <div className={css['head']}>
        <SectionHead>Entities</SectionHead>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (rows.length === 0 && typed.trim() !== '') void make();
            else if (rows[0]) inspect({ kind: 'entity', id: rows[0].id });
          }}
        >
          <input
            className={ui['input']}
            aria-label="Find or make an entity"
            data-list-filter
            placeholder="Find, or type a new name"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          />
        </form>
        <div className={css['choices']}>
          <Select aria-label="Kind" value={kind} values={KINDS} onChoose={setKind} />
          <Select aria-label="Sort" value={sort} values={SORTS} onChoose={setSort} />
        </div>
      </div>
      <RowList
        label="Entities"
        rows={rows}
        onOpen={(id) => inspect({ kind: 'entity', id })}
        empty={
          typed.trim() === '' && kind !== 'all kinds' ? (
            <Hint>No {kind} yet.</Hint>
          ) : typed.trim() === '' ? (
            <Hint>No entities yet. Select a name in an article and press E, or type one above.</Hint>
          ) : (
            <Hint>
              {kind === 'all kinds' ? 'Nobody' : `No ${kind}`} is called that yet. Press Enter to make “
              {typed.trim()}”.
            </Hint>
          )
        }
      />
    </>
  );
}
