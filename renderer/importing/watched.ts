import { useEffect } from 'react';
import type { WatchTold } from '#core/contract/imports.ts';
import { useConnection } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { newSheet, useImporting, type Sheet } from './state.ts';

/** Tells what came of the watched folder. What was left out of it waits in the status line: nothing opens by itself. */
export function useWatched(): void {
  const { client } = useConnection();
  useEffect(
    () =>
      client.listen((event) => {
        if (event.kind !== 'watched') return;
        const { folder, problem, imported, rest } = event.told;
        const watch = words.imports.watch;
        if (problem !== null) say(watch[problem](folder), 'problem');
        else say(watch.came(folder, imported, rest?.refused.length ?? 0));
        if (rest)
          useImporting.setState(({ waiting }) => ({ waiting: [...waiting, sheetOf(imported, rest)] }));
      }),
    [client],
  );
}

/** Opens what was left out first, unless a list of the person's own is there still. */
export function openWaiting(): void {
  const { sheet, waiting } = useImporting.getState();
  const [first, ...others] = waiting;
  if (sheet) useImporting.setState({ open: true });
  else if (first) useImporting.setState({ sheet: first, open: true, waiting: others });
}

function sheetOf(imported: number, { plan, items, refused }: NonNullable<WatchTold['rest']>): Sheet {
  return {
    ...newSheet(plan, items, []),
    ticked: new Set(),
    chosen: null,
    ran: new Set(items.map(({ number }) => number)),
    imported,
    failed: refused,
  };
}
