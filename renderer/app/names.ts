import type { ArticleRow } from '#core/contract/nouns.ts';

/** How an article is called on the screen: by its title, else by its first words. */
export function articleName({ title, opening }: Pick<ArticleRow, 'title' | 'opening'>): string {
  return title ?? `“${opening}”`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `10 Jan 2025`; what is no day is shown as it is. */
export function dayName(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : DAY.format(date);
}

/** Outlet and day of an article, as far as they are known. */
export function sourceLine({ outlet, published }: Pick<ArticleRow, 'outlet' | 'published'>): string {
  return [outlet ?? 'Outlet not given', published === null ? 'no date' : dayName(published)].join(' · ');
}

/** `1 quote`, `3 quotes`, never broken between the two. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')}\u00a0${count === 1 ? noun : plural}`;
}
