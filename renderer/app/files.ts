import { useCallback, useEffect, useState } from 'react';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { byName } from '#core/words/formats.ts';
import { create } from 'zustand';
import { useAct, useConnection } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { useCheck } from '../draft/check.ts';
import { showArticle, useDesk } from './desk.ts';
import { words } from '../words.ts';

/** Bringing files in: chosen, dropped, or a folder of them. The page gets `File`s, never paths. */

interface Importing {
  /** While an import runs. */
  readonly running: {
    readonly doing: 'reading' | 'importing';
    readonly done: number;
    readonly total: number | null;
    readonly cancel: () => void;
  } | null;
  /** What the last import left out or found twice, until it was read. */
  readonly report: readonly ImportOutcome[] | null;
}

export const useImporting = create<Importing>(() => ({ running: null, report: null }));

export function closeReport(): void {
  useImporting.setState({ report: null });
}

const choosers: { files: HTMLInputElement | null; folder: HTMLInputElement | null } = {
  files: null,
  folder: null,
};

/** Opens the system's dialog for files, or for a folder of them. */
export function pick(what: keyof typeof choosers): void {
  choosers[what]?.click();
}

export function putChooser(what: keyof typeof choosers, input: HTMLInputElement | null): void {
  choosers[what] = input;
}

/** Imports files and tells what became of them. */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const act = useAct();
  const { hand } = useConnection();
  return useCallback(
    async (files) => {
      if (files.length === 0) return;
      const abort = new AbortController();
      const cancel = () => abort.abort();
      const show = (doing: 'reading' | 'importing', done: number, total: number | null) =>
        useImporting.setState({ running: { doing, done, total, cancel } });
      const refs: string[] = [];
      const refused: ImportOutcome[] = [];
      for (const [i, file] of files.entries()) {
        if (abort.signal.aborted) break;
        show('reading', i, files.length);
        const ref = await handOver(file, hand);
        if (typeof ref === 'string') refs.push(ref);
        else refused.push(ref);
      }
      const result = await act(
        'articles.import',
        { files: refs },
        {
          signal: abort.signal,
          onProgress: (done, total) => show('importing', done, total),
        },
      );
      useImporting.setState({ running: null });
      if (result) tell([...result.outcomes, ...refused]);
    },
    [act, hand],
  );
}

/** The reference of a file, or why there is none: one that cannot be handed over keeps no other out. */
async function handOver(file: File, hand: (file: File) => Promise<string>): Promise<string | ImportOutcome> {
  const { name, size } = file;
  const refused = { kind: 'refused', name } as const;
  if (size > MAX_ARTICLE_BYTES)
    return { ...refused, problem: 'too-large', detail: `${Math.round(size / 2 ** 20)} MB` };
  try {
    return await hand(file);
  } catch {
    return { ...refused, problem: 'unreadable', detail: '' };
  }
}

export function tell(outcomes: readonly ImportOutcome[]): void {
  const imported = outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.articleId] : []));
  const others = outcomes.filter((outcome) => outcome.kind !== 'imported');
  if (others.length > 0) useImporting.setState({ report: outcomes });
  say(words.app.importing.done(imported.length, others.length));
  const { panes } = useDesk.getState();
  if (panes[0] === null && imported[0] !== undefined) showArticle(imported[0], 0);
}

/** Takes files that are dropped anywhere on the window; says whether some are being held over it. */
export function useDrop(): boolean {
  const [over, setOver] = useState(false);
  const importFiles = useImport();
  const check = useCheck();
  const act = useAct();
  const { hand } = useConnection();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const take = async (files: readonly File[]) => {
        const draft = useDesk.getState().place === 'draft' ? files[0] : undefined;
        if (draft && !draft.name.endsWith('.matter')) return check(draft);
        const matter = files.find((file) => file.name.endsWith('.matter'));
        if (!matter) return importFiles(files);
        const ref = await hand(matter).catch(() => null);
        if (ref === null) say(words.app.importing.unreadable(matter.name), 'problem');
        else await act('matters.open', { ref });
      };
      filesOf(event.dataTransfer!).then(take, () => say(words.app.importing.unreadableDrop, 'problem'));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [importFiles, check, act, hand]);
  return over;
}

/** The files of a drop, those in its folders too, in the order of their names. */
async function filesOf(data: DataTransfer): Promise<File[]> {
  // What was dropped can only be asked for now, before anything is waited for.
  const dropped = [...data.items].flatMap((item): (File | FileSystemEntry)[] => {
    const entry = item.webkitGetAsEntry();
    const one = entry?.isDirectory ? entry : item.getAsFile();
    return one ? [one] : [];
  });
  return (await Promise.all(dropped.map(async (one) => (one instanceof File ? [one] : filesIn(one))))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) {
    // The two kinds of entry are told apart by isFile, which the DOM's typings do not know.
    return [await new Promise<File>((settle, fail) => (entry as FileSystemFileEntry).file(settle, fail))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (part.length === 0) break; // readEntries gives a folder in parts, and an empty one at the end.
    found.push(...part);
  }
  found.sort((a, b) => byName(a.name, b.name));
  return (await Promise.all(found.map(filesIn))).flat();
}
