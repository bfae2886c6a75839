import { Fragment, type ReactNode } from 'react';
import { captionLine, captionsOf, type Caption } from '#core/brief/captions.ts';
import { listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { svgAddress } from '../pictures/png.ts';
import { words } from '../words.ts';
import css from './page.module.css';

/** The brief as it will be printed, notes and all, from the same document that every export is made of. */
export function Page({ document }: { document: BriefDocument }) {
  const captions = captionsOf(document.blocks);
  return (
    <article className={css['page']} aria-label={words.brief.page}>
      {document.blocks.map((block, i) => (
        <BlockView key={i} block={block} caption={captions.get(block)} all={document.blocks} />
      ))}
      {document.notes.length > 0 ? (
        <ol className={css['notes']}>
          {document.notes.map((note) => (
            <li key={note.number} id={`note-${note.number}`}>
              <sup>{note.number}</sup> {runs(note.runs)}
            </li>
          ))}
        </ol>
      ) : null}
    </article>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly caption: Caption | undefined;
  readonly all: readonly Block[];
}

function BlockView({ block, caption, all }: BlockProps) {
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
            {listedIn(block, all).map((heading, i) => (
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
      return (
        <table>
          {caption ? <caption>{captionLine(caption)}</caption> : null}
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>{runs(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture': {
      const { svg, description } = block.picture;
      return (
        <figure>
          <img className={css['picture']} src={svgAddress(svg)} alt={description} />
          {caption ? <figcaption>{captionLine(caption)}</figcaption> : null}
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
          <a href={`#note-${run.number}`}>{run.number}</a>
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
