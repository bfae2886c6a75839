import type { ArticleRow } from '#core/contract/nouns.ts';
import { dayName } from '#core/words/formats.ts';
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

/** What a step of the history did; one that an older or newer Pincite made may have a name of its own. */
export function actionName(action: string): string {
  const names: Readonly<Record<string, string>> = words.actions;
  return Object.hasOwn(names, action) ? names[action]! : action;
}

/** What was done, and to what: `edit claim (The suit names …)`. */
export function stepName({ action, subject }: { action: string; subject: string | null }): string {
  if (subject === null) return actionName(action);
  const short = subject.length > 40 ? `${subject.slice(0, 38).trimEnd()}…` : subject;
  return words.history.of(actionName(action), short);
}
