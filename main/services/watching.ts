import { constants } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { Failure } from '#core/contract/failures.ts';
import type { ImportResult, WatchTold } from '#core/contract/imports.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { HandedFile } from '../files.ts';
import { writeLog } from '../log.ts';
import { type Desk, type OpenMatter } from './desk.ts';
import { folderTyped } from './folder-typed.ts';
import { planOf, plansOf, type Plan } from './import-plans.ts';
import { runPlan, toldOf } from './imports.ts';
import { keepWatched, signOf, watchedFor } from './watched-folders.ts';

/** Also on shares that tell nobody of their changes: what is told by some systems alone is not waited for. */
const LOOK_EVERY_MS = 2_000;
/** Of what is on its way there, or is a program's own: `~$report.docx`, `ruling.pdf.crdownload`. */
const UNFINISHED = /^(?:\.|~\$)|\.(?:part|partial|crdownload|download|tmp)$/i;

/** The folder that is watched for the open matter. */
export interface Watcher {
  /** Looks anew for what is to be watched. */
  restart(): void;
  close(): void;
}

const WATCHERS = new WeakMap<Desk, Watcher>();

export function watchHandlers(desk: Desk): Pick<Handlers, 'watch.get' | 'watch.set'> {
  const { dataFolder } = desk.options;
  const path = () => {
    desk.db();
    return desk.open!.filePath;
  };
  return {
    'watch.get': () => ({ folder: watchedFor(dataFolder, path())?.folder ?? null }),
    'watch.set': async ({ folder: typed }) => {
      const matter = path();
      const folder = typed === null ? null : await folderTyped(typed, constants.R_OK | constants.X_OK);
      if (folder === null || watchedFor(dataFolder, matter)?.folder !== folder)
        keepWatched(dataFolder, matter, folder === null ? null : { folder, known: [] });
      WATCHERS.get(desk)?.restart();
      desk.changed();
      return { folder };
    },
  };
}

/** Looks into the folder of the open matter every two seconds, and imports what is new and whole, a batch as one step. */
export function watchFolders(desk: Desk): Watcher {
  let stop: (() => void) | null = null;
  const watcher: Watcher = {
    restart() {
      stop?.();
      stop = null;
      const { open, options } = desk;
      if (!open || options.host === 'cli') return;
      const kept = watchedFor(options.dataFolder, open.filePath);
      if (kept) stop = watch(desk, open, kept.folder, new Set(kept.known));
    },
    close: () => stop?.(),
  };
  WATCHERS.set(desk, watcher);
  return watcher;
}

function watch(desk: Desk, matter: OpenMatter, folder: string, known: Set<string>): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let before: ReadonlySet<string> = new Set();
  let gone = false;
  let busy = false;
  const isOver = () => signal.aborted || desk.open !== matter;
  const tell = (told: Omit<WatchTold, 'folder'>) =>
    desk.tell({ kind: 'watched', told: { folder: basename(folder) || folder, ...told } });
  const look = async () => {
    const seen = await filesIn(folder).catch(() => null);
    if (isOver()) return;
    if (seen === null) {
      if (!gone) tell({ problem: 'gone', imported: 0, rest: null });
      gone = true;
      return;
    }
    gone = false;
    // One that still grows is another each time.
    const whole = [...seen].filter(([sign]) => before.has(sign) && !known.has(sign));
    before = new Set(seen.keys());
    if (whole.length === 0 || plansOf(desk).running > 0) return;
    const files = whole.map(([, file]) => file);
    const context = { signal, progress: () => {} };
    const plan = await planOf(desk, files, context);
    const items = plan.items.filter(({ state }) => state === 'new').map(({ number }) => number);
    const asked = { items, choices: NO_CHOICES, own: [] };
    const result = items.length > 0 ? await runPlan(desk, plan, asked, context) : NOTHING;
    const left = new Set(result.left.map((number) => plan.items[number]!.file));
    for (const [at, [sign]] of whole.entries()) if (!left.has(at)) known.add(sign);
    // What is gone need not be known: who puts it there again wants it again.
    for (const sign of known) if (!seen.has(sign)) known.delete(sign);
    keepKnown(desk, matter, folder, known);
    if (isOver()) return;
    const rest = restOf(desk, plan, result);
    if (result.imported > 0 || rest) tell({ problem: null, imported: result.imported, rest });
  };
  const timer = setInterval(() => {
    if (busy || isOver()) return;
    busy = true;
    look()
      .catch((fault: unknown) => {
        // Another program has it for a moment.
        if (isOver() || (fault instanceof Failure && fault.is('busy'))) return;
        abort.abort();
        writeLog(desk.options.dataFolder, 'watched folder', fault);
        tell({ problem: 'broken', imported: 0, rest: null });
      })
      .finally(() => (busy = false));
  }, desk.options.lookEveryMs ?? LOOK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    abort.abort();
  };
}

const NOTHING: ImportResult = { imported: 0, first: null, same: [], refused: [], left: [] };

/** Another folder may have been chosen meanwhile: of this one nothing is kept then. */
function keepKnown(desk: Desk, { filePath }: OpenMatter, folder: string, known: ReadonlySet<string>): void {
  const { dataFolder } = desk.options;
  if (watchedFor(dataFolder, filePath)?.folder !== folder) return;
  keepWatched(dataFolder, filePath, { folder, known: [...known] });
}

/** The files of a folder that may be taken, each by its name, size and time; not those in folders in it. */
async function filesIn(folder: string): Promise<Map<string, HandedFile>> {
  const files = new Map<string, HandedFile>();
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (UNFINISHED.test(name)) continue;
    const path = join(folder, name);
    const entry = await stat(path).catch(() => null);
    if (!entry?.isFile() || entry.size === 0) continue;
    files.set(signOf(name, entry.size, entry.mtimeMs), { path, name });
  }
  return files;
}

/** What could not be read, to be tried again. */
function restOf(desk: Desk, plan: Plan, { refused }: ImportResult): WatchTold['rest'] {
  const why = new Map(refused.map((one) => [one.number, one]));
  for (const { number, name, state, problem, detail } of plan.items)
    if (state === 'refused' && problem) why.set(number, { number, name, problem, detail });
  if (why.size === 0) return null;
  const failed = [...why].toSorted(([a], [b]) => a - b);
  const items = failed.map(([was], number) => ({
    ...plan.items[was]!,
    number,
    state: 'new' as const,
    problem: null,
  }));
  return {
    plan: plansOf(desk).add({ ...plan, items, left: new Set(), rest: null }),
    items: items.map(toldOf),
    refused: failed.map(([, one], number) => ({ ...one, number })),
  };
}
