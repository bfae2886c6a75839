import { memo, useEffect, useMemo, useRef } from 'react';
import type { CheckedDraft } from '#core/contract/drafts.ts';
import { number } from '#core/words/formats.ts';
import { words } from '../words.ts';
import { paragraphsOf, type Piece } from './pieces.ts';
import { gradeOf, type Row } from './rows.ts';
import { choose } from './state.ts';
import css from './draft.module.css';

/** The draft as paper: each quotation underlined by what was found of it. */
export function Paper({
  text,
  rows,
  chosen,
}: {
  text: CheckedDraft['text'];
  rows: readonly Row[];
  chosen: Row | null;
}) {
  const box = useRef<HTMLDivElement>(null);
  const body = useMemo(() => {
    const of = (note: number | null) =>
      rows.filter(({ at }) => at.note === note).map(({ id, at }) => ({ id, start: at.start, end: at.end }));
    return {
      paragraphs: paragraphsOf(text.text, of(null), text.notes),
      notes: text.notes.map((note, index) => paragraphsOf(note.text, of(index))),
    };
  }, [text, rows]);
  useEffect(() => {
    if (!chosen) return;
    box.current?.querySelector(`[data-row="${chosen.id}"]`)?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const at = chosen?.id ?? null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it
    <div ref={box} className={css['paper']} role="region" aria-label={words.draft.paper} tabIndex={0}>
      <div className={css['sheet']}>
        {body.paragraphs.map((pieces, index) => (
          <Paragraph key={index} pieces={pieces} rows={rows} chosen={isIn(pieces, at) ? at : null} />
        ))}
        {body.notes.length === 0 ? null : (
          <section className={css['notes']} aria-label={words.draft.notes}>
            <ol>
              {body.notes.map((paragraphs, note) => (
                <li key={note}>
                  {paragraphs.map((pieces, index) => (
                    <Paragraph
                      key={index}
                      pieces={pieces}
                      rows={rows}
                      chosen={isIn(pieces, at) ? at : null}
                    />
                  ))}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  );
}

function isIn(pieces: readonly Piece[], row: number | null): boolean {
  return row !== null && pieces.some((piece) => piece.row === row);
}

const Paragraph = memo(function Paragraph({
  pieces,
  rows,
  chosen,
}: {
  pieces: readonly Piece[];
  rows: readonly Row[];
  chosen: number | null;
}) {
  return (
    <p>
      {pieces.map((piece, index) => (
        <span key={index}>
          {piece.row === null ? (
            piece.text
          ) : (
            <Mark row={rows[piece.row]!} text={piece.text} chosen={piece.row === chosen} />
          )}
          {piece.notes.map((note) => (
            <sup key={note} aria-label={words.draft.note(note)}>
              {number(note)}
            </sup>
          ))}
        </span>
      ))}
    </p>
  );
});

function Mark({ row, text, chosen }: { row: Row; text: string; chosen: boolean }) {
  const group = words.draft.group(row.group);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the list has a row for each of these, by which the keys go to them
    <mark
      data-row={row.id}
      data-grade={gradeOf(row.group)}
      data-group={row.group}
      data-chosen={chosen}
      title={group}
      onClick={() => choose(row.id)}
    >
      {text}
    </mark>
  );
}
