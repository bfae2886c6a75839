import { useState } from 'react';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The time of an instant (ISO 8601), with the day when it was not today. */
export function When({ at }: { at: string }) {
  const [now] = useState(() => new Date());
  const date = new Date(at);
  const today = date.toDateString() === now.toDateString();
  return <time dateTime={at}>{(today ? TIME : DAY_AND_TIME).format(date)}</time>;
}
