import type { SavedPage } from './saved-page.ts';

const MAGIC = 'bplist00';
/** Where the list of a property list's things lies is said in its last 32 bytes. */
const TRAILER = 32;

export function isWebArchive(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

/** The page of a web archive, which is Apple's binary property list; `null` for one that is damaged or something else. */
export function mainResource(bytes: Uint8Array): SavedPage | null {
  try {
    const list = new PropertyList(bytes);
    const main = list.entry(list.top, 'WebMainResource');
    const data = main === null ? null : list.bytesOf(list.entry(main, 'WebResourceData'));
    if (main === null || data === null) return null;
    const url = list.wordsOf(list.entry(main, 'WebResourceURL'));
    return {
      bytes: data,
      charset: list.wordsOf(list.entry(main, 'WebResourceTextEncodingName')),
      url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    };
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** As far as a web archive needs it: dictionaries, words and data, each by its number. */
class PropertyList {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #offsetSize: number;
  readonly #refSize: number;
  readonly #table: number;
  readonly top: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const trailer = bytes.length - TRAILER;
    this.#offsetSize = this.#view.getUint8(trailer + 6);
    this.#refSize = this.#view.getUint8(trailer + 7);
    this.top = Number(this.#view.getBigUint64(trailer + 16));
    this.#table = Number(this.#view.getBigUint64(trailer + 24));
  }

  /** The number of what a dictionary has under a name. */
  entry(dictionary: number, name: string): number | null {
    const { kind, length, at } = this.#thing(dictionary);
    if (kind !== 0xd) return null;
    for (let index = 0; index < Math.min(length, MOST_ENTRIES); index += 1) {
      const key = this.#number(at + index * this.#refSize, this.#refSize);
      if (this.wordsOf(key) === name)
        return this.#number(at + (length + index) * this.#refSize, this.#refSize);
    }
    return null;
  }

  wordsOf(thing: number | null): string | null {
    if (thing === null) return null;
    const { kind, length, at } = this.#thing(thing);
    if (kind === 0x5) return Buffer.from(this.#slice(at, length)).toString('latin1');
    if (kind !== 0x6) return null;
    return new TextDecoder('utf-16be').decode(this.#slice(at, length * 2));
  }

  bytesOf(thing: number | null): Uint8Array | null {
    if (thing === null) return null;
    const { kind, length, at } = this.#thing(thing);
    return kind === 0x4 ? this.#slice(at, length) : null;
  }

  #thing(number: number): { kind: number; length: number; at: number } {
    const at = this.#number(this.#table + number * this.#offsetSize, this.#offsetSize);
    const marker = this.#view.getUint8(at);
    const [kind, short] = [marker >> 4, marker & 0xf];
    if (short !== 0xf) return { kind, length: short, at: at + 1 };
    const size = 2 ** (this.#view.getUint8(at + 1) & 0xf);
    return { kind, length: this.#number(at + 2, size), at: at + 2 + size };
  }

  #number(at: number, size: number): number {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + this.#view.getUint8(at + index);
    return value;
  }

  #slice(at: number, length: number): Uint8Array {
    if (at + length > this.#bytes.length) throw new RangeError('outside the file');
    return this.#bytes.subarray(at, at + length);
  }
}

const MOST_ENTRIES = 1_000;
