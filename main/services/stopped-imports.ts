import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { readerChoices } from '#core/contract/intake.ts';
import type { CheckedParamsOf } from '#core/contract/methods.ts';
import { keyOf } from '#db/cipher.ts';
import { writing, type Desk } from './desk.ts';
import type { Plan } from './import-plans.ts';

/**
 * What is left of imports that were stopped, also by the end of the program: a folder for each in the data folder, with a
 * list of its files, and those of them that a browser handed over. Beside the matters, for one that came from somebody
 * else could name files of this computer; of an encrypted matter nothing is kept outside of it.
 */
const stoppedImport = z.object({
  /** The path of the matter. */
  matter: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      /** The ways to what is left of it; `null` is the file as a whole. */
      parts: z.array(z.string().nullable()),
    }),
  ),
  choices: readerChoices,
  own: z.array(z.object({ file: z.int(), part: z.string().nullable(), choices: readerChoices })),
});
export type StoppedImport = z.infer<typeof stoppedImport>;

type Asked = Omit<CheckedParamsOf<'imports.run'>, 'plan'>;

const LIST = 'import.json';
/** Nobody goes on with one after so long, and what it keeps is private. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** Without its list, it is what a start that died has left. */
const UNLISTED_MS = 24 * 3_600_000;
/** Files that are moved in one turn. */
const IN_A_TURN = 200;

/** Remembers that these items of a plan are to go in, before the first of them does. */
export async function rememberImport(desk: Desk, word: string, plan: Plan, asked: Asked): Promise<void> {
  for (const number of asked.items) plan.left.add(number);
  const matter = pathOf(desk);
  if (isRemembered(desk)) await keepCopies(desk, folderOf(desk, word), plan);
  keep(desk, word, plan, asked, matter);
}

/** Keeps what a run of these items has left of them; nothing where that is nothing. */
export function rememberLeft(
  desk: Desk,
  word: string,
  plan: Plan,
  asked: Asked,
  left: readonly number[],
): void {
  const still = new Set(left);
  for (const number of asked.items) if (!still.has(number)) plan.left.delete(number);
  keep(desk, word, plan, asked, pathOf(desk));
}

export function forgetImport(desk: Desk, word: string): void {
  rmSync(folderOf(desk, word), { recursive: true, force: true });
}

/** What is kept of an import of the open matter. */
export function stoppedImportOf(desk: Desk, word: string): StoppedImport | null {
  const kept = read(folderOf(desk, word));
  return kept !== null && isRemembered(desk) && kept.matter === pathOf(desk) ? kept : null;
}

/** The imports of the open matter that were stopped, but for those that are `live`. What nobody came back to is forgotten. */
export function listStopped(
  desk: Desk,
  isLive: (word: string) => boolean,
): { readonly word: string; readonly left: number }[] {
  const all = join(desk.options.dataFolder, FOLDER);
  const matter = pathOf(desk);
  return namesIn(all).flatMap((word) => {
    if (isLive(word)) return [];
    const folder = join(all, word);
    const kept = read(folder);
    const mine = kept !== null && kept.matter === matter;
    if (isOver(folder, kept)) {
      rmSync(folder, { recursive: true, force: true });
      return [];
    }
    return mine ? [{ word, left: kept.files.reduce((sum, { parts }) => sum + parts.length, 0) }] : [];
  });
}

/** Forgets what is kept of the open matter, where that is encrypted now. */
export function forgetOutside(desk: Desk): void {
  if (!isRemembered(desk)) forgetStopped(desk);
}

/** How many imports into the open matter were stopped, of which something is kept. */
export function countStopped(desk: Desk): number {
  return listStopped(desk, () => false).length;
}

/** Forgets what is kept of imports into the open matter. */
export function forgetStopped(desk: Desk): void {
  for (const { word } of listStopped(desk, () => false)) forgetImport(desk, word);
}

const FOLDER = 'stopped-imports';

function folderOf(desk: Desk, word: string): string {
  return join(desk.options.dataFolder, FOLDER, word);
}

/** Whether what is left of imports into the open matter may lie outside of it. */
function isRemembered({ open, options }: Desk): boolean {
  return open !== null && options.host !== 'cli' && keyOf(open.db) === null;
}

/** Of the open matter. */
function pathOf({ open }: Desk): string {
  return open ? resolve(open.filePath) : '';
}

/** A copy that a browser handed over would go with the program: it stays as long as it may be asked for. */
async function keepCopies(desk: Desk, folder: string, plan: Plan): Promise<void> {
  writing(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const scratch = resolve(desk.options.scratchFolder);
  for (const [at, { path, name }] of plan.files.entries()) {
    if (dirname(resolve(path)) !== scratch) continue;
    const kept = join(folder, String(at));
    try {
      renameSync(path, kept);
      plan.files[at] = { path: kept, name };
    } catch {
      // One that cannot be moved goes in from where it is.
    }
    if (at % IN_A_TURN === 0) await setImmediate();
  }
}

/** Whether nobody comes back to it. */
function isOver(folder: string, kept: StoppedImport | null): boolean {
  const changed = statSync(kept ? join(folder, LIST) : folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - changed > (kept ? KEPT_MS : UNLISTED_MS);
}

function keep(desk: Desk, word: string, plan: Plan, asked: Asked, matter: string): void {
  const list = join(folderOf(desk, word), LIST);
  plan.rest = restOf(plan, asked, matter);
  if (plan.left.size === 0) rmSync(list, { force: true });
  else if (isRemembered(desk))
    writing(() => {
      writeFileSync(`${list}.new`, JSON.stringify(plan.rest), { mode: 0o600 });
      renameSync(`${list}.new`, list);
    });
}

function restOf({ files, items, left }: Plan, { choices, own }: Asked, matter: string): StoppedImport {
  const inOrder = [...left].sort((a, b) => a - b).map((number) => items[number]!);
  const byFile = Map.groupBy(inOrder, ({ file }) => file);
  const at = new Map([...byFile.keys()].map((file, index) => [file, index]));
  return {
    matter,
    files: [...byFile].map(([file, parts]) => ({
      path: files[file]!.path,
      name: files[file]!.name,
      parts: parts.map(({ part }) => part),
    })),
    choices,
    own: own.flatMap((one) => {
      const { file, part } = items[one.number]!;
      return left.has(one.number) ? [{ file: at.get(file)!, part, choices: one.choices }] : [];
    }),
  };
}

/** One that cannot be read counts as none. */
function read(folder: string): StoppedImport | null {
  try {
    return stoppedImport.parse(JSON.parse(readFileSync(join(folder, LIST), 'utf8')));
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name));
  } catch {
    return []; // None was ever stopped.
  }
}
