import { useState } from 'react';
import { commands, type CommandId } from '#core/contract/commands.ts';
import { useRun } from '../app/commands.ts';
import { closeDialog } from '../app/desk.ts';
import { Key } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { words } from '../words.ts';
import css from './commands.module.css';
import { keyName, useKeymap } from './key-names.ts';
import { found, standing } from './palette.ts';
import { noteChosen, useRecent, whenFocusIsBack, withActiveRow } from './recent.ts';
import { isAboutChosen, lackOf, useSituation, type Need } from './why-not.ts';

/** Every command, found by its name, with its key; what cannot be done now says why. */
export function Palette() {
  const run = useRun();
  const situation = useSituation();
  const recent = useRecent((chosen) => chosen.ids);
  useKeymap();
  const [typed, setTyped] = useTyped();
  const [told, setTold] = useState('');
  const now = withActiveRow(situation);
  const lacks = new Map(commands.map(({ id }) => [id, lackOf(id, now)]));
  const able = new Set(commands.flatMap(({ id }) => (lacks.get(id) === null ? [id] : [])));
  const optionOf = (id: CommandId): Option => ({ ...shown(id, lacks.get(id) ?? null), key: id });
  const { palette } = words.keys;
  const groups =
    typed.trim() === ''
      ? standing(recent, able, isAboutChosen).map((ids, i) => ({
          title: [palette.recent, palette.now, palette.notNow][i]!,
          options: ids.map(optionOf),
        }))
      : [false, true].map((nearly) => ({
          title: nearly ? palette.nearly : palette.found,
          options: found(typed, recent, able)
            .filter((one) => one.nearly === nearly)
            .map(({ id }) => optionOf(id)),
        }));
  const choose = (key: string) => {
    const id = commands.find((command) => command.id === key)!.id;
    const lack = lacks.get(id);
    if (lack) return setTold(palette.told(words.commands[id], words.whyNot[lack]));
    noteChosen(id);
    closeDialog();
    whenFocusIsBack(() => run(id));
  };
  return (
    <Finder
      title={palette.title}
      placeholder={palette.placeholder}
      query={typed}
      onQuery={(letters) => {
        setTyped(letters);
        setTold('');
      }}
      groups={groups}
      onChoose={choose}
      onClose={closeDialog}
      empty={palette.none}
    >
      <p role="status" className={css['told']}>
        {told}
      </p>
    </Finder>
  );
}

function shown(id: CommandId, lack: Need | null): Omit<Option, 'key'> {
  const label = words.commands[id];
  const key = keyName(id);
  const reason = lack && words.whyNot[lack];
  return {
    label,
    text: reason === null ? `${label} ${key}` : words.keys.palette.off(label, reason),
    off: reason !== null,
    note: (
      <span className={css['note']}>
        {reason}
        {key === '' ? null : <Key name={key} />}
      </span>
    ),
  };
}
