import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createWorkbench } from '#main/workbench.ts';
import { app, argumentsOf, BrowserWindow } from './fake-electron.ts';
import { begin, invoke, launch, until, type StandIn } from './launch.ts';

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
const ABOUT = { id: '1', method: 'app.about', params: {} };

/** A workbench that keeps questions, or `forgets` them. */
function keepsQuestions(workbench: StandIn, forgets = false): void {
  const questions: object[] = [];
  workbench.reply = (method, params) => {
    if (method === 'matters.create') return { ok: true, value: SUMMARY };
    if (method === 'questions.list') return { ok: true, value: questions };
    if (method === 'questions.create') {
      const { text } = params as { text: string };
      if (!forgets)
        questions.push({
          id: 7,
          uuid: 'u',
          text,
          note: null,
          type: null,
          answers: [],
          resolution: null,
          calls: [],
        });
      return { ok: true, value: { id: 7 } };
    }
    return { ok: true, value: {} };
  };
}

test('a self-test waits for the page, keeps a record, says so in one line and ends well', async () => {
  const { workbench, contents, written, folder } = await launch({ args: ['--self-test'] });
  keepsQuestions(workbench);
  expect(workbench.options.dataFolder.startsWith(join(folder, 'temp'))).toBe(true);
  expect(workbench.options.mattersFolder).toBe(join(workbench.options.dataFolder, 'matters'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(workbench.asked).toEqual([]);

  await invoke('call', contents, contents.mainFrame, { ...ABOUT, method: 'matters.list' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(workbench.asked).toHaveLength(1);

  await invoke('call', contents, contents.mainFrame, ABOUT);
  await until(() => argumentsOf('app.exit').length > 0);
  expect(argumentsOf('app.exit')).toEqual([[0]]);
  expect(workbench.asked.map(({ method }) => method).slice(2)).toEqual([
    'matters.create',
    'questions.create',
    'questions.list',
  ]);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^\{"ok":true,.*\}\n$/);
  expect(JSON.parse(written[0]!)).toMatchObject({ ok: true, node: process.versions.node });
  expect(existsSync(workbench.options.dataFolder)).toBe(false);
});

test('a record that is not kept fails it', async () => {
  const { workbench, contents, written } = await launch({ args: ['--self-test'] });
  keepsQuestions(workbench, true);
  await invoke('call', contents, contents.mainFrame, ABOUT);
  await until(() => argumentsOf('app.exit').length > 0);
  expect(argumentsOf('app.exit')).toEqual([[1]]);
  expect(JSON.parse(written[0]!)).toEqual({ ok: false, problem: 'Error: the record was not kept' });
});

test('a page that is refused an answer does not count as up', async () => {
  const { workbench, contents } = await launch({ args: ['--self-test'] });
  workbench.reply = () => ({ ok: false, error: { code: 'closed', detail: {} } });
  await invoke('call', contents, contents.mainFrame, ABOUT);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(workbench.asked).toHaveLength(1);
});

test('a page that never asks fails it after a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const launched = launch({ args: ['--self-test'] });
    await vi.advanceTimersByTimeAsync(10);
    const { written } = await launched;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(argumentsOf('app.exit')).toEqual([[1]]);
    expect(JSON.parse(written[0]!)).toEqual({ ok: false, problem: 'Error: the page did not ask anything' });
  } finally {
    vi.useRealTimers();
  }
});

test('with the real workbench it ends well', async () => {
  const { written } = begin({ args: ['--self-test'], startWorkbench: createWorkbench });
  app.becomeReady();
  await until(() => BrowserWindow.all.length > 0);
  const { webContents } = BrowserWindow.all[0]!;
  expect(await invoke('call', webContents, webContents.mainFrame, ABOUT)).toMatchObject({
    ok: true,
    value: { version: '1.2.3', host: 'electron' },
  });
  await until(() => written.length > 0);
  expect(written.map((line) => JSON.parse(line))).toMatchObject([{ ok: true }]);
  expect(argumentsOf('app.exit')).toEqual([[0]]);
});
