import { useState } from 'react';
import { BRIEF_TEMPLATES } from '#core/contract/vocabulary.ts';
import { closeDialog } from '../app/desk.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Field } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './new-brief.module.css';

const BEGINNINGS = ['empty', ...BRIEF_TEMPLATES] as const;
type Beginning = (typeof BEGINNINGS)[number];

const saying = words.outline.beginning;

/** A brief with nothing in it, or what the matter holds for a template. */
export function NewBrief({ onMade }: { onMade: (id: number) => void }) {
  const act = useAct();
  const [title, setTitle] = useState('');
  const [beginning, setBeginning] = useState<Beginning>('empty');
  const [running, setRunning] = useState(false);
  const named = title.trim();
  const ready = !running && (named !== '' || beginning !== 'empty');
  const make = async () => {
    if (!ready) return;
    setRunning(true);
    const made =
      beginning === 'empty'
        ? await act('briefs.create', { title: named })
        : await act('briefs.fromTemplate', {
            template: beginning,
            ...(named !== '' && { title: named }),
          });
    setRunning(false);
    if (made) onMade(made.id);
  };
  return (
    <Panel title={words.dialogs.brief.new} onClose={closeDialog} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={words.common.title}>
          {(id) => (
            <input
              id={id}
              className={ui['input']}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of the dialog
              autoFocus
              value={title}
              placeholder={beginning === 'empty' ? '' : saying.ownTitle}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <fieldset className={css['beginnings']}>
          <legend>{saying.title}</legend>
          {BEGINNINGS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="beginning"
                checked={one === beginning}
                onChange={() => setBeginning(one)}
              />
              <span>
                <strong>{one === 'empty' ? saying.empty : words.outline.settings.templates[one]}</strong>
                <br />
                {saying.makes[one]}
              </span>
            </label>
          ))}
        </fieldset>
        <Button look="primary" type="submit" disabled={!ready}>
          {words.dialogs.brief.make}
        </Button>
      </form>
    </Panel>
  );
}
