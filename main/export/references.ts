import type { BriefDocument, Run } from '#core/brief/document.ts';

/** The numbers of the notes that a document refers to in its words. */
export function referredNotes(brief: BriefDocument): ReadonlySet<number> {
  const referred = new Set<number>();
  const look = (runs: readonly Run[]) => {
    for (const run of runs) if (run.kind === 'reference' && run.to === 'note') referred.add(run.key);
  };
  for (const block of brief.blocks) {
    if (block.kind === 'paragraph') look(block.runs);
    else if (block.kind === 'blockquote') block.paragraphs.forEach(look);
    else if (block.kind === 'references') block.items.forEach(look);
    else if (block.kind === 'table') block.rows.forEach((cells) => cells.forEach(look));
  }
  for (const { runs } of brief.notes) look(runs);
  return referred;
}
