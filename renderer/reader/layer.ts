import * as monaco from 'monaco-editor/editor';
import type { Span } from '#core/text/span.ts';

/** Something drawn at words of an article, or beside their lines in the margin. */
export interface LayerMark extends Span {
  /** Drawn in the words: nothing that changes the width of a letter. */
  readonly words?: string;
  /** Drawn beside their lines, with what a mouse that rests there is told. */
  readonly margin?: string;
  readonly title?: string;
}

/** Marks over an article that come and go by themselves: they wait for their article, and are gone with it. */
export class Layer {
  readonly #editor: monaco.editor.ICodeEditor;
  readonly #shown: () => number | null;
  readonly #drawn: monaco.editor.IEditorDecorationsCollection;
  readonly #listening: monaco.IDisposable[] = [];
  #wanted: { readonly articleId: number; readonly marks: readonly LayerMark[] } | null = null;

  /** `shown` is the article that the editor has. */
  constructor(editor: monaco.editor.ICodeEditor, shown: () => number | null) {
    this.#editor = editor;
    this.#shown = shown;
    this.#drawn = editor.createDecorationsCollection();
    this.#listening.push(editor.onDidChangeModel(() => this.#put()));
  }

  draw(articleId: number, marks: readonly LayerMark[]): void {
    this.#wanted = { articleId, marks };
    this.#put();
  }

  clear(): void {
    this.#wanted = null;
    this.#drawn.clear();
  }

  /** Tells the place in the text beside whose line the margin was clicked. */
  onMarginClick(listener: (offset: number) => void): () => void {
    const stop = this.#editor.onMouseUp(({ target, event }) => {
      const model = this.#editor.getModel();
      if (!model || !event.leftButton) return;
      if (target.type !== monaco.editor.MouseTargetType.GUTTER_LINE_DECORATIONS) return;
      listener(model.getOffsetAt(target.position));
    });
    return () => stop.dispose();
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#drawn.clear();
  }

  #put(): void {
    const model = this.#editor.getModel();
    const wanted = this.#wanted;
    if (!model || !wanted || this.#shown() !== wanted.articleId) return this.#drawn.clear();
    this.#drawn.set(
      wanted.marks.map(({ start, end, words, margin, title }) => ({
        range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        options: {
          stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
          inlineClassName: words ?? null,
          linesDecorationsClassName: margin ?? null,
          linesDecorationsTooltip: title ?? null,
        },
      })),
    );
  }
}
