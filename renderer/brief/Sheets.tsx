import { memo, useDeferredValue, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { BriefContent } from '#core/brief/content.ts';
import type { BriefDocument, Note } from '#core/brief/document.ts';
import { words } from '../words.ts';
import { BlockView, NoteList, shownOf, type Shown } from './Blocks.tsx';
import { withDraft, type Draft } from './drafted.ts';
import { sheetsOf } from './sheets.ts';
import { chooseItem, draftKey, useBriefDesk } from './state.ts';
import css from './page.module.css';

/**
 * The brief as it will be printed, sheet by sheet, each with its notes at its foot. Sheets off the screen are in the page,
 * so that they are found and read aloud, and are laid out only when they are scrolled to.
 */
export function Sheets({
  briefId,
  content,
  document,
}: {
  briefId: number;
  content: BriefContent;
  document: BriefDocument;
}) {
  const draft = useProseDraft(briefId);
  const written = useMemo(
    () => (draft ? withDraft(document, content, draft) : document),
    [document, content, draft],
  );
  const now = useDeferredValue(written);
  const sheets = useMemo(() => {
    const all = new Map(shownOf(now.blocks).map((shown) => [shown.block, shown]));
    return sheetsOf(now).map(({ blocks, notes }) => ({
      shown: blocks.map((block) => all.get(block)!),
      notes,
    }));
  }, [now]);
  const chosen = useBriefDesk((desk) => desk.chosen[briefId] ?? null);
  const desk = useRef<HTMLElement>(null);
  const clicked = useRef<number | null>(null);
  useEffect(() => {
    if (chosen === null || chosen === clicked.current) return;
    const block = desk.current?.querySelector<HTMLElement>(`[data-entry="${chosen}"]`);
    if (block) bringIntoView(block);
  }, [chosen]);
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link && desk.current) {
      event.preventDefault();
      follow(desk.current, link.getAttribute('href')!.slice(1));
    }
    const entry = target.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    if (entry === undefined || window.getSelection()?.isCollapsed === false) return;
    clicked.current = Number(entry);
    chooseItem(briefId, clicked.current);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- for the mouse; by key an item is chosen in the outline, and the links are links
    <article
      ref={desk}
      className={css['page']}
      aria-label={words.brief.page}
      onClick={onClick}
      // A long page is scrolled by key.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and may hold nothing else to go to
      tabIndex={0}
    >
      {sheets.map((sheet, at) => (
        <SheetView
          key={at}
          sheet={sheet}
          chosen={sheet.shown.some(({ block }) => block.entry === chosen) ? chosen : null}
        />
      ))}
    </article>
  );
}

/** What is being written in this brief now. */
function useProseDraft(briefId: number): Draft | null {
  const editing = useBriefDesk((desk) => desk.editing);
  const id = editing?.kind === 'prose' ? editing.id : null;
  const text = useBriefDesk((desk) =>
    editing?.kind === 'prose' ? desk.drafts[draftKey(briefId, editing.id)] : undefined,
  );
  const after = useBriefDesk((desk) => desk.chosen[briefId] ?? null);
  return useMemo(() => (text === undefined ? null : { id, after, text }), [id, after, text]);
}

/** In the upper part of the page, unless all of it is to be seen where it is. */
function bringIntoView(block: HTMLElement): void {
  const box = block.closest('article')?.parentElement;
  if (!box) return;
  const view = box.getBoundingClientRect();
  const { top, bottom } = block.getBoundingClientRect();
  if (top < view.top || bottom > view.bottom)
    box.scrollBy({ top: top - view.top - Math.max(24, (view.height - (bottom - top)) / 3) });
}

/** From the mark of a note to the note, or back. */
function follow(desk: HTMLElement, id: string): void {
  const there = desk.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  there?.scrollIntoView({ block: 'center' });
  (there?.matches('a') ? there : there?.querySelector('a'))?.focus({ preventScroll: true });
}

interface ShownSheet {
  readonly shown: readonly Shown[];
  readonly notes: readonly Note[];
}

const SheetView = memo(
  function SheetView({ sheet, chosen }: { sheet: ShownSheet; chosen: number | null }) {
    return (
      <div className={css['sheet']}>
        <div className={css['body']}>
          {sheet.shown.map((one, i) => (
            <BlockView
              key={i}
              {...one}
              chosen={one.block.entry !== undefined && one.block.entry === chosen}
            />
          ))}
        </div>
        {sheet.notes.length > 0 ? <NoteList notes={sheet.notes} /> : null}
      </div>
    );
  },
  (before, after) =>
    before.chosen === after.chosen &&
    sameAll(before.sheet.notes, after.sheet.notes) &&
    before.sheet.shown.length === after.sheet.shown.length &&
    before.sheet.shown.every((one, at) => sameShown(one, after.sheet.shown[at]!)),
);

function sameShown(before: Shown, after: Shown): boolean {
  return (
    before.block === after.block &&
    before.caption === after.caption &&
    sameAll(before.headings ?? [], after.headings ?? [])
  );
}

function sameAll<Thing>(before: readonly Thing[], after: readonly Thing[]): boolean {
  return before.length === after.length && before.every((one, at) => one === after[at]);
}
