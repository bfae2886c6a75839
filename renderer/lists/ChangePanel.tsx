import type { ReactNode } from 'react';
import { closeDialog } from '../app/desk.ts';
import { Button, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import css from './lists.module.css';

/** The value of a field that is to stay as it is in each. */
export const KEPT = 'kept';

/** Fields of many things, set as one step; what is left alone stays as it is in each. */
export function ChangePanel({
  things,
  changes,
  onChange,
  children,
  more,
}: {
  /** `3 articles` */
  things: string;
  /** Whether any field is to be changed. */
  changes: boolean;
  onChange: () => void;
  children: ReactNode;
  more?: ReactNode;
}) {
  return (
    <Panel title={words.lists.change(things)} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!changes) return;
          closeDialog();
          onChange();
        }}
      >
        {children}
        <Hint>{words.lists.leftAlone}</Hint>
        <div className={css['changeDo']}>
          <Button look="primary" type="submit" disabled={!changes}>
            {words.lists.change(things)}
          </Button>
          {more}
        </div>
      </form>
    </Panel>
  );
}
