import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { argumentsOf, FakeDownload, refusable, session } from './fake-electron.ts';
import { launch } from './launch.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const FILE = `app://pincite/file/${'0'.repeat(32)}`;

function download(name: string, address = FILE) {
  const item = new FakeDownload(address, name);
  const event = refusable({});
  session.defaultSession.emit('will-download', event, item, {}, null);
  return { item, refused: event.defaultPrevented };
}

test.each([
  ['Brief.docx', 'Word document', 'docx'],
  ['Brief.md', 'Markdown', 'md'],
  ['Brief.html', 'HTML page', 'html'],
])('saving %s asks where to, and suggests its name', async (name, kind, extension) => {
  const { folder } = await launch();
  const { item, refused } = download(name);
  expect(refused).toBe(false);
  expect(item.dialogOptions).toEqual({
    defaultPath: join(folder, 'documents', name),
    filters: [{ name: kind, extensions: [extension] }],
  });
  expect(item.savePath).toBeNull();
});

test('a test of an unpackaged program names the folder, a packaged one still asks', async () => {
  const env = { PINCITE_DOWNLOADS: '/tmp/pincite-downloads-of-a-test' };
  await launch({ env });
  const { item } = download('Brief.docx');
  expect([item.savePath, item.dialogOptions]).toEqual([join(env.PINCITE_DOWNLOADS, 'Brief.docx'), null]);
  await launch({ env, packaged: true });
  const { item: packaged } = download('Brief.docx');
  expect(packaged.savePath).toBeNull();
  expect(packaged.dialogOptions).not.toBeNull();
});

test.each([
  ['../../.bashrc', '-..-.bashrc'],
  ['..', 'Untitled'],
  ['C:\\brief.docx', 'C--brief.docx'],
  ['', 'Untitled'],
])('the name “%s” becomes “%s”, which leads nowhere', async (name, expected) => {
  const PINCITE_DOWNLOADS = '/tmp/pincite-downloads-of-a-test';
  await launch({ env: { PINCITE_DOWNLOADS } });
  expect(download(name).item.savePath).toBe(join(PINCITE_DOWNLOADS, expected));
});

test.each([
  'https://example.com/a.exe',
  'blob:app://pincite/1',
  'data:text/plain,x',
  'file:///etc/passwd',
  'app://other/file/0',
])('nothing is saved from %s', async (address) => {
  await launch();
  const { item, refused } = download('a.exe', address);
  expect([refused, item.savePath, item.dialogOptions]).toEqual([true, null, null]);
});

test('a file that could not be written is told of; one that the person gave up is not', async () => {
  await launch();
  download('Brief.docx').item.emit('done', {}, 'completed');
  download('Brief.docx').item.emit('done', {}, 'cancelled');
  expect(argumentsOf('dialog.showErrorBox')).toEqual([]);
  download('Brief.docx').item.emit('done', {}, 'interrupted');
  expect(argumentsOf('dialog.showErrorBox')).toEqual([['Brief.docx was not saved', expect.any(String)]]);
});
