import type { editor } from 'monaco-editor/editor';
import { words } from '../words.ts';
import type { Reading } from '#core/contract/settings.ts';

/** How a reader's editor is set up for good: for reading alone, with nothing that belongs to writing code. */
export const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  model: null,
  automaticLayout: true,
  readOnly: true,
  domReadOnly: true,
  readOnlyMessage: { value: words.reader.readOnly },
  // The default measures every letter alike and wraps a proportional face at three quarters of the width.
  wrappingStrategy: 'advanced',
  wordBreak: 'normal',
  minimap: { enabled: false },
  folding: false,
  links: false,
  contextmenu: false,
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  matchBrackets: 'never',
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  renderControlCharacters: false,
  guides: { indentation: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  padding: { top: 18, bottom: 80 },
  scrollbar: { verticalScrollbarSize: 10, useShadows: false },
  stickyScroll: { enabled: false },
  find: { addExtraSpaceOnTop: false, seedSearchStringFromSelection: 'selection' },
};

const FACES: Readonly<Record<Reading['face'], string>> = {
  serif: "'Source Serif 4 Variable', Georgia, serif",
  sans: "'Inter Variable', system-ui, sans-serif",
};

/** Monaco counts a line's width in letters as wide as an n; the letters of running text are narrower. */
const LETTER_WIDTH: Readonly<Record<Reading['face'], number>> = { serif: 0.82, sans: 0.86 };

/** What a person's choice of type means to the editor. */
export function lookOf({ face, size, spacing, width }: Reading): editor.IEditorOptions {
  return {
    fontFamily: FACES[face],
    fontSize: size,
    lineHeight: Math.round(size * spacing),
    ...(width === null
      ? { wordWrap: 'on' }
      : { wordWrap: 'bounded', wordWrapColumn: Math.round(width * LETTER_WIDTH[face]) }),
  };
}
