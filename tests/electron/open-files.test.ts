import { basename, join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { mattersNamed } from '#main/electron/open-files.ts';
import { app, argumentsOf, BrowserWindow, refusable } from './fake-electron.ts';
import { begin, launch, until, type StandIn } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const SUMMARY = {
  name: 'A',
  fileName: 'a.matter',
  articles: 0,
  quotes: 0,
  entities: 0,
  claims: 0,
  briefs: 0,
  undo: null,
  redo: null,
  damaged: false,
};

/** The words of a command line, the matters that they name from /papers, and why. */
const lines = [
  [['/opt/pincite'], [], 'nothing'],
  [['/opt/pincite', 'a.matter'], ['/papers/a.matter'], 'a double-click'],
  [['/opt/pincite', '/home/x/Über uns.MATTER'], ['/home/x/Über uns.MATTER'], 'whole, in capitals'],
  [['/opt/pincite', '.', '--matter', 'a.matter'], ['/papers/a.matter'], 'in development'],
  [['/opt/pincite', '--matter', 'a.db'], ['/papers/a.db'], 'by option, whatever its name'],
  [['/opt/pincite', '--matter=b/c.matter'], ['/papers/b/c.matter'], 'in one word'],
  [
    ['/opt/pincite', '--matter', '--allow-file-access', 'a.matter'],
    ['/papers/a.matter'],
    'a switch of Chromium got between',
  ],
  [['/opt/pincite', 'a.matter', 'b.matter'], ['/papers/a.matter', '/papers/b.matter'], 'two'],
  [['/opt/pincite', '--matter='], [], 'an empty one'],
  [['/opt/pincite', '--log=a.matter', '-x.matter', 'a.txt', 'matter'], [], 'other words'],
  [['/opt/pincite.matter'], [], 'the program itself'],
] as const;

test.each(lines)('%o names %o (%s)', (argv, expected) => {
  expect(mattersNamed(argv, '/papers')).toEqual(expected.map((path) => resolve(path)));
});

function opens(workbench: StandIn) {
  workbench.reply = () => ({ ok: true, value: SUMMARY });
}

test('a matter on the command line is opened, by a reference and never by its path', async () => {
  const { workbench, folder } = await launch({ args: ['a.matter'] });
  await until(() => workbench.asked.length > 0);
  expect(workbench.handed).toEqual([{ path: join(folder, 'a.matter'), name: 'a.matter' }]);
  expect(workbench.asked).toEqual([
    { id: expect.any(String), method: 'matters.open', params: { ref: '1'.padStart(32, '0') } },
  ]);
});

test('without one nothing is opened', async () => {
  const { workbench } = await launch();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(workbench.asked).toEqual([]);
});

test('a double-click on macOS before the program is ready waits for it', async () => {
  const { workbench } = begin({ platform: 'darwin' });
  const event = refusable({});
  app.emit('open-file', event, '/home/x/a.matter');
  expect(event.defaultPrevented).toBe(true);
  expect(BrowserWindow.all).toHaveLength(0);
  app.becomeReady();
  await until(() => BrowserWindow.all.length > 0 && workbench().asked.length > 0);
  expect(workbench().handed).toEqual([{ path: '/home/x/a.matter', name: 'a.matter' }]);
});

test('a double-click later opens the matter in the window that is there', async () => {
  const { workbench, window } = await launch({ platform: 'darwin' });
  opens(workbench);
  window.minimized = true;
  app.emit('open-file', refusable({}), '/home/x/a.matter');
  await until(() => workbench.asked.length > 0);
  expect(workbench.handed.map(({ path }) => path)).toEqual(['/home/x/a.matter']);
  expect([window.minimized, BrowserWindow.all.length]).toEqual([false, 1]);
  expect(argumentsOf('dialog.showMessageBox')).toEqual([]);
});

test('a second start passes its matter on, from the folder where it was started', async () => {
  const { workbench } = await launch();
  opens(workbench);
  app.emit('second-instance', {}, ['/opt/pincite', '--no-sandbox', 'b.matter'], '/home/y', null);
  await until(() => workbench.asked.length > 0);
  expect(workbench.handed).toEqual([{ path: resolve('/home/y/b.matter'), name: 'b.matter' }]);
});

test('several are opened one after the other, also where one fails', async () => {
  const { workbench } = await launch();
  const first = Promise.withResolvers<void>();
  const original = workbench.call.bind(workbench);
  workbench.call = async (request) => {
    const reply = await original(request);
    if (workbench.asked.length === 1) await first.promise;
    return reply;
  };
  app.emit('second-instance', {}, ['/opt/pincite', 'a.matter', 'b.matter'], '/home/y', null);
  await until(() => workbench.asked.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(workbench.asked).toHaveLength(1);
  first.resolve();
  await until(() => workbench.asked.length === 2);
  expect(workbench.handed.map(({ path }) => basename(path))).toEqual(['a.matter', 'b.matter']);
});

test.each([
  [
    { ok: false, error: { code: 'cannot-open', detail: { name: 'a.matter', problem: 'newer' } } },
    'a.matter was made by a newer Pincite.',
  ],
  [{ ok: false, error: { code: 'internal', detail: {} } }, 'Something went wrong in the program.'],
  ['not a reply', 'Something went wrong in the program.'],
])('of the reply %o the person is told: %s', async (reply, sentence) => {
  const { workbench, window } = await launch();
  workbench.reply = () => reply;
  window.emit('ready-to-show');
  app.emit('second-instance', {}, ['/opt/pincite', 'a.matter'], '/home/y', null);
  await until(() => argumentsOf('dialog.showMessageBox').length > 0);
  expect(argumentsOf('dialog.showMessageBox')).toEqual([
    [window, { type: 'error', message: expect.stringContaining(sentence), buttons: ['OK'] }],
  ]);
});

test('where no window shows yet, the sentence stands alone', async () => {
  await launch({ args: ['a.matter'] });
  await until(() => argumentsOf('dialog.showMessageBox').length > 0);
  expect(argumentsOf('dialog.showMessageBox')[0]).toHaveLength(1);
});
