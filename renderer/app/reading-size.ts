import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

/** The sizes that articles are read in, in CSS pixels. */
export const SMALLEST = 12;
export const LARGEST = 32;

/** Sets the text of the articles a size larger or smaller. */
export async function resizeText(act: Act, by: -1 | 1): Promise<void> {
  const reading = (await act('settings.get', {}))?.reading;
  if (!reading) return;
  const size = reading.size + by;
  if (size < SMALLEST || size > LARGEST)
    return say(by > 0 ? words.reader.look.largest : words.reader.look.smallest);
  if (await act('settings.set', { reading: { ...reading, size } })) say(words.reader.look.isNow(size));
}
