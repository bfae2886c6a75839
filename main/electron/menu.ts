import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId, type MenuId } from '#core/contract/commands.ts';
import type { Key } from '#core/keys/key.ts';
import type { Keymap } from '#core/keys/keymap.ts';
import type { Words } from '#core/words/words.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly words: Words;
  /** The keys as this person has them. */
  readonly keymap: Keymap;
  /** Whether the items for developers are there. */
  readonly developing: boolean;
  readonly onCommand: (command: string) => void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The native menus: every command once, in its order, among the items that every program of the platform has. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus(options)));
}

function menus({ platform, words, keymap, developing, onCommand }: MenuOptions): Item[] {
  const mac = platform === 'darwin';
  const of = (menu: MenuId): Item[] =>
    commands
      .filter((command) => command.menu === menu)
      .map(({ id }) => item(id, words.commands[id], keymap.keyOf.get(id) ?? null, mac, onCommand));
  const forDevelopers: Item[] = [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: words.menus.Matter, submenu: [...of('Matter'), SEPARATOR, { role: mac ? 'close' : 'quit' }] },
    {
      label: words.menus.Edit,
      submenu: [
        ...of('Edit'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: words.menus.Mark, submenu: of('Mark') },
    {
      label: words.menus.View,
      submenu: [
        ...of('View'),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(developing ? forDevelopers : []),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: words.menus.Help,
      submenu: of('Help'),
    },
  ];
}

/** Undo and redo belong to a text field while one is being typed in, and only the page knows whether one is. */
const KEPT_BY_PAGE: ReadonlySet<string> = new Set(['undo', 'redo']);

/**
 * A single letter is the page's own key, so that typing it stays typing: the menu shows it and does not take it. On
 * macOS a shown accelerator is always a taken one, so there the letter stands in the label.
 */
function item(
  id: CommandId,
  label: string,
  key: Key | null,
  mac: boolean,
  onCommand: (command: string) => void,
): Item {
  const click = () => onCommand(id);
  if (key === null) return { id, label, click };
  // Electron knows keys by their names in ASCII: another can only be shown.
  if (!/^[!-~]+$/.test(key)) return { id, label: `${label} (${key})`, click };
  const withModifier = key.startsWith('Mod+');
  const accelerator = key.replace('Mod', 'CommandOrControl').replace('Arrow', '');
  if (mac)
    return withModifier ? { id, label, accelerator, click } : { id, label: `${label} (${key})`, click };
  return { id, label, accelerator, registerAccelerator: withModifier && !KEPT_BY_PAGE.has(id), click };
}
