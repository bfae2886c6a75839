import { atAGlance, markedWords } from './marked.ts';
import { DIFFERENCE_WORDS } from './words.ts';
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
            aria-label="the same words"
            title="The same words"
          >
            {' ⋯'}
          </span>
        ) : part.change === 'same' ? (
          part.text
        ) : part.change === 'struck' ? (
          <del key={i} title={part.kind ? DIFFERENCE_WORDS[part.kind] : ''}>
            {part.text}
          </del>
        ) : (
          <ins key={i} title={part.kind ? DIFFERENCE_WORDS[part.kind] : ''}>
            {part.text}
          </ins>
        ),
      )}
    </span>
  );
}
