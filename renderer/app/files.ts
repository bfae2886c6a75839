import { useEffect, useState } from 'react';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { byName } from '#core/words/formats.ts';
import { useAct, useConnection } from '../connect/matter.tsx';
import { chooseFile } from '../ui/choose-file.ts';
import { say } from '../ui/notices.ts';
import { useImporter } from '../importing/run.ts';
import { useImporting } from '../importing/state.ts';
import { useCheck } from '../draft/check.ts';
import { showArticle, useDesk } from './desk.ts';
import { words } from '../words.ts';

/** Bringing files in: chosen, dropped, or a folder of them. The page gets `File`s, never paths. */

const choosers: { files: HTMLInputElement | null; folder: HTMLInputElement | null } = {
  files: null,
  folder: null,
};

/** Opens the system's dialog for files, or for a folder of them. */
export function pick(what: keyof typeof choosers): void {
  chooseFile(choosers[what]);
}

export function putChooser(what: keyof typeof choosers, input: HTMLInputElement | null): void {
  choosers[what] = input;
}

/** Tells what became of words that were pasted. */
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
  const { take: importFiles } = useImporter();
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
