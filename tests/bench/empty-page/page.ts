import '@fontsource-variable/source-serif-4/wght.css';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/codicon/register';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { lookOf, OPTIONS } from '../../../renderer/reader/options.ts';

/** The least that could show an article as the reader shows it: the words lie in the page. */
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
monaco.editor.create(document.getElementById('box')!, {
  ...OPTIONS,
  ...lookOf({ face: 'serif', size: 17, spacing: 1.6, width: 66 }),
  model: monaco.editor.createModel(sessionStorage.getItem('text') ?? 'Nothing yet.', 'plaintext'),
});
