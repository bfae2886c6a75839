import { useMemo, useState } from 'react';
import { fit } from '#core/names/fold.ts';
import { inspect, useDesk } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { useAct, useEntities } from '../connect/matter.tsx';
import { Hint, SectionHead } from '../ui/controls.tsx';
import { RowList, RowText } from '../ui/RowList.tsx';
import ui from '../ui/ui.module.css';
import css from '../library/library.module.css';

/** The persons, courts, agencies and other entities of the matter. */
export function EntityList() {
  const act = useAct();
  const entities = useEntities();
  const inspected = useDesk((desk) => desk.inspected);
  const [typed, setTyped] = useState('');
  const rows = useMemo(
    () =>
      (entities ?? [])
        .filter(
          (entity) =>
            fit(typed, entity.name) > 0 || entity.aliases.some((alias) => fit(typed, alias.name) > 0),
        )
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
    [entities, inspected, typed],
  );
  const make = async () => {
    const made = await act('entities.create', { kind: 'person', name: typed.trim() });
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
            placeholder="Find, or type a new name"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          />
        </form>
      </div>
      <RowList
        label="Entities"
        rows={rows}
        onOpen={(id) => inspect({ kind: 'entity', id })}
        empty={
          typed.trim() === '' ? (
            <Hint>No entities yet. Select a name in an article and press E, or type one above.</Hint>
          ) : (
            <Hint>Nobody is called that yet. Press Enter to make “{typed.trim()}”.</Hint>
          )
        }
      />
    </>
  );
}
