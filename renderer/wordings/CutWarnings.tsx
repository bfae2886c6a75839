import { useMemo } from 'react';
import type { Span } from '#core/text/span.ts';
import { cutsOf, type Cut } from './cuts.ts';
import { words } from '../words.ts';
import { Phrase } from '../ui/Phrase.tsx';
import css from './wordings.module.css';

/** Says where a passage of an article stops just before, or starts just after, a word that turns its meaning. */
export function CutWarnings({ text, start, end }: Span & { text: string }) {
  const cuts = useMemo(() => cutsOf(text, { start, end }), [text, start, end]);
  return cuts.map((cut) => (
    <p key={`${cut.kind} ${cut.word}`} className={css['cut']}>
      <strong>{headOf(cut)}</strong> <Phrase of={restOf(cut)} />
    </p>
  ));
}

function headOf({ kind, word }: Cut): string {
  const { startsAfter, stopsBefore } = words.wordings.cut;
  return kind === 'starts after' ? startsAfter(word) : stopsBefore(word);
}

function restOf({ kind, words: beside, outside }: Cut) {
  const { has, hasOutside, goesOn, goesOnOutside } = words.wordings.cut;
  const quote = <q>{beside}</q>;
  if (kind === 'starts after') return outside ? hasOutside(quote) : has(quote);
  return outside ? goesOnOutside(quote) : goesOn(quote);
}
