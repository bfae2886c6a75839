import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { rememberedArticles } from './app/remembered.ts';
import { connect } from './connect/connect.ts';
import { askAhead, ConnectionProvider } from './connect/matter.tsx';
import { language, words } from './words.ts';

document.documentElement.lang = language;
// Else the faces are asked for when the first words of theirs are drawn, in another one.
for (const family of ['Inter Variable', 'Source Serif 4 Variable'])
  void document.fonts.load(`16px '${family}'`).catch(() => {});
const root = createRoot(document.getElementById('root')!);
const connection = await connect();
if (connection) void askAhead(connection, rememberedArticles);
root.render(
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
