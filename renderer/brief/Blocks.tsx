import { Fragment, memo, type ReactNode } from 'react';
import { captionLine, captionsOf } from '#core/brief/captions.ts';
import { listedIn } from '#core/brief/contents.ts';
import type { Block, Note, Run } from '#core/brief/document.ts';
import { svgAddress } from '../pictures/png.ts';
import { words } from '../words.ts';
import css from './page.module.css';

/** A part of a page with what it takes from the others: its numbered caption, and of a list of contents the headings. */
export interface Shown {
  readonly block: Block;
  readonly caption: string | null;
  readonly headings: readonly Heading[] | null;
}

type Heading = Extract<Block, { kind: 'heading' }>;

export function shownOf(blocks: readonly Block[]): Shown[] {
  const captions = captionsOf(blocks);
  return blocks.map((block) => {
    const caption = captions.get(block);
    return {
      block,
      caption: caption ? captionLine(caption) : null,
      headings: block.kind === 'contents' ? listedIn(block, blocks) : null,
    };
  });
}

/** A part of the page; drawn anew only when it changed. */
export const BlockView = memo(function BlockView({
  chosen = false,
  ...shown
}: Shown & {
  /** Whether the item is chosen that it prints. */
  chosen?: boolean;
}) {
  return (
    <div className={css['block']} data-entry={shown.block.entry} data-chosen={chosen || undefined}>
      <Printed {...shown} />
    </div>
  );
});

function Printed({ block, caption, headings }: Shown) {
  switch (block.kind) {
    case 'title':
      return <h1>{block.text}</h1>;
    case 'standing':
      return <p className={css['standing']}>{block.text}</p>;
    case 'contents':
      return (
        <nav className={css['contents']} aria-label={block.title}>
          <p>{block.title}</p>
          <ul>
            {headings?.map((heading, i) => (
              <li key={i} data-level={heading.level}>
                {heading.text}
              </li>
            ))}
          </ul>
        </nav>
      );
    case 'heading': {
      const Heading = `h${(block.level + 1) as 2 | 3 | 4}` as const;
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className={css[block.role]}>{runs(block.runs)}</p>;
    case 'blockquote':
      return (
        <blockquote>
          {block.paragraphs.map((paragraph, i) => (
            <p key={i}>{runs(paragraph)}</p>
          ))}
        </blockquote>
      );
    case 'table':
      return <TableView table={block} caption={caption} />;
    case 'picture': {
      const { svg, description } = block.picture;
      return (
        <figure>
          <img className={css['picture']} src={svgAddress(svg)} alt={description} />
          {caption === null ? null : <figcaption>{caption}</figcaption>}
        </figure>
      );
    }
    case 'references':
      return (
        <ul className={css['references']}>
          {block.items.map((item, i) => (
            <li key={i}>{runs(item)}</li>
          ))}
        </ul>
      );
  }
}

function TableView({ table, caption }: { table: Extract<Block, { kind: 'table' }>; caption: string | null }) {
  return (
    <table>
      {caption === null ? null : <caption>{caption}</caption>}
      <colgroup>
        {table.shares.map((share, i) => (
          <col key={i} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.head.map((cell, i) => (
            <th key={i} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j}>{runs(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Notes under one another, each with the way back to its mark. */
export const NoteList = memo(function NoteList({ notes }: { notes: readonly Note[] }) {
  return (
    <ol className={css['notes']}>
      {notes.map(({ number, runs: text }) => (
        <li key={number} id={`note-${number}`}>
          <a href={`#mark-${number}`} aria-label={words.brief.toMark(number)}>
            {number}
          </a>{' '}
          {runs(text)}
        </li>
      ))}
    </ol>
  );
}, sameNotes);

function sameNotes(before: { notes: readonly Note[] }, after: { notes: readonly Note[] }): boolean {
  return (
    before.notes.length === after.notes.length && before.notes.every((note, at) => note === after.notes[at])
  );
}

function runs(all: readonly Run[]): ReactNode {
  return all.map((run, i) => <Fragment key={i}>{runView(run)}</Fragment>);
}

function runView(run: Run): ReactNode {
  switch (run.kind) {
    case 'break':
      return <br />;
    case 'note':
      return (
        <sup>
          <a
            id={`mark-${run.number}`}
            href={`#note-${run.number}`}
            aria-label={words.brief.toNote(run.number)}
          >
            {run.number}
          </a>
        </sup>
      );
    case 'reference':
      return run.to === 'note' ? <a href={`#note-${run.key}`}>{run.text}</a> : run.text;
    case 'text': {
      // An address is shown, not followed: nothing in this window leaves the machine.
      const plain = run.href === undefined ? run.text : <span className={css['address']}>{run.text}</span>;
      const slanted = run.italic ? <em>{plain}</em> : plain;
      const heavy = run.bold ? <strong>{slanted}</strong> : slanted;
      const small = run.smallCaps ? <span className={css['smallCaps']}>{heavy}</span> : heavy;
      return run.raised ? <sup>{small}</sup> : small;
    }
  }
}
