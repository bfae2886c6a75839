import { useState } from 'react';
import { instantName, timeName } from '#core/words/formats.ts';

/** The time of an instant (ISO 8601), with the day when it was not today. */
export function When({ at }: { at: string }) {
  const [now] = useState(() => new Date());
  const date = new Date(at);
  const today = date.toDateString() === now.toDateString();
  return <time dateTime={at}>{(today ? timeName : instantName)(date)}</time>;
}
