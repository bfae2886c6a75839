import { useEffect, useState } from 'react';

/** Screen readers hear of a change only in a line that was there before it, in milliseconds. */
const SETTLES = 60;

/** A sentence that is heard and never seen: what a key has brought up, while the focus stays where it was. */
export function Spoken({ sentence }: { sentence: string }) {
  useEffect(() => speak(sentence), [sentence]);
  return null;
}

/** The same in a line of its own, for what must be heard beside whatever else is said in that moment. */
export function SpokenHere({ sentence }: { sentence: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setSaid(sentence), SETTLES);
    return () => clearTimeout(waiting);
  }, [sentence]);
  return (
    <span role="status" style={UNSEEN}>
      {said}
    </span>
  );
}

const UNSEEN = {
  position: 'fixed',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** Says a sentence; call what is given back where it is not meant any more. */
export function speak(sentence: string): () => void {
  const line = spokenLine();
  const waiting = setTimeout(() => (line.textContent = sentence), SETTLES);
  return () => clearTimeout(waiting);
}

let made: HTMLElement | null = null;

function spokenLine(): HTMLElement {
  if (made?.isConnected) return made;
  made = document.createElement('div');
  made.setAttribute('role', 'status');
  // A dialog hides all else from screen readers, but not this.
  made.dataset['liveAnnouncer'] = 'true';
  Object.assign(made.style, UNSEEN);
  document.body.append(made);
  return made;
}
