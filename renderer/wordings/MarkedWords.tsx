import { markedWords } from './marked.ts';
import { DIFFERENCE_WORDS } from './words.ts';
import css from './wordings.module.css';

/** Another wording with struck and inserted words; each says on hover what kind of difference it is. */
export function MarkedWords({
  here,
  there,
  differences,
}: {
  here: string;
  there: string;
  differences: Parameters<typeof markedWords>[2];
}) {
  return (
    <span className={css['marked']}>
      {markedWords(here, there, differences).map(({ text, change, kind }, i) =>
        change === 'same' ? (
          text
        ) : change === 'struck' ? (
          <del key={i} title={kind ? DIFFERENCE_WORDS[kind] : ''}>
            {text}
          </del>
        ) : (
          <ins key={i} title={kind ? DIFFERENCE_WORDS[kind] : ''}>
            {text}
          </ins>
        ),
      )}
    </span>
  );
}
