import { useEffect } from 'react';
import { commands, type CommandId } from '#core/contract/commands.ts';
import type { KeySettings } from '#core/contract/settings.ts';
import { isSingle, keyOf, worksInFields, type Pressed } from '#core/keys/key.ts';
import type { Keymap } from '#core/keys/keymap.ts';
import { useKeymap } from '../commands/key-names.ts';
import { useConnection } from '../connect/matter.tsx';
import { keepLetter, typeLetters } from './ahead.ts';
import { useRun } from './commands.ts';
import { useDesk } from './desk.ts';

/** Where a key is pressed: in a field, in the words of an article, or elsewhere. */
export type Where = 'field' | 'reader' | 'elsewhere';

/** The command that a key asks for, or `null`. Single keys are letters while a field is being typed in. */
export function commandFor(
  event: Pressed,
  where: Where,
  { commandOf }: Keymap,
  single: KeySettings['single'] = 'on',
): CommandId | null {
  const key = keyOf(event);
  if (where === 'field' && !worksInFields(key)) return null;
  if (isSingle(key) && (single === 'off' || (single === 'reading' && where !== 'reader'))) return null;
  const own = commandOf.get(key);
  if (own !== undefined) return own;
  // Who holds Shift, or has locked it, means the letter where that has no command of its own; with Control he does not.
  const { key: pressed, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (ctrlKey || metaKey || altKey || !shiftKey) return null;
  return commandOf.get(keyOf({ key: pressed, ctrlKey, metaKey, altKey, shiftKey: false })) ?? null;
}

function whereOf(target: EventTarget | null): Where {
  if (isTyping(target)) return 'field';
  return target instanceof Element && target.closest('.monaco-editor') ? 'reader' : 'elsewhere';
}

/** Whether what has the focus takes letters. Monaco's own text box does not: its articles are read-only. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('.monaco-editor') && !target.closest('.find-widget')) return false;
  return (
    target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
  );
}

/** Undo is a field's own once something was typed into it; until then it is the matter's, as everywhere else. */
const FIELDS_OWN: readonly CommandId[] = ['undo', 'redo'];

/** In prose these make words italic and a link. */
const PROSE_OWN: readonly CommandId[] = ['import', 'search'];

function isProsesOwn(id: CommandId, target: EventTarget | null): boolean {
  const prose = target instanceof Element ? target.closest<HTMLElement>('[data-prose]') : null;
  if (!prose) return false;
  return PROSE_OWN.includes(id) || (FIELDS_OWN.includes(id) && prose.dataset['prose'] === 'typed');
}

/** In the brief, Delete takes an item out of it, and the quote stays in the matter; with Alt the arrows move the item. */
const BRIEFS_OWN: readonly CommandId[] = ['remove', 'grow', 'shrink'];

/** In a picture these go nearer and farther, and move what has the focus. */
function isPicturesOwn({ key, altKey, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !target.closest('[data-picture]')) return false;
  return ['+', '=', '-', '0'].includes(key) || (altKey && key.startsWith('Arrow'));
}

let typedInto: EventTarget | null = null;

function isFieldsOwn(id: CommandId, target: EventTarget | null): boolean {
  return FIELDS_OWN.includes(id) && target !== null && target === typedInto && isTyping(target);
}

/** Listens for the keys of the whole window, and for what is chosen in a native menu. */
export function useKeys(): void {
  const run = useRun();
  const { client } = useConnection();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog has its own keys; a list in it sends on each letter that is typed as if it had been pressed on an option.
      // Monaco's field for finding calls itself a dialog too, and stays in the page when it is closed.
      if (document.querySelector('[role="menu"]')) return;
      const dialog = document.querySelector('[role="dialog"]:not(.find-widget)');
      if (dialog) {
        // It stands there a moment before its field has the focus.
        if (whereOf(document.activeElement) === 'field' || !keepLetter(event)) return;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const where = whereOf(event.target);
      const kept = where !== 'field' && keepLetter(event);
      const { keymap, settings } = useKeymap.getState();
      const id = kept ? null : commandFor(event, where, keymap, settings.single);
      if (id !== null && BRIEFS_OWN.includes(id) && useDesk.getState().place === 'brief') return;
      if (isPicturesOwn(event) || (id !== null && isProsesOwn(id, event.target))) return;
      if (!kept && (id === null || isFieldsOwn(id, event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      if (id !== null) run(id);
    };
    const onFocus = (event: FocusEvent) => {
      typedInto = null;
      if (isTyping(event.target)) typeLetters();
    };
    const onInput = (event: Event) => {
      if (!(event.target instanceof HTMLSelectElement)) typedInto = event.target;
    };
    // In the capture phase: Monaco must not see a key that is a command.
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('focusin', onFocus);
    window.addEventListener('input', onInput, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('input', onInput, true);
    };
  }, [run]);
  useEffect(
    () =>
      client.listen((event) => {
        const chosen =
          event.kind === 'command' && commands.find((command) => command.id === event.command)?.id;
        if (!chosen) return;
        // macOS gives the key to the menu even while a field is being typed in.
        if (isFieldsOwn(chosen, document.activeElement)) document.execCommand(chosen);
        else run(chosen);
      }),
    [client, run],
  );
}
