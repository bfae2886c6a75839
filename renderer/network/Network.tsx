import { useMemo, useState } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import { weightOf } from '#core/pictures/network.ts';
import { shownOf, type NetworkFilter } from '#core/pictures/shown-network.ts';
import { useDesk } from '../app/desk.ts';
import { useNetwork } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { PictureBar } from '../pictures/PictureBar.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { Legend } from './Legend.tsx';
import { LinkCard } from './LinkCard.tsx';
import { LinksAsList } from './LinksAsList.tsx';
import { NetworkFilters } from './NetworkFilters.tsx';
import { NetworkPicture } from './NetworkPicture.tsx';
import css from './network.module.css';

const saying = words.pictures.network;

/** Two entities whose link is looked at. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

function change(fields: Partial<NetworkFilter>): void {
  useDesk.setState(({ network }) => ({ network: { ...network, ...fields } }));
}

/** Who spoke about whom, and who stands in the same claims. */
export function Network() {
  const network = useNetwork();
  if (!network) return <Hint>{saying.making}</Hint>;
  if (network.nodes.length === 0) return <Empty of="network" />;
  return <Joined network={network} />;
}

function Joined({ network }: { network: ResultOf<'pictures.network'> }) {
  const filter = useDesk((desk) => desk.network);
  const [pair, setPair] = useState<Pair | null>(null);
  const shown = useMemo(() => shownOf(network, filter), [network, filter]);
  const most = useMemo(() => Math.max(...network.links.map(weightOf)), [network]);
  const link = pair && shown.links.find(({ a, b }) => a === pair.a && b === pair.b);
  return (
    <>
      <div className={css['tools']}>
        <NetworkFilters network={network} filter={filter} most={most} onChange={change} />
        <PictureBar picture={{ kind: 'network', ...filter }} />
      </div>
      <p className={css['count']}>
        {saying.count(shown.nodes.length, shown.links.length)}
        {filter.moved.length > 0 ? (
          <Button look="link" onClick={() => change({ moved: [] })}>
            {saying.putBack}
          </Button>
        ) : null}
      </p>
      {shown.nodes.length === 0 ? <Hint>{saying.noneFits}</Hint> : null}
      <NetworkPicture
        network={shown}
        pair={pair}
        onMoved={(id, x, y) =>
          change({ moved: [...filter.moved.filter((one) => one.id !== id), { id, x, y }] })
        }
        onLink={setPair}
      />
      <Legend />
      {link ? <LinkCard link={link} nodes={shown.nodes} onClose={() => setPair(null)} /> : null}
      {network.alone > 0 ? <Hint>{saying.alone(network.alone)}</Hint> : null}
      <LinksAsList network={shown} onLink={setPair} />
    </>
  );
}
