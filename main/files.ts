import { randomBytes } from 'node:crypto';
import { shownName } from '#core/text/shown-name.ts';

/** A file that somebody handed over, or that is ready to be saved. */
export interface HandedFile {
  readonly path: string;
  /** As the person knows it; what is taken from here has a name that can be shown. */
  readonly name: string;
}

/**
 * Paths by unguessable words: a window works with the word and never learns the path, so that it reads only what the
 * person handed over. What was handed over is only read; what was made to be saved is given out once and then removed.
 * The two never mix, or saving could give away, and remove, a file that the person handed over.
 */
export class FileRefs {
  readonly #handed = new Map<string, HandedFile>();
  readonly #words = new Map<string, string>();
  readonly #ready = new Map<string, HandedFile>();

  /** The word for a file that was handed over; asked again for the same path, it is the same word. */
  give(file: HandedFile): string {
    const ref = this.#words.get(file.path) ?? word();
    this.#handed.set(ref, { ...file, name: shownName(file.name) });
    this.#words.set(file.path, ref);
    return ref;
  }

  /** A file that was handed over. */
  find(ref: string): HandedFile | null {
    return this.#handed.get(ref) ?? null;
  }

  /** The word for a file that is ready to be saved; whoever takes it also removes it. */
  offer(file: HandedFile): string {
    const ref = word();
    this.#ready.set(ref, file);
    return ref;
  }

  /** A file that is ready to be saved, once. */
  take(ref: string): HandedFile | null {
    const file = this.#ready.get(ref) ?? null;
    this.#ready.delete(ref);
    return file;
  }
}

function word(): string {
  return randomBytes(16).toString('hex');
}
