import { useState } from 'react';
import { commands, MENUS, type CommandId } from '#core/contract/commands.ts';
import { PALETTE_ALWAYS } from '#core/keys/keymap.ts';
import { closeDialog } from '../app/desk.ts';
import { useAbout } from '../connect/matter.tsx';
import { Button, Hint, Key, Segments } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { useChangeKeys } from './change-keys.ts';
import css from './commands.module.css';
import { keyWord, useKeymap, written } from './key-names.ts';
import { KeyRow } from './KeyRow.tsx';
import { found } from './palette.ts';

const { sheet, help } = words.keys;
const ALL: ReadonlySet<CommandId> = new Set(commands.map(({ id }) => id));
const SINGLES = ['on', 'reading', 'off'] as const;

/** Every key as it is now, by menu; each can be changed by pressing another. */
export function KeySheet() {
  const about = useAbout();
  const { single } = useKeymap().settings;
  const { chooseSingle } = useChangeKeys();
  const [typed, setTyped] = useState('');
  const [changing, setChanging] = useState<CommandId | null>(null);
  const shown = shownFor(typed);
  return (
    <Panel title={sheet.title} onClose={closeDialog} broad>
      <div className={css['sheetTop']}>
        <input
          type="search"
          className={ui['input']}
          aria-label={sheet.filter}
          placeholder={sheet.filter}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- who opens the sheet of keys looks for one
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span role="status" className={css['count']}>
          {sheet.count(shown.size, ALL.size)}
        </span>
        <span className={css['single']}>
          {sheet.single}
          <Segments
            label={sheet.single}
            value={single}
            values={SINGLES}
            names={sheet.singles}
            onChoose={chooseSingle}
          />
        </span>
      </div>
      <Hint>
        <Phrase of={sheet.changeHint(<Key name={written(PALETTE_ALWAYS)} />)} /> {sheet.singleHint}
      </Hint>
      <div className={css['menus']}>
        {MENUS.map((menu) => {
          const rows = commands.filter((command) => command.menu === menu && shown.has(command.id));
          return rows.length === 0 ? null : (
            <section key={menu} aria-label={words.menus[menu]}>
              <h3>{words.menus[menu]}</h3>
              <ul>
                {rows.map(({ id }) => (
                  <KeyRow key={id} id={id} changing={id === changing} onChanging={setChanging} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {shown.size === 0 ? <Hint>{sheet.none}</Hint> : null}
      <ResetAll />
      {typed.trim() === '' ? (
        <>
          <Hint>
            <Phrase of={help.marking(keyOf)} />
          </Hint>
          <Hint>{help.search}</Hint>
          <Hint>{help.lists}</Hint>
          <Hint>{help.brief}</Hint>
          {about ? <Hint>{help.about(about.version, about.mattersFolder)}</Hint> : null}
        </>
      ) : null}
    </Panel>
  );
}

function keyOf(id: CommandId) {
  return <Key name={keyWord(id)} />;
}

/** What the letters may mean; slips of the hand are forgiven only where nothing fits without. */
function shownFor(typed: string): ReadonlySet<CommandId> {
  if (typed.trim() === '') return ALL;
  const all = found(typed, [], ALL);
  const fitting = all.filter((one) => !one.nearly);
  return new Set((fitting.length > 0 ? fitting : all).map(({ id }) => id));
}

/** Asked once more: what was changed by hand is not undone by a slip. */
function ResetAll() {
  const { changed } = useKeymap().settings;
  const { resetAll } = useChangeKeys();
  const [asking, setAsking] = useState(false);
  if (Object.keys(changed).length === 0) return null;
  if (!asking)
    return (
      <p className={css['resetAll']}>
        <Button look="bordered" onClick={() => setAsking(true)}>
          {sheet.resetAll}
        </Button>
      </p>
    );
  return (
    <p className={css['resetAll']} role="group" aria-label={sheet.resetAll}>
      {sheet.resetSure}{' '}
      <Button
        look="primary"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone
        autoFocus
        onClick={() => {
          setAsking(false);
          resetAll();
        }}
      >
        {sheet.resetYes}
      </Button>{' '}
      <Button look="bordered" onClick={() => setAsking(false)}>
        {sheet.resetNo}
      </Button>
    </p>
  );
}
