import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/codicon/register';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { Page } from '#core/text/pages.ts';
import type { Reading } from '#core/contract/settings.ts';
import type { Paragraph } from '#core/text/paragraphs.ts';
import type { Span } from '#core/text/span.ts';
import type { Position } from '../app/positions.ts';
import type { ReaderEvents } from './events.ts';
import type { Fold } from './folds.ts';
import type { Highlight } from './highlights.ts';
import { Layer } from './layer.ts';
import { lookOf, OPTIONS } from './options.ts';
import { markPages, withoutBoxes } from './page-marks.ts';
import { Scroller } from './scroller.ts';
import { overviewOf, readerThemes, type Theme } from './themes.ts';
import { forgetLetters, wrapByLetters } from './wrapping/wrapping.ts';

/** The one door to Monaco: a reader shows one article at a time, and speaks of it in offsets only. */

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
wrapByLetters();

for (const { name, theme } of readerThemes) monaco.editor.defineTheme(name, theme);

export function setReaderTheme(theme: Theme): void {
  monaco.editor.setTheme(`pincite-${theme}`);
}

/** Where a word stands in the reader's own box, in CSS pixels; `null` when it is not to be seen. */
export interface Spot {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** In UTF-16 code units, of all articles together that a reader keeps beside the one it shows. */
const MOST_KEPT = 8_000_000;

interface HidesLines {
  setHiddenAreas(ranges: monaco.IRange[], source: object): void;
}

export class Reader {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #decorations: monaco.editor.IEditorDecorationsCollection;
  readonly #chosen: monaco.editor.IEditorDecorationsCollection;
  readonly #preview: monaco.editor.IEditorDecorationsCollection;
  readonly #models = new Map<number, { readonly model: monaco.editor.ITextModel; readonly text: string }>();
  readonly #onCopy: ReaderEvents['onCopy'];
  #paragraphs: readonly Paragraph[] = [];
  #pages: readonly Page[] = [];
  #zones: string[] = [];
  #pageZones: readonly string[] = [];
  #shown: number | null = null;
  #came: number | null = null;
  #look: Reading;
  /** What had the focus when it was to go to the words, which are not there yet; `null` where it is not to. */
  #before: Element | null = null;

  constructor(box: HTMLElement, events: ReaderEvents, label: string, reading: Reading) {
    this.#onCopy = events.onCopy;
    this.#look = reading;
    this.#editor = monaco.editor.create(box, { ...OPTIONS, ...lookOf(reading), ariaLabel: label });
    this.#decorations = this.#editor.createDecorationsCollection();
    this.#chosen = this.#editor.createDecorationsCollection();
    this.#preview = this.#editor.createDecorationsCollection();
    // Monaco draws the selection under the letters, where highlights cover it.
    const taken = this.#editor.createDecorationsCollection();
    this.#editor.onDidChangeCursorSelection(({ selection }) => {
      const model = this.#editor.getModel();
      if (!model) return;
      taken.set(selection.isEmpty() ? [] : [{ range: selection, options: { inlineClassName: 'taken' } }]);
      events.onSelect({
        start: model.getOffsetAt(selection.getStartPosition()),
        end: model.getOffsetAt(selection.getEndPosition()),
      });
    });
    this.#editor.onMouseUp(({ target, event }) => {
      const model = this.#editor.getModel();
      if (!model || !event.leftButton) return;
      if (target.type === monaco.editor.MouseTargetType.CONTENT_VIEW_ZONE) {
        if (this.#zones.includes(target.detail.viewZoneId)) events.onFoldClick();
      } else if (
        target.type === monaco.editor.MouseTargetType.CONTENT_TEXT &&
        this.#editor.getSelection()?.isEmpty()
      ) {
        events.onClick(model.getOffsetAt(target.position), event.ctrlKey || event.metaKey);
      }
    });
    this.#editor.onMouseMove(({ target }) => {
      const model = this.#editor.getModel();
      const on = model && target.type === monaco.editor.MouseTargetType.CONTENT_TEXT;
      events.onHover(on ? model.getOffsetAt(target.position) : null);
    });
    this.#editor.onMouseLeave(() => events.onHover(null));
    const onCopy = (event: ClipboardEvent) => {
      const selection = this.selection();
      const finding = event.target instanceof Element && event.target.closest('.find-widget');
      if (!event.clipboardData || finding || selection === null || selection.start === selection.end) return;
      event.clipboardData.setData('text/plain', events.onCopy(selection));
      event.preventDefault();
      event.stopPropagation();
    };
    box.addEventListener('copy', onCopy, true);
    this.#editor.onDidDispose(() => box.removeEventListener('copy', onCopy, true));
    this.#editor.onDidFocusEditorText(events.onFocus);
    this.#editor.onDidScrollChange(events.onMove);
    this.#editor.onDidLayoutChange(events.onMove);
    this.#editor.onDidContentSizeChange(events.onMove);
    // Those that were there when it first measured letters.
    const measured = new Set([...document.fonts].filter(({ status }) => status === 'loaded'));
    const onFaces = ({ fontfaces }: FontFaceSetLoadEvent) => {
      const shown = this.#editor.getOption(monaco.editor.EditorOption.fontFamily);
      const isNew = (face: FontFace) =>
        !measured.has(face) && face.style === 'normal' && shown.includes(face.family.replaceAll('"', ''));
      if (fontfaces.some(isNew)) this.#wrapAgain();
    };
    document.fonts.addEventListener('loadingdone', onFaces);
    this.#editor.onDidDispose(() => document.fonts.removeEventListener('loadingdone', onFaces));
  }

  /** Until a face has arrived, its letters are as wide as those of another one. */
  #wrapAgain(): void {
    forgetLetters();
    monaco.editor.remeasureFonts();
    this.#editor.updateOptions({ wrappingStrategy: 'simple' });
    this.#editor.updateOptions({ wrappingStrategy: 'advanced' });
  }

  /** Shows an article from its beginning. */
  show(articleId: number, text: string): void {
    if (this.#shown === articleId) return;
    this.#zones = [];
    this.#pageZones = [];
    let known = this.#models.get(articleId);
    if (known) this.#models.delete(articleId);
    else {
      const model = monaco.editor.createModel(withoutBoxes(text), 'plaintext');
      model.setEOL(monaco.editor.EndOfLineSequence.LF);
      known = { model, text };
    }
    // The one that was shown last is the last one to be given up.
    this.#models.set(articleId, known);
    this.#shown = articleId;
    this.#came = articleId;
    this.#paragraphs = [];
    this.#pages = [];
    // A box that was hidden until now is as wide as nothing to Monaco, which would wrap every line at every letter.
    this.#editor.layout();
    this.#editor.setModel(known.model);
    if (this.#before === document.activeElement) this.#editor.focus();
    this.#before = null;
    this.#giveUp();
  }

  /** Articles that were read lately are shown again at once; so much of them is kept, in UTF-16 code units. */
  #giveUp(): void {
    let kept = 0;
    for (const [articleId, { model, text }] of [...this.#models].reverse()) {
      kept += text.length;
      if (kept <= MOST_KEPT || articleId === this.#shown) continue;
      model.dispose();
      this.#models.delete(articleId);
    }
  }

  clear(): void {
    this.#zones = [];
    this.#pageZones = [];
    this.#shown = null;
    this.#editor.setModel(null);
  }

  /** The article that is shown, of which position and selection are. */
  get shown(): number | null {
    return this.#shown;
  }

  /** Whether an article has just come into the pane: `true` once. */
  arrived(articleId: number): boolean {
    const came = this.#came === articleId;
    this.#came = null;
    return came;
  }

  look(reading: Reading): void {
    // Monaco goes through all its settings anew, whatever was changed.
    if (reading === this.#look) return;
    this.#look = reading;
    this.#editor.updateOptions(lookOf(reading));
  }

  position(): Position | null {
    const model = this.#editor.getModel();
    const first = this.#editor.getVisibleRanges()[0]?.getStartPosition();
    if (!model || !first) return null;
    const below =
      this.#editor.getScrollTop() - this.#editor.getTopForPosition(first.lineNumber, first.column);
    return { caret: this.caret(), top: model.getOffsetAt(first), below };
  }

  restore({ caret, top, below }: Position): void {
    const model = this.#editor.getModel();
    if (!model) return;
    this.#editor.setPosition(model.getPositionAt(caret));
    const first = model.getPositionAt(top);
    this.#editor.setScrollTop(this.#editor.getTopForPosition(first.lineNumber, first.column) + below);
  }

  /** Numbers the paragraphs in the margin, and says there where a page begins. */
  number(paragraphs: readonly Paragraph[], pages: readonly Page[]): void {
    const model = this.#editor.getModel();
    if (!model) return;
    this.#paragraphs = paragraphs;
    this.#pages = pages;
    this.#pageZones = markPages(this.#editor, pages, this.text() ?? '', this.#pageZones);
    const numbers = new Map(
      paragraphs.map(({ start, number }) => [model.getPositionAt(start).lineNumber, String(number)]),
    );
    this.#editor.updateOptions({ lineNumbers: (line) => numbers.get(line) ?? '' });
  }

  /** The paragraphs as they are numbered. */
  paragraphs(): readonly Paragraph[] {
    return this.#paragraphs;
  }

  pages(): readonly Page[] {
    return this.#pages;
  }

  draw(highlights: readonly Highlight[]): void {
    this.#decorations.set(this.#decorated(highlights));
  }

  /** What lies over the others, and changes without them. */
  drawChosen(highlights: readonly Highlight[]): void {
    this.#chosen.set(this.#decorated(highlights));
  }

  #decorated(highlights: readonly Highlight[]): monaco.editor.IModelDeltaDecoration[] {
    const model = this.#editor.getModel();
    if (!model) return [];
    return highlights.map(({ className, ...span }) => ({
      range: rangeOf(model, span),
      options: {
        inlineClassName: className,
        stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
        overviewRuler: overviewOf(className),
      },
    }));
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

  /** Goes to a place, with the caret before it, or with its words selected. */
  reveal(span: Span, selecting = false): void {
    const model = this.#editor.getModel();
    if (!model) return;
    const range = rangeOf(model, span);
    if (selecting) this.#editor.setSelection(range);
    else this.#editor.setPosition(range.getStartPosition());
    this.#editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
    this.#editor.focus();
  }

  focus(): void {
    this.#editor.focus();
    this.#before = this.#shown === null ? document.activeElement : null;
  }

  selection(): Span | null {
    const model = this.#editor.getModel();
    const selection = this.#editor.getSelection();
    if (!model || !selection) return null;
    return {
      start: model.getOffsetAt(selection.getStartPosition()),
      end: model.getOffsetAt(selection.getEndPosition()),
    };
  }

  select(span: Span): void {
    const model = this.#editor.getModel();
    if (!model) return;
    const range = rangeOf(model, span);
    this.#editor.setSelection(range);
    this.#editor.revealRange(range, monaco.editor.ScrollType.Immediate);
  }

  /** The words of a passage as they go to the clipboard. */
  copyOf(span: Span): string {
    return this.#onCopy(span);
  }

  /** A sheet for marks over the words that come and go by themselves. */
  layer(): Layer {
    return new Layer(this.#editor, () => this.#shown);
  }

  scroller(): Scroller {
    return new Scroller(this.#editor);
  }

  /** Shows what a passage would be, without selecting it; `null` ends that. */
  preview(span: Span | null): void {
    const model = this.#editor.getModel();
    const options = { inlineClassName: 'preview' };
    this.#preview.set(span && model ? [{ range: rangeOf(model, span), options }] : []);
  }

  /** Opens the field that finds words in the article. */
  find(): void {
    this.#editor.focus();
    this.#editor.trigger('keyboard', 'actions.find', null);
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
    return this.#shown === null ? undefined : this.#models.get(this.#shown)?.text;
  }

  words({ start, end }: Span): string | undefined {
    return this.text()?.slice(start, end);
  }

  /** The place in the text at a point of the window; `null` where there is none. */
  offsetAt(x: number, y: number): number | null {
    const model = this.#editor.getModel();
    const position = this.#editor.getTargetAtClientPoint(x, y)?.position;
    return model && position ? model.getOffsetAt(position) : null;
  }

  spotOf(offset: number): Spot | null {
    const model = this.#editor.getModel();
    if (!model) return null;
    const spot = this.#editor.getScrolledVisiblePosition(model.getPositionAt(offset));
    const { height } = this.#editor.getLayoutInfo();
    return spot && spot.top > -spot.height && spot.top < height ? spot : null;
  }

  /** How far down the strip beside the words a place stands, in CSS pixels. */
  heightOnStrip(offset: number): number {
    const position = this.#editor.getModel()?.getPositionAt(offset);
    if (!position) return 0;
    const top = this.#editor.getTopForPosition(position.lineNumber, position.column);
    return (top / this.#editor.getScrollHeight()) * this.#editor.getLayoutInfo().height;
  }

  dispose(): void {
    this.#editor.dispose();
    for (const { model } of this.#models.values()) model.dispose();
  }
}

function rangeOf(model: monaco.editor.ITextModel, { start, end }: Span): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
