import { create } from 'zustand';
import type { ReaderChoices } from '#core/contract/intake.ts';
import type { ImportProblem, ImportResult, PlannedItem } from '#core/contract/imports.ts';
import type { ImportOutcome, ResultOf } from '#core/contract/methods.ts';

/** What is on its way in: which files, what will happen to each, and what became of it. None of it is in the matter. */

export interface Running {
  readonly doing: 'reading' | 'looking' | 'importing';
  readonly done: number;
  readonly total: number | null;
  /** Milliseconds since it began. */
  readonly took: number;
  readonly cancel: () => void;
}

/** A file that could not even be handed over, which is tried again by itself. */
export interface Lost {
  readonly file: File;
  readonly name: string;
  readonly problem: ImportProblem;
  readonly detail: string;
}

export interface Failed {
  readonly number: number;
  readonly name: string;
  readonly problem: ImportProblem;
  readonly detail: string;
}

/** One import from its files to its end: what `imports.plan` told, what was chosen, and what has happened since. */
export interface Sheet {
  /** `null` where nothing could be handed over. */
  readonly plan: string | null;
  readonly items: readonly PlannedItem[];
  readonly lost: readonly Lost[];
  /** Items that will go in, by their numbers. */
  readonly ticked: ReadonlySet<number>;
  readonly choices: ReaderChoices;
  /** Items that are read otherwise than the rest. */
  readonly own: ReadonlyMap<number, ReaderChoices>;
  /** The item of which the choices are shown; `null` for all of them. */
  readonly chosen: number | null;
  /** What has been asked for already. */
  readonly ran: ReadonlySet<number>;
  readonly imported: number;
  readonly failed: readonly Failed[];
  readonly left: ReadonlySet<number>;
  readonly same: readonly string[];
  /** Whether it is the rest of an import that was stopped when the program ran before. */
  readonly resumed: boolean;
}

/** An import that was stopped before this window knew of it, and how many files are left of it. */
export interface Stopped {
  readonly word: string;
  readonly left: number;
}

/** What nobody has chosen otherwise. */
export const AT_FIRST: ReaderChoices = {
  trackedChanges: 'accepted',
  comments: false,
  scans: false,
  columns: null,
  encoding: null,
};

interface Importing {
  readonly running: Running | null;
  readonly sheet: Sheet | null;
  /** What was left out of the watched folder, and not looked at yet. */
  readonly waiting: readonly Sheet[];
  readonly stopped: readonly Stopped[];
  /** Whether the list is to be seen. */
  readonly open: boolean;
  /** What became of words that were pasted, where it has to be told. */
  readonly report: readonly ImportOutcome[] | null;
}

export const useImporting = create<Importing>(() => ({
  running: null,
  sheet: null,
  waiting: [],
  stopped: [],
  open: false,
  report: null,
}));

export function newSheet(
  plan: string | null,
  items: readonly PlannedItem[],
  lost: readonly Lost[],
  choices: ReaderChoices = AT_FIRST,
): Sheet {
  return {
    plan,
    items,
    lost,
    ticked: new Set(items.filter(({ state }) => state === 'new').map(({ number }) => number)),
    choices,
    own: new Map(),
    // Of a single list the columns are the first that is asked.
    chosen: items.length === 1 && isList(items[0]!.format) ? 0 : null,
    ran: new Set(),
    imported: 0,
    failed: [],
    left: new Set(),
    same: [],
    resumed: false,
  };
}

/** The rest of an import that was stopped: all of it was asked for, and is ticked. */
export function resumedSheet({ plan, items, left, choices, own }: ResultOf<'imports.resume'>): Sheet {
  const all = new Set(left);
  return {
    ...newSheet(plan, items, [], choices),
    ticked: all,
    own: new Map(own.map((one) => [one.number, one.choices])),
    chosen: null,
    ran: new Set(items.map(({ number }) => number)),
    left: all,
    resumed: true,
  };
}

/** The sheet after items were asked for: what failed or was left can be asked for again, what went in is done. */
export function afterRun(sheet: Sheet, asked: readonly number[], result: ImportResult): Sheet {
  const again = new Set(asked);
  const left = new Set([...sheet.left].filter((number) => !again.has(number)).concat(result.left));
  return {
    ...sheet,
    ticked: left,
    ran: new Set([...sheet.ran, ...asked]),
    imported: sheet.imported + result.imported,
    failed: [...sheet.failed.filter(({ number }) => !again.has(number)), ...result.refused],
    left,
    same: [...sheet.same, ...result.same],
    resumed: false,
    chosen: null,
  };
}

/** Whether somebody has to look at a list before anything of it goes in: else it goes in at once. */
export function isToBeAsked({ items, lost }: Pick<Sheet, 'items' | 'lost'>): boolean {
  return (
    lost.length > 0 ||
    items.some(({ state, format }) => state === 'refused' || state === 'offered' || isList(format))
  );
}

/** Lists have columns of which one is the text: that is better looked at before than mended after. */
export function isList(format: PlannedItem['format']): boolean {
  return format === 'csv' || format === 'json' || format === 'jsonl';
}

export function isListChosen({ chosen, items }: Sheet): boolean {
  return chosen !== null && isList(items[chosen]!.format);
}

/** Whether anything of it can still be done, or has to be read. */
export function isOver(sheet: Sheet): boolean {
  return sheet.failed.length + sheet.left.size + sheet.lost.length + sheet.same.length === 0;
}

export function closeReport(): void {
  useImporting.setState({ report: null });
}

export function changeSheet(change: Partial<Sheet>): void {
  useImporting.setState(({ sheet }) => ({ sheet: sheet && { ...sheet, ...change } }));
}

/** The choices by which an item is read. */
export function choicesFor(sheet: Sheet, number: number | null): ReaderChoices {
  return (number === null ? undefined : sheet.own.get(number)) ?? sheet.choices;
}

/** Sets choices for the item of which they are shown, or for all: what was chosen for one alone goes then. */
export function choose(change: Partial<ReaderChoices>): void {
  const { sheet } = useImporting.getState();
  if (!sheet) return;
  const { chosen } = sheet;
  const choices = { ...choicesFor(sheet, chosen), ...change };
  if (chosen === null) changeSheet({ choices, own: new Map() });
  else changeSheet({ own: new Map(sheet.own).set(chosen, choices) });
}

/** Another matter has imports of its own. */
export function clearImporting(): void {
  useImporting.setState({ sheet: null, waiting: [], stopped: [], open: false, report: null });
}
