import { useCallback } from 'react';
import type { Entity } from '#core/contract/nouns.ts';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { fit } from '#core/names/fold.ts';
import { inspect, open, useDesk } from '../app/desk.ts';
import { useAct, useEntities } from '../connect/matter.tsx';
import { ItemList } from '../lists/ItemList.tsx';
import { arrange, useListing } from '../lists/listing.ts';
import css from '../library/library.module.css';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { entityKind } from './entity-kind.ts';

const onOpen = (id: number) => inspect({ kind: 'entity', id });

/** The persons, courts, agencies and other entities of the matter. */
export function EntityList() {
  const act = useAct();
  const entities = useEntities();
  const inspected = useDesk((desk) => desk.inspected);
  const typed = useListing('entities', (listing) => listing.words.trim());
  const through = useListing('entities', (listing) => listing.chosen['kind']?.[0]);
  /** The kind of a new entity: the one that the list is cut down to. */
  const kind = ENTITY_KINDS.find((one) => one === through) ?? null;
  const onEnter = useCallback(
    async (name: string, listed: readonly Entity[]) => {
      const first = listed.find((one) => fit(name, one.name) === 3) ?? listed[0];
      if (first) return onOpen(first.id);
      if (name === '') return;
      const made = await act('entities.create', { kind: kind ?? 'person', name });
      if (!made) return;
      arrange('entities', { words: '' });
      onOpen(made.id);
    },
    [act, kind],
  );
  return (
    <>
      <div className={css['head']}>
        <SectionHead action={<Button onClick={() => open('names')}>{words.entities.proposed.open}</Button>}>
          {words.lists.entities}
        </SectionHead>
      </div>
      <ItemList
        kind={entityKind}
        rows={entities}
        current={[inspected?.kind === 'entity' ? inspected.id : null]}
        onOpen={onOpen}
        onEnter={(name, listed) => void onEnter(name, listed)}
        hint={words.lists.findOrMakeHint}
        noneFits={
          <Hint>
            {typed !== ''
              ? words.entities.noneSoCalled[kind ?? 'all'](typed)
              : kind !== null
                ? words.entities.noneOfKind[kind]
                : words.lists.noneFits.entities}
          </Hint>
        }
      />
    </>
  );
}
