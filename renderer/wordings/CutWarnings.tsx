import { useMemo } from 'react';
import type { Span } from '#core/text/span.ts';
import { cutsOf } from './cuts.ts';
import css from './wordings.module.css';

/** Says where a passage of an article stops just before, or starts just after, a word that turns its meaning. */
export function CutWarnings({ text, start, end }: Span & { text: string }) {
  const cuts = useMemo(() => cutsOf(text, { start, end }), [text, start, end]);
  return cuts.map(({ kind, word, words, outside }) => (
    <p key={`${kind} ${word}`} className={css['cut']}>
      <strong>
        {kind === 'starts after' ? 'Starts just after' : 'Stops just before'} “{word}”:
      </strong>{' '}
      {outside ? 'outside the quotation marks ' : ''}
      {kind === 'starts after' ? 'the article has ' : 'the article goes on '}
      <q>{words}</q>. Without {outside ? 'that' : 'these words'}, the quotation may say something else.
    </p>
  ));
}
