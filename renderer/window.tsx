import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { recallFirst } from './app/remembered.ts';
import { putKeys } from './commands/key-names.ts';
import type { Connection } from './connect/connect.ts';
import { awaitFirstPicture } from './connect/first-picture.ts';
import type { Answered } from './connect/first.ts';
import { ConnectionProvider } from './connect/matter.tsx';
import { known, takeOver } from './connect/queries.ts';
import { keepNoFields } from './ui/keep-no-fields.ts';
import { language, words } from './words.ts';

/** Puts the window up; without a connection it says why there is none. */
export function openWindow(connection: Connection | null, answers: readonly Answered[]): void {
  document.documentElement.lang = language;
  // Else the faces are asked for when the first words of theirs are drawn, in another one.
  for (const family of ['Inter Variable', 'Source Serif 4 Variable'])
    void document.fonts.load(`16px '${family}'`).catch(() => {});
  keepNoFields();
  takeOver(answers);
  // Else all of it is drawn twice at the start: without the articles that lay open, then with them.
  const keys = known('settings.get', {})?.keys;
  if (keys) putKeys(keys);
  const matter = known('matters.list', {})?.open;
  if (matter) recallFirst(matter.fileName);
  if (answers.some(({ key: [method] }) => method === 'articles.text')) awaitFirstPicture();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      {connection ? (
        <ConnectionProvider connection={connection}>
          <App />
        </ConnectionProvider>
      ) : (
        <p style={{ padding: 40, font: '16px/1.5 Georgia, serif' }}>{words.app.usedAddress}</p>
      )}
    </StrictMode>,
  );
}
