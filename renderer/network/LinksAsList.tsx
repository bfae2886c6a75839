import { useMemo, useState } from 'react';
import { weightsOf } from '#core/pictures/network.ts';
import type { Network } from '#core/pictures/shown-network.ts';
import { byName } from '#core/words/formats.ts';
import { inspect } from '../app/desk.ts';
import { words } from '../words.ts';
import type { Pair } from './Network.tsx';
import { whatJoins } from './what.ts';
import css from './network.module.css';

/** What the picture shows, for who does not see it: each entity, the most joined first, with all that joins it. */
export function LinksAsList({ network, onLink }: { network: Network; onLink: (pair: Pair) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={css['asList']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.pictures.network.list}</summary>
      {open ? <Entities network={network} onLink={onLink} /> : null}
    </details>
  );
}

function Entities({ network: { nodes, links }, onLink }: { network: Network; onLink: (pair: Pair) => void }) {
  const names = useMemo(() => new Map(nodes.map(({ id, name }) => [id, name])), [nodes]);
  const order = useMemo(() => {
    const weights = weightsOf(links);
    return nodes.toSorted(
      (one, other) => weights.get(other.id)! - weights.get(one.id)! || byName(one.name, other.name),
    );
  }, [nodes, links]);
  return (
    <ul>
      {order.map(({ id, name }) => (
        <li key={id}>
          <button type="button" onClick={() => inspect({ kind: 'entity', id })}>
            {name}
          </button>
          <ul>
            {links
              .filter(({ a, b }) => a === id || b === id)
              .map((link) => {
                const other = names.get(link.a === id ? link.b : link.a)!;
                return (
                  <li key={`${link.a} ${link.b}`}>
                    <button type="button" onClick={() => onLink({ a: link.a, b: link.b })}>
                      {other}
                    </button>
                    <span>{whatJoins(link, names.get(link.a)!, names.get(link.b)!)}</span>
                  </li>
                );
              })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
