import './connect/no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connect } from './connect/connect.ts';
import { ConnectionProvider } from './connect/matter.tsx';
import { language, words } from './words.ts';

document.documentElement.lang = language;
const root = createRoot(document.getElementById('root')!);
const connection = await connect();
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
