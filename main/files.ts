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
  readonly #refs = new Map<string, string>();

  /** The word for a file; asked again for the same path, it is the same word. */
  give(file: HandedFile): string {
    const ref = this.#refs.get(file.path) ?? randomBytes(16).toString('hex');
    this.#files.set(ref, file);
    this.#refs.set(file.path, ref);
    return ref;
  }

  find(ref: string): HandedFile | null {
    return this.#files.get(ref) ?? null;
  }

  /** The file of `ref`, which is forgotten: a file to be saved is given out once. */
  take(ref: string): HandedFile | null {
    const file = this.find(ref);
    this.#files.delete(ref);
    if (file) this.#refs.delete(file.path);
    return file;
  }
}
