import type { editor } from 'monaco-editor/editor';
import type { Page } from '#core/text/pages.ts';
import { words } from '../words.ts';

/** The words as they are shown: a form feed would be drawn as a box. The places stay the same. */
export function withoutBoxes(text: string): string {
  return text.replaceAll('\f', '\u200b');
}

/** So high is the line between two pages, in CSS pixels. */
const HEIGHT = 20;

/**
 * Draws a line where each page begins, with its number in the margin, beside the paragraphs' and never over one; the
 * lines that were drawn before go. Gives what takes these away the next time.
 */
export function markPages(
  editor: editor.ICodeEditor,
  pages: readonly Page[],
  text: string,
  before: readonly string[],
): readonly string[] {
  const model = editor.getModel();
  if (!model || (pages.length === 0 && before.length === 0)) return [];
  let zones: string[] = [];
  editor.changeViewZones((change) => {
    for (const zone of before) change.removeZone(zone);
    zones = pages.map(({ label, start, end }) => {
      const page = text.slice(start, end);
      const first = start + (page.length - page.trimStart().length);
      // Of an empty page the place stands for its words.
      const line = model.getPositionAt(Math.min(first, end - 1)).lineNumber;
      const domNode = document.createElement('div');
      domNode.className = 'page-line';
      const marginDomNode = document.createElement('div');
      marginDomNode.className = 'page-mark';
      marginDomNode.textContent = words.pages.short(label);
      return change.addZone({ afterLineNumber: line - 1, heightInPx: HEIGHT, domNode, marginDomNode });
    });
  });
  return zones;
}
