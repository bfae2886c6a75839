import { useCallback, useEffect, useState } from 'react';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { create } from 'zustand';
import { useAct, useConnection } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { showArticle, useDesk } from './desk.ts';
import { counted } from './names.ts';

/** Bringing files in: chosen, dropped, or a folder of them. The page gets `File`s, never paths. */

interface Importing {
  /** While an import runs. */
  readonly running: { readonly done: number; readonly total: number | null; readonly cancel: () => void } | null;
  /** What the last import left out or found twice, until it was read. */
  readonly report: readonly ImportOutcome[] | null;
}

export const useImporting = create<Importing>(() => ({ running: null, report: null }));

export function closeReport(): void {
  useImporting.setState({ report: null });
}

let chooser: HTMLInputElement | null = null;

/** Opens the system's dialog for files. */
export function pickFiles(): void {
  chooser?.click();
}

export function putChooser(input: HTMLInputElement | null): void {
  chooser = input;
}

/** Imports files and tells what became of them. */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const act = useAct();
  const { hand } = useConnection();
  return useCallback(
    async (files) => {
      if (files.length === 0) return;
      const abort = new AbortController();
      const show = (done: number, total: number | null) =>
        useImporting.setState({ running: { done, total, cancel: () => abort.abort() } });
      show(0, files.length);
      try {
        const refs: string[] = [];
        for (const file of files) {
          if (abort.signal.aborted) return;
          refs.push(await hand(file));
        }
        const result = await act('articles.import', { files: refs }, { signal: abort.signal, onProgress: show });
        if (result) tell(result.outcomes);
      } catch {
        say('A file could not be read, so nothing was imported. Check that the files are still there and try again.', 'problem');
      } finally {
        useImporting.setState({ running: null });
      }
    },
    [act, hand],
  );
}

export function tell(outcomes: readonly ImportOutcome[]): void {
  const imported = outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.articleId] : []));
  const others = outcomes.filter((outcome) => outcome.kind !== 'imported');
  if (others.length > 0) useImporting.setState({ report: outcomes });
  say(`${counted(imported.length, 'article')} imported${others.length > 0 ? `, ${others.length} left out` : ''}.`);
  const { panes } = useDesk.getState();
  if (panes[0] === null && imported[0] !== undefined) showArticle(imported[0], 0);
}

/** Takes files that are dropped anywhere on the window; says whether some are being held over it. */
export function useDrop(): boolean {
  const [over, setOver] = useState(false);
  const importFiles = useImport();
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
      void filesOf(event.dataTransfer!).then(async (files) => {
        const matter = files.find((file) => file.name.endsWith('.matter'));
        if (!matter) return importFiles(files);
        await act('matters.open', { ref: await hand(matter) });
      });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [importFiles, act, hand]);
  return over;
}

/** The files of a drop, those in its folders too, in the order of their names. */
async function filesOf(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...data.files];
  return (await Promise.all(entries.map(filesIn))).flat();
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
  found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (await Promise.all(found.map(filesIn))).flat();
}
