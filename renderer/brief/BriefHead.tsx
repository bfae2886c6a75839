import type { MouseEvent } from 'react';
import type { Brief } from '#core/contract/briefs.ts';
import type { Picture } from '#core/pictures/picture.ts';
import { open, useDesk } from '../app/desk.ts';
import { keyName, keyWord } from '../commands/key-names.ts';
import { showMenu, spotOf } from '../commands/menu.ts';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import { useInsert } from './inserting.ts';
import { edit } from './state.ts';
import css from './brief.module.css';

const saying = words.outline;

/** Which brief it is, and what can be put into it. */
export function BriefHead({ brief, briefs }: { brief: Brief; briefs: readonly Brief[] }) {
  const act = useAct();
  const insert = useInsert(brief.id);
  const picture = (one: Picture) => () => void insert([{ kind: 'picture', picture: one }]);
  const remove = async () => {
    if (await act('briefs.remove', { id: brief.id })) say(words.brief.outline.removed(keyWord('undo')));
  };
  const duplicate = async () => {
    const title = saying.copyOf(brief.title);
    const made = await act('briefs.duplicate', { id: brief.id, title });
    if (!made) return;
    useDesk.setState({ briefId: made.id });
    say(saying.duplicated(title, keyWord('undo')));
  };
  const showAdd = (event: MouseEvent) =>
    showMenu(
      event,
      {
        label: saying.addTo,
        groups: [
          [
            {
              label: saying.adds.section,
              key: keyName('add-section'),
              run: () => edit({ kind: 'section', id: null }),
            },
            {
              label: saying.adds.prose,
              key: keyName('add-prose'),
              run: () => edit({ kind: 'prose', id: null }),
            },
          ],
          [
            { label: saying.adds.timeline, key: '', run: picture({ kind: 'timeline', view: null }) },
            {
              label: saying.adds.network,
              key: '',
              run: picture({ kind: 'network', without: [], least: 1, moved: [] }),
            },
          ],
          [
            {
              label: saying.adds.compare,
              key: '',
              run: () => void insert([{ kind: 'table', table: { kind: 'compare', questionIds: null } }]),
            },
            {
              label: saying.adds.ledger,
              key: '',
              run: () => void insert([{ kind: 'table', table: { kind: 'ledger', filter: {} } }]),
            },
          ],
        ],
      },
      spotOf(event),
    );
  const showMore = (event: MouseEvent) =>
    showMenu(
      event,
      {
        label: saying.more,
        groups: [
          [
            { label: words.brief.make, key: '', run: () => open('new-brief') },
            { label: saying.heads, key: '', run: () => edit({ kind: 'heads' }) },
          ],
          [{ label: saying.duplicate, key: '', run: () => void duplicate() }],
          [{ label: words.brief.outline.remove, key: '', run: () => void remove() }],
        ],
      },
      spotOf(event),
    );
  return (
    <div className={css['head']}>
      <select
        className={ui['input']}
        aria-label={words.brief.title}
        value={brief.id}
        onChange={(event) => useDesk.setState({ briefId: Number(event.target.value) })}
      >
        {briefs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <Button aria-label={saying.more} title={saying.more} aria-haspopup="menu" onClick={showMore}>
        ⋯
      </Button>
      <Button aria-haspopup="menu" onClick={showAdd}>
        {saying.add}
      </Button>
    </div>
  );
}
