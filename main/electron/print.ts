import { readFile, writeFile } from 'node:fs/promises';
import { BrowserWindow, session } from 'electron';
import type { Print } from '../printing.ts';
import { PAGE, SCHEME } from './address.ts';

let prints = 0;

/**
 * Prints a page to a tagged PDF in a window that never shows, whose session is its own, holds nothing else and is gone with it: no
 * script runs, and whatever it may ask for is refused as in any window.
 */
export async function printPage({ page, pdf }: Pick<Print, 'page' | 'pdf'>): Promise<void> {
  prints += 1;
  const own = session.fromPartition(`print-${prints}`);
  own.protocol.handle(
    SCHEME,
    async () =>
      new Response(new Uint8Array(await readFile(page)), {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(PAGE);
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    await writeFile(pdf, bytes, { mode: 0o600 });
  } finally {
    window.destroy();
    own.protocol.unhandle(SCHEME);
  }
}
