import { plainText } from '#core/brief/plain.ts';

/** A stream that may be a screen. */
type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * Where the program writes. Nothing that it prints for people can drive their terminal: control characters, which a
 * headline may hide, go no further than here. When a reader stops reading (`| head`), the rest is dropped in silence.
 */
export class Terminal {
  readonly #out: Stream;
  readonly #err: Stream;
  #onLine = false;
  #unread = false;

  constructor(out: Stream, err: Stream) {
    this.#out = out;
    this.#err = err;
    for (const stream of [out, err]) {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        if (stream === out) this.#unread = true;
      });
    }
  }

  /** Characters a line of the screen holds; `null` where standard output is no screen. */
  get width(): number | null {
    return (this.#out.isTTY && this.#out.columns) || null;
  }

  answer(text: string): void {
    this.clear();
    if (text !== '') this.#out.write(`${plainText(text)}\n`);
  }

  /** A document that is clean already. */
  document(text: string): void {
    this.clear();
    this.#out.write(`${text}\n`);
  }

  /** One line of many; waits until there is room for the next, and is `false` when nobody reads any more. */
  async line(text: string): Promise<boolean> {
    this.clear();
    if (this.#unread) return false;
    if (!this.#out.write(`${text}\n`)) {
      await new Promise<void>((settle) => {
        const done = () => {
          for (const event of ['drain', 'close', 'error']) this.#out.off(event, done);
          settle();
        };
        for (const event of ['drain', 'close', 'error']) this.#out.once(event, done);
      });
    }
    return !this.#unread;
  }

  complain(sentence: string): void {
    this.clear();
    this.#err.write(`${plainText(sentence)}\n`);
  }

  /** A line on a screen that the next one takes the place of; nothing where standard error is no screen. */
  progress(done: number, total: number | null): void {
    if (!this.#err.isTTY) return;
    this.#err.write(
      `\r\u001b[K${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`} …`,
    );
    this.#onLine = true;
  }

  clear(): void {
    if (this.#onLine) this.#err.write('\r\u001b[K');
    this.#onLine = false;
  }
}
