import { useRef, type MouseEvent } from 'react';
import type { Brief } from '#core/contract/briefs.ts';
import { NOTE_KINDS } from '#core/contract/vocabulary.ts';
import { showMenu, spotOf } from '../commands/menu.ts';
import { keyWord } from '../commands/key-names.ts';
import { useAct, useConnection, useStyles } from '../connect/matter.tsx';
import { Button, SectionHead, Select } from '../ui/controls.tsx';
import { FileChooser } from '../ui/FileChooser.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './brief.module.css';

const saying = words.outline.settings;

/** From what a brief was begun, and how it cites. */
export function Settings({ brief }: { brief: Brief }) {
  const act = useAct();
  return (
    <div className={css['settings']}>
      {brief.template === null ? null : (
        <>
          <SectionHead>{saying.template}</SectionHead>
          <p className={css['template']}>{saying.templates[brief.template]}</p>
        </>
      )}
      <SectionHead>{saying.citing}</SectionHead>
      <Select
        aria-label={saying.notes}
        value={brief.citing.notes}
        values={NOTE_KINDS}
        names={saying.kinds}
        onChoose={(notes) => void act('briefs.update', { id: brief.id, fields: { citing: { notes } } })}
      />
      <Style brief={brief} />
    </div>
  );
}

/** The styles that come with the program, and those that were added to the matter. */
function Style({ brief }: { brief: Brief }) {
  const act = useAct();
  const { hand } = useConnection();
  const styles = useStyles() ?? [];
  const chooser = useRef<HTMLInputElement>(null);
  const choose = (style: string) =>
    void act('briefs.update', { id: brief.id, fields: { citing: { style } } });
  const add = async (file: File) => {
    const ref = await hand(file).catch(() => null);
    if (ref === null) return say(saying.unread(file.name), 'problem');
    const added = await act('styles.add', { file: ref });
    if (added) choose(added.id);
  };
  const remove = async (id: string, title: string) => {
    if (await act('styles.remove', { id })) say(saying.removed(title, keyWord('undo')));
  };
  const showMore = (event: MouseEvent) =>
    showMenu(
      event,
      {
        label: saying.styles,
        groups: [
          [{ label: saying.addStyle, key: '', run: () => chooser.current?.click() }],
          styles
            .filter(({ added }) => added)
            .map(({ id, title }) => ({
              label: saying.removeStyle(title),
              key: '',
              run: () => void remove(id, title),
            })),
        ],
      },
      spotOf(event),
    );
  return (
    <div className={css['style']}>
      <select
        className={ui['input']}
        aria-label={saying.style}
        value={brief.citing.style}
        onChange={(event) => choose(event.target.value)}
      >
        {styles.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <Button aria-label={saying.styles} title={saying.styles} aria-haspopup="menu" onClick={showMore}>
        ⋯
      </Button>
      <FileChooser
        ref={chooser}
        label={saying.addStyle}
        accept=".csl,.xml"
        onFile={(file) => void add(file)}
      />
    </div>
  );
}
