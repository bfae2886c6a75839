import { create } from 'zustand';
import { open, useDesk } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

export interface PrintChoices {
  /** Whether the words of quotes are told from the others, and numbered. */
  readonly marks: boolean;
  /** Whether the quotes are listed at the end: who speaks, for which claims. */
  readonly list: boolean;
}

type Printing =
  | ({ readonly kind: 'article'; readonly id: number } & PrintChoices)
  | { readonly kind: 'brief'; readonly id: number };

/** What is being printed; it is laid out as soon as this is set, and nothing of it is to be seen on the screen. */
export const usePrinting = create<{ readonly what: Printing | null }>(() => ({ what: null }));

/** Prints the brief where it is shown, else asks how the article with the focus is to be printed. */
export async function print(act: Act): Promise<void> {
  const { place, panes, pane, briefId } = useDesk.getState();
  if (place === 'brief') {
    const briefs = await act('briefs.list', {});
    const brief = briefs?.find(({ id }) => id === briefId) ?? briefs?.[0];
    if (brief) return usePrinting.setState({ what: { kind: 'brief', id: brief.id } });
    return say(words.print.noBrief, 'problem');
  }
  if (panes[pane] === null) return say(words.reader.openFirst, 'problem');
  open('print');
}
