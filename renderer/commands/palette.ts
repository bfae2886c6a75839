import { commands, type CommandId } from '#core/contract/commands.ts';
import { findNames } from '#core/names/find.ts';
import { words } from '../words.ts';
import { keyName } from './key-names.ts';

const IDS: readonly CommandId[] = commands.map(({ id }) => id);

/** What stands in the palette before anything is typed: used lately, to be done now, and what cannot be done. */
export function standing(
  recent: readonly CommandId[],
  able: ReadonlySet<CommandId>,
  isAboutChosen: (id: CommandId) => boolean,
): readonly [readonly CommandId[], readonly CommandId[], readonly CommandId[]] {
  const others = IDS.filter((id) => !recent.includes(id));
  const now = others.filter((id) => able.has(id));
  // What is chosen is chosen for something: what can be done with it is likelier than what can be done anywhere.
  const likely = [...now.filter(isAboutChosen), ...now.filter((id) => !isAboutChosen(id))];
  return [recent, likely, others.filter((id) => !able.has(id))];
}

/** The commands that typed letters may mean, by their name, menu or key, the likeliest first. */
export function found(
  typed: string,
  recent: readonly CommandId[],
  able: ReadonlySet<CommandId>,
): readonly { readonly id: CommandId; readonly nearly: boolean }[] {
  const all = commands.map(({ id, menu }, at) => ({
    id: at,
    names: [words.commands[id], `${words.menus[menu]} ${words.commands[id]}`, keyName(id)].filter(Boolean),
    uses: 0,
  }));
  const here = new Set(IDS.flatMap((id, at) => (able.has(id) ? [at] : [])));
  const lately = recent.map((id) => IDS.indexOf(id));
  return findNames(typed, all, { here, recent: lately }).map(({ one, nearly }) => ({
    id: IDS[one.id]!,
    nearly,
  }));
}
