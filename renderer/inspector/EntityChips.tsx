import type { EntityRef } from '#core/contract/nouns.ts';
import { inspect } from '../app/desk.ts';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** Entities as small labels: a click shows one, the cross takes the link away. */
export function EntityChips({
  entities,
  onRemove,
}: {
  entities: readonly EntityRef[];
  onRemove: (entity: EntityRef) => void;
}) {
  return (
    <>
      {entities.map((entity) => (
        <span key={entity.id} className={css['chip']}>
          <button type="button" onClick={() => inspect({ kind: 'entity', id: entity.id })}>
            {entity.name}
          </button>
          <button
            type="button"
            aria-label={words.inspector.unlink(entity.name)}
            onClick={() => onRemove(entity)}
          >
            ✕
          </button>
        </span>
      ))}
    </>
  );
}
