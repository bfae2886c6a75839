import { randomBytes } from 'node:crypto';

/** A file that somebody handed over, or that is ready to be saved. */
export interface HandedFile {
  readonly path: string;
  /** As the person knows it. */
  readonly name: string;
}

/**
 * Paths by unguessable words: a window works with the word and never learns the path, so that it reads only what the
 * person handed over.
 */
export class FileRefs {
  readonly #files = new Map<string, HandedFile>();

  give(file: HandedFile): string {
    const ref = randomBytes(16).toString('hex');
    this.#files.set(ref, file);
    return ref;
  }

  find(ref: string): HandedFile | null {
    return this.#files.get(ref) ?? null;
  }

  /** The file of `ref`, which is forgotten: a file to be saved is given out once. */
  take(ref: string): HandedFile | null {
    const file = this.find(ref);
    this.#files.delete(ref);
    return file;
  }
}
