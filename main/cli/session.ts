import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '#core/contract/failures.ts';
import type { MatterSummary, Method, ParamsOf, ResultOf } from '#core/contract/methods.ts';
import { createClient, type Client } from '#core/contract/transport.ts';
import type { HandedFile } from '../files.ts';
import { mattersFolder } from '../folders.ts';
import type { Workbench, WorkbenchOptions } from '../serving.ts';
import { createWorkbench } from '../workbench.ts';
import { unlocking } from './passphrases.ts';
import type { AskSecret } from './secret.ts';

export interface SessionOptions extends Omit<WorkbenchOptions, 'host' | 'mattersFolder'> {
  /** The caller's folder, from which paths are understood. */
  readonly folder: string;
  readonly input: Readable;
  readonly signal: AbortSignal;
  /** Asks for words that are not shown; `null` where nobody sits at a terminal. */
  readonly askSecret: AskSecret | null;
  /** As it was given. */
  readonly passphraseFile: string | null;
  /** Characters a line of the screen holds; `null` where standard output is no screen. */
  readonly width: number | null;
  readonly onProgress: (done: number, total: number | null) => void;
  /** One line of an answer that is given line by line; `false` when nobody reads any more. */
  readonly onLine: (line: string) => Promise<boolean>;
  readonly onComplaint: (sentence: string) => void;
}

/** One run of the program: one workbench in this thread, and one matter open in it at most. */
export class Session {
  readonly options: SessionOptions;
  #workbench: Workbench | null = null;
  #client: Client | null = null;
  #calls = 0;
  #passphrase: string | null = null;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  path(given: string): string {
    return resolve(this.options.folder, given);
  }

  /** What the open matter was opened with; `null` where it is not encrypted. */
  get passphrase(): string | null {
    return this.#passphrase;
  }

  get passphraseFile(): string | null {
    const { passphraseFile } = this.options;
    return passphraseFile === null ? null : this.path(passphraseFile);
  }

  /** Starts the workbench, which makes new matters in `folder`. */
  begin(folder: string = mattersFolder()): void {
    const { dataFolder, resourcesFolder, scratchFolder, version, wait } = this.options;
    this.#workbench = createWorkbench({
      host: 'cli',
      dataFolder,
      resourcesFolder,
      scratchFolder,
      version,
      mattersFolder: folder,
      wait,
    });
    this.#client = createClient(this.#workbench, () => String((this.#calls += 1)));
  }

  /** Opens the matter at a path as it was given, and asks for its passphrase where it has one. Throws `cannot-open`. */
  async open(matter: string): Promise<MatterSummary> {
    this.begin();
    const path = this.matterPath(matter);
    const ref = await this.hand({ path, name: basename(path) });
    return this.unlocked(path, async (passphrase) => {
      const summary = await this.ask('matters.open', { ref, passphrase });
      this.#passphrase = summary.encrypted ? (passphrase ?? null) : null;
      return summary;
    });
  }

  /** Does `work` with the passphrase of a matter's file, where that wants one. */
  unlocked<T>(path: string, work: (passphrase: string | undefined) => Promise<T>): Promise<T> {
    return unlocking(basename(path), this.passphraseFile, this.options.askSecret, work);
  }

  /** Where the file of a matter lies, by its path as it was given. */
  matterPath(matter: string): string {
    const exact = this.path(matter);
    return statSync(exact, { throwIfNoEntry: false })?.isFile() ? exact : withEnding(exact);
  }

  /** Asks the workbench; an interrupt cancels what is asked. Throws a `Failure`. */
  ask<M extends Method>(method: M, params: ParamsOf<M>): Promise<ResultOf<M>> {
    const { signal, onProgress } = this.options;
    return this.#client!.call(method, params, { signal, onProgress });
  }

  hand(file: HandedFile): Promise<string> {
    return this.#workbench!.hand(file);
  }

  /** The file that an export made. */
  async take(ref: string): Promise<HandedFile> {
    const file = await this.#workbench!.take(ref);
    if (!file) throw new Error('the workbench gave no file for what it exported');
    return file;
  }

  /** Standard input as a file, for what can only be read from one. */
  async keepInput(): Promise<string> {
    const { scratchFolder, input, signal } = this.options;
    mkdirSync(scratchFolder, { recursive: true, mode: 0o700 });
    const path = join(scratchFolder, 'standard-input');
    try {
      await pipeline(input, createWriteStream(path, { mode: 0o600 }), { signal });
    } catch (error) {
      if (signal.aborted) throw new Failure('cancelled', {});
      throw error;
    }
    return path;
  }

  async close(): Promise<void> {
    const workbench = this.#workbench;
    this.#workbench = null;
    await workbench?.close();
  }
}

export function withEnding(path: string): string {
  return path.endsWith('.matter') ? path : `${path}.matter`;
}
