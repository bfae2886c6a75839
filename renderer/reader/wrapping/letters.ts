import type { FontInfo } from 'monaco-editor/editor/browser/view/domLineBreaksComputer.js';

/**
 * How far each letter of a face reaches before each other letter, in CSS pixels: kerning depends on no more than the two.
 * Every pair is measured once, on a canvas, when it is first met: an English text of any length has some three thousand.
 */
export class Letters {
  readonly #context: CanvasRenderingContext2D;
  /** The number of each letter that has been met, by its code; 0 for those that were not. */
  readonly #numbers = new Uint16Array(0x1_0000);
  #codes: string[] = [''];
  /** The side of the square table of pairs. */
  #side = 128;
  /** In the row of a letter how far it reaches before each other, and before nothing in column 0; NaN until measured. */
  #widths = new Float64Array(this.#side ** 2).fill(NaN);

  constructor(font: FontInfo) {
    this.#context = document.createElement('canvas').getContext('2d')!;
    this.#context.font = `${font.fontWeight} ${font.fontSize}px ${font.getMassagedFontFamily()}`;
    // Monaco draws no ligatures, and a canvas leaves them out where letters are spaced, however little.
    this.#context.letterSpacing = `${NO_LIGATURES}px`;
  }

  /** The number by which a letter is asked for. */
  numberOf(code: number): number {
    return this.#numbers[code]! || this.#meet(code);
  }

  /** Both by their numbers; 0 is nothing. */
  width(letter: number, before: number): number {
    const width = this.#widths[letter * this.#side + before]!;
    return width === width ? width : this.#measure(letter, before);
  }

  #meet(code: number): number {
    const number = this.#codes.length;
    // A canvas measures word by word, and would leave out how a space is kerned; the one that joins words is the same glyph.
    this.#codes.push(code === 0x20 ? '\u00a0' : String.fromCharCode(code));
    this.#numbers[code] = number;
    if (number === this.#side) {
      const before = this.#widths;
      const side = this.#side;
      this.#side *= 2;
      this.#widths = new Float64Array(this.#side ** 2).fill(NaN);
      for (let row = 0; row < side; row += 1)
        this.#widths.set(before.subarray(row * side, (row + 1) * side), row * this.#side);
    }
    return number;
  }

  #measure(letter: number, before: number): number {
    const [first, second] = [this.#codes[letter]!, this.#codes[before]!];
    const both = this.#context.measureText(first + second).width;
    const rest = before === 0 ? 0 : this.#context.measureText(second).width;
    return (this.#widths[letter * this.#side + before] = both - rest - NO_LIGATURES);
  }
}

const NO_LIGATURES = 1 / 1024;

/** Faces and sizes that are in use at once: those of two panes, and what a hand tries out on the way to them. */
const MOST_KEPT = 8;

const known = new Map<string, Letters>();

export function lettersOf(font: FontInfo): Letters {
  const key = [font.pixelRatio, font.fontWeight, font.fontSize, font.getMassagedFontFamily()].join(' ');
  const letters = known.get(key) ?? new Letters(font);
  known.delete(key);
  known.set(key, letters);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!);
  return letters;
}

/** To be called when a face has arrived: its letters were those of another one until then. */
export function forgetLetters(): void {
  known.clear();
}
