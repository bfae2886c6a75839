import { Link2, Link2Off } from 'lucide-react';
import { keyName } from '../commands/key-names.ts';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { toggleLinked } from './acts.ts';
import { useLinked } from './linked.ts';

const SIZE = { size: 15, 'aria-hidden': true } as const;

/** Whether scrolling one pane scrolls the other. */
export function LinkButton() {
  const on = useLinked((linked) => linked.on);
  return (
    <Button
      aria-label={words.linked.link}
      aria-pressed={on}
      title={words.linked.linkTitle(on, keyName('link-panes'))}
      onClick={toggleLinked}
    >
      {on ? <Link2 {...SIZE} /> : <Link2Off {...SIZE} />}
    </Button>
  );
}
