import { useState } from 'react';
import { closeDialog, useDesk } from '../app/desk.ts';
import { articleName } from '../app/names.ts';
import { useArticle } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import css from './print.module.css';
import { usePrinting, type PrintChoices } from './printing.ts';

const CHOICES = ['marks', 'list'] as const;

/** As it was chosen the last time, while the window is open. */
let chosen: PrintChoices = { marks: true, list: false };

/** How the article of the pane with the focus is to be printed. */
export function PrintDialog() {
  const article = useArticle(useDesk((desk) => desk.panes[desk.pane]));
  const [choices, setChoices] = useState(chosen);
  if (!article) return null;
  const waiting = article.furniture.filter(({ decision }) => decision === 'proposed').length;
  return (
    <Panel title={words.print.title(articleName(article))} onClose={closeDialog}>
      <form
        className={css['choices']}
        onSubmit={(event) => {
          event.preventDefault();
          chosen = choices;
          closeDialog();
          usePrinting.setState({ what: { kind: 'article', id: article.id, ...choices } });
        }}
      >
        {CHOICES.map((which) => (
          <label key={which}>
            <input
              type="checkbox"
              checked={choices[which]}
              onChange={(event) => setChoices({ ...choices, [which]: event.target.checked })}
            />{' '}
            {words.print[which]}
          </label>
        ))}
        <Hint>{words.print.furniture(waiting)}</Hint>
        <Button look="primary" type="submit" autoFocus>
          {words.print.print}
        </Button>
      </form>
    </Panel>
  );
}
