import * as monaco from 'monaco-editor/editor';

/** How far a pane is scrolled, and by whose hand. Lengths are in CSS pixels. */
export class Scroller {
  readonly #editor: monaco.editor.ICodeEditor;

  constructor(editor: monaco.editor.ICodeEditor) {
    this.#editor = editor;
  }

  get top(): number {
    return this.#editor.getScrollTop();
  }

  /** How far it can be scrolled. */
  get most(): number {
    return Math.max(0, this.#editor.getScrollHeight() - this.height);
  }

  get height(): number {
    return this.#editor.getLayoutInfo().height;
  }

  /** From the top of the whole text to the line of a place. */
  topOf(offset: number): number {
    const at = this.#editor.getModel()?.getPositionAt(offset);
    return at ? this.#editor.getTopForPosition(at.lineNumber, at.column) : 0;
  }

  /** At once: what follows a hand must not lag behind it. */
  scrollTo(top: number): void {
    this.#editor.setScrollTop(top, monaco.editor.ScrollType.Immediate);
  }

  /** Puts the caret somewhere; the focus stays where it is. */
  putCaret(offset: number): void {
    const at = this.#editor.getModel()?.getPositionAt(offset);
    if (at) this.#editor.setPosition(at);
  }

  onScroll(listener: () => void): () => void {
    const stop = this.#editor.onDidScrollChange((event) => {
      if (event.scrollTopChanged) listener();
    });
    return () => stop.dispose();
  }

  onCaret(listener: () => void): () => void {
    const stop = this.#editor.onDidChangeCursorPosition(listener);
    return () => stop.dispose();
  }

  /** The words scroll also where the wheel is turned over something that lies on them. */
  wheel(turn: WheelEvent): void {
    this.#editor.getDomNode()?.querySelector('.view-lines')?.dispatchEvent(new WheelEvent('wheel', turn));
  }

  /** Tells that a hand reaches for this pane: the wheel, the mouse, a finger, a key. */
  onHand(listener: () => void): () => void {
    const box = this.#editor.getDomNode();
    const hands = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;
    for (const hand of hands) box?.addEventListener(hand, listener, { capture: true, passive: true });
    return () => {
      for (const hand of hands) box?.removeEventListener(hand, listener, { capture: true });
    };
  }
}
