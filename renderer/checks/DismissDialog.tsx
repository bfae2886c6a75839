import { useState } from 'react';
import { closeDialog } from '../app/desk.ts';
import { useAct } from '../connect/matter.tsx';
import { Badge, Button, Field, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { dismiss } from './acts.ts';
import { useChecking } from './state.ts';
import css from './checks.module.css';

/** Asks why a finding needs no change, and dismisses it. */
export function DismissDialog() {
  const act = useAct();
  const finding = useChecking((checking) => checking.dismissing);
  const [note, setNote] = useState('');
  if (!finding) return null;
  const done = async () => {
    if (await dismiss(act, finding, note)) closeDialog();
  };
  return (
    <Panel title={words.checks.dismissTitle} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void done();
        }}
      >
        <Badge>{words.checks.rules[finding.rule]}</Badge>
        <p className={`${css['about']} ${css['dialogAbout']}`}>{finding.place.name}</p>
        <p className={css['told']}>{words.checks.reason(finding.reason)}</p>
        <Field label={words.checks.note}>
          {(id) => (
            <textarea
              id={id}
              className={ui['input']}
              rows={3}
              autoFocus
              value={note}
              placeholder={words.checks.notePlaceholder}
              onChange={(event) => setNote(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.shiftKey) {
                  event.preventDefault();
                  void done();
                }
              }}
            />
          )}
        </Field>
        <Hint>{words.checks.noteHint}</Hint>
        <p className={css['act']}>
          <Button look="primary" type="submit">
            {words.checks.dismiss}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
