import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/codicon/register';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { Span } from '#core/text/span.ts';
import type { Fold } from './folds.ts';
import type { Highlight } from './highlights.ts';

/** The one door to Monaco: a reader shows one article at a time, and speaks of it in offsets only. */

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export type Theme = 'light' | 'dark' | 'contrast';

const SELECTION: Readonly<Record<Theme, string>> = {
  light: '#7a2a2d38',
  dark: '#d98c8f4a',
  contrast: '#ffff0066',
};
for (const [name, selection] of Object.entries(SELECTION)) {
  monaco.editor.defineTheme(`pincite-${name}`, {
    base: name === 'light' ? 'vs' : name === 'dark' ? 'vs-dark' : 'hc-black',
    inherit: true,
    rules: [],
    colors: {
      // The paper is drawn by the page, in the colours that the rest of the window has.
      'editor.background': '#00000000',
      'editorGutter.background': '#00000000',
      'editor.selectionBackground': selection,
      'editor.inactiveSelectionBackground': selection,
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editorLineNumber.foreground': name === 'light' ? '#7d766c' : name === 'dark' ? '#9b9389' : '#ffffff',
      'editorLineNumber.activeForeground':
        name === 'light' ? '#7d766c' : name === 'dark' ? '#9b9389' : '#ffffff',
      focusBorder: '#00000000',
    },
  });
}

export function setReaderTheme(theme: Theme): void {
  monaco.editor.setTheme(`pincite-${theme}`);
}

export interface ReaderEvents {
  readonly onSelect: (selection: Span) => void;
  readonly onClick: (offset: number) => void;
  readonly onFoldClick: () => void;
  readonly onFocus: () => void;
  /** Whatever moves words on the screen: scrolling, wrapping, folding. */
  readonly onMove: () => void;
}

/** Where a word stands in the reader's own box, in CSS pixels; `null` when it is not to be seen. */
export interface Spot {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** Measuring where every line of a text breaks takes a second for a million letters: a longer text than this is wrapped by count. */
const LONG = 500_000;

interface HidesLines {
  setHiddenAreas(ranges: monaco.IRange[], source: object): void;
}

export class Reader {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #decorations: monaco.editor.IEditorDecorationsCollection;
  readonly #models = new Map<
    number,
    { model: monaco.editor.ITextModel; view: monaco.editor.ICodeEditorViewState | null }
  >();
  #zones: string[] = [];
  #shown: number | null = null;

  constructor(box: HTMLElement, events: ReaderEvents, label: string) {
    this.#editor = monaco.editor.create(box, {
      model: null,
      ariaLabel: label,
      automaticLayout: true,
      readOnly: true,
      domReadOnly: true,
      readOnlyMessage: { value: 'The text of an article never changes.' },
      fontFamily: "'Source Serif 4 Variable', Georgia, serif",
      fontSize: 17,
      lineHeight: 27,
      wordWrap: 'on',
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
    });
    this.#decorations = this.#editor.createDecorationsCollection();
    this.#editor.onDidChangeCursorSelection(({ selection }) => {
      const model = this.#editor.getModel();
      if (!model) return;
      events.onSelect({
        start: model.getOffsetAt(selection.getStartPosition()),
        end: model.getOffsetAt(selection.getEndPosition()),
      });
    });
    this.#editor.onMouseUp(({ target, event }) => {
      const model = this.#editor.getModel();
      if (!model || !event.leftButton) return;
      if (target.type === monaco.editor.MouseTargetType.CONTENT_VIEW_ZONE) events.onFoldClick();
      else if (
        target.type === monaco.editor.MouseTargetType.CONTENT_TEXT &&
        this.#editor.getSelection()?.isEmpty()
      ) {
        events.onClick(model.getOffsetAt(target.position));
      }
    });
    this.#editor.onDidFocusEditorText(events.onFocus);
    this.#editor.onDidScrollChange(events.onMove);
    this.#editor.onDidLayoutChange(events.onMove);
    this.#editor.onDidContentSizeChange(events.onMove);
  }

  /** Shows an article where it was left when it was last shown here. */
  show(articleId: number, text: string): void {
    if (this.#shown === articleId) return;
    this.#leave();
    let known = this.#models.get(articleId);
    if (!known) {
      const model = monaco.editor.createModel(text, 'plaintext');
      model.setEOL(monaco.editor.EndOfLineSequence.LF);
      this.#models.set(articleId, (known = { model, view: null }));
    }
    this.#shown = articleId;
    // A box that was hidden until now is as wide as nothing to Monaco, which would wrap every line at every letter.
    this.#editor.layout();
    this.#editor.updateOptions({ wrappingStrategy: text.length > LONG ? 'simple' : 'advanced' });
    this.#editor.setModel(known.model);
    if (known.view) this.#editor.restoreViewState(known.view);
  }

  clear(): void {
    this.#leave();
    this.#shown = null;
    this.#editor.setModel(null);
  }

  #leave(): void {
    const known = this.#shown === null ? undefined : this.#models.get(this.#shown);
    if (known) known.view = this.#editor.saveViewState();
    this.#zones = [];
  }

  /** What the margin says at each line, counted from 1. */
  number(numberOfLine: (line: number) => string): void {
    this.#editor.updateOptions({ lineNumbers: numberOfLine });
  }

  draw(highlights: readonly Highlight[]): void {
    const model = this.#editor.getModel();
    if (!model) return;
    this.#decorations.set(
      highlights.map(({ className, ...span }) => ({
        range: rangeOf(model, span),
        options: {
          inlineClassName: className,
          stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
          ...(className.startsWith('quote')
            ? { overviewRuler: { color: '#b08d3c80', position: monaco.editor.OverviewRulerLane.Center } }
            : {}),
        },
      })),
    );
  }

  /** Folds the lines of furniture away, each stretch behind a line that says what it was. */
  fold(folds: readonly Fold[]): void {
    this.#editor.changeViewZones((zones) => {
      for (const zone of this.#zones) zones.removeZone(zone);
      this.#zones = folds.map(({ firstLine, label }) => {
        const domNode = document.createElement('div');
        domNode.className = 'fold';
        domNode.textContent = label;
        return zones.addZone({
          afterLineNumber: firstLine - 1,
          heightInLines: 1.2,
          showInHiddenAreas: true,
          domNode,
        });
      });
    });
    // Monaco's own folding goes through this method; the typings leave it out, and ranges of our own need it.
    const editor = this.#editor as unknown as HidesLines;
    editor.setHiddenAreas(
      folds.map(({ firstLine, lastLine }) => new monaco.Range(firstLine, 1, lastLine, 1)),
      this,
    );
  }

  reveal(span: Span): void {
    const model = this.#editor.getModel();
    if (!model) return;
    const range = rangeOf(model, span);
    this.#editor.setPosition(range.getStartPosition());
    this.#editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
    this.#editor.focus();
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Takes the selection away, and leaves the caret where it ends. */
  unselect(): void {
    const end = this.#editor.getSelection()?.getEndPosition();
    if (end) this.#editor.setPosition(end);
  }

  caret(): number {
    const model = this.#editor.getModel();
    const position = this.#editor.getPosition();
    return model && position ? model.getOffsetAt(position) : 0;
  }

  text(): string | undefined {
    return this.#editor.getModel()?.getValue();
  }

  words({ start, end }: Span): string | undefined {
    return this.text()?.slice(start, end);
  }

  spotOf(offset: number): Spot | null {
    const model = this.#editor.getModel();
    if (!model) return null;
    const spot = this.#editor.getScrolledVisiblePosition(model.getPositionAt(offset));
    const { height } = this.#editor.getLayoutInfo();
    return spot && spot.top > -spot.height && spot.top < height ? spot : null;
  }

  dispose(): void {
    this.#editor.dispose();
    for (const { model } of this.#models.values()) model.dispose();
  }
}

function rangeOf(model: monaco.editor.ITextModel, { start, end }: Span): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
