/** Words that a browser breaks nowhere, whatever marks stand around them. */
const WHOLE = /^[“‘"'([]*[\p{L}\p{N}'’.]*[”’"'.,;:!?)\]]*$/u;

const NOWHERE: readonly number[] = [];

/** In words: no text has so many that are joined by dashes or slashes, and stand at the end of a line. */
const MOST_KNOWN = 50_000;

/** Where the browser itself would break words: asked for many at once, and never twice for one. */
export class Inside {
  readonly #known = new Map<string, readonly number[]>();
  readonly #asked = new Set<string>();

  /** Offsets from the beginning of the word; `null` when the browser is to be asked first. */
  of(word: string): readonly number[] | null {
    if (WHOLE.test(word)) return NOWHERE;
    return this.#known.get(word) ?? null;
  }

  /** Adds the words of a line to those about which the browser is asked. */
  ask(line: string): void {
    for (const word of line.split(' ')) if (this.of(word) === null) this.#asked.add(word);
  }

  /** Asks the browser, if there is anything to ask: gives each word no room, and looks which of its letters stand on a line of their own. */
  answer(): boolean {
    if (this.#asked.size === 0) return false;
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    const box = document.createElement('div');
    box.style.cssText = 'position: absolute; top: 10000px; font: 16px/20px serif';
    const words = [...this.#asked];
    for (const word of words) {
      const line = document.createElement('div');
      line.style.width = '0';
      line.textContent = word;
      box.append(line);
    }
    document.body.append(box);
    for (const [i, line] of [...box.children].entries()) {
      const once = line.clientHeight <= 20;
      this.#known.set(words[i]!, once ? NOWHERE : breaksIn(line.firstChild as Text));
    }
    box.remove();
    this.#asked.clear();
    return true;
  }
}

function breaksIn(text: Text): number[] {
  const breaks: number[] = [];
  const range = document.createRange();
  let before: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { top } = range.getBoundingClientRect();
    if (before !== null && top > before + 1) breaks.push(at);
    before = top;
  }
  return breaks;
}
