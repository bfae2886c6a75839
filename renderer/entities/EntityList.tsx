import { useMemo, useState } from 'react';
import type { Entity } from '#core/contract/nouns.ts';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { fit } from '#core/names/fold.ts';
import { byName } from '#core/words/formats.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { useAct, useEntities } from '../connect/matter.tsx';
import { Hint, SectionHead, Select } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from '../library/library.module.css';

const KINDS = ['all', ...ENTITY_KINDS] as const;
const KIND_NAMES = { all: words.entities.allKinds, ...words.vocabulary.entityKind };
const byNames = (a: Entity, b: Entity) => byName(a.name, b.name);
const ORDERS = {
  name: byNames,
  quotes: (a: Entity, b: Entity) => b.quotes - a.quotes || byNames(a, b),
  articles: (a: Entity, b: Entity) => b.articles - a.articles || byNames(a, b),
} as const;
const SORTS = ['name', 'quotes', 'articles'] as const;

/** The persons, courts, agencies and other entities of the matter. */
export function EntityList() {
  const act = useAct();
  const entities = useEntities();
  const inspected = useDesk((desk) => desk.inspected);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all');
  const [sort, setSort] = useState<keyof typeof ORDERS>('name');
  const rows = useMemo(
    () =>
      (entities ?? [])
        .filter(
          (entity) =>
            (kind === 'all' || entity.kind === kind) &&
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
              note={words.entities.note(
                entity.role ?? words.vocabulary.entityKind[entity.kind],
                entity.articles,
                entity.quotes,
              )}
            />
          ),
        })),
    [entities, inspected, typed, kind, sort],
  );
  const make = async () => {
    const made = await act('entities.create', {
      kind: kind === 'all' ? 'person' : kind,
      name: typed.trim(),
    });
    if (!made) return;
    setTyped('');
    inspect({ kind: 'entity', id: made.id });
  };
  return (
    <>
      <div className={css['head']}>
        <SectionHead>{words.entities.title}</SectionHead>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (rows.length === 0 && typed.trim() !== '') void make();
            else if (rows[0]) inspect({ kind: 'entity', id: rows[0].id });
          }}
        >
          <input
            className={ui['input']}
            aria-label={words.entities.findOrMake}
            data-list-filter
            placeholder={words.entities.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          />
        </form>
        <div className={css['choices']}>
          <Select
            aria-label={words.common.kind}
            value={kind}
            values={KINDS}
            names={KIND_NAMES}
            onChoose={setKind}
          />
          <Select
            aria-label={words.common.sort}
            value={sort}
            values={SORTS}
            names={words.entities.sorts}
            onChoose={setSort}
          />
        </div>
      </div>
      <RowList
        label={words.entities.title}
        rows={rows}
        onOpen={(id) => inspect({ kind: 'entity', id })}
        empty={
          typed.trim() === '' && kind !== 'all' ? (
            <Hint>{words.entities.noneOfKind[kind]}</Hint>
          ) : typed.trim() === '' ? (
            <Hint>{words.entities.none}</Hint>
          ) : (
            <Hint>{words.entities.noneSoCalled[kind](typed.trim())}</Hint>
          )
        }
      />
    </>
  );
}
