import { extname, join } from 'node:path';
import { app, dialog, type DownloadItem, type Session } from 'electron';
import { isOurs } from './address.ts';
import { systemWords } from './words.ts';

/**
 * Saving is a download in every host; here it asks where to. With `folder` it asks nobody and saves there, which only
 * an unpackaged program does, for its end-to-end tests.
 */
export function saveDownloads(session: Session, folder: string | null): void {
  session.on('will-download', (event, item) => {
    if (!isOurs(item.getURL())) return event.preventDefault();
    const name = fileName(item);
    if (folder !== null && !app.isPackaged) item.setSavePath(join(folder, name));
    else
      item.setSaveDialogOptions({
        defaultPath: join(app.getPath('documents'), name),
        filters: filters(name),
      });
    item.once('done', (_event, state) => {
      if (state !== 'interrupted') return;
      const { notSaved, notWritten } = systemWords().desktop;
      dialog.showErrorBox(notSaved(name), notWritten);
    });
  });
}

/** The suggested name without anything that would make it a path. */
function fileName(item: DownloadItem): string {
  return (
    item
      .getFilename()
      .replace(/[/\\:]/g, '-')
      .replace(/^\.+/, '') || systemWords().desktop.untitled
  );
}

function filters(name: string): { name: string; extensions: string[] }[] {
  const extension = extname(name).slice(1).toLowerCase();
  const kind = new Map(Object.entries(systemWords().desktop.fileKinds)).get(extension);
  return kind ? [{ name: kind, extensions: [extension] }] : [];
}
