import { symbolOf } from '../../packages/symbols.ts';
import { decoded, encodingOfCharset, encodingOfPage, SYMBOLS } from './rtf-charsets.ts';

interface Font {
  name: string;
  charset: number;
  encoding: string | null;
}

/** The fonts of rich text, by which its bytes are read. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  /** The font of words that name none. */
  ordinary = -1;

  /** Gives what takes the font's name, which comes later. */
  define(number: number): (name: string) => void {
    const font: Font = { name: '', charset: 0, encoding: null };
    this.#fonts.set(number, font);
    return (name) => (font.name = name.split(';')[0]!.trim());
  }

  describe(number: number, word: 'fcharset' | 'cpg', value: number): void {
    const font = this.#fonts.get(number);
    if (!font) return;
    if (word === 'cpg') font.encoding = encodingOfPage(value);
    else {
      font.charset = value;
      font.encoding = encodingOfCharset(value);
    }
  }

  words(bytes: Uint8Array, number: number, encoding: string): string {
    const font = this.#font(number);
    if (font?.charset !== SYMBOLS) return decoded(bytes, font?.encoding ?? encoding);
    return Array.from(bytes, (byte) => (byte === 0x20 ? ' ' : symbolOf(font.name, byte.toString(16)))).join(
      '',
    );
  }

  /** A unit of UTF-16 or a whole character; in fonts of pictures what it shows. */
  character(code: number, number: number): string {
    const font = this.#font(number);
    if (code >= 0xf000 && code <= 0xf0ff && font?.charset === SYMBOLS)
      return symbolOf(font.name, code.toString(16));
    if (code <= 0 || code > 0x10ffff) return '';
    return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  }

  #font(number: number): Font | undefined {
    return this.#fonts.get(number === -1 ? this.ordinary : number);
  }
}
