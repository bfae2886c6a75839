import type { BriefDocument } from '#core/brief/document.ts';
import { words } from '../words.ts';
import { BlockView, NoteList, shownOf } from './Blocks.tsx';
import css from './page.module.css';

/** The brief as it goes to a printer: one page as long as it is, its notes at the end. */
export function Page({ document }: { document: BriefDocument }) {
  return (
    <article className={`${css['page']} ${css['sheet']}`} aria-label={words.brief.page}>
      {shownOf(document.blocks).map((shown, i) => (
        <BlockView key={i} {...shown} />
      ))}
      {document.notes.length > 0 ? <NoteList notes={document.notes} /> : null}
    </article>
  );
}
