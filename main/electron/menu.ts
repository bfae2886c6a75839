import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type Command, type CommandId, type MenuId } from '#core/contract/commands.ts';
import type { Words } from '#core/words/words.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly words: Words;
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

function menus({ platform, words, developing, onCommand }: MenuOptions): Item[] {
  const mac = platform === 'darwin';
  const of = (menu: MenuId): Item[] =>
    commands
      .filter((command) => command.menu === menu)
      .map((command) => item(command, words.commands[command.id], mac, onCommand));
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
      submenu: [...of('Help'), ...(mac ? [] : [SEPARATOR, { role: 'about' } satisfies Item])],
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
  { id, key }: Command & { readonly id: CommandId },
  label: string,
  mac: boolean,
  onCommand: (command: string) => void,
): Item {
  const click = () => onCommand(id);
  const withModifier = key.startsWith('Mod+');
  const accelerator = key.replace('Mod', 'CommandOrControl').replace('Arrow', '');
  if (mac)
    return withModifier ? { id, label, accelerator, click } : { id, label: `${label} (${key})`, click };
  return { id, label, accelerator, registerAccelerator: withModifier && !KEPT_BY_PAGE.has(id), click };
}
