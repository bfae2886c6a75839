import { Hint } from '../ui/controls.tsx';
import { words } from '../words.ts';

/** In the place of what was removed or undone while it was shown. */
export function Gone() {
  return <Hint>{words.inspector.gone}</Hint>;
}
