import type { Command, CommandOf } from '#core/contract/commands.ts';
import type { Article } from '#core/contract/nouns.ts';
import type { Act } from '../connect/matter.tsx';

/** What a command works with, as it is when its turn comes. */
export interface Doing {
  readonly act: Act;
  /** The article of the pane with the focus; `null` where there is none, `undefined` while it is asked for. */
  readonly reading: Article | null | undefined;
}

/** Does what a command says; what it cannot do it tells in a sentence. */
export type Does = (doing: Doing) => void | Promise<void>;

/** How each command of a menu is done: the compiler names one that is missing. */
export type DoesOf<Menu extends Command['menu']> = Readonly<Record<CommandOf<Menu>, Does>>;
