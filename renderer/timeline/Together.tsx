import { useEffect, useRef } from 'react';
import { stretchName } from '#core/words/formats.ts';
import type { Mark } from '#core/pictures/timeline.ts';
import { Button, SectionHead } from '../ui/controls.tsx';
import { useEscape } from '../pictures/useEscape.ts';
import { words } from '../words.ts';
import { articleLine, claimLine } from './lines.ts';
import type { Shown } from './TimelinePicture.tsx';
import css from './timeline.module.css';

const saying = words.pictures.timeline;
/** More than anyone reads through; the lists beside the reading panes have them all. */
const MOST = 500;

/** Marks of one and the same time, which nothing could show apart. */
export function Together({
  marks,
  shown,
  onOpen,
  onClose,
}: {
  marks: readonly Mark[];
  shown: Shown;
  onOpen: (mark: Mark) => void;
  onClose: () => void;
}) {
  const card = useRef<HTMLElement>(null);
  useEscape(card, onClose);
  useEffect(() => card.current?.querySelector<HTMLElement>('li button')?.focus(), [marks]);
  const days = stretchName(marks[0]!.from, marks.at(-1)!.to);
  return (
    <section ref={card} className={css['together']} aria-label={saying.together(days)}>
      <SectionHead action={<Button onClick={onClose}>{saying.close}</Button>}>
        {saying.together(days)}
      </SectionHead>
      <ul>
        {marks.slice(0, MOST).map((mark) => {
          const claim = mark.lane === 'claims' ? shown.claims.get(mark.id) : undefined;
          const article = mark.lane === 'articles' ? shown.articles.get(mark.id) : undefined;
          const line = claim ? claimLine(claim) : article ? articleLine(article) : null;
          return line ? (
            <li key={`${mark.lane} ${mark.id}`}>
              <button type="button" onClick={() => onOpen(mark)}>
                {line.name}
              </button>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}
