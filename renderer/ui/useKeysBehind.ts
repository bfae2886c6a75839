import { useEffect, type RefObject } from 'react';

/** What keeps the keys to itself; Monaco's field for finding calls itself a dialog too, and stays in the page when it is closed. */
const OVER = '[role="dialog"]:not(.find-widget), [role="menu"]';

const FIELD = 'input:not([type="checkbox"], [type="radio"], [type="hidden"]), textarea';

/**
 * Gives an open dialog the keys that are pressed while the focus is not in it: it stands there a moment before it has the
 * focus, and what had the focus in it may go away. The focus comes back into it first, so that it also goes back to where
 * it was when the key closes the dialog.
 */
export function useKeysBehind(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last = within(dialog.current, document.activeElement);
    const focused = ({ target }: FocusEvent) => void (last = within(dialog.current, target) ?? last);
    const pressed = (event: KeyboardEvent) => {
      const own = dialog.current;
      const { target } = event;
      if (!own || event.isComposing || !(target instanceof Node)) return;
      // What lies over it comes behind it in the document.
      if (own.contains(target) || !(own.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING))
        return;
      if ([...document.querySelectorAll(OVER)].at(-1) !== own || own.closest('[inert], [aria-hidden="true"]'))
        return;
      const given = last?.isConnected && last !== own ? last : (own.querySelector<HTMLElement>(FIELD) ?? own);
      given.focus();
      // A letter that is kept for the field is typed as the field gets the focus.
      if (event.defaultPrevented) return;
      event.stopPropagation();
      if (!given.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
    };
    document.addEventListener('focusin', focused);
    window.addEventListener('keydown', pressed, true);
    return () => {
      document.removeEventListener('focusin', focused);
      window.removeEventListener('keydown', pressed, true);
    };
  }, [dialog]);
}

function within(dialog: HTMLElement | null, target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement && dialog?.contains(target) ? target : null;
}
