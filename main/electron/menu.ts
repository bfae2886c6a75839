import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type Command } from '#core/contract/commands.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
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

function menus({ platform, developing, onCommand }: MenuOptions): Item[] {
  const mac = platform === 'darwin';
  const of = (menu: Command['menu']): Item[] =>
    commands.filter((command) => command.menu === menu).map((command) => item(command, mac, onCommand));
  const forDevelopers: Item[] = [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: 'Matter', submenu: [...of('Matter'), SEPARATOR, { role: mac ? 'close' : 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        ...of('Edit'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: 'Mark', submenu: of('Mark') },
    {
      label: 'View',
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
      label: 'Help',
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
function item({ id, label, key }: Command, mac: boolean, onCommand: (command: string) => void): Item {
  const click = () => onCommand(id);
  const withModifier = key.startsWith('Mod+');
  const accelerator = key.replace('Mod', 'CommandOrControl').replace('Arrow', '');
  if (mac)
    return withModifier ? { id, label, accelerator, click } : { id, label: `${label} (${key})`, click };
  return { id, label, accelerator, registerAccelerator: withModifier && !KEPT_BY_PAGE.has(id), click };
}
