import { useEffect } from 'react';

/** Screen readers hear of a change only in a line that was there before it, in milliseconds. */
const SETTLES = 60;

/** A sentence that is heard and never seen: what a key has brought up, while the focus stays where it was. */
export function Spoken({ sentence }: { sentence: string }) {
  useEffect(() => {
    const line = spokenLine();
    const waiting = setTimeout(() => (line.textContent = sentence), SETTLES);
    return () => clearTimeout(waiting);
  }, [sentence]);
  return null;
}

let made: HTMLElement | null = null;

function spokenLine(): HTMLElement {
  if (made?.isConnected) return made;
  made = document.createElement('div');
  made.setAttribute('role', 'status');
  Object.assign(made.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(made);
  return made;
}
