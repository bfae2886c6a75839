import { Hint } from '../ui/controls.tsx';

/** In the place of what was removed or undone while it was shown. */
export function Gone() {
  return <Hint>This is not in the matter any more. The History says what became of it.</Hint>;
}
