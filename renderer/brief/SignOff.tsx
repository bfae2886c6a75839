import { useState } from 'react';
import { closeDialog } from '../app/desk.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Field, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { keyWord } from '../commands/key-names.ts';
import ui from '../ui/ui.module.css';
import { useBriefDesk } from './state.ts';
import css from './leaving.module.css';

const saying = words.outline.signOff;

/** Asks why words may be printed that are not word for word in their article, and keeps the reason with just these words. */
export function SignOff() {
  const act = useAct();
  const stop = useBriefDesk((desk) => desk.signing);
  const [reason, setReason] = useState('');
  if (!stop) return null;
  const sign = async () => {
    if (reason.trim() === '') return;
    const { entryId: itemId, quoteId, printed } = stop;
    if (!(await act('briefs.signOff', { itemId, quoteId, printed, reason }))) return;
    closeDialog();
    say(saying.done(keyWord('undo')));
  };
  return (
    <Panel title={saying.title} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <blockquote className={css['signed']}>{words.outline.quoted(stop.printed)}</blockquote>
        <p>{words.brief.findings.sentence(stop, saying.article)}</p>
        <Field label={saying.reason}>
          {(id) => (
            <textarea
              id={id}
              className={ui['input']}
              rows={3}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog's one field
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey) return;
                event.preventDefault();
                void sign();
              }}
            />
          )}
        </Field>
        <Hint>{saying.hint}</Hint>
        <Button look="primary" type="submit" disabled={reason.trim() === ''}>
          {saying.sign}
        </Button>
      </form>
    </Panel>
  );
}
