/**
 * Letters that were typed after the key for a field and before the field was there. They are meant for it: as commands
 * of their own they would change whatever quote stands there by then.
 */
let letters: string | null = null;
let awaited = 0;
/** Whether Enter came after them: it takes what the letters bring up, and what comes after it is not meant for the field. */
let entered = false;

/** A field is on its way; call what is given back when it should have come, and nobody wants the letters any more. */
export function awaitField(): () => void {
  letters ??= '';
  awaited += 1;
  const mine = awaited;
  return () => {
    if (mine !== awaited) return;
    letters = null;
    entered = false;
  };
}

/** Keeps a key for the field that is on its way; `false` if none is, or it is no letter. */
export function keepLetter({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  if (letters === null || ctrlKey || metaKey || altKey) return false;
  if (key === 'Enter') entered = true;
  else if (entered) return key.length === 1;
  else if (key === 'Backspace') letters = letters.slice(0, -1);
  else if (key.length === 1) letters += key;
  else return false;
  return true;
}

/** Types what was kept into the field that has just got the focus. */
export function typeLetters(): void {
  const kept = letters;
  const enter = entered;
  letters = null;
  entered = false;
  if (kept) document.execCommand('insertText', false, kept);
  // Once the field has seen its letters.
  if (enter) setTimeout(pressEnter);
}

function pressEnter(): void {
  for (const kind of ['keydown', 'keyup'])
    document.activeElement?.dispatchEvent(
      new KeyboardEvent(kind, { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    );
}
