import { leftOpen } from './app/kept.ts';
import { connect } from './connect/connect.ts';
import { askFirst } from './connect/first.ts';

// The window is a hundred times as large as this: its first questions are answered while it is being read.
const connection = await connect();
const answers = connection ? askFirst(connection, leftOpen()) : [];
const { openWindow } = await import('./window.tsx');
openWindow(connection, await answers);
