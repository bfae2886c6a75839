import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { printPage } from '#main/electron/print.ts';
import { argumentsOf, BrowserWindow } from './fake-electron.ts';
import { launch } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test('a page is printed, tagged, in a window that never shows, with a locked session of its own that ends with it', async () => {
  const { folder, window } = await launch();
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  writeFileSync(page, '<p>The brief</p>');
  await printPage({ page, pdf });
  expect(readFileSync(pdf, 'latin1')).toMatch(/^%PDF-/);
  const [printing] = BrowserWindow.all.filter((one) => one !== window);
  expect(printing).toMatchObject({ visible: false, destroyed: true });
  const { session, ...preferences } = printing!.options.webPreferences!;
  expect(preferences).toMatchObject({ javascript: false, sandbox: true, nodeIntegration: false });
  expect(session).toMatchObject({ proxy: { mode: 'fixed_servers' }, handlers: new Map() });
  expect(argumentsOf('session.fromPartition')[0]![0]).not.toMatch(/^persist:/);
  expect(argumentsOf('contents.printToPDF')).toEqual([
    [expect.objectContaining({ generateTaggedPDF: true })],
  ]);
  expect(window.destroyed).toBe(false);
});

test('a page that cannot be printed leaves no window', async () => {
  const { folder, window } = await launch();
  await expect(
    printPage({ page: join(folder, 'page.html'), pdf: join(folder, 'no', 'such', 'folder.pdf') }),
  ).rejects.toThrow(/ENOENT/);
  expect(BrowserWindow.all.filter((one) => one !== window).every(({ destroyed }) => destroyed)).toBe(true);
});
