/**
 * Letters that were typed after the key for a field and before the field was there. They are meant for it: as commands
 * of their own they would change whatever quote stands there by then.
 */
let letters: string | null = null;
let awaited = 0;

/** A field is on its way; call what is given back when it should have come, and nobody wants the letters any more. */
export function awaitField(): () => void {
  letters ??= '';
  awaited += 1;
  const mine = awaited;
  return () => {
    if (mine === awaited) letters = null;
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
  if (key === 'Backspace') letters = letters.slice(0, -1);
  else if (key.length === 1) letters += key;
  else return false;
  return true;
}

/** Types what was kept into the field that has just got the focus. */
export function typeLetters(): void {
  const kept = letters;
  letters = null;
  if (kept) document.execCommand('insertText', false, kept);
}
