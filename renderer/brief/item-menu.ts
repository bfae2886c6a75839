import type { BriefItem } from '#core/contract/briefs.ts';
import type { Menu } from '../commands/menu.ts';
import { keyName } from '../commands/key-names.ts';
import { words } from '../words.ts';
import { edit } from './state.ts';
import { HEADS } from './lines.ts';
import type { Order } from './order.ts';

/** What can be done with an item of the outline, or with all that are selected. */
export function itemMenu(
  items: readonly BriefItem[],
  ids: ReadonlySet<number>,
  id: number,
  {
    enter,
    step,
    shift,
    take,
  }: Pick<Order, 'step' | 'shift'> & {
    readonly enter: (id: number) => void;
    readonly take: (ids: ReadonlySet<number>) => Promise<void>;
  },
): Menu | null {
  const { menu, names } = words.keys;
  const alt = (key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight') => `${names['Alt']} ${names[key]}`;
  const item = items.find((one) => one.id === id);
  const written = id === HEADS || item?.text !== null;
  const opens = { label: written ? menu.edit : menu.inspect, key: 'Enter', run: () => enter(id) };
  if (id === HEADS) return { label: menu.item, groups: [[opens]] };
  const isSection = items.some((one) => ids.has(one.id) && one.level !== null);
  return {
    label: menu.item,
    groups: [
      item?.quoteId || item?.claimId
        ? [
            opens,
            {
              label: words.outline.printed.open,
              key: keyName('printed-words'),
              run: () => edit({ kind: 'words', id }),
            },
          ]
        : [opens],
      [
        { label: menu.moveUp, key: alt('ArrowUp'), run: () => step(ids, -1) },
        { label: menu.moveDown, key: alt('ArrowDown'), run: () => step(ids, 1) },
      ],
      isSection
        ? [
            { label: words.outline.higher, key: alt('ArrowLeft'), run: () => shift(ids, -1) },
            { label: words.outline.deeper, key: alt('ArrowRight'), run: () => shift(ids, 1) },
          ]
        : [],
      [{ label: menu.takeOut, key: 'Delete', run: () => void take(ids) }],
    ],
  };
}
