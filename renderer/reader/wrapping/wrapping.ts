import {
  DOMLineBreaksComputerFactory,
  type FontInfo,
  type LineBreaksComputerFactory,
} from 'monaco-editor/editor/browser/view/domLineBreaksComputer.js';
import { ModelLineProjectionData } from 'monaco-editor/editor/common/modelLineProjectionData.js';
import { MonospaceLineBreaksComputerFactory } from 'monaco-editor/editor/common/viewModel/monospaceLineBreaksComputer.js';
import { breaksOf } from './breaks.ts';
import { Inside } from './inside.ts';
import { lettersOf } from './letters.ts';

export { forgetLetters } from './letters.ts';

/**
 * Monaco's 'advanced' wrapping lays every line out in the page and looks where it broke. From now on, lines of plain
 * letters are broken at the same places by the widths of their letters; any other line is left to Monaco. Of a text of five
 * million letters that takes a tenth of a second, where to lay it out took ten.
 */
export function wrapByLetters(): void {
  const { create } = DOMLineBreaksComputerFactory;
  DOMLineBreaksComputerFactory.create = (window) => byLetters(create(window));
}

/** Letters that reach as far as they do alone, but for kerning, and that no browser breaks but at spaces and dashes. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u024f\u0386-\u0481\u048a-\u052f\u1e00-\u1eff‐-―‘-•…′″‹›€№™]*$/;

/** In UTF-16 code units: so much is laid out in the page within half a second. */
const MOST_LAID_OUT = 200_000;

const inside = new Inside();

function byLetters(inPage: LineBreaksComputerFactory): LineBreaksComputerFactory {
  return {
    createLineBreaksComputer(lines, font, tabSize, column, indent, ...rest) {
      const asked: number[] = [];
      const isPlain = (lineNumber: number) =>
        !lines.getLineInjectedText(lineNumber)?.length && PLAIN.test(lines.getLineContent(lineNumber));
      const width = Math.round(column * font.typicalHalfwidthCharacterWidth);

      /** Breaks lines until there are words about which the browser is to be asked; gives the lines that have some. */
      const wrap = (some: readonly number[], found: Found): number[] => {
        const letters = lettersOf(font);
        return some.filter((lineNumber) => {
          const text = lines.getLineContent(lineNumber);
          const [from, room] = indented(text, width, font, indent !== 0);
          const breaks = breaksOf(text, from, room, letters, (word) => inside.of(word));
          if (breaks === null) inside.ask(text);
          else if (breaks.length > 0) {
            const offsets = [...breaks, text.length];
            found.set(lineNumber, new ModelLineProjectionData(null, null, offsets, [...offsets], from));
          }
          return breaks === null;
        });
      };
      const leave = (some: readonly number[], to: LineBreaksComputerFactory, found: Found) => {
        if (some.length === 0) return;
        const computer = to.createLineBreaksComputer(lines, font, tabSize, column, indent, ...rest);
        for (const lineNumber of some) computer.addRequest(lineNumber, null);
        for (const [at, data] of computer.finalize().entries()) found.set(some[at]!, data);
      };

      return {
        addRequest: (lineNumber) => void asked.push(lineNumber),
        finalize() {
          const found: Found = new Map();
          let unknown = column === -1 ? [] : wrap(asked.filter(isPlain), found);
          while (inside.answer()) unknown = wrap(unknown, found);
          let length = 0;
          const others = Map.groupBy(
            asked.filter((lineNumber) => column === -1 || !isPlain(lineNumber)),
            (lineNumber) => (length += lines.getLineContent(lineNumber).length) <= MOST_LAID_OUT,
          );
          leave(others.get(true) ?? [], inPage, found);
          leave(others.get(false) ?? [], byCount, found);
          return asked.map((lineNumber) => found.get(lineNumber) ?? null);
        },
      };
    },
  };
}

type Found = Map<number, ModelLineProjectionData | null>;

/** Where the words begin that are wrapped, and how much room they have: a line goes on below its own beginning. */
function indented(text: string, width: number, font: FontInfo, indents: boolean): readonly [number, number] {
  const from = indents ? Math.max(0, text.search(/[^ ]/)) : 0;
  const room = width - Math.ceil(font.spaceWidth * from);
  return room < font.typicalFullwidthCharacterWidth ? [0, width] : [from, room];
}

/** Breaks lines after these marks, every letter counted as wide as any. */
const byCount = MonospaceLineBreaksComputerFactory.create({ get: () => ' \t})]?|/&.,;' });
