import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import type { Network, NetworkFilter } from '#core/pictures/shown-network.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './network.module.css';

const saying = words.pictures.network;

/** Which kinds of entities are shown, and how much must join two of them. */
export function NetworkFilters({
  network,
  filter,
  most,
  onChange,
}: {
  network: Network;
  filter: NetworkFilter;
  most: number;
  onChange: (fields: Partial<NetworkFilter>) => void;
}) {
  const there = new Set(network.nodes.map(({ kind }) => kind));
  const { without, least } = filter;
  return (
    <div className={css['filters']}>
      <span role="group" aria-label={saying.kinds} className={css['kinds']}>
        {ENTITY_KINDS.filter((kind) => there.has(kind)).map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!without.includes(kind)}
              onChange={({ target }) =>
                onChange({
                  without: target.checked ? without.filter((one) => one !== kind) : [...without, kind],
                })
              }
            />
            {words.vocabulary.entityKind[kind]}
          </label>
        ))}
      </span>
      <label className={css['least']}>
        {saying.least}
        <input
          type="number"
          className={ui['input']}
          min={1}
          max={most}
          value={least}
          onChange={({ target }) => {
            const value = Math.floor(target.valueAsNumber);
            if (value >= 1) onChange({ least: value });
          }}
        />
        {saying.leastUnit}
      </label>
    </div>
  );
}
