import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { Failure } from '#core/contract/failures.ts';
import { createClient, type Client } from '#core/contract/transport.ts';
import { loggedTables } from '#db/log.ts';
import type { Workbench, WorkbenchOptions } from '#main/serving.ts';
import { createWorkbench } from '#main/workbench.ts';
import type { Call, Round } from './calls.ts';
import { expectReply } from './contract-law.ts';
import type { HostileFile } from './hostile-file.ts';
import { type Sample, samples } from './samples.ts';

/** What may lie beside one another in a session's folder: nothing else is ever made, whatever a call is called with. */
const OWN = new Set(['data', 'matters', 'scratch', 'given', 'whole.matter']);
const MATTER = 'Round.matter';

/** A workbench that takes round after round of hostile calls, each over the same matter. */
export class Session {
  readonly files: readonly Sample[] = samples();
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'pincite-fuzz-')));
  readonly #options: WorkbenchOptions;
  readonly #workbench: Workbench;
  readonly #client: Client;
  readonly #given: string[] = [];

  constructor() {
    this.#options = {
      host: 'loopback',
      version: '1.2.3',
      dataFolder: join(this.#folder, 'data'),
      mattersFolder: join(this.#folder, 'matters'),
      scratchFolder: join(this.#folder, 'scratch'),
      resourcesFolder: join(import.meta.dirname, '../../resources'),
    };
    mkdirSync(join(this.#folder, 'given'));
    // As on a computer without a browser: one that prints takes seconds for each page.
    this.#workbench = createWorkbench(this.#options, () => Promise.reject(new Failure('no-engine', {})));
    this.#client = createClient(this.#workbench, randomUUID);
  }

  /** Makes the matter that each round begins with: the sample, and articles out of files with what those bring along. */
  async begin(): Promise<void> {
    const { fileName } = await this.#client.call('matters.sample', {});
    const files: string[] = [];
    for (const name of ['parts.eml', 'list.csv', 'filing.docx', 'filing.pdf']) {
      files.push(await this.#hand(this.files.find((one) => one.name === name)!));
    }
    await this.#client.call('articles.import', { files });
    await this.#client.call('searches.save', { name: 'Kept', query: 'board' });
    await this.#client.call('matters.close', {});
    copyFileSync(join(this.#options.mattersFolder, fileName), join(this.#folder, 'whole.matter'));
    const style = readFileSync(join(this.#options.resourcesFolder, 'styles/newsroom.csl'));
    this.#given.push(...files, await this.#hand({ name: 'newsroom.csl', bytes: style }));
  }

  /** Throws where a call of the round is answered as none may be, or leaves behind what it may not. */
  async round({ files, calls }: Round, tick: () => void = () => {}): Promise<void> {
    const { mattersFolder } = this.#options;
    await this.#client.call('matters.close', {});
    rmSync(mattersFolder, { recursive: true });
    mkdirSync(mattersFolder);
    const filePath = join(mattersFolder, MATTER);
    copyFileSync(join(this.#folder, 'whole.matter'), filePath);
    const ref = (await this.#client.call('matters.list', {})).matters.find(
      ({ fileName }) => fileName === MATTER,
    )!.ref;
    const open = () => this.#client.call('matters.open', { ref });
    await open();
    const words = [...this.#given, ref];
    for (const file of files) words.push(await this.#hand(file));
    const observer = new Observer(filePath);
    try {
      for (const call of calls) {
        tick();
        if (call === null) continue;
        await this.#call(call, words, observer);
        if (this.#workbench.opened() !== filePath) await open();
      }
      observer.expectWhole();
    } finally {
      observer.close();
    }
    const strange = readdirSync(this.#folder).filter((name) => !OWN.has(name));
    if (strange.length > 0) throw new Error(`files outside of their folders: ${strange.join(', ')}`);
    const odd = readdirSync(mattersFolder).filter((name) => /[\p{Cc}\u202a-\u202e<>:"\\|?*]/u.test(name));
    if (odd.length > 0) throw new Error(`a matter called ${JSON.stringify(odd)}`);
  }

  async close(): Promise<void> {
    await this.#workbench.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #call({ method, params, cancelled }: Call, words: string[], observer: Observer): Promise<void> {
    const before = observer.state();
    const opened = this.#workbench.opened();
    const id = randomUUID();
    const asked = this.#workbench.call({ id, method, params: meant(params, words) } as never);
    if (cancelled) this.#workbench.cancel(id);
    try {
      const reply = await asked;
      const { ok } = expectReply(reply);
      const plan = (reply as { value?: { plan?: unknown } }).value?.plan;
      if (ok && typeof plan === 'string') words.push(plan);
      if (!ok && observer.changedSince(before)) throw new Error('a failed call changed the matter');
      if (!ok && this.#workbench.opened() !== opened)
        throw new Error('a failed call changed which matter is open');
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      throw new Error(`${String(method)}: ${why} ${this.#logged()}`.trim(), { cause: fault });
    }
  }

  /** What the program wrote down of its own last fault, which no reply tells. */
  #logged(): string {
    const log = join(this.#options.dataFolder, 'pincite.log');
    if (!existsSync(log)) return '';
    const last = readFileSync(log, 'utf8')
      .split(/^\d{4}-\d\d-\d\dT\S+ /m)
      .at(-1)!;
    rmSync(log);
    return last
      .replaceAll(/\s+at /g, ' at ')
      .replaceAll(/file:\S*\/(?=core|db|main|tests|node_modules)/g, '')
      .slice(0, 500);
  }

  #hand({ name, bytes }: Pick<HostileFile, 'name' | 'bytes'>): Promise<string> {
    const path = join(this.#folder, 'given', randomUUID());
    writeFileSync(path, bytes);
    return this.#workbench.hand({ path, name: basename(name) });
  }
}

/** The call with the words that name something here in the place of those that stand for them. */
function meant(params: unknown, words: readonly string[]): unknown {
  if (typeof params === 'string') {
    const nth = /^0{31}([0-9a-f])$/.exec(params)?.[1];
    return nth === undefined ? params : (words[Number.parseInt(nth, 16) % words.length] ?? params);
  }
  if (Array.isArray(params)) return params.map((one) => meant(one, words));
  if (typeof params !== 'object' || params === null || Object.getPrototypeOf(params) !== Object.prototype)
    return params;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, meant(value, words)]));
}

/** Looks at a matter's file as another program does. */
class Observer {
  readonly #db: Database.Database;
  readonly #tables: readonly string[];

  constructor(filePath: string) {
    this.#db = new Database(filePath, { readonly: true });
    this.#tables = [...loggedTables(this.#db), 'article_text', 'change'];
  }

  /** Something that is another whenever anything was written, and what tells whether that was more than what follows from texts. */
  state(): { readonly version: unknown; readonly rows: string } {
    const counts = this.#tables.map((table) =>
      this.#db.prepare(`SELECT count(*), coalesce(max(rowid), 0) FROM ${table}`).raw().get(),
    );
    const steps = this.#db.prepare('SELECT id, state FROM step').raw().all();
    return { version: this.#version(), rows: JSON.stringify([counts, steps]) };
  }

  changedSince(before: ReturnType<Observer['state']>): boolean {
    return this.#version() !== before.version && this.state().rows !== before.rows;
  }

  expectWhole(): void {
    const broken = this.#db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`references to nothing: ${JSON.stringify(broken.slice(0, 3))}`);
    const [checked] = this.#db.pragma('quick_check', { simple: false }) as { quick_check: string }[];
    if (checked?.quick_check !== 'ok') throw new Error(`the file is damaged: ${checked?.quick_check}`);
  }

  close(): void {
    this.#db.close();
  }

  #version(): unknown {
    return this.#db.pragma('data_version', { simple: true });
  }
}
