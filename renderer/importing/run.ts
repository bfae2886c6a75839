import { useCallback } from 'react';
import { MAX_FILE_BYTES } from '#core/contract/limits.ts';
import type { ReaderChoices } from '#core/contract/intake.ts';
import { showArticle, useDesk } from '../app/desk.ts';
import { useAct, useConnection } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import {
  AT_FIRST,
  afterRun,
  isOver,
  isToBeAsked,
  newSheet,
  useImporting,
  type Lost,
  resumedSheet,
  type Running,
  type Sheet,
  type Stopped,
} from './state.ts';

/** So many files are handed over at a time: one by one, each would wait for the answer of the one before. */
const AT_A_TIME = 4;

export interface Importer {
  /** Takes files in: at once where there is nothing to decide, else by the list of what will happen. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Imports these items of the list. */
  readonly run: (numbers: readonly number[]) => Promise<void>;
  /** Looks at what is left of an import that was stopped before, and shows it. */
  readonly resume: (stopped: Stopped) => Promise<void>;
  /** What failed, alone. */
  readonly tryAgain: () => Promise<void>;
  /** Closes the list. What was left is kept, and the status line leads back to it. */
  readonly close: () => void;
  readonly forget: () => void;
}

export function useImporter(): Importer {
  const act = useAct();
  const { hand } = useConnection();

  const run = useCallback(
    async (numbers: readonly number[]) => {
      const { sheet } = useImporting.getState();
      if (!sheet?.plan || numbers.length === 0) return;
      useImporting.setState({ open: false });
      const progress = begin('importing', numbers.length);
      const result = await act(
        'imports.run',
        {
          plan: sheet.plan,
          items: [...numbers],
          choices: sheet.choices,
          own: [...sheet.own].map(([number, choices]) => ({ number, choices })),
        },
        progress.options,
      );
      progress.end();
      // Another matter may have been opened meanwhile.
      if (!result || useImporting.getState().sheet !== sheet) return;
      const next = afterRun(sheet, numbers, result);
      say(
        result.left.length > 0
          ? words.imports.stopped(result.imported, result.left.length)
          : words.app.importing.done(result.imported, leftOut(next)),
      );
      if (isOver(next) && !isAsking(next)) {
        await act('imports.drop', { plan: sheet.plan });
        useImporting.setState({ sheet: null, open: false });
      } else useImporting.setState({ sheet: next, open: true });
      const { panes } = useDesk.getState();
      if (panes[0] === null && result.first !== null) showArticle(result.first, 0);
    },
    [act],
  );

  const take = useCallback(
    async (files: readonly File[], choices: ReaderChoices = AT_FIRST) => {
      if (files.length === 0) return;
      if (useImporting.getState().running) return say(words.imports.busy, 'problem');
      const reading = begin('reading', files.length);
      const { refs, lost } = await handAll(files, hand, reading);
      reading.end();
      if (reading.signal.aborted) return say(words.imports.nothingYet);
      await putBy(useImporting.getState().sheet, act);
      const looking = begin('looking', refs.length);
      const planned =
        refs.length === 0
          ? { plan: null, items: [] }
          : await act('imports.plan', { files: refs }, looking.options);
      looking.end();
      if (!planned) return;
      const sheet = newSheet(planned.plan, planned.items, lost, choices);
      useImporting.setState({ sheet });
      if (isToBeAsked(sheet)) useImporting.setState({ open: true });
      else if (sheet.ticked.size > 0) await run([...sheet.ticked]);
      else useImporting.setState({ open: true });
    },
    [act, hand, run],
  );

  const resume = useCallback(
    async ({ word, left }: Stopped) => {
      if (useImporting.getState().running) return say(words.imports.busy, 'problem');
      const looking = begin('looking', left);
      const answer = await act('imports.resume', { stopped: word }, looking.options);
      looking.end();
      if (!answer) return;
      useImporting.setState(({ stopped }) => ({ stopped: stopped.filter((one) => one.word !== word) }));
      const sheet = resumedSheet(answer);
      useImporting.setState({ sheet, open: true });
      if (sheet.items.length > 0) return;
      forget(act);
      say(words.imports.allIn);
    },
    [act],
  );

  return {
    take,
    run,
    resume,
    tryAgain: useCallback(async () => {
      const { sheet } = useImporting.getState();
      if (!sheet) return;
      if (sheet.failed.length > 0) return run([...new Set(sheet.failed.map(({ number }) => number))]);
      await take(
        sheet.lost.map(({ file }) => file),
        sheet.choices,
      );
    }, [run, take]),
    close: useCallback(() => {
      const { sheet } = useImporting.getState();
      if (sheet && sheet.ran.size > 0 && sheet.left.size > 0) useImporting.setState({ open: false });
      else forget(act);
    }, [act]),
    forget: useCallback(() => forget(act), [act]),
  };
}

type Act = ReturnType<typeof useAct>;

function forget(act: Act): void {
  const { sheet } = useImporting.getState();
  useImporting.setState({ sheet: null, open: false });
  void dropOf(sheet, act);
}

/** Makes room for another import. What is left of the one before can be gone on with later. */
async function putBy(sheet: Sheet | null, act: Act): Promise<void> {
  const { plan, left } = sheet ?? {};
  if (!plan || !left || left.size === 0) return dropOf(sheet, act);
  useImporting.setState(({ stopped }) => ({
    sheet: null,
    stopped: [...stopped, { word: plan, left: left.size }],
  }));
}

async function dropOf(sheet: Sheet | null, act: Act): Promise<void> {
  if (sheet?.plan) await act('imports.drop', { plan: sheet.plan });
}

/** Attachments that nobody decided about are asked for once. */
function isAsking({ items, ran }: Sheet): boolean {
  return ran.size === 0 && items.some(({ state }) => state === 'offered');
}

function leftOut({ failed, same, lost }: Sheet): number {
  return failed.length + same.length + lost.length;
}

interface Progress {
  readonly signal: AbortSignal;
  readonly show: (done: number) => void;
  readonly options: {
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, total: number | null) => void;
  };
  readonly end: () => void;
}

function begin(doing: Running['doing'], most: number): Progress {
  const abort = new AbortController();
  const since = performance.now();
  const put = (done: number, total: number | null) =>
    useImporting.setState({
      running: { doing, done, total, took: performance.now() - since, cancel: () => abort.abort() },
    });
  put(0, most);
  return {
    signal: abort.signal,
    show: (done) => put(done, most),
    options: { signal: abort.signal, onProgress: put },
    end: () => useImporting.setState({ running: null }),
  };
}

/** The references of files in their order, and those that have none: one keeps no other out. */
async function handAll(
  files: readonly File[],
  hand: (file: File) => Promise<string>,
  { signal, show }: Progress,
): Promise<{ readonly refs: string[]; readonly lost: readonly Lost[] }> {
  const refs = new Map<number, string>();
  const lost: Lost[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < files.length && !signal.aborted) {
      const at = next;
      next += 1;
      const file = files[at]!;
      const { name, size } = file;
      if (size > MAX_FILE_BYTES)
        lost.push({ file, name, problem: 'too-large', detail: `${Math.round(size / 2 ** 20)} MB` });
      else {
        const ref = await hand(file).catch(() => null);
        if (ref === null) lost.push({ file, name, problem: 'unreadable', detail: '' });
        else refs.set(at, ref);
      }
      done += 1;
      show(done);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { refs: [...refs].sort(([a], [b]) => a - b).map(([, ref]) => ref), lost };
}
