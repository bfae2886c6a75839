import { atAGlance, markedWords } from './marked.ts';
import { words } from '../words.ts';
import css from './wordings.module.css';

/** Another wording with struck and inserted words; each says on hover what kind of difference it is. */
export function MarkedWords({
  here,
  there,
  differences,
  whole = true,
}: {
  here: string;
  there: string;
  differences: Parameters<typeof markedWords>[2];
  /** Whether all words are shown, or long stretches of the same words only from their ends. */
  whole?: boolean;
}) {
  const parts = markedWords(here, there, differences);
  return (
    <span className={css['marked']}>
      {(whole ? parts : atAGlance(parts)).map((part, i) =>
        part === 'cut' ? (
          <span
            key={i}
            className={css['skipped']}
            role="img"
            aria-label={words.wordings.place.sameWords}
            title={words.wordings.place.sameWords}
          >
            {' ⋯'}
          </span>
        ) : part.change === 'same' ? (
          part.text
        ) : part.change === 'struck' ? (
          <del key={i} title={part.kind ? words.wordings.difference[part.kind] : ''}>
            {part.text}
          </del>
        ) : (
          <ins key={i} title={part.kind ? words.wordings.difference[part.kind] : ''}>
            {part.text}
          </ins>
        ),
      )}
    </span>
  );
}
