import { useState } from 'react';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { goToQuestion } from './state.ts';
import css from './compare.module.css';

/** Asks a question in the reporter's own words. */
export function AskQuestion() {
  const act = useAct();
  const [text, setText] = useState('');
  const ask = async () => {
    if (text.trim() === '') return;
    const made = await act('questions.create', { text, note: null });
    if (!made) return;
    setText('');
    goToQuestion(made.id);
  };
  return (
    <form
      className={css['ask']}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <input
        className={ui['input']}
        aria-label={words.compare.ask.title}
        placeholder={words.compare.ask.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="bordered" type="submit" disabled={text.trim() === ''}>
        {words.compare.ask.ask}
      </Button>
    </form>
  );
}
