import { useCallback } from 'react';
import type { CommandId } from '#core/contract/commands.ts';
import type { Does } from '../commands/does.ts';
import { editCommands } from '../commands/edit.ts';
import { markCommands } from '../commands/mark.ts';
import { matterCommands } from '../commands/matter.ts';
import { viewCommands } from '../commands/view.ts';
import { useAct, useArticleNow } from '../connect/matter.tsx';
import { awaitField } from './ahead.ts';
import { useDesk } from './desk.ts';
import { inTurn } from './turn.ts';

export type Run = (id: CommandId) => void;

/** How each command is done. */
const DOES: Readonly<Record<CommandId, Does>> = {
  ...matterCommands,
  ...editCommands,
  ...markCommands,
  ...viewCommands,
};

/** What brings up a field that one types into without looking. */
const FIELDS: readonly CommandId[] = [
  'speaker',
  'claim',
  'question',
  'entity',
  'note',
  'brief',
  'search',
  'go-to',
  'find-here',
  'filter-list',
];

/** Those whose field stands in the window, and is not known to be coming. */
const IN_WINDOW: readonly CommandId[] = ['note', 'find-here'];

/**
 * How long a field may take to come after its command is done, in milliseconds. That of a dialog comes for certain, also
 * on a machine that is busy with other things.
 */
const FIELD_TAKES = { alone: 400, dialog: 5_000 } as const;

/** Does what a key, a menu or a button asks for: all three come here. */
export function useRun(): Run {
  const act = useAct();
  const articleNow = useArticleNow();
  return useCallback(
    (id) => {
      const forget = FIELDS.includes(id) ? awaitField() : null;
      const done = inTurn(() => {
        const { panes, pane } = useDesk.getState();
        return DOES[id]({ act, reading: articleNow(panes[pane]) });
      });
      if (!forget) return;
      void done.then(() => {
        if (useDesk.getState().dialog !== null) setTimeout(forget, FIELD_TAKES.dialog);
        else if (IN_WINDOW.includes(id)) setTimeout(forget, FIELD_TAKES.alone);
        else forget();
      });
    },
    [act, articleNow],
  );
}
