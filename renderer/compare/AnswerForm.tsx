import { useState } from 'react';
import { closeDialog } from '../app/desk.ts';
import { Button, Field, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './question.module.css';

const saying = words.compare.finder;

/** A claim's answer to a question in a few words: what is proposed is selected, to be taken or typed over. */
export function AnswerForm({
  question,
  claim,
  answer,
  onAnswer,
}: {
  question: string;
  claim: string;
  answer: string;
  onAnswer: (answer: string) => void;
}) {
  const [draft, setDraft] = useState(answer);
  return (
    <Panel title={question} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.trim() !== '') onAnswer(draft.trim());
        }}
      >
        <p className={css['about']}>{claim}</p>
        <Field label={saying.short}>
          {(id) => (
            <input
              id={id}
              className={ui['input']}
              autoFocus
              value={draft}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setDraft(event.target.value)}
              onKeyDown={(event) => {
                // Held down since the finder, it means nothing here.
                if (event.key === 'Enter' && event.repeat) event.preventDefault();
              }}
            />
          )}
        </Field>
        <Hint>{saying.proposed}</Hint>
        <p className={css['save']}>
          <Button look="primary" type="submit" disabled={draft.trim() === ''}>
            {saying.save}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

/** Does what the Enter of a finder asks for once that key has done its work: it would send the form that comes at once. */
export function afterKey(work: () => void): void {
  setTimeout(work);
}
