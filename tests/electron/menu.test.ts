import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { commands } from '#core/contract/commands.ts';
import { workbenchEvent } from '#core/contract/methods.ts';
import { wordsFor } from '#core/words/words.ts';
import { BrowserWindow, menu } from './fake-electron.ts';
import { invoke, launch } from './launch.ts';

const { words } = wordsFor(['en']);

vi.mock('electron', () => import('./fake-electron.ts'));

type Item = MenuItemConstructorOptions;

const platforms = ['linux', 'win32', 'darwin'] as const;

function under(item: Item): Item[] {
  return Array.isArray(item.submenu) ? item.submenu : [];
}

function menuOf(label: string): Item[] {
  return under(menu.template!.find((item) => item.label === label)!);
}

function commandItems(): Item[] {
  return menu.template!.flatMap(under).filter((item) => item.id !== undefined);
}

test.each(platforms)(
  'on %s the menus hold every command once, where the list says, in its order',
  async (platform) => {
    await launch({ platform });
    const shown = menu.template!.flatMap((top) =>
      under(top).flatMap(({ id }) => (id ? [[top.label, id]] : [])),
    );
    expect(shown).toEqual(commands.map((command) => [command.menu, command.id]));
  },
);

test.each(platforms)('on %s a click tells the page the command', async (platform) => {
  const { contents } = await launch({ platform });
  for (const item of commandItems()) item.click!({} as never, undefined, {});
  const told = contents.sent.map(({ name, args }) => {
    expect(name).toBe('push');
    return workbenchEvent.parse(args[0]);
  });
  expect(told).toEqual(commands.map(({ id }) => ({ kind: 'command', command: id })));
});

test.each(['linux', 'win32'] as const)(
  'on %s a single key is shown and left to the page',
  async (platform) => {
    await launch({ platform });
    for (const [at, item] of commandItems().entries()) {
      const { id, key } = commands[at]!;
      expect(item.label).toBe(words.commands[id]);
      expect(item.accelerator).toBe(key.replace('Mod+', 'CommandOrControl+').replace('Arrow', ''));
      const registered = key.startsWith('Mod+') && id !== 'undo' && id !== 'redo';
      expect(item.registerAccelerator, id).toBe(registered);
    }
  },
);

test('on macOS, where a shown key is a taken key, a single one stands in the label', async () => {
  await launch({ platform: 'darwin' });
  for (const [at, item] of commandItems().entries()) {
    const { id, key } = commands[at]!;
    const label = words.commands[id];
    const single = !key.startsWith('Mod+');
    expect(item.label).toBe(single ? `${label} (${key})` : label);
    expect(item.accelerator).toBe(single ? undefined : key.replace('Mod+', 'CommandOrControl+'));
  }
});

test('the menus follow the keys that a person changed, and one without a key shows none', async () => {
  const { workbench, contents } = await launch({ platform: 'linux' });
  const keys = { single: 'on', changed: { quote: 'Mod+Shift+J', speaker: null, find: 'Mod+Й' } };
  workbench.reply = () => ({ ok: true, value: { keys } });
  await invoke('call', contents, contents.mainFrame, { id: 'a', method: 'settings.set', params: {} });
  const item = (id: string) => commandItems().find((one) => one.id === id)!;
  expect(item('quote')).toMatchObject({
    accelerator: 'CommandOrControl+Shift+J',
    registerAccelerator: true,
  });
  expect(item('speaker').accelerator).toBeUndefined();
  expect(item('claim').accelerator).toBe('C');
  expect(item('find')).toMatchObject({ label: `${words.commands.find} (Mod+Й)` });
  expect(item('find').accelerator).toBeUndefined();
});

test('no two items of a platform take the same key', async () => {
  for (const platform of platforms) {
    await launch({ platform });
    const keys = commandItems().flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('copying and pasting are the platform’s own', async () => {
  await launch();
  expect(menuOf('Edit').flatMap(({ role }) => (role ? [role] : []))).toEqual([
    'cut',
    'copy',
    'paste',
    'selectAll',
  ]);
});

test.each([
  [false, true],
  [true, false],
])('packaged %s: the items for developers are there: %s', async (packaged, there) => {
  await launch({ packaged });
  const roles = menuOf('View').map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']));
  expect(roles.includes('toggleDevTools')).toBe(there);
  expect(roles.includes('reload')).toBe(there);
});

test('every platform has the menus and the way out that it expects', async () => {
  await launch({ platform: 'darwin' });
  expect(menu.template!.map(({ role, label }) => label ?? role)).toEqual([
    'appMenu',
    'Matter',
    'Edit',
    'Mark',
    'View',
    'windowMenu',
    'Help',
  ]);
  expect(menuOf('Matter').at(-1)).toEqual({ role: 'close' });
  await launch({ platform: 'win32' });
  expect(menu.template!.map(({ role, label }) => label ?? role)).toEqual([
    'Matter',
    'Edit',
    'Mark',
    'View',
    'windowMenu',
    'Help',
  ]);
  expect(menuOf('Matter').at(-1)).toEqual({ role: 'quit' });
  // Ours, on every platform: it names the engine of the citations, as its licence asks.
  expect(menuOf('Help').at(-1)).toMatchObject({ id: 'about', label: 'About Pincite' });
});

test('on macOS a command without a window opens one', async () => {
  const { window } = await launch({ platform: 'darwin' });
  window.close();
  commandItems()[0]!.click!({} as never, undefined, {});
  expect(BrowserWindow.all).toHaveLength(2);
});
