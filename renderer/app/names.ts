import type { ArticleRow } from '#core/contract/nouns.ts';
import { dayName, number } from '#core/words/formats.ts';
import { words } from '../words.ts';

/** How an article is called on the screen: by its title, else by its first words. */
export function articleName({ title, opening }: Pick<ArticleRow, 'title' | 'opening'>): string {
  return title ?? `“${opening}”`;
}

/** Outlet and day of an article, as far as they are known. */
export function sourceLine({ outlet, published }: Pick<ArticleRow, 'outlet' | 'published'>): string {
  return [
    outlet ?? words.common.noOutlet,
    published === null ? words.common.noDate : dayName(published),
  ].join(' · ');
}

/** `1 quote`, `3 quotes`, never broken between the two. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${number(count)}\u00a0${count === 1 ? noun : plural}`;
}
